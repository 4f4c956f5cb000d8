import { getSchema, type Editor } from '@tiptap/core'
import type { DOMOutputSpec, Node } from '@tiptap/pm/model'
import { EditorState, NodeSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { contentOf, EXTENSIONS, richTextOf } from '@/components/section/editor-content'
import { chosenFigure, confirmFigures, movedFigures, placedFigures, renewValues } from '@/components/section/figure-edit'
import type { FiguresByKey, LinkedFigure, PrintedFigure } from '@/lib/domain/linked-figure'
import type { PrintedText } from '@/lib/domain/rich-text'
import { usualStyle } from '@/lib/domain/suggest-figure'

const schema = getSchema(EXTENSIONS)
const LINKED: LinkedFigure = { figure: 'netCost/total#forecast', style: usualStyle({ unit: 'ore', value: 0 }), seen: -949_000_000 }
const VALUE = -980_000_000
const REGISTER = new Map([[LINKED.figure, { key: LINKED.figure, measure: 'forecast', unit: 'ore', value: VALUE }]]) as unknown as FiguresByKey

function textWith(...figures: readonly PrintedFigure[]): PrintedText {
  return { type: 'doc', content: [{ type: 'paragraph', content: figures.map((attrs) => ({ type: 'figure', attrs })) }] }
}

/** An editor without a page: what it is told to do, it does to its text. */
function editorWith(...figures: readonly PrintedFigure[]) {
  const sent: Transaction[] = []
  const editor = {
    state: EditorState.create({ doc: schema.nodeFromJSON(contentOf(textWith(...figures))) }),
    view: {
      dispatch(transaction: Transaction) {
        sent.push(transaction)
        editor.state = editor.state.apply(transaction)
      },
    },
  }
  return { editor: editor as unknown as Editor, sent }
}

/** The attributes that a figure has on the page. */
function written(node: Node): Readonly<Record<string, string>> {
  const [, attributes] = node.type.spec.toDOM?.(node) as [string, Record<string, string>] & DOMOutputSpec
  return attributes
}

/** What the editor makes of a copied element; false: plain words. */
function read(attributes: Readonly<Record<string, string>>): Record<string, unknown> | false {
  const [rule] = schema.nodes.figure?.spec.parseDOM ?? []
  const element = { getAttribute: (name: string) => attributes[name] ?? null } as HTMLElement
  return (rule as { getAttrs: (element: HTMLElement) => Record<string, unknown> | false }).getAttrs(element)
}

describe('copying', () => {
  test('a copied figure is the same figure, and waits for its value', () => {
    const node = schema.nodes.figure?.create({ ...LINKED, value: VALUE }) as Node
    expect(read(written(node))).toEqual({ ...LINKED, isPasted: true })
    const pasted = schema.nodes.figure?.create({ ...LINKED, isPasted: true }) as Node
    expect(written(pasted)['data-changed']).toBeUndefined()
    expect(richTextOf({ type: 'doc', content: [{ type: 'paragraph', content: [pasted.toJSON()] }] })?.content).toEqual([{ type: 'paragraph', content: [{ type: 'figure', attrs: LINKED }] }])
  })

  test('values in the clipboard are never believed', () => {
    const forged = { 'data-figure': JSON.stringify(LINKED), value: '1', figure: 'other', seen: '2', isPasted: 'false' }
    expect(read(forged)).toEqual({ ...LINKED, isPasted: true })
  })

  test.each([
    ['no figure', {}],
    ['no JSON', { 'data-figure': '{' }],
    ['an unknown unit', { 'data-figure': JSON.stringify({ ...LINKED, style: { ...LINKED.style, unit: 'eur' } }) }],
    ['a value', { 'data-figure': JSON.stringify({ ...LINKED, value: 1 }) }],
  ])('%s is plain words', (_, attributes) => {
    expect(read(attributes as Record<string, string>)).toBe(false)
  })
})

describe('values and reading', () => {
  test('values follow the report without saving or an undo step', () => {
    const { editor, sent } = editorWith({ ...LINKED, value: LINKED.seen }, { ...LINKED, figure: 'gone', value: 1 })
    renewValues(editor, REGISTER)
    expect(placedFigures(editor).map(({ figure }) => figure.value)).toEqual([VALUE, null])
    expect([sent[0]?.getMeta('preventUpdate'), sent[0]?.getMeta('addToHistory')]).toEqual([true, false])
    renewValues(editor, REGISTER)
    expect(sent).toHaveLength(1)
  })

  test('reading confirms what has moved, not what is gone', () => {
    const { editor } = editorWith({ ...LINKED, value: VALUE }, { ...LINKED, value: null }, { ...LINKED, value: LINKED.seen })
    expect(movedFigures(editor).map(({ at }) => at)).toEqual([1])
    confirmFigures(editor, movedFigures(editor))
    expect(placedFigures(editor).map(({ figure }) => figure.seen)).toEqual([VALUE, LINKED.seen, LINKED.seen])
    expect(movedFigures(editor)).toEqual([])
  })

  test('the chosen figure is known', () => {
    const { editor } = editorWith({ ...LINKED, value: VALUE })
    const { state } = editor
    const onFigure = state.tr.setSelection(NodeSelection.create(state.doc, 1))
    expect(chosenFigure({ state: state.apply(onFigure) })?.figure.figure).toBe(LINKED.figure)
    expect(chosenFigure({ state: state.apply(state.tr.insertText('a', 1)) })).toBeNull()
  })
})
