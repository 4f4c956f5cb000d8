import type { WhoWhen } from '@/lib/domain/command-answer'
import type { SieMapping, SieRule } from '@/lib/domain/sie-rule'
import { formatDateTime } from './format'
import { personName } from './save-queue'

/** A sheet as a mapping tells it. */
interface MappedTable {
  readonly sheet: string
  readonly subject: 'line' | 'indicator' | 'category'
  readonly measure: 'actual' | 'budget' | 'forecast'
  readonly moneyUnit: string
  readonly columns: readonly unknown[]
}

const SUBJECT = { line: 'budgetrader', indicator: 'indikatorer', category: 'placeringar' } as const
const MEASURE = { actual: 'utfall', budget: 'budget', forecast: 'prognos' } as const

/** 'konto 40–49 går till netCost: ifo_barn'. */
function ruleText({ fromAccount, toAccount, conditions, target }: SieRule): string {
  const accounts = fromAccount === '' ? 'alla konton' : fromAccount === toAccount ? `konto ${fromAccount}` : `konto ${fromAccount}–${toAccount}`
  const objects = conditions.map(({ dimension, from, to }) => `dimension ${dimension}: ${to === '' || to === from ? from : `${from}–${to}`}`)
  return `${[accounts, ...objects].join(', ')} → ${target === null ? 'läses inte' : `${target.statement}: ${target.line}`}`
}

function tableText({ sheet, subject, measure, moneyUnit, columns }: MappedTable): string {
  return `${sheet === '' ? 'filen' : `bladet ${sheet}`}: ${SUBJECT[subject]}, ${MEASURE[measure]}, ${moneyUnit}, ${columns.length} kolumner`
}

export const adminMappingText = {
  title: 'Kopplingar',
  lead: 'Hur filer läses: vilka konton, blad och kolumner som går till vilka rader. En nämnd kan ha flera för samma slag av fil.',
  none: 'Inga kopplingar är sparade. De sparas när en fil läses in.',
  source: { excel: 'Kalkylblad', csv: 'CSV', sie: 'SIE', kolada: 'Kolada', package: 'Paket' },
  name: 'Namn',
  nameMissing: 'Skriv ett namn.',
  save: 'Byt namn',
  remove: 'Ta bort',
  removeOf: (name: string) => `Ta bort ${name}`,
  confirm: 'Ja, ta bort',
  cancel: 'Behåll',
  question: (name: string) => `Ta bort ${name}? Det som redan är inläst står kvar.`,
  saved: 'Sparat.',
  rules: 'Vad den läser',
  by: ({ name, at }: WhoWhen) => `Sparad av ${personName(name)}, ${formatDateTime(at)}`,
  sieRules: ({ rules }: SieMapping): readonly string[] => rules.map(ruleText),
  sheetRules: (tables: readonly MappedTable[]): readonly string[] => tables.map(tableText),
  noRules: 'Inga regler.',
} as const
