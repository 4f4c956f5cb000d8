import { describe, expect, it } from 'vitest'
import { ADVICE_OPTIONS, BLOCK_OPTIONS, FORM_OPTIONS, SECTION_OPTIONS, type FormOption } from '@/lib/domain/form-option'
import { formEditorText } from '@/lib/text/form-editor'
import { formOptionText } from '@/lib/text/form-option'
import { smallForm } from '@/tests/factories'

const ALL = [...FORM_OPTIONS, ...SECTION_OPTIONS, ...ADVICE_OPTIONS, ...Object.values(BLOCK_OPTIONS).flat()].flatMap((option): readonly FormOption[] =>
  option.kind === 'group' ? [option, ...option.options] : [option],
)

describe('words of the options of forms', () => {
  it('every option has a label', () => {
    expect(ALL.map(({ field }) => field).filter((field) => formOptionText.field(field).label === field)).toEqual([])
  })
  it('every choice has a word, and every cell of a row a head', () => {
    const cells = ALL.flatMap((option) => (option.kind === 'rows' ? option.cells : []))
    const values = [...ALL, ...cells].flatMap((option) => (option.kind === 'choice' ? option.values : []))
    expect(values.filter((value) => formOptionText.choice(value) === value && !['risk', 'period', 'controller'].includes(value))).toEqual([])
    expect(cells.filter((cell) => formOptionText.cell(cell) === cell.field)).toEqual([])
  })
})

describe('a fault of a form', () => {
  it.each([
    ['sections[1].blocks[0].columns[1].key', 'columnTwice', 'Avsnitt Net cost, block 1 (Ekonomisk tabell: Net cost {period}), Kolumner rad 2, Visar: Kolumnen finns två gånger. Ta bort den ena.'],
    ['sections[0].title', 'noTitle', 'Avsnitt Highlights, Rubrik: Avsnittet har ingen rubrik. Skriv en.'],
    ['sections[0].blocks[0].sectionKey', 'a key: letters', 'Avsnitt Highlights, block 1 (Text som skrivs), Textens nyckel: Skriv en nyckel med a–z, siffror, punkt, bindestreck eller understreck, eller välj i listan.'],
    ['monthNames', 'at least 12', 'Månadernas namn: Här saknas något. Fyll i det.'],
    ['ratingWords.met', 'at most 600 characters', 'Ord för bedömning, Grön: Det är för långt. Korta det.'],
    ['', 'something', 'Värdet går inte att använda. Skriv ett annat.'],
  ])('%s %s', (path, expected, line) => {
    expect(formEditorText.faultLine(smallForm, { path, expected })).toBe(line)
  })
})
