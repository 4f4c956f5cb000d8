import type { BlockView, ReportView } from './report-view'
import { mapInline, type PrintedInline, type PrintedReference, type PrintedText, type Reference } from './rich-text'

/** A part of a report that texts can refer to. */
export interface ReferenceTarget {
  /** Its anchor in the report: the section's key, `table:` and the table's key. */
  readonly key: string
  readonly kind: 'section' | 'table'
  /** Null where the form does not number its headings; tables have no numbers. */
  readonly number: string | null
  readonly title: string
}

/** The anchor of a table in the report: `table:statement:netCost`. Sections' keys have no colon. */
export function tableAnchor(key: string): string {
  return `table:${key}`
}

/** The sections and tables of a report, each table after its section. A table that stands twice is its first; one without a title is named as its section. */
export function referenceTargets(view: ReportView): readonly ReferenceTarget[] {
  const all = view.sections.flatMap(({ key, number = null, title, blocks }): readonly ReferenceTarget[] => [
    { key, kind: 'section', number, title },
    ...blocks.flatMap((block): readonly ReferenceTarget[] =>
      block.kind === 'table' ? [{ key: tableAnchor(block.key), kind: 'table', number: null, title: block.title || title }] : [],
    ),
  ])
  return all.filter((target, index) => all.findIndex(({ key }) => key === target.key) === index)
}

/** How a target reads: '3.2', 'Ekonomi' or '3.2 Ekonomi'. What has no number reads as its title. */
export function referenceWords({ number, title }: Pick<ReferenceTarget, 'number' | 'title'>, show: Reference['show']): string {
  if (number === null || show === 'title') return title
  return show === 'number' ? number : `${number} ${title}`
}

/** The text with its references as the report's parts are called now; one whose target is gone keeps its last known words. */
function printed(body: PrintedText, targets: ReadonlyMap<string, ReferenceTarget>): PrintedText {
  const renewed = (attrs: PrintedReference): PrintedReference => {
    const target = targets.get(attrs.target)
    return target === undefined ? { ...attrs, isGone: true } : { ...attrs, words: referenceWords(target, attrs.show), isGone: false }
  }
  return mapInline(body, (inline): PrintedInline => (inline.type === 'reference' ? { ...inline, attrs: renewed(inline.attrs) } : inline))
}

/** The view with the references of its texts as they read now: a section that has become 3.3 is 3.3 wherever it is referred to. */
export function withReferences(view: ReportView): ReportView {
  const targets = new Map(referenceTargets(view).map((target) => [target.key, target]))
  const block = (each: BlockView): BlockView => (each.kind === 'prose' ? { ...each, body: printed(each.body, targets) } : each)
  return { ...view, sections: view.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })) }
}
