import { assessmentOf } from '../assessment'
import type { CheckInput } from '../checks/check'
import { linkedFigures, movedFigure } from '../checks/linked-figure'
import { numberFormat, oddNumbersIn } from '../checks/number-format'
import { hasReason } from '../checks/rating-rule'
import { boundTextAgainstFigures, findingsOfClaims, reportClaims } from '../checks/text-against-figures'
import { binderOf } from '../figures/claims-in'
import type { Claim } from '../figures/claim'
import type { Finding } from '../finding'
import { proposedLevelOf } from '../follow-up'
import { isChanged } from '../linked-figure'
import type { Passage } from '../passage'
import type { PrintedInline } from '../rich-text'
import { insteadOf } from './line-edit'
import { isMended } from './mended'
import { numberRepair } from './number-repair'
import { afterRepair, isAt, subjectAt, targetOf } from './place-text'
import type { FindingRepair, Mending, PassageEdit, RepairContext, RepairKind, RepairPreview } from './repair'
import { movementRepair, wordRepair } from './word-repair'

/** Prepares a report for repairOf; once per report. */
export function repairContext(input: CheckInput): RepairContext {
  return { input, binder: binderOf(input.figures, input.lexicon) }
}

interface Piece {
  readonly edit: PassageEdit
  readonly from: string
  readonly to: string
}

/** The repair that all pieces make; null when one of them cannot be made, or there is none. */
function together(kind: RepairKind, pieces: readonly (Piece | null)[]): Mending | null {
  const made = pieces.filter((piece) => piece !== null)
  const [first] = made
  if (first === undefined || made.length < pieces.length) return null
  return { kind, from: first.from, to: first.to, count: made.length, edits: made.map(({ edit }) => edit) }
}

/** Numbers and words of numbers that repeat figures. A wrong sign in digits is a wrong number; in words, a wrong word. */
function claimMending(finding: Finding, claims: readonly Claim[], context: RepairContext): Mending | null {
  const isSaidInDigits = finding.code === 'textSign' && claims.every(({ quantity, meaning }) => quantity.signed && meaning.gap !== 'deficit' && meaning.gap !== 'surplus')
  if (finding.code === 'textNumber' || finding.code === 'textUnit' || isSaidInDigits) {
    return together('link', claims.map((claim) => numberRepair(claim, context.input.lexicon)))
  }
  return together('word', claims.map((claim) => wordRepair(claim, context)))
}

function textMending(finding: Finding, passages: readonly Passage[], context: RepairContext): Mending | null {
  const claims = reportClaims({ ...context.input, passages }, context.binder).filter((claim) => findingsOfClaims([claim]).some(({ id }) => id === finding.id))
  if (claims.length > 0) return claimMending(finding, claims, context)
  const { code, quote } = finding
  if (code !== 'textDirection') return null
  return together('word', passages.flatMap((passage) => (quote !== null && passage.text.includes(quote) ? [movementRepair(passage, quote, context)] : [])))
}

function confirmMending(finding: Finding, passages: readonly Passage[], { input: { lexicon } }: RepairContext): Mending | null {
  const pieces = passages.flatMap((passage) =>
    (passage.linked ?? []).flatMap((range): readonly Piece[] => {
      const { start, end, figure } = range
      if (figure.value === null || !isChanged(figure) || movedFigure(passage, range, lexicon).id !== finding.id) return []
      // Somebody has read the sentence: what the figure is now is what was seen.
      const attrs = { ...figure, seen: figure.value }
      const edit = { passage, start, end, put: (stood: PrintedInline) => insteadOf(stood, { type: 'figure', attrs }) }
      return [{ edit, from: lexicon.printFigure({ ...figure, value: figure.seen }), to: passage.text.slice(start, end) }]
    }),
  )
  return together('confirm', pieces)
}

function formatMending(passages: readonly Passage[], { input: { lexicon } }: RepairContext): Mending | null {
  const pieces = passages.flatMap((passage) =>
    oddNumbersIn(passage, lexicon).map(({ start, end, asWritten, meant }): Piece => {
      const put = (stood: PrintedInline) => insteadOf(stood, { type: 'text', text: meant })
      return { edit: { passage, start, end, put }, from: asWritten, to: meant }
    }),
  )
  return together('format', pieces)
}

function mendingOf(finding: Finding, context: RepairContext): Mending | null {
  const passages = context.input.passages.filter((passage) => isAt(finding.place, passage))
  // Writing to a text confirms all of it: what came from the report before is read first.
  if (passages.some(({ carriedOver }) => carriedOver)) return null
  switch (finding.code) {
    case 'textNumber':
    case 'textUnit':
    case 'textSign':
    case 'textDirection':
      return textMending(finding, passages, context)
    case 'linkedFigureChanged':
      return confirmMending(finding, passages, context)
    case 'numberFormat':
      return formatMending(passages, context)
    default:
      return null
  }
}

/** What the text checks say of the place of a finding. */
function foundAt({ place }: Finding, { input, binder }: RepairContext): readonly Finding[] {
  const here = { ...input, passages: input.passages.filter((passage) => isAt(place, passage)) }
  return [...boundTextAgainstFigures(here, binder), ...linkedFigures(here), ...numberFormat(here)]
}

/** The proposed level instead of one that departs from it without a reason. */
function levelRepair({ place, found, expected }: Finding, { input: { facts } }: RepairContext): FindingRepair | null {
  const subject = subjectAt(place)
  if (subject === null || found.type !== 'rating' || expected.type !== 'rating') return null
  const set = assessmentOf(facts.assessments, subject, place.key)
  const isUnexplained = set?.level === found.level && !hasReason(set) && proposedLevelOf(facts, subject, place.key)?.level === expected.level
  if (!isUnexplained) return null
  const target = { kind: 'assessment', subject, subjectKey: place.key, set: { level: expected.level } } as const
  return { kind: 'level', from: found.level, to: expected.level, count: 1, target }
}

/**
 * The one change that makes a finding go away, or null where a person has to think. Nothing is offered that would leave the finding, or
 * put an error in its place. 'underskott om 4,6 mnkr' beside −3 200 tkr → the figure itself, which reads 3,2.
 */
export function repairOf(finding: Finding, context: RepairContext): FindingRepair | null {
  if (finding.code === 'ratingAgainstRule' || finding.code === 'overviewAgainstGoal') return levelRepair(finding, context)
  const mending = mendingOf(finding, context)
  const target = mending === null ? null : targetOf(finding.place, mending.edits, context.input)
  if (mending === null || target === null) return null
  const { from, to, count } = mending
  const kind = mending.kind === 'link' && target.kind === 'assessment' ? 'number' : mending.kind
  const repair: FindingRepair = { kind, from, to, count, target }
  const after = foundAt(finding, { ...context, input: afterRepair(context.input, target) })
  return isMended([finding.id], foundAt(finding, context), after) ? repair : null
}

/** What people are shown of the repairs that there are, by the id of the finding. */
export function repairPreviews(findings: readonly Finding[], input: CheckInput): ReadonlyMap<string, RepairPreview> {
  const context = repairContext(input)
  const found = findings.flatMap((finding) => {
    const repair = repairOf(finding, context)
    if (repair === null) return []
    const { kind, from, to, count } = repair
    return [[finding.id, { kind, from, to, count }] as const]
  })
  return new Map(found)
}
