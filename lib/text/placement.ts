import type { PlacementField } from '@/lib/domain/placement-sheet'
import { monthName } from './format'

const FIELD: Record<PlacementField, string> = {
  pricePerDay: 'Pris per vårddygn, kr',
  placements: 'Placeringar',
  purchasedShare: 'Köpta familjehem, %',
  contractedShare: 'Arvoderade familjehem, %',
}

export const placementText = {
  title: 'Volymer',
  lead: (month: number) =>
    `Pris och antal placeringar per månad: utfall till och med ${monthName(month)}, därefter prognos. Tomt betyder att uppgift saknas, inte 0.`,
  rowHeader: 'Rad',
  actual: 'Utfall',
  forecast: 'Prognos',
  year: 'Helår',
  month: (month: number) => monthName(month).slice(0, 3),
  field: (field: PlacementField) => FIELD[field],
  budgetOf: (field: PlacementField) => `Budget: ${FIELD[field].toLocaleLowerCase('sv')}`,
  cost: 'Kostnad, tkr',
  budgetCost: 'Budget: kostnad, tkr',
  none: 'Inga kategorier är upplagda.',
} as const
