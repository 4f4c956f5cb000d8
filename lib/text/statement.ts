import type { Bridge } from '@/lib/domain/variance'
import { formatMoney, formatPeriod, HARD_SPACE, MINUS } from './format'
import type { Period } from '@/lib/domain/period'

/** −16,2 + 0,1 + 6,6 = −9,5 mnkr: each part with its sign before it, the first without a plus. */
function sumOf(parts: readonly number[]): string {
  return parts
    .map((part, index) => {
      const size = formatMoney(Math.abs(part) as Parameters<typeof formatMoney>[0], 'mnkr', { decimals: 1 })
      const sign = part < 0 ? MINUS : '+'
      if (index === 0) return part < 0 ? `${MINUS}${size}` : size
      return `${sign} ${size}`
    })
    .join(' ')
}

export const statementText = {
  title: 'Ekonomi',
  lead: (period: Period) => `Utfall ${formatPeriod(period)} och prognos för hela året. Belopp i tusental kronor, kostnader med minus.`,
  rowHeader: 'Rad',
  year: 'Helår',
  columns: {
    actual: 'Utfall',
    budget: 'Budget',
    variance: 'Avvikelse',
    forecast: 'Prognos',
    yearBudget: 'Budget',
    yearVariance: 'Avvikelse',
    forecastChange: 'Förändrad prognos',
  },
  cellName: (line: string, column: string) => `${line}, ${column.toLocaleLowerCase('sv')}`,
  bridge: (bridge: Bridge) => {
    const { previousVariance, forecastChange, budgetChange, variance } = bridge
    if (previousVariance === null || forecastChange === null || budgetChange === null || variance === null) {
      return 'Så blev avvikelsen: visas när alla prognoser finns, också förra rapportens.'
    }
    return (
      `Förra prognosens avvikelse, ändrad prognos och ändrad budget ger årets avvikelse: ` +
      `${sumOf([previousVariance, forecastChange, budgetChange])} = ${sumOf([variance])}${HARD_SPACE}mnkr.`
    )
  },
  noStatements: 'Året har inga budgetrader än. En administratör lägger upp dem under Administration, Register.',
  checkTitle: 'Stämmer uppställningarna?',
  checkTable: 'Jämförelse av uppställningarna',
  checks: {
    actual: 'Utfall',
    budget: 'Budget för perioden',
    forecast: 'Prognos helår',
    yearBudget: 'Budget helår',
  },
  check: { holds: 'Stämmer', differs: (tkr: string) => `Skiljer ${tkr} tkr`, missing: 'Saknas' },
  commentsTitle: 'Kommentarer till prognosen',
  commentsLead: 'Förklara avvikelser och ändrade prognoser. Kommentaren hör till radens prognos.',
  comment: (line: string) => line,
  commentNeedsForecast: 'Skriv prognosen först.',
  commentHint: (variance: string, change: string) => `Avvikelse helår ${variance} tkr. Förändrad prognos ${change} tkr.`,
  missing: 'saknas',
  /** The proposals beside the chosen forecast. */
  choice: {
    title: (line: string) => `Förslag till prognos: ${line}`,
    measures: (amount: string, error: string | null, likely: string | null) =>
      [`${amount} tkr`, error === null ? 'inte prövad' : `fel i snitt ${error} tkr`, likely === null ? null : `80${HARD_SPACE}% sannolikt ${likely}`]
        .filter((part) => part !== null)
        .join(' · '),
    take: (method: string, amount: string) => `Ta ${amount} tkr, ${method}`,
    takeShort: 'Ta',
    key: 'Alt+nedåtpil går hit från cellen, Esc går tillbaka.',
  },
} as const
