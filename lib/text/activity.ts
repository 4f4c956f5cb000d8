import { formatNumber, monthName } from './format'

/** Words of activities and of the annual cycle. */
export const activityText = {
  title: 'Aktiviteter och åtgärder',
  lead: 'Bedöm åtgärder, aktiviteter och det som årshjulet säger, och skriv hur det går.',
  none: 'Det finns inga åtgärder eller aktiviteter.',
  activities: 'Aktiviteter',
  cycle: 'Årshjulet',
  text: 'Aktivitet',
  target: (numerator: number, denominator: number) => `mål ${formatNumber(numerator)} av ${formatNumber(denominator)}`,
  numerator: 'Mål, antal',
  denominator: 'Av, antal',
  month: 'Månad',
  monthName,
  add: 'Lägg till en aktivitet',
  change: 'Ändra aktiviteten',
  addCycle: 'Lägg till en rad i årshjulet',
  changeCycle: 'Ändra raden',
} as const
