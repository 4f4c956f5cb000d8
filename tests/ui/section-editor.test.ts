import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { addRowBefore, deleteRow } from '@tiptap/pm/tables'
import { describe, expect, test } from 'vitest'
import { contentOf, EXTENSIONS, richTextOf } from '@/components/section/editor-content'
import { withHeaders } from '@/components/section/table-node'
import { isDeepest } from '@/components/section/text-keys'
import type { PrintedText, RichText, RichTextBlock, RichTextCell, RichTextListItem } from '@/lib/domain/rich-text'
import { richTextSchema } from '@/lib/schemas/rich-text'

const schema = getSchema(EXTENSIONS)
const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] }) as const
const cell = (type: RichTextCell['type'], text: string): RichTextCell => ({ type, content: [words(text)] })
const th = (text: string) => cell('tableHeader', text)
const td = (text: string) => cell('tableCell', text)
const row = (...content: RichTextCell[]) => ({ type: 'tableRow', content }) as const
const table = (rowHeader: boolean, ...rows: ReturnType<typeof row>[]): RichTextBlock<never> => ({ type: 'table', attrs: { caption: 'Volymer', rowHeader }, content: rows as never })
const doc = (...content: RichTextBlock<never>[]): RichText<never> => ({ type: 'doc', content })
const item = (...content: RichTextBlock<never>[]): RichTextListItem<never> => ({ type: 'listItem', content })
const list = (...content: RichTextListItem<never>[]): RichTextBlock<never> => ({ type: 'bulletList', content })
const link = (href: string): RichText => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'SCB', marks: [{ type: 'link', attrs: { href } }, { type: 'bold' }] }] }] })

/** The editor with the cursor in front of a word. */
function editing(body: PrintedText, before: string): EditorState {
  const state = EditorState.create({ doc: schema.nodeFromJSON(contentOf(body)) })
  let at = 0
  state.doc.descendants((node, position) => {
    if (node.text === before) at = position
  })
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)))
}

describe('what the editor may hold', () => {
  test.each([
    ['a table', doc(table(true, row(th('Enhet'), th('2020')), row(th('Barn'), td('12'))))],
    ['a table without row headers', doc(table(false, row(th('Enhet'), th('2020')), row(td('Barn'), td('12'))))],
    ['a link', link('mailto:namn@kommun.se')],
    ['a footnote', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ord' }, { type: 'footnote', attrs: { text: 'Källa: SCB.' } }] }] }],
    ['a reference', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'reference', attrs: { target: 'table:risks', show: 'title', words: 'Risker' } }] }] }],
    ['a list in a list', doc(list(item(words('a') as never, list(item(words('b') as never)))))],
  ] as const)('%s comes back as it was', (_, body) => {
    const node = schema.nodeFromJSON(contentOf(body as PrintedText))
    node.check()
    expect(richTextOf(node.toJSON())).toEqual(body)
  })
  test.each([
    ['in a list', doc(list(item(words('a') as never, table(false, row(th('Enhet'))))))],
    ['in a table', doc(table(false, row({ type: 'tableHeader', content: [table(false, row(th('Enhet')))] } as never)))],
  ] as const)('a table %s is none', (_, body) => {
    expect(() => schema.nodeFromJSON(contentOf(body)).check()).toThrow()
    expect(richTextSchema.safeParse(body).success).toBe(false)
  })
  test.each([
    ['an address that runs', link('javascript:alert(1)')],
    ['a footnote without words', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'footnote', attrs: { text: '' } }] }] }],
    ['a reference without a target', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'reference', attrs: { target: '', show: 'title', words: 'Risker' } }] }] }],
    ['rows of two lengths', doc(table(false, row(th('a'), th('b')), row(td('c'))))],
    ['a first row of cells', doc(table(false, row(td('a'))))],
    ['headers amid cells', doc(table(false, row(th('a')), row(th('b'))))],
    ['a caption of 601 characters', { type: 'doc', content: [{ type: 'table', attrs: { caption: 'a'.repeat(601), rowHeader: false }, content: [row(th('a'))] }] }],
  ] as const)('%s is refused', (_, body) => {
    expect(richTextSchema.safeParse(body).success).toBe(false)
  })
})

describe('headers', () => {
  const body = doc(words('Före') as never, table(true, row(th('Enhet'), th('2020')), row(th('Barn'), td('12'))))
  const shape = (state: EditorState) => {
    const kept = richTextOf((withHeaders(state) ?? state).doc.toJSON())
    const found = kept?.content.find((block) => block.type === 'table')
    return found?.content.map(({ content }) => content.map(({ type }) => (type === 'tableHeader' ? 'h' : 'c')).join('')).join(' ')
  }
  test('stand in the first row, whichever it is', () => {
    const state = editing(body, 'Enhet')
    let after = state
    deleteRow(state, (tr) => (after = state.apply(tr)))
    expect(shape(after)).toBe('hh')
    addRowBefore(state, (tr) => (after = state.apply(tr)))
    expect(shape(after)).toBe('hh hc hc')
  })
  test('stand in the first column when the table says so', () => {
    const state = editing(body, 'Enhet')
    expect(withHeaders(state)).toBeNull()
    const off = state.apply(state.tr.setNodeAttribute(state.selection.$from.before(1), 'rowHeader', false))
    expect(shape(off)).toBe('hh cc')
  })
})

test.each([
  ['utanför', false],
  ['först', true],
  ['inuti', true],
  ['ensam', false],
] as const)('Tab makes lists of two levels: at "%s" it goes on: %s', (word, deepest) => {
  const body = doc(words('utanför') as never, list(item(words('först') as never, list(item(words('inuti') as never))), item(words('ensam') as never)))
  expect(isDeepest(editing(body, word))).toBe(deepest)
})
