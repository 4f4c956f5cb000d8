import type { Ore } from '@/lib/domain/money'
import { formatMoneyUnit } from './format'

/** Words of corrective measures. */
export const measureText = {
  title: 'Åtgärder för budget i balans',
  text: 'Åtgärd',
  below: (parent: string) => `del av: ${parent}`,
  parent: 'Del av',
  noParent: 'Ingen annan åtgärd',
  effect: 'Effekt, tkr',
  effectHint: 'Positivt tal är en förbättring.',
  effectFact: (effect: Ore) => `effekt ${formatMoneyUnit(effect, 'tkr')}`,
  indicator: 'Indikator',
  indicatorText: (name: string, value: string, level: string) => `${name}: ${value}, ${level.toLowerCase()}`,
  indicators: 'Indikatorer',
  add: 'Lägg till en åtgärd',
  change: 'Ändra åtgärden',
} as const
