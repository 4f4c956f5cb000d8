import type { CellView } from '@/lib/domain/report-view'
import { basisText } from './assessment'
import { but, type CodeOf, type FindingParts, type FindingWording } from './finding-wording'
import { formatExact } from './format'

/** 'utfallet 7,75 mot målet 7 ger': what the proposal follows from, as far as it is known. */
function cause(cell: CellView): string {
  const basis = cell.type === 'rating' ? cell.proposed?.basis : undefined
  if (basis === undefined || basis.value === null || basis.target === null) return 'regeln ger'
  return `utfallet ${formatExact(Number(basis.value.toFixed(4)))} mot målet ${formatExact(Number(basis.target.toFixed(4)))} ger`
}

/** ' enligt regeln (10,7 % över målet; gräns 10 %)' */
function byRule(cell: CellView): string {
  const basis = cell.type === 'rating' ? cell.proposed?.basis : undefined
  return basis === undefined ? '' : ` enligt regeln (${basisText(basis)})`
}

function againstRule({ found, expected, finding }: FindingParts): string {
  return `bedömningen är ${found}${but(cause(finding.expected), expected)}${expected === '' ? '' : byRule(finding.expected)}`
}

/** Rating against rule, value and what was said elsewhere. */
export const RATING_FINDINGS: Readonly<Record<CodeOf<'ratings'>, FindingWording>> = {
  ratingAgainstRule: { title: 'Bedömningen följer inte regeln', clause: againstRule },
  ratingAgainstLegend: {
    title: 'Bedömningen stämmer inte med teckenförklaringen',
    clause: ({ found, expected }) => `bedömningen är ${found}${but('teckenförklaringen ger', expected)}`,
  },
  overviewAgainstGoal: {
    title: 'Översikten stämmer inte med målet',
    clause: ({ found, expected }) => `i översikten står ${found}${but('målet självt är bedömt som', expected)}`,
  },
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
    clause: () => 'det saknas en bedömning i den här rapporten',
  },
  annualCycleUnrated: {
    title: 'Årshjulet är inte bedömt',
    clause: () => 'aktiviteten skulle ha gjorts under perioden men är inte bedömd',
  },
  nearTargetCalledMet: {
    title: 'Nära målet kallas uppfyllt',
    clause: againstRule,
  },
}
