import { formatPeriod, monthName } from './format'

const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
const months = (from: number, to: number) => (from === to ? monthName(from) : `${monthName(from)}–${monthName(to)}`)

/** Actuals by month, and the budget of each version. */
export const amountText = {
  pages: 'Sätt att fylla i ekonomin',
  cumulative: 'Ackumulerat och prognos',
  month: 'Månad',
  budget: 'Budget',
  monthTitle: 'Utfall per månad',
  monthLead: (year: number, to: number) =>
    `Utfall för varje månad till och med ${monthName(to)} ${year}. Belopp i tusental kronor, kostnader med minus. Månader som ligger i ett gemensamt belopp visas ihop.`,
  budgetTitle: 'Budget',
  budgetLead: (year: number) => `Budget för ${year}, version för version. Belopp i tusental kronor, kostnader med minus. Helåret räknas ihop medan du skriver.`,
  rowHeader: 'Rad',
  monthColumn: (month: number) => capitalized(monthName(month).slice(0, 3)),
  toDate: (year: number, to: number) => capitalized(formatPeriod({ year, from: 1, to })),
  year: 'Helår',
  version: 'Budgetversion',
  versionOf: (name: string, isReports: boolean) => (isReports ? `${name} (används i rapporten)` : name),
  noVersions: 'Det finns ingen budgetversion för året.',
  /** Remarks on cells. */
  merged: (from: number, to: number) => `Ett gemensamt belopp för ${months(from, to)}. Det rättas i sin helhet, inte månad för månad.`,
  mergedBudget: (from: number, to: number) => `Ett gemensamt belopp för ${months(from, to)}. Töm det och ladda om sidan för att skriva månad för månad.`,
  locked: (month: number) => `${capitalized(monthName(month))} är låst.`,
  later: 'Månaden kommer efter rapportens period.',
  cell: (line: string, from: number, to: number) => `${line}, ${months(from, to)}`,
} as const
