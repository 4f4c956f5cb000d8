import type { ReportForm, FormSection } from '@/lib/domain/form'
import type { Section } from '@/lib/domain/report-facts'
import type { RichText, RichTextBlock } from '@/lib/domain/rich-text'
import type { Truth, TruthBlock } from './truth'

export interface TextFacts {
  readonly sections: readonly Section[]
  readonly formSections: readonly FormSection[]
}

function paragraph(text: string): RichTextBlock {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function bullets(texts: readonly string[]): RichTextBlock {
  return { type: 'bulletList', content: texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] })) }
}

/** Words of a block that people wrote as prose; comments and tables are read from the things they are about. */
function blockOf(block: TruthBlock): readonly RichTextBlock[] {
  switch (block.kind) {
    case 'prose':
    case 'note':
    case 'legend':
      return (block.paragraphs ?? []).map(paragraph)
    case 'bullets':
      return [bullets((block.items ?? []).map((item) => (typeof item === 'string' ? item : item.text)))]
    case 'keyFigure':
      return block.text === undefined ? [] : [paragraph(block.text)]
    case 'artefact':
      return block.text !== undefined && /^\d+$/.test(block.text) ? [paragraph(block.text)] : []
    default:
      return block.type === 'yearSeries' ? (block.paragraphs ?? []).map(paragraph) : []
  }
}

function section(key: string, level: 2 | 3 | 4, title: string, content: readonly RichTextBlock[]): { readonly section: Section; readonly form: FormSection } {
  const body: RichText = { type: 'doc', content }
  return {
    section: { key, body, carriedOver: false, version: 1 },
    form: { key, level, title, blocks: [{ kind: 'prose', sectionKey: key, required: false, instructions: null }] },
  }
}

function asText(made: readonly ReturnType<typeof section>[]): TextFacts {
  return { sections: made.map((each) => each.section), formSections: made.map((each) => each.form) }
}

/** Running text of a report with its headings; nothing when only its figures are at hand. */
export function textFacts(truth: Truth): TextFacts {
  if (truth.outline !== undefined) {
    const level = (depth: number): 2 | 3 | 4 => (depth <= 1 ? 2 : depth === 2 ? 3 : 4)
    return asText(truth.outline.map((each) => section(each.id, level(each.level), each.title, each.blocks.flatMap(blockOf))))
  }
  const list = (items: readonly { readonly text?: string }[] | undefined) => {
    const texts = (items ?? []).flatMap(({ text }) => (text === undefined ? [] : [text]))
    return texts.length === 0 ? [] : [bullets(texts)]
  }
  const narrative = Object.entries(truth.narrative?.headings ?? {}).map(([key, title]) => {
    const texts = (truth.narrative?.items ?? []).filter((item) => item.section === key).map((item) => item.sentence)
    return section(key, 3, title, texts.length === 0 ? [] : [bullets(texts)])
  })
  return asText([
    section('highlights', 2, 'Viktiga händelser', list(truth.highlights?.items)),
    ...narrative,
    section('complementaryMeasures', 3, 'Kompletterande åtgärder', list(truth.complementaryMeasures?.items)),
  ])
}

export const WORDS: Pick<ReportForm, 'ratingWords' | 'missingWords' | 'monthNames' | 'shortMonthNames'> = {
  ratingWords: { met: 'Grön', partlyMet: 'Gul', notMet: 'Röd', notAssessed: 'Ej bedömd' },
  missingWords: { notMeasuredYet: '', tooFewAnswers: '', notApplicable: '-', suppressed: '..', none: '' },
  monthNames: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  shortMonthNames: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
}
