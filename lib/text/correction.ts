import { canonicalJson } from '@/lib/domain/canonical-json'
import type { ReportView } from '@/lib/domain/report-view'
import { compareVersions } from '@/lib/domain/versions/compare-versions'
import type { ChangedDefinition, ChangedFigure, ChangedRating, ChangedSection, ChangedText, Uncompared, VersionPlace } from '@/lib/domain/versions/version-change'
import type { RatingWords } from './cell'
import { formatDate } from './format'
import { linkedFigureText } from './linked-figure'
import { itemVerb, riskSides, riskVerb, sideText, uncomparedText } from './version'

/** One thing that a correction changes, in words, and where it stands in the corrected report; null: it stands there no longer. */
export interface CorrectionSentence {
  readonly sentence: string
  readonly anchor: string | null
}

const fromTo = (before: string, after: string) => `från ${before} till ${after}`

const at = ({ anchor }: VersionPlace, sentence: string): CorrectionSentence => ({ sentence: `${sentence}.`, anchor })

/** A row's figures together: 'Nettokostnad, Hemtjänst: Utfall från −12 tkr till −13 tkr, Avvikelse från 1 tkr till 2 tkr.' */
function figureSentences(figures: readonly ChangedFigure[], words: RatingWords): readonly CorrectionSentence[] {
  const rows = new Map<string, ChangedFigure[]>()
  for (const figure of figures) {
    const row = JSON.stringify([figure.place.anchor, figure.row])
    rows.set(row, [...(rows.get(row) ?? []), figure])
  }
  return [...rows.values()].flatMap((row) => {
    const [first] = row
    if (first === undefined) return []
    const moves = row.map(({ column, before, after }) => `${column} ${fromTo(sideText(before, words), sideText(after, words))}`)
    return [at(first.place, `${first.place.title}, ${first.row}: ${moves.join(', ')}`)]
  })
}

function ratingSentence({ place, label, column, before, after }: ChangedRating, words: RatingWords): CorrectionSentence {
  return at(place, `Bedömning, ${column === null ? label : `${label}, ${column}`}: ${fromTo(words[before], words[after])}`)
}

function textSentence({ kind, label, place, paragraphs }: ChangedText): CorrectionSentence {
  const name = label === place.title ? label : `${label}, ${place.title}`
  const isRewritten = paragraphs.some((parts) => parts.some((part) => part.kind === 'removed' || part.kind === 'added'))
  if (!isRewritten) return at(place, `Texten ${name} visar andra siffror`)
  return at(place, kind === 'footnote' ? `Fotnoterna i ${name} är ändrade` : `Texten ${name} är ändrad`)
}

function definitionSentence(change: ChangedDefinition, words: RatingWords): CorrectionSentence {
  if (change.kind === 'name') return at(change.place, `Nytt namn: ${fromTo(change.before, change.after)}`)
  return at(change.place, `Målvärde, ${change.label}: ${fromTo(sideText(change.before, words), sideText(change.after, words))}`)
}

function sectionSentence({ place, before, after }: ChangedSection): CorrectionSentence {
  if (after === null) return { sentence: `Borttaget avsnitt: ${place.title}.`, anchor: null }
  return at(place, before === null ? `Nytt avsnitt: ${after}` : `Avsnittet ${before} heter nu ${after}`)
}

function aloneSentence(alone: Uncompared): CorrectionSentence {
  const said = uncomparedText(alone)
  return alone.side === 'after' ? at(alone.place, `Tillagt: ${said}`) : { sentence: `Borttaget: ${said}.`, anchor: null }
}

/** What stands on the title page and in no table. */
function headSentences({ report: before }: ReportView, { report: after }: ReportView): readonly CorrectionSentence[] {
  const facts: readonly (readonly [string, string | null, string | null])[] = [
    ['Titel', before.title, after.title],
    ['Diarienummer', before.registryNumber, after.registryNumber],
    ['Sammanträde', before.meetingOn && formatDate(before.meetingOn), after.meetingOn && formatDate(after.meetingOn)],
    ['Paragraf', before.minutesItem, after.minutesItem],
  ]
  const changed = facts.filter(([, from, to]) => from !== to)
  return changed.map(([name, from, to]) => ({ sentence: `${name}: ${fromTo(from ?? 'inget', to ?? 'inget')}.`, anchor: null }))
}

/**
 * What tells a correction from the edition that it corrects, a sentence for each thing: figures row by row, levels, texts, targets and names,
 * risks, assignments, parts, and the title page. Give protected views. Views that differ in nothing of that (the order of rows, a picture)
 * give one sentence that says so; views that are the same give none.
 */
export function correctionSentences(before: ReportView, after: ReportView): readonly CorrectionSentence[] {
  const words = after.ratingWords
  const change = compareVersions(before, after, linkedFigureText)
  const sentences = [
    ...figureSentences(change.figures, words),
    ...change.ratings.map((rating) => ratingSentence(rating, words)),
    ...change.texts.map(textSentence),
    ...change.definitions.map((definition) => definitionSentence(definition, words)),
    ...change.risks.map((risk) => at(risk.place, `${riskVerb(risk)}: ${risk.label}, ${fromTo(...riskSides(risk, words))}`)),
    ...change.items.map((item) => at(item.place, `${itemVerb(item)}: ${item.label}`)),
    ...change.sections.map(sectionSentence),
    ...change.uncompared.map(aloneSentence),
    ...headSentences(before, after),
  ]
  if (sentences.length > 0 || canonicalJson(before) === canonicalJson(after)) return sentences
  return [{ sentence: 'Ordningen eller utformningen är ändrad. Siffror, bedömningar och texter är desamma.', anchor: null }]
}

/** So many changes are told one by one; the rest are counted. */
export const CHANGES_SHOWN = 30

/** Words about corrections: of an edition that corrects another, and of one in the making. */
export const correctionText = {
  title: (iso: string) => `Rättad ${formatDate(iso)}`,
  reason: (reason: string) => `Skäl: ${reason}`,
  changes: (edition: number) => `Detta har ändrats sedan utgåva ${edition}`,
  more: (count: number) => (count === 1 ? 'En ändring till.' : `${count} ändringar till.`),
  earlier: (edition: number) => `Läs utgåva ${edition}, som rättades`,
  compare: (before: number, after: number) => `Jämför utgåva ${before} och utgåva ${after}`,
  /** In a file on paper: where the earlier edition stands. */
  earlierAddress: (edition: number, address: string) => `Utgåva ${edition}, som rättades: ${address}`,
  /** Of the ways to the edition that is corrected. */
  editions: 'Rättelsens utgåvor',
  list: 'Rättelser',
  entry: (iso: string, edition: number) => `rättad ${formatDate(iso)}, utgåva ${edition}`,
  pending: 'Rättelse pågår',
  since: (who: string, edition: number) => `Begärd av ${who}. Alla läser utgåva ${edition} tills rättelsen är publicerad.`,
  unchanged: (edition: number) => `Inget skiljer rapporten från utgåva ${edition} ännu.`,
  wrong: 'Vad var fel?',
  wrongHint: 'Skriv med vanliga ord, 10–500 tecken. Det trycks överst i den nya utgåvan.',
  wrongMissing: 'Skriv vad som var fel, med minst 10 tecken.',
} as const
