import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { PrintChart } from '../print/print-document'
import { chartSvg } from '../print/chart-svg'

const FONTS = 'lib/export/docx/fonts.conf'
/** Dots an inch: sharp on paper, and still small. */
const DENSITY = 192

export interface ChartImage {
  readonly body: Buffer
  /** Pixels of 1/96 inch. */
  readonly width: number
  readonly height: number
}

/**
 * Has texts of pictures drawn with the product's own font. The drawing library reads this setting once, before its first text; on a
 * machine without fonts it would draw none.
 * @throws Error when the product does not run from its own folder
 */
function drawWithOwnFonts(): void {
  const file = join(process.cwd(), FONTS)
  if (!existsSync(file)) throw new Error(`The list of fonts is missing (${file}). Start the program from its own folder, as npm start does.`)
  process.env.FONTCONFIG_FILE = file
}

/** A chart as PNG with a white ground: Word draws no SVG with nested parts. */
export async function chartImage({ view, levelWords }: PrintChart): Promise<ChartImage> {
  drawWithOwnFonts()
  const { svg, width, height } = await chartSvg(view, levelWords)
  const body = await sharp(Buffer.from(svg), { density: DENSITY }).flatten({ background: '#ffffff' }).png({ palette: true, effort: 10 }).toBuffer()
  return { body, width, height }
}
