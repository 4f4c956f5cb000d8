import type { ReactNode } from 'react'
import { keyItems } from '@/components/chart/chart-key'
import { At, LevelMark, type KeyItem } from '@/components/chart/marks'
import { heightOf, Marks } from '@/components/chart/static-picture'
import type { ChartView } from '@/lib/domain/charts/chart-view'
import type { ChartLevelWords } from '@/lib/text/chart'
import { levelColour, palette } from './palette'

/** As wide as the text of a page. */
const WIDTH = 620
const SAMPLE = 36
const KEY_ROW = 22
/** About the width of a letter of the key. */
const LETTER = 6.6
const GAP = 22
/** Marks at an edge are drawn whole. */
const MARGIN = 4

/**
 * The looks of components/chart/chart.css, written out for programs that know neither variables nor mixed colours. No ground of its own:
 * the paper's.
 */
const STYLE = `
text{font-family:'Source Sans 3',sans-serif;font-size:13px;fill:${palette.ink}}
text.chart-note{fill:${palette.muted}}
.chart-value,text.chart-note{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
.chart-strong{font-weight:600}
.chart-grid{stroke:${palette.line}}
.chart-zero{stroke:${palette.ink}}
.chart-limit{stroke:${palette.rule};stroke-dasharray:1 3}
.chart-fill,.chart-bar{fill:${palette.accent}}
.chart-fill{stroke:#fff;stroke-width:1.5px}
.chart-fill-ink{fill:${palette.ink};stroke:#fff;stroke-width:1.5px}
.chart-bar-forecast{fill:#fff;stroke:${palette.accent};stroke-width:1.5px;stroke-dasharray:4 2}
.chart-budget{stroke:${palette.ink};stroke-width:3px}
.chart-line-value,.chart-line-yearEnd{stroke:${palette.accent};stroke-width:2.5px}
.chart-line-toDate{stroke:${palette.ink};stroke-width:1.5px}
.chart-line-target{stroke:${palette.ink};stroke-width:2px;stroke-dasharray:6 4}
.chart-range{fill:none;stroke:${palette.ink};stroke-width:1.5px}
${Object.entries(levelColour)
  .map(([level, colour]) => `.chart-level-${level}{color:${colour}}`)
  .join('\n')}
.chart-band{fill:currentColor;fill-opacity:.14}
.chart-square{stroke:${palette.rule}}
.chart-weight-0{fill:#fff}
.chart-weight-1{fill:${palette.sunken}}
.chart-weight-2{fill:${palette.ink};fill-opacity:.16}
.chart-weight-3{fill:${palette.ink};fill-opacity:.28}
.chart-square~text.chart-strong,.chart-band~.chart-value{stroke:none}
`

function itemsOf(view: ChartView, levelWords: ChartLevelWords): readonly KeyItem[] {
  if (view.kind !== 'strip') return keyItems(view)
  return view.levels.map((level) => ({ label: levelWords[level], mark: <LevelMark level={level} x="0" y={0} /> }))
}

interface Placed extends KeyItem {
  readonly x: number
  readonly row: number
}

/** The key from left to right, on as many rows as it needs. */
function placed(items: readonly KeyItem[]): readonly Placed[] {
  let [x, row] = [0, 0]
  return items.map((item) => {
    const width = SAMPLE + item.label.length * LETTER
    if (x > 0 && x + width > WIDTH) [x, row] = [0, row + 1]
    const here = { ...item, x, row }
    x += width + GAP
    return here
  })
}

function Picture({ view, levelWords }: { readonly view: ChartView; readonly levelWords: ChartLevelWords }): ReactNode {
  const key = placed(itemsOf(view, levelWords))
  const top = MARGIN + (key.length === 0 ? 0 : ((key.at(-1)?.row ?? 0) + 1) * KEY_ROW + 8)
  const [width, height] = [WIDTH + 2 * MARGIN, top + heightOf(view) + MARGIN]
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <style>{STYLE}</style>
      {key.map(({ label, mark, x, row }) => (
        <At key={label} x={`${MARGIN + x}`} y={MARGIN + row * KEY_ROW + 10}>
          <At x="14" y={0}>
            {mark}
          </At>
          <text x={SAMPLE} y="5">
            {label}
          </text>
        </At>
      ))}
      <svg x={MARGIN} y={top} width={WIDTH} height={heightOf(view)} overflow="visible">
        <Marks view={view} words={levelWords} />
      </svg>
    </svg>
  )
}

export interface ChartSvg {
  readonly svg: string
  /** Pixels of 1/96 inch. */
  readonly width: number
  readonly height: number
}

/** A chart as a picture of its own (SVG, text in Source Sans 3), its key above it: the same drawing as on the published page. */
export async function chartSvg(view: ChartView, levelWords: ChartLevelWords): Promise<ChartSvg> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const svg = renderToStaticMarkup(<Picture view={view} levelWords={levelWords} />)
  const size = (name: 'width' | 'height') => Number(new RegExp(`^<svg[^>]* ${name}="([0-9.]+)"`).exec(svg)?.[1])
  return { svg, width: size('width'), height: size('height') }
}
