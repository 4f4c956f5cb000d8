import { describe, expect, it } from 'vitest'
import type { CellReason, HiddenCell } from '@/lib/domain/suppression/protect'
import { hiddenCellSentence } from '@/lib/text/suppression'

function hidden(reason: CellReason, exposed = false): HiddenCell {
  return { address: 't/r/c', table: 'SiS', row: 'Antal placeringar', column: 'aug', cell: { type: 'number', value: 2, decimals: 0 }, reason, exposed }
}

describe('why a cell is hidden', () => {
  it.each<[HiddenCell, string]>([
    [hidden({ kind: 'small' }), 'SiS: Antal placeringar, aug döljs, eftersom antalet personer är för litet.'],
    [
      hidden({ kind: 'complementary', relation: 'rowTotal', protects: 'x' }),
      'SiS: Antal placeringar, aug döljs, eftersom ett litet antal kan annars räknas fram: raderna summerar till en total.',
    ],
    [hidden({ kind: 'hiddenBefore' }), 'SiS: Antal placeringar, aug döljs, eftersom siffran är dold i en tidigare utgåva.'],
    [
      hidden({ kind: 'follows', telling: 'cost', from: 'x' }, true),
      'SiS: Antal placeringar, aug döljs, eftersom beloppet och priset ger antalet placeringar. En tidigare utgåva visar den ändå.',
    ],
  ])('%#: says the reason, never the number', (cell, sentence) => {
    expect(hiddenCellSentence(cell)).toBe(sentence)
  })
})
