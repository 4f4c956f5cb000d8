import type { Assessment } from '../assessment'
import type { CheckInput } from '../checks/check'
import type { Place } from '../finding'
import { passagesOf, type Passage } from '../passage'
import type { ReportView } from '../report-view'
import { asStored, type PrintedText } from '../rich-text'
import { editLine, editWords, type Line } from './line-edit'
import type { PassageEdit, RepairedSubject, RepairTarget } from './repair'

/** Kinds of places that are rated and commented. */
const COMMENTED: readonly Place['kind'][] = ['indicator', 'goal', 'correctiveMeasure', 'risk', 'assignment', 'activity', 'annualCycleItem'] satisfies RepairedSubject[]

/** The subject that is rated at a place; null where none is. */
export function subjectAt({ kind }: Place): RepairedSubject | null {
  return COMMENTED.includes(kind) ? (kind as RepairedSubject) : null
}

export function isAt({ kind, key }: Place, { place }: Pick<Passage, 'place'>): boolean {
  return place.kind === kind && place.key === key
}

/** Edits of the same passage together, in the order in which they came. */
function byPassage(edits: readonly PassageEdit[]): readonly (readonly [Passage, readonly PassageEdit[]])[] {
  const passages = [...new Set(edits.map(({ passage }) => passage))]
  return passages.map((passage) => [passage, edits.filter((edit) => edit.passage === passage)] as const)
}

/** The passages of a place are its lines in order; of those that read alike, which one this is. */
function lineOf(passage: Passage, passages: readonly Passage[]): Line {
  const alike = passages.filter((other) => isAt(passage.place, other) && other.text === passage.text)
  return { words: passage.text, nth: alike.indexOf(passage) }
}

function sectionTarget(section: string, edits: readonly PassageEdit[], { view, passages, lexicon }: CheckInput): RepairTarget | null {
  // Where a line comes to read like one after it, the count of that one would be off: so the last lines are changed first.
  const lines = byPassage(edits).map(([passage, own]) => ({ line: lineOf(passage, passages), own })).reverse()
  const body = view.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'prose' && block.sectionKey === section ? [block.body] : [])))
    .map((before) => lines.reduce<PrintedText | null>((text, { line, own }) => text && editLine(text, line, own, lexicon.printFigure), before))
    .find((changed) => changed !== null)
  return body === undefined ? null : { kind: 'section', section, body }
}

function isOf(assessment: Assessment, subject: RepairedSubject, key: string): boolean {
  return assessment.subject === subject && assessment.subjectKey === key
}

function commentTarget(place: Place, edits: readonly PassageEdit[], { facts, lexicon }: CheckInput): RepairTarget | null {
  const subject = subjectAt(place)
  const stored = facts.assessments.find((each) => subject !== null && isOf(each, subject, place.key))
  if (subject === null || stored === undefined) return null
  const { commentary, reason } = stored
  const written = byPassage(edits).map(([{ text }, own]) => [text, editWords(text, own, lexicon.printFigure)] as const)
  // What stands elsewhere (a remark on a value) is changed there by hand.
  if (written.some(([text]) => text !== commentary && text !== reason)) return null
  const mended = new Map(written)
  const set = {
    ...(commentary !== null && mended.has(commentary) ? { commentary: mended.get(commentary) } : {}),
    ...(reason !== null && mended.has(reason) ? { reason: mended.get(reason) } : {}),
  }
  return { kind: 'assessment', subject, subjectKey: place.key, set }
}

/** Where the passages of a place are stored, with the edits made; null where they cannot be made there. */
export function targetOf(place: Place, edits: readonly PassageEdit[], input: CheckInput): RepairTarget | null {
  return place.kind === 'section' ? sectionTarget(place.key, edits, input) : commentTarget(place, edits, input)
}

function withBody(view: ReportView, target: Extract<RepairTarget, { kind: 'section' }>): ReportView {
  const sections = view.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.kind === 'prose' && block.sectionKey === target.section ? { ...block, body: target.body } : block)),
  }))
  return { ...view, sections }
}

/** What the checks would look at if the repair were made. */
export function afterRepair(input: CheckInput, target: RepairTarget): CheckInput {
  const { facts, view, lexicon } = input
  const changed =
    target.kind === 'section'
      ? { ...facts, sections: facts.sections.map((section) => (section.key === target.section ? { ...section, body: asStored(target.body) } : section)) }
      : { ...facts, assessments: facts.assessments.map((each) => (isOf(each, target.subject, target.subjectKey) ? { ...each, ...target.set } : each)) }
  const seen = target.kind === 'section' ? withBody(view, target) : view
  return { ...input, facts: changed, view: seen, passages: passagesOf(changed, seen, lexicon.printFigure) }
}
