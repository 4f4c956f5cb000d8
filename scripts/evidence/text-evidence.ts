import type { CheckInput } from '@/lib/domain/checks/check'
import type { Claim } from '@/lib/domain/figures/claim'
import { binderOf } from '@/lib/domain/figures/claims-in'
import { claimsOf } from '@/lib/domain/figures/claims-of'
import { isRight, type ExpectedFigure } from './claim-evidence'

/** What became of a sentence's number that repeats a table figure. */
export interface Binding {
  readonly expected: ExpectedFigure
  readonly outcome: 'right' | 'wrong' | 'unbound'
  /** Key of the figure that it was bound to. */
  readonly boundTo: string | null
}

const ORE_PER_MNKR = 100_000_000

/** The number of the checked data in the unit of a quantity. */
function written({ written: value, unit }: ExpectedFigure, quantityUnit: string): number {
  return quantityUnit === 'ore' && /^mn?kr$/i.test(unit) ? value * ORE_PER_MNKR : value
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function isAbout(claim: Claim, expected: ExpectedFigure): boolean {
  const { quantity, passage } = claim
  const same = Math.abs(Math.abs(quantity.value) - Math.abs(written(expected, quantity.unit))) < 1e-6 * Math.max(1, Math.abs(quantity.value))
  return same && oneLine(passage.text).includes(oneLine(expected.sentence))
}

/** Binds every number of the report's texts, and tells which of the expected ones came out right. */
export function bindings(input: CheckInput, expected: readonly ExpectedFigure[]): readonly Binding[] {
  const claims = claimsOf(input.passages, binderOf(input.figures, input.lexicon), input.facts.report.period, input.facts.previousReport?.period ?? null)
  return expected.map((each) => {
    const about = claims.filter((claim) => isAbout(claim, each))
    const right = about.find(({ figure }) => isRight(figure, each, input.figures))
    const bound = right ?? about[0] ?? null
    return { expected: each, outcome: right !== undefined ? 'right' : bound === null ? 'unbound' : 'wrong', boundTo: bound?.figure.key ?? null }
  })
}

/** Share of the words of the passages that stand in the report as it was published: the texts are its own. */
export function wordsFromReport(input: CheckInput, published: string): number {
  const words = (text: string) => text.toLowerCase().match(/[\p{Letter}\d]+/gu) ?? []
  const known = new Set(words(published))
  const all = input.passages.filter(({ kind }) => kind !== 'caption').flatMap(({ text }) => words(text))
  return all.length === 0 ? 0 : all.filter((word) => known.has(word)).length / all.length
}
