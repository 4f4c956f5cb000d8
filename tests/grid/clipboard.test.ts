import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTsv, pastedRange, planFillDown, planPaste, toHtmlTable, toTsv } from '@/components/grid/clipboard'
import type { Position } from '@/components/grid/range'

const everywhere = () => true
const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })

describe('text from a spreadsheet', () => {
  const cases: [name: string, text: string, rows: string[][]][] = [
    ['one cell', '12', [['12']]],
    ['one row, as Excel ends it', '1 234,5\t-200\t−7,25\r\n', [['1 234,5', '-200', '−7,25']]],
    ['two rows', '1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]],
    ['newlines of another system', '1\n2\n', [['1'], ['2']]],
    ['blank cells', '\t\r\n1\t\r\n', [['', ''], ['1', '']]],
    ['a blank row in the middle', '1\r\n\r\n3\r\n', [['1'], [''], ['3']]],
    ['a cell with a newline', '"a\nb"\t2\r\n', [['a\nb', '2']]],
    ['a cell with quotation marks', '"säg ""ja"""\t2\r\n', [['säg "ja"', '2']]],
    ['a quotation mark that opens nothing', '"12\t3\r\n', [['"12', '3']]],
    ['nothing', '', []],
  ]
  test.each(cases)('%s', (_name, text, rows) => expect(parseTsv(text)).toEqual(rows))

  test('what is copied can be pasted back', () => {
    const cell = fc.string({ unit: fc.constantFrom('1', '−', ' ', '\t', '\n', '"', 'å', ',') })
    const rowsOf = (width: number) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }).chain(rowsOf), (rows) => {
        expect(parseTsv(toTsv(rows))).toEqual(rows)
      }),
    )
  })

  test('the HTML table escapes its texts', () => expect(toHtmlTable([['<b>&']])).toBe('<table><tr><td>&lt;b&gt;&amp;</td></tr></table>'))
})

describe('paste', () => {
  test('a block lands from the chosen cell', () => {
    const plan = planPaste([['1', '2'], ['3', '4']], at(1, 1), { rows: 5, columns: 5, isEditable: everywhere })
    expect(plan.texts).toEqual([
      { row: 1, column: 1, text: '1' },
      { row: 1, column: 2, text: '2' },
      { row: 2, column: 1, text: '3' },
      { row: 2, column: 2, text: '4' },
    ])
    expect(plan).toMatchObject({ rows: 2, columns: 2, locked: 0, outside: 0 })
  })

  test('a single cell fills the marked range', () => {
    const plan = planPaste([['7']], { top: 0, bottom: 2, left: 0, right: 1 }, { rows: 3, columns: 2, isEditable: everywhere })
    expect(plan.texts).toHaveLength(6)
    expect(new Set(plan.texts.map((place) => place.text))).toEqual(new Set(['7']))
  })

  test('a block is repeated over a range that it fills an exact number of times', () => {
    const plan = planPaste([['1', '2']], { top: 0, bottom: 2, left: 0, right: 3 }, { rows: 3, columns: 4, isEditable: everywhere })
    expect(plan).toMatchObject({ rows: 3, columns: 4, outside: 0 })
    expect(plan.texts.filter(({ row }) => row === 2).map(({ text }) => text)).toEqual(['1', '2', '1', '2'])
    expect(planPaste([['1', '2']], { top: 0, bottom: 2, left: 0, right: 2 }, { rows: 3, columns: 4, isEditable: everywhere })).toMatchObject({ rows: 1, columns: 2 })
  })

  test('what is marked afterwards ends where the grid does', () => {
    const grid = { rows: 3, columns: 3, isEditable: everywhere }
    const plan = planPaste([['1', '2'], ['3', '4'], ['5', '6']], at(1, 2), grid)
    expect(pastedRange(plan, at(1, 2), grid)).toEqual({ top: 1, bottom: 2, left: 2, right: 2 })
  })

  test('locked cells and cells outside are counted, not written', () => {
    const isEditable = ({ column }: Position) => column !== 1
    const plan = planPaste([['1', '2', '3', '4']], at(0, 0), { rows: 1, columns: 3, isEditable })
    expect(plan.texts.map((place) => place.column)).toEqual([0, 2])
    expect(plan).toMatchObject({ locked: 1, outside: 1 })
  })

  test('every cell of the block is written, locked or outside', () => {
    const block = fc.array(fc.array(fc.string(), { maxLength: 4 }), { maxLength: 5 })
    fc.assert(
      fc.property(block, fc.nat(3), fc.nat(3), (rows, row, column) => {
        const plan = planPaste(rows, at(row, column), { rows: 4, columns: 4, isEditable: (place) => (place.row + place.column) % 2 === 0 })
        const cells = rows.reduce((sum, cellsOfRow) => sum + cellsOfRow.length, 0)
        expect(plan.texts.length + plan.locked + plan.outside).toBe(cells)
      }),
    )
  })
})

describe('fill down', () => {
  const grid = { rows: 4, columns: 2, isEditable: ({ row }: Position) => row !== 2, textAt: ({ row, column }: Position) => `${row}${column}` }

  test('the first row of the range goes into the rows below, past locked ones', () => {
    expect(planFillDown({ top: 0, bottom: 3, left: 0, right: 0 }, grid)).toEqual([
      { row: 1, column: 0, text: '00' },
      { row: 3, column: 0, text: '00' },
    ])
  })
  test('one row alone takes the row above', () => expect(planFillDown(at(1, 1), grid)).toEqual([{ row: 1, column: 1, text: '01' }]))
  test('the first row has nothing above it', () => expect(planFillDown(at(0, 0), grid)).toEqual([]))
})
