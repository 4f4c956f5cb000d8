import { describe, expect, it } from 'vitest'
import { labelAgainstFigures } from '@/lib/domain/checks/label-against-figures'
import type { FormBlock, FormColumn } from '@/lib/domain/form'
import { AUGUST, checkInput, FACTS, FORM } from './check-input'
import { told } from './told'

const column = (key: string, label: string, group: string | null = null): FormColumn => ({ key, label, group, decimals: 0 })
const statement = (...columns: FormColumn[]): FormBlock => ({ kind: 'statement', statementKey: 'netCost', title: 'Net cost', rowHeader: 'Line', columns, legend: [] })
const volumes = (outcomeLabel: string): FormBlock => ({
  kind: 'placementVolumes',
  title: 'Volymer',
  legend: [],
  rowHeader: '',
  outcomeLabel,
  budgetLabel: 'Budget',
  actualLabel: 'Utfall',
  forecastLabel: 'Prognos',
  yearLabel: null,
  rows: [{ key: 'placements', label: 'Antal', decimals: 0 }],
})

describe('labels against figures', () => {
  it.each([
    { what: 'a comparison of the forecast', blocks: [statement(column('forecast', 'Prognos'), column('changeOnLastYear', 'Avvikelse mot 2025'))], found: ['question statement:netCost: Avvikelse mot 2025, Prognos'] },
    { what: 'a group that says forecast', blocks: [statement(column('changeOnLastYear', 'Avvikelse mot 2025', 'Helårsprognos'))], found: [] },
    { what: 'an actual called forecast', blocks: [statement(column('actual', 'Prognos'))], found: ['question statement:netCost: Prognos, '] },
    { what: 'right labels', blocks: [statement(column('actual', 'Utfall'), column('forecast', 'Prognos'), column('budget', 'Budget'))], found: [] },
    { what: 'forecast months called actual, told once', blocks: [volumes('Utfall 2026')], found: ['question placementVolumes:hvbYouth: Utfall 2026, Prognos'] },
    { what: 'both said', blocks: [volumes('Utfall och prognos')], found: [] },
  ])('$what', ({ blocks, found }) => {
    const form = { ...FORM, sections: [{ key: 's', level: 2 as const, title: 'S', blocks }] }
    const category = { ...FACTS.placementCategories[0], key: 'other', name: 'Other', kind: 'price', serviceAreaKey: null } as const
    const placementCategories = [...FACTS.placementCategories, category]
    expect(told(labelAgainstFigures, checkInput({ placementCategories }, { form }))).toEqual(found)
  })
  it('in December nothing is a forecast any more', () => {
    const form = { ...FORM, sections: [{ key: 's', level: 2 as const, title: 'S', blocks: [statement(column('changeOnLastYear', 'Mot 2025'))] }] }
    expect(told(labelAgainstFigures, checkInput({ report: { ...AUGUST, period: { year: 2026, from: 1, to: 12 } } }, { form }))).toEqual([])
  })
})
