import type { GoalRoot } from '../figures/follow-up-register'
import type { LineSubject } from '../figures/statement-register'
import type { FormBlock, FormSection, ReportForm } from '../form'

/** What a section text is about. */
export type DraftTopic =
  | { readonly kind: 'summary' }
  | { readonly kind: 'statement'; readonly statementKey: string }
  | { readonly kind: 'line'; readonly line: LineSubject }
  | { readonly kind: 'goals'; readonly root: GoalRoot }
  | { readonly kind: 'risks' }
  | { readonly kind: 'assignments' }
  | { readonly kind: 'placements' }

/** A section with the sections below its heading: their tables are what it introduces. */
function chapterOf(section: FormSection, sections: readonly FormSection[]): readonly FormBlock[] {
  const after = sections.slice(sections.indexOf(section) + 1)
  const end = after.findIndex(({ level }) => level <= section.level)
  return [section, ...(end === -1 ? after : after.slice(0, end))].flatMap(({ blocks }) => blocks)
}

function topicOf(block: FormBlock): readonly DraftTopic[] {
  switch (block.kind) {
    case 'statement':
    case 'bridge':
    case 'amountComments':
      return [{ kind: 'statement', statementKey: block.statementKey }]
    case 'keyFigures':
      return [...new Set(block.figures.map(({ statementKey }) => statementKey))].map((statementKey) => ({ kind: 'statement', statementKey }))
    case 'goalTable':
      return [{ kind: 'goals', root: block.rootLevel }]
    case 'risks':
      return [{ kind: 'risks' }]
    case 'assignments':
    case 'assignmentCounts':
      return [{ kind: 'assignments' }]
    case 'placementVolumes':
      return [{ kind: 'placements' }]
    default:
      return []
  }
}

/** The words of a name but the small ones between them: 'Individ- och familjeomsorg' and 'Individ & familjeomsorg' are the same. */
function nameWords(name: string): string {
  return (name.toLowerCase().match(/\p{Letter}{4,}|\p{Number}+/gu) ?? []).join(' ')
}

/** The total that a heading names. */
function namedTotal(title: string, lines: readonly LineSubject[]): LineSubject | null {
  const words = nameWords(title)
  const totals = words === '' ? [] : lines.filter(({ line }) => line.kind === 'total')
  return totals.find(({ subject }) => subject.names.some((name) => nameWords(name) === words)) ?? null
}

function uniqueTopics(topics: readonly DraftTopic[]): readonly DraftTopic[] {
  return [...new Map(topics.map((topic) => [JSON.stringify(topic), topic])).values()]
}

/**
 * What the text of a section is about, by rules: the tables of the section and of the sections below its heading; without any, the line
 * or business area that its title names; the first text of the form, and one beside key figures alone, sums the report up.
 * @returns empty where the figures say nothing about the section
 */
export function topicsOf(section: FormSection, form: ReportForm, lines: readonly LineSubject[]): readonly DraftTopic[] {
  const blocks = chapterOf(section, form.sections)
  const topics = uniqueTopics(blocks.flatMap(topicOf))
  const tables = blocks.filter(({ kind }) => kind !== 'prose' && kind !== 'keyFigures')
  const isFirstText = form.sections.find((each) => each.blocks.some(({ kind }) => kind === 'prose')) === section
  if (tables.length === 0 && (topics.length > 0 || isFirstText)) return [{ kind: 'summary' }]
  if (tables.length > 0) return topics
  const line = namedTotal(section.title, lines)
  return line === null ? [] : [{ kind: 'line', line }]
}
