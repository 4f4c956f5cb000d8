import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentOf, EXTENSIONS, richTextOf } from '@/components/section/editor-content'
import { stepTo } from '@/components/section/show-text'
import { asSeen, type RichText, type RichTextParagraph } from '@/lib/domain/rich-text'
import { doc, figure, item, note, p, table, ul, Writer } from '@/tests/domain/text-merge/written-text'

const schema = getSchema(EXTENSIONS)
const stateOf = (text: RichText) => EditorState.create({ doc: schema.nodeFromJSON(contentOf(asSeen(text))) })

/** Where the cursor that stood after some words stands once the new text is shown: |. */
function cursorAfter(words: string, before: RichText, after: RichText): string {
  const state = stateOf(before)
  let at = 0
  state.doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (index >= 0) at = position + index + words.length
  })
  const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)))
  const next = placed.apply(stepTo(placed, after))
  const { $from } = next.selection
  const text = $from.parent.textContent
  return `${text.slice(0, $from.parentOffset)}|${text.slice($from.parentOffset)}`
}

test.each<[string, string, RichText, RichText, string]>([
  ['a word before it', 'varm', doc(p('Lugn varm sommar')), doc(p('En lugn varm sommar')), 'En lugn varm| sommar'],
  ['a word after it', 'varm', doc(p('Lugn varm sommar')), doc(p('Lugn varm höst')), 'Lugn varm| höst'],
  ['paragraphs before and after it', 'tre', doc(p('ett'), p('två tre fyra'), p('fem')), doc(p('noll'), p('ett'), p('två tre fyra'), p('5'), p('sex')), 'två tre| fyra'],
  ['an item of its list', 'två', doc(ul(item(p('ett')), item(p('två')))), doc(ul(item(p('ny')), item(p('ett')), item(p('två')))), 'två|'],
])('the cursor stays in its words when a colleague has changed %s', (_, words, before, after, expected) => {
  expect(cursorAfter(words, before, after)).toBe(expected)
})

test('whatever is shown reads as the text, and so does a text with nothing in common', () => {
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const before = new Writer(gen, 'b').text()
      const after = gen(fc.boolean) ? new Writer(gen, 'm').changed(before) : new Writer(gen, 't').text()
      const state = stateOf(before)
      const next = state.apply(stepTo(state, after))
      next.doc.check()
      expect(richTextOf(next.doc.toJSON())).toEqual(richTextOf(stateOf(after).doc.toJSON()))
    }),
    { numRuns: 300 },
  )
})

test('figures keep the values that they have on the page, and footnotes their numbers', () => {
  const before = doc(p('Kostnad ', figure('a'), ' tkr', note('Källa'), ' i år'))
  const state = EditorState.create({
    doc: schema.nodeFromJSON({
      type: 'doc',
      content: [{ type: 'paragraph', content: (before.content[0] as RichTextParagraph).content?.map((each) => ('attrs' in each ? { ...each, attrs: { ...each.attrs, value: 7, number: 4 } } : each)) }],
    }),
  })
  const next = state.apply(stepTo(state, doc(p('Hela kostnad ', figure('a'), ' tkr', note('Källa'), ' förra året'), table('x', false, ['a'])))).doc
  const values: unknown[] = []
  next.descendants((node) => {
    if (node.type.name === 'figure') values.push(node.attrs.value)
    if (node.type.name === 'footnote') values.push(node.attrs.number)
  })
  expect(values).toEqual([7, 4])
})
