import type { ImportLine, ImportRegisters } from '@/lib/domain/import-registers'

function line(key: string, name: string, kind: ImportLine['kind'], parentKey: string | null, statement: string, aliases: readonly string[] = []): ImportLine {
  return { key, name, kind, parentKey, statement, aliases }
}

/** A small committee: two statements whose areas both have Intäkter, three indicators, two categories. */
export const registers: ImportRegisters = {
  year: 2020,
  municipalityCode: '0999',
  statements: [
    { key: 'netCost', name: 'Nettokostnad per verksamhet', aliases: ['Verksamheter'] },
    { key: 'incomeStatement', name: 'Resultaträkning', aliases: [] },
  ],
  lines: [
    line('barn', 'Barn och unga', 'item', 'total', 'netCost', ['BoU']),
    line('vuxen', 'Vuxna', 'item', 'total', 'netCost'),
    line('vuxen.covid', 'varav covid-19', 'ofWhich', 'vuxen', 'netCost'),
    line('total', 'Nämnden totalt', 'total', null, 'netCost'),
    line('ifo', 'Individ- och familjeomsorg', 'heading', null, 'incomeStatement'),
    line('ifo.income', 'Intäkter', 'item', 'ifo', 'incomeStatement'),
    line('ifo.costs', 'Kostnader', 'item', 'ifo', 'incomeStatement'),
    line('ai', 'Arbete och integration', 'heading', null, 'incomeStatement'),
    line('ai.income', 'Intäkter', 'item', 'ai', 'incomeStatement'),
    line('ai.costs', 'Kostnader', 'item', 'ai', 'incomeStatement'),
  ],
  indicators: [
    { key: 'careDays', name: 'Antal vårddygn', aliases: [], unit: 'number', accumulation: 'sum', decimals: 0, scale: [], nationalCode: null },
    { key: 'satisfied', name: 'Andel nöjda brukare', aliases: ['Nöjda'], unit: 'percent', accumulation: 'latest', decimals: 1, scale: [], nationalCode: 'U33400' },
    {
      key: 'plan',
      name: 'Planen är antagen',
      aliases: [],
      unit: 'yesNo',
      accumulation: 'latest',
      decimals: 0,
      scale: [
        { value: 2, label: 'Ja' },
        { value: 1, label: 'Delvis' },
        { value: 0, label: 'Nej' },
      ],
      nationalCode: null,
    },
  ],
  categories: [
    { key: 'hvb', name: 'HVB barn', aliases: [], kind: 'price' },
    { key: 'homes', name: 'Familjehem', aliases: [], kind: 'share' },
  ],
  budgetVersions: [
    { key: 'original', name: 'Budget 2020', aliases: [] },
    { key: 'june', name: 'Budget efter juni', aliases: [] },
  ],
  vintages: ['2020-07', '2020-08'],
  lockedMonths: [],
}
