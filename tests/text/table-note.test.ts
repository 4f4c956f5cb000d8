import { describe, expect, it } from 'vitest'
import { ore } from '@/lib/domain/money'
import type { TableNote } from '@/lib/domain/report-view'
import { notesHeading, noteText } from '@/lib/text/table-note'

const target = (fullYear: number | null) =>
  ({ type: 'target', operator: 'lt', fullYear, period: null, unit: 'number', stepLabel: null, decimals: 0 }) as const

describe('what has changed since an earlier report', () => {
  it.each([
    ['delårsrapport 1', 'Ändrat sedan delårsrapport 1'],
    [null, 'Ändrat under året'],
  ])('since %s', (since, heading) => {
    expect(notesHeading({ since, items: [] })).toBe(heading)
  })

  it.each<[TableNote, string]>([
    [
      { kind: 'targetChange', label: 'Vårddygn', from: '2020-06', before: target(2555), after: target(2000), note: null },
      'Vårddygn: målet är under 2 000 från juni 2020, tidigare under 2 555',
    ],
    [
      { kind: 'targetChange', label: 'Vårddygn', from: '2020-06', before: target(null), after: target(2000), note: 'Ny budget' },
      'Vårddygn: målet är under 2 000 från juni 2020, tidigare uppgift saknas. Ny budget',
    ],
    [
      {
        kind: 'restatement',
        month: '2020-10',
        restated: 'forecast',
        changed: [
          { label: 'Pris', before: { type: 'money', amount: ore(465_000), unit: 'kr', decimals: 0, sign: false }, after: { type: 'missing', reason: 'none' } },
          { label: 'Antal', before: { type: 'number', value: 2, decimals: 1 }, after: { type: 'number', value: 1, decimals: 1 } },
        ],
      },
      'oktober (ny prognos): Pris uppgift saknas, tidigare 4 650 kr; Antal 1,0, tidigare 2,0',
    ],
    [
      {
        kind: 'restatement',
        month: '2020-08',
        restated: 'outcome',
        changed: [{ label: 'Köpta', before: { type: 'percent', value: 5, decimals: 0, sign: false }, after: { type: 'percent', value: 6, decimals: 0, sign: false } }],
      },
      'augusti (utfall i stället för prognos): Köpta 6 %, tidigare 5 %',
    ],
  ])('%j', (note, text) => {
    expect(noteText(note).replaceAll('\u00a0', ' ')).toBe(text)
  })
})
