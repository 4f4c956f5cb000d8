import type { EditionMeta } from '@/components/report/edition-foot'
import { numberedTitle } from '@/components/report/contents'
import { anchorOf, repeatsLegend } from '@/components/report/report-document'
import { chartView, type ChartView } from '@/lib/domain/charts/chart-view'
import { fingerprint } from '@/lib/domain/edition-file'
import type { AmountCommentView, BlockView, KeyFigureView, RatedCommentView, ReportView, SectionView } from '@/lib/domain/report-view'
import { isEmpty } from '@/lib/domain/rich-text'
import { bridgeSentence, bridgeTerms } from '@/lib/text/bridge'
import { chartSentence, chartText, unitText } from '@/lib/text/chart'
import { CHANGES_SHOWN, correctionText } from '@/lib/text/correction'
import { editionText } from '@/lib/text/edition'
import { formatDate, formatDateTime, formatMoneyUnit, HARD_SPACE } from '@/lib/text/format'
import { decisionWords, periodSentence } from '@/lib/text/report'
import type { ParagraphStyle, PrintBlock, PrintDocument, PrintRun } from './print-document'
import { proseBlocks } from './print-prose'
import { cellRuns, lines, trendRuns, words } from './print-runs'
import { legendList, tableBlocks } from './print-table'

function paragraph(style: ParagraphStyle, ...runs: readonly PrintRun[]): PrintBlock {
  return { kind: 'paragraph', style, runs }
}

function heading(level: number, title: string): readonly PrintBlock[] {
  return title === '' ? [] : [{ kind: 'heading', level, runs: [words(title)] }]
}

function keyFigures(figures: readonly KeyFigureView[], view: ReportView): readonly PrintBlock[] {
  if (figures.length === 0) return []
  const items = figures.map(({ key, label, cell }) => ({
    key,
    term: [words(label)],
    description: [...cellRuns(cell, view), ...(cell.type === 'money' ? [words(`${HARD_SPACE}${cell.unit}`, { aside: true })] : [])],
  }))
  return [{ kind: 'facts', style: 'keyFigures', items }]
}

function titlePage({ subtitle, facts }: Extract<BlockView, { kind: 'titlePage' }>): readonly PrintBlock[] {
  const items = facts.map(({ key, label, value }) => ({
    key,
    term: [words(label)],
    description: [words(key === 'meetingOn' ? formatDate(value) : value)],
  }))
  return [...(subtitle === '' ? [] : [paragraph('lead', words(subtitle))]), ...(items.length === 0 ? [] : [{ kind: 'facts', style: 'title', items } as const])]
}

function amountComments(title: string, comments: readonly AmountCommentView[], level: number): readonly PrintBlock[] {
  if (comments.length === 0) return []
  const items = comments.map(({ lineKey, label, amount, comment }) => ({
    key: lineKey,
    term: [words(label), ...(amount === null ? [] : [words(` ${formatMoneyUnit(amount, 'mnkr', { decimals: 1, sign: true })}`)])],
    description: lines(comment),
  }))
  return [...heading(level, title), { kind: 'facts', style: 'comments', items }]
}

function ratedComment({ label, rating, trend, commentary }: RatedCommentView, view: ReportView): readonly PrintBlock[] {
  const name = label === '' ? [] : [words(`${label} `, { bold: true })]
  const moved = trend === null ? [] : [words(' '), ...trendRuns(trend)]
  const level = paragraph('rated', ...name, ...cellRuns(rating, view), ...moved)
  return [level, ...(commentary === '' ? [] : [paragraph('body', ...lines(commentary))])]
}

/** Names of the numbered squares of a risk matrix. */
function riskNames(view: ChartView): readonly PrintBlock[] {
  if (view.kind !== 'matrix') return []
  const items = view.risks.map(({ number, name, likelihood, impact }) => [
    paragraph('small', words(`${number} `, { bold: true }), words(`${name} `), words(chartText.score(likelihood * impact), { aside: true })),
  ])
  return [{ kind: 'list', style: 'names', start: null, items }]
}

function chartBlocks(chart: ChartView, said: ReportView, under: string): readonly PrintBlock[] {
  return [
    {
      kind: 'chart',
      title: chart.title,
      titleShown: chart.title !== under,
      unit: unitText(chart.scale),
      sentence: chartSentence(chart),
      view: chart,
      levelWords: said.ratingWords,
      below: [...riskNames(chart), ...tableBlocks(chart.table, said, { anchor: undefined, under: chart.title, legend: true })],
    },
  ]
}

function sectionBlock(index: number, section: SectionView, view: ReportView): readonly PrintBlock[] {
  const block = section.blocks[index]
  const level = section.level + 1
  switch (block?.kind) {
    case 'prose':
      return isEmpty(block.body) ? [] : proseBlocks(block.body, section.level)
    case 'table':
      return tableBlocks(block, view, { anchor: anchorOf(block, view), under: section.title, legend: !repeatsLegend(section, index) })
    case 'chart': {
      const chart = chartView(block)
      return chart === null ? [] : chartBlocks(chart, view, section.title)
    }
    case 'bridge': {
      const terms = bridgeTerms(block, view.report.previousTitle)
      return terms === null ? [] : [...heading(level, block.title), { kind: 'bridge', terms, sentence: bridgeSentence(terms) }]
    }
    case 'amountComments':
      return amountComments(block.title, block.items, level)
    case 'ratedComments':
      return block.items.length === 0 ? [] : [...heading(level, block.title), ...block.items.flatMap((item) => ratedComment(item, view))]
    case 'note': {
      const { style } = block
      return style === 'legend' ? [legendList(block.lines, view)] : block.lines.map((line) => paragraph(style, words(line)))
    }
    case 'keyFigures':
    case 'titlePage':
    case undefined:
      return []
  }
}

/** That this edition corrects the one before it: why, and what is changed, as on the page. Nothing in a first edition. */
function correction({ reason, number, publishedAt, changes = [] }: EditionMeta): readonly PrintBlock[] {
  if (reason === null) return []
  const rest = changes.length - CHANGES_SHOWN
  const told = [...changes.slice(0, CHANGES_SHOWN).map(({ sentence }) => sentence), ...(rest > 0 ? [correctionText.more(rest)] : [])]
  const items = told.map((sentence) => [paragraph('body', words(sentence))])
  const list = { kind: 'list', style: 'text', start: null, items } as const
  return [
    ...heading(2, correctionText.title(publishedAt)),
    paragraph('body', words(reason)),
    ...(told.length === 0 ? [] : [...heading(3, correctionText.changes(number - 1)), list]),
  ]
}

/** Why there is a new edition, and where the one that it corrects stands. */
function corrected({ reason, number, address }: EditionMeta): readonly PrintBlock[] {
  if (reason === null) return []
  const earlier = correctionText.earlierAddress(number - 1, `/rapporter/${address}/utgava-${number - 1}/`)
  return [paragraph('body', words(editionText.reason(reason))), paragraph('body', words(earlier))]
}

/** Which edition this is, who answers for it, and how anyone can check that it has not been changed. */
function editionFoot(meta: EditionMeta): readonly PrintBlock[] {
  return [
    ...heading(2, editionText.title(meta.number)),
    paragraph('body', words(editionText.published(formatDateTime(meta.publishedAt), meta.publishedBy, meta.approvedBy))),
    ...corrected(meta),
    paragraph('body', words(`${editionText.permanent}: /rapporter/${meta.address}/utgava-${meta.number}/`)),
    paragraph('body', words(`${editionText.fingerprint}: ${fingerprint(meta.sha256)}`)),
    paragraph('body', words(`${editionText.howToVerify}. ${editionText.verify}`)),
    paragraph('small', words(meta.sha256)),
  ]
}

/**
 * The report in the order in which it is read, in words: the same as the published page (components/report/report-document.tsx), of which
 * it shares every rule on what stands where. The title page and the figures that open the report stand under the title wherever the form
 * has placed them.
 */
export function printDocument(view: ReportView, meta: EditionMeta): PrintDocument {
  const { report, municipality, committee } = view
  const blocks = view.sections.flatMap((section) => section.blocks)
  const title = blocks.find((block) => block.kind === 'titlePage')
  const decision = decisionWords(report)
  const description = periodSentence(report.period, report.previousTitle)
  const underTitle = title === undefined ? (decision === null ? [] : [paragraph('decision', words(decision))]) : titlePage(title)
  const figures = blocks.flatMap((block) => (block.kind === 'keyFigures' ? block.figures : []))
  return {
    title: editionText.tab(report.title, committee.name, municipality.name),
    description,
    sender: `${municipality.name} · ${committee.name}`,
    heading: report.title,
    front: [paragraph('lead', words(description)), ...underTitle, ...correction(meta), ...keyFigures(figures, view)],
    sections: view.sections.map((section) => ({
      anchor: section.key,
      level: section.level,
      heading: numberedTitle(section),
      landscape: section.landscape === true,
      blocks: section.blocks.flatMap((_, index) => sectionBlock(index, section, view)),
    })),
    foot: editionFoot(meta),
  }
}
