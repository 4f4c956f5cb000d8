import type { BridgeView } from '@/lib/domain/report-view'
import type { Ore } from '@/lib/domain/money'
import { formatMoney, HARD_SPACE, MINUS } from './format'

interface BridgeTerm {
  /** Sign with which the figure stands in the sum: empty for the first, = for the result. */
  readonly operator: string
  readonly figure: string
  readonly label: string
}

const mnkr = (amount: Ore) => formatMoney(amount, 'mnkr', { decimals: 1 })

/** A term that is added: −16,2 + 0,1; a negative one is taken away: −16,2 − 0,1. */
function added(amount: Ore, label: string): BridgeTerm {
  const figure = mnkr(amount)
  return figure.startsWith(MINUS) ? { operator: MINUS, figure: figure.slice(1), label } : { operator: '+', figure, label }
}

/**
 * The bridge as the terms of one sum, in mnkr: −16,2 + 0,1 + 6,6 = −9,5. Null without a previous report or a missing term.
 * Printed terms may miss the printed sum by 0,1, since each is rounded by itself (domain rule 2).
 */
export function bridgeTerms(bridge: BridgeView, previousTitle: string | null): readonly BridgeTerm[] | null {
  const { previousVariance, forecastChange, budgetChange, variance } = bridge
  if (previousVariance === null || forecastChange === null || budgetChange === null || variance === null) return null
  return [
    { operator: '', figure: mnkr(previousVariance), label: previousTitle === null ? 'förra avvikelsen' : `avvikelse i ${previousTitle}` },
    added(forecastChange, 'ändrad prognos'),
    added(budgetChange, 'ändrad budget'),
    { operator: '=', figure: mnkr(variance), label: 'avvikelse nu' },
  ]
}

const SPOKEN_OPERATOR: Record<string, string> = { '+': 'plus ', [MINUS]: 'minus ', '=': 'blir ', '': '' }
const spokenFigure = (figure: string) => figure.replace(MINUS, `minus${HARD_SPACE}`)

/** The sum as a sentence to be read aloud: 'minus 16,2 miljoner kronor, avvikelse i …, plus 0,1, ändrad prognos, … blir minus 9,5, avvikelse nu.' */
export function bridgeSentence(terms: readonly BridgeTerm[]): string {
  const parts = terms.map(({ operator, figure, label }) => `${SPOKEN_OPERATOR[operator] ?? ''}${spokenFigure(figure)} miljoner kronor, ${label}`)
  return `${parts.join(', ')}.`
}
