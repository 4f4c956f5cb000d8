import type { ReactNode } from 'react'
import { ChartFigure } from '@/components/chart/chart-figure'
import { tableAnchor } from '@/lib/domain/reference'
import { chartView } from '@/lib/domain/charts/chart-view'
import type { BlockView, ReportView, SectionView, TableView } from '@/lib/domain/report-view'
import { isEmpty } from '@/lib/domain/rich-text'
import { decisionWords, periodSentence } from '@/lib/text/report'
import { AmountComments } from './amount-comment'
import { Bridge } from './bridge'
import { numberedTitle } from './contents'
import type { EmbeddedImages } from './image'
import { KeyFigures } from './key-figure'
import { Note } from './legend'
import { RatedComments } from './rated-comment'
import { RichTextView } from './rich-text'
import { TableBlock } from './table-view'
import { TitlePage } from './title-page'

type ProseBlock = Extract<BlockView, { kind: 'prose' }>

/** Lets the authoring page put something else in the place of a prose block; undefined leaves the text as it is read. */
export type RenderProse = (block: ProseBlock, section: SectionView) => ReactNode | undefined

/** What the authoring page puts between the heading of a section and its contents. */
export type RenderHead = (section: SectionView) => ReactNode

interface ReportProps {
  readonly view: ReportView
  readonly renderProse?: RenderProse
  readonly renderHead?: RenderHead
  /** Pictures that the page holds itself, for a page that fetches nothing. */
  readonly embedded?: EmbeddedImages
  /** What stands under the title, before any figure. */
  readonly notice?: ReactNode
  /** What stands between the head of the report and its sections. */
  readonly afterHead?: ReactNode
}

/** Whether the block after this one is a table with the same legend, which then stands once below them all. */
export function repeatsLegend(section: SectionView, index: number): boolean {
  const [table, next] = [section.blocks[index], section.blocks[index + 1]]
  return table?.kind === 'table' && next?.kind === 'table' && table.legend.join('\n') === next.legend.join('\n')
}

/** A table that stands twice has its anchor at the first of them. */
export function anchorOf(table: TableView, { sections }: ReportView): string | undefined {
  const first = sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.key === table.key)
  return first === table ? tableAnchor(table.key) : undefined
}

function Block({ index, section, view, renderProse, embedded }: ReportProps & { index: number; section: SectionView }) {
  const below = section.level + 1
  const block = section.blocks[index]
  if (block === undefined) return null
  switch (block.kind) {
    case 'prose': {
      const instead = renderProse?.(block, section)
      if (instead !== undefined) return instead
      return isEmpty(block.body) ? null : <RichTextView body={block.body} below={section.level} linked embedded={embedded} />
    }
    case 'table':
      return <TableBlock id={anchorOf(block, view)} table={block} words={view} under={section.title} legend={!repeatsLegend(section, index)} />
    case 'chart': {
      const chart = chartView(block)
      return chart === null ? null : <ChartFigure id={`${section.key}:${index}`} view={chart} words={view} under={section.title} />
    }
    case 'bridge':
      return <Bridge bridge={block} previousTitle={view.report.previousTitle} level={below} />
    case 'amountComments':
      return <AmountComments title={block.title} items={block.items} level={below} />
    case 'ratedComments':
      return <RatedComments title={block.title} items={block.items} words={view} level={below} />
    case 'note':
      return <Note style={block.style} lines={block.lines} words={view} />
    case 'keyFigures':
    case 'titlePage':
      return null
  }
}

function Section({ section, ...rest }: ReportProps & { section: SectionView }) {
  const Heading = `h${section.level}` as 'h2' | 'h3' | 'h4' | 'h5'
  return (
    <section className={section.landscape ? 'landscape' : undefined}>
      <Heading id={section.key}>{numberedTitle(section)}</Heading>
      {rest.renderHead?.(section)}
      {section.blocks.map((_, index) => (
        <Block key={index} index={index} section={section} {...rest} />
      ))}
    </section>
  )
}

function Decision({ report }: Pick<ReportView, 'report'>) {
  const words = decisionWords(report)
  return words === null ? null : <p className="decision">{words}</p>
}

/**
 * The report as it is read, on screen and published alike: pure markup from the one view, without state or script.
 * The title page and the figures that open the report (form.ts) stand under the title wherever the form has placed them.
 */
export function ReportDocument({ view, renderProse, renderHead, embedded, notice, afterHead }: ReportProps) {
  const blocks = view.sections.flatMap((section) => section.blocks)
  const titlePage = blocks.find((block) => block.kind === 'titlePage')
  const figures = blocks.flatMap((block) => (block.kind === 'keyFigures' ? block.figures : []))
  return (
    <article className="report">
      <header>
        <p className="sender">
          {view.municipality.name} · {view.committee.name}
        </p>
        <h1>{view.report.title}</h1>
        <p className="lead">{periodSentence(view.report.period, view.report.previousTitle)}</p>
        {titlePage === undefined ? <Decision report={view.report} /> : <TitlePage block={titlePage} />}
        {notice}
        {figures.length === 0 ? null : <KeyFigures figures={figures} words={view} />}
      </header>
      {afterHead}
      {view.sections.map((section) => (
        <Section key={section.key} section={section} view={view} renderProse={renderProse} renderHead={renderHead} embedded={embedded} />
      ))}
    </article>
  )
}
