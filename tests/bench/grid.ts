import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { findBrowser } from '@/scripts/browser'
import { keyLines, PACES, pressAll, watchKeys } from './key-times'

const ROUNDS = 60

/** The entry grid with 400 lines of 12 months and live totals, as one page without a server. */
async function bundledPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'grid-page.tsx')],
    bundle: true,
    write: false,
    minify: true,
    outdir: '/bundle',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  const script = textOf('.js').replaceAll('</script', String.raw`<\/script`)
  return `<!doctype html><html lang="sv"><style>${textOf('.css')}</style><div id="page"></div><script>${script}</script></html>`
}

const TYPING = ['4', '2', 'Enter']
const MOVING = ['PageDown', 'ArrowRight', 'Control+End', 'Control+Home']

/** Typing, leaving with Enter (which computes all totals) and going far, in a real browser: times to the frame and to the screen. */
export async function benchGrid(): Promise<readonly string[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.setContent(await bundledPage())
    await page.locator('td[data-row="0"][data-column="0"]').click()
    await watchKeys(page)
    await pressAll(page, TYPING, ROUNDS, 0)
    const lines: string[] = []
    for (const { name, pause } of PACES) {
      lines.push(...(await keyLines(page, `Grid of 400 × 12 cells, typing and Enter, ${name}`, TYPING, ROUNDS, pause)))
      lines.push(...(await keyLines(page, `Grid of 400 × 12 cells, moving far, ${name}`, MOVING, ROUNDS, pause)))
    }
    return lines
  } finally {
    await browser.close()
  }
}
