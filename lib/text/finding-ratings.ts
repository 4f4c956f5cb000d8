import type { RatingBasis } from '@/lib/domain/assessment'
import type { Place } from '@/lib/domain/finding'
import type { CellView } from '@/lib/domain/report-view'
import { basisText } from './assessment'
import { but, others, type CodeOf, type FindingParts, type FindingWording } from './finding-wording'
import { formatExact } from './format'

/** Proposals that compare a value with a target, so that both can be named. */
const COMPARED: readonly RatingBasis['code'][] = ['reached', 'withinTolerance', 'atTolerance', 'beyondTolerance', 'zeroTargetReached', 'zeroTargetMissed']

function basisOf(cell: CellView): RatingBasis | null {
  return cell.type === 'rating' ? (cell.proposed?.basis ?? null) : null
}

const figure = (value: number) => formatExact(Number(value.toFixed(4)))

/** ', men utfallet 7,75 mot målet 7 ger Röd enligt regeln (10,7 % över målet; gräns 10 %)' */
function butTheRule({ expected, finding }: FindingParts): string {
  const basis = basisOf(finding.expected)
  if (basis === null || expected === '') return but('regeln ger', expected)
  const { code, value, target } = basis
  if (!COMPARED.includes(code) || value === null || target === null) return `${but('regeln ger', expected)} (${basisText(basis)})`
  return `${but(`utfallet ${figure(value)} mot målet ${figure(target)} ger`, expected)} enligt regeln (${basisText(basis)})`
}

/** A goal departs from what lies below it (its proposal is then known), or an overview from the goal. */
function goalClause(parts: FindingParts): string {
  const { found, expected, finding } = parts
  if (basisOf(finding.found) === null) return `i översikten står ${found}${but('målet självt är bedömt som', expected)}`
  const basis = basisOf(finding.expected)
  return `målet är bedömt som ${found}${but('det som ligger under målet ger', expected)}${basis === null ? '' : ` (${basisText(basis)})`}`
}

function nearTargetClause({ found, finding }: FindingParts): string {
  const basis = basisOf(finding.expected)
  const why = basis === null || !COMPARED.includes(basis.code) ? '' : ` (${basisText(basis)})`
  if (finding.severity === 'note') return `utfallet skrivs likadant som målet men når det inte riktigt${why}, därför är bedömningen ${found}`
  return `bedömningen är ${found}, men utfallet når inte målet${why}`
}

const NOT_RATED: Readonly<Partial<Record<Place['kind'], string>>> = {
  risk: 'risken är inte bedömd',
  assignment: 'uppdraget är inte bedömt',
  activity: 'aktiviteten är inte bedömd',
}

/** Rating against rule, value and what was said elsewhere. */
export const RATING_FINDINGS: Readonly<Record<CodeOf<'ratings'>, FindingWording>> = {
  ratingAgainstRule: { title: 'Bedömningen följer inte regeln', clause: (parts) => `bedömningen är ${parts.found}${butTheRule(parts)}` },
  ratingAgainstLegend: {
    title: 'Bedömningen stämmer inte med teckenförklaringen',
    clause: ({ found, expected }) => `bedömningen är ${found}${but('åtgärdernas läge ger enligt teckenförklaringen', expected)}`,
  },
  overviewAgainstGoal: { title: 'Målets bedömning stämmer inte', clause: goalClause },
  ratingWithoutValue: {
    title: 'Bedömning utan utfall',
    clause: ({ found }) => `bedömningen är ${found}, men det finns inget utfall som den bygger på`,
  },
  changedWithoutTrend: {
    title: 'Ändrad bedömning utan trend',
    clause: ({ found, expected }) => `bedömningen har ändrats${expected === '' ? '' : ` från ${expected}`} till ${found}, men trenden visar det inte`,
  },
  notFollowedUp: {
    title: 'Inte uppföljt',
    clause: (parts) => `${NOT_RATED[parts.finding.place.kind] ?? 'det saknas en bedömning'} i den här rapporten${others(parts)}`,
  },
  annualCycleUnrated: {
    title: 'Årshjulet är inte bedömt',
    clause: (parts) => `aktiviteten skulle ha gjorts under perioden men är inte bedömd${others(parts)}`,
  },
  nearTargetCalledMet: { title: 'Nära målet men inte uppfyllt', clause: nearTargetClause },
}
