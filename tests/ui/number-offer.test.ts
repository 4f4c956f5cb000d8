import { getSchema, type Editor } from '@tiptap/core'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { contentOf, EXTENSIONS } from '@/components/section/editor-content'
import { keepNumber, linkNumber, numberOfferPlugin, offerAt, offerBefore, showOffers, typedBlocks } from '@/components/section/number-offer'
import { linkOffers, offeringOf } from '@/lib/domain/link-offer'
import { searchable, usualStyle } from '@/lib/domain/suggest-figure'
import { namedFigure } from '@/lib/text/figure-name'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { FIGURES, PERIOD } from '../domain/figures/own-report'

const SENTENCE = 'Nämnden prognostiserar ett underskott om 3,2 mnkr.'
const OFFERING = offeringOf(searchable(FIGURES.map((figure) => namedFigure(figure, PERIOD))), PERIOD, SWEDISH)
const schema = getSchema(EXTENSIONS)
const nothing = () => undefined

/** An editor without a page: what happens to its state is what is asked about. */
class Desk {
  readonly schema = schema
  state = EditorState.create({
    doc: schema.nodeFromJSON(contentOf({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Före.' }] }, { type: 'paragraph' }] })),
    plugins: [numberOfferPlugin({ onQuiet: nothing, onMeet: nothing, onAsk: nothing })],
  })
  readonly commands = { focus: nothing }
  readonly dispatch = (tr: Transaction) => {
    this.state = this.state.apply(tr)
  }
  get view() {
    return { state: this.state, dispatch: this.dispatch }
  }
  get editor() {
    return this as unknown as Editor
  }
  type(text: string, at = this.state.doc.content.size - 1) {
    this.dispatch(this.state.tr.insertText(text, at))
  }
  look() {
    const blocks = typedBlocks(this.state, 'Ekonomi')
    showOffers(this.editor, blocks, linkOffers(blocks.map(({ passage }) => passage), OFFERING))
  }
  /** Behind the last letter of the number. */
  get behind() {
    return this.state.doc.content.size - 1 - ' mnkr.'.length
  }
}

function typed(): Desk {
  const desk = new Desk()
  desk.type(SENTENCE)
  desk.look()
  return desk
}

test('only what was typed is looked at, and the number, not its unit, is marked', () => {
  const desk = new Desk()
  expect(typedBlocks(desk.state, 'Ekonomi')).toEqual([])
  desk.type(SENTENCE)
  expect(typedBlocks(desk.state, 'Ekonomi').map(({ passage }) => [passage.text, passage.headings])).toEqual([[SENTENCE, ['Ekonomi']]])
  desk.look()
  const offer = offerAt(desk.state, desk.behind)
  expect(desk.state.doc.textBetween(offer?.from ?? 0, offer?.to ?? 0)).toBe('3,2')
  expect(offerBefore(desk.state.apply(desk.state.tr))).toBeNull()
  expect(typedBlocks(desk.state, 'Ekonomi')).toEqual([])
})

test('a colleague’s text is nobody’s typing here', () => {
  const desk = new Desk()
  desk.dispatch(desk.state.tr.insertText(SENTENCE, 8).setMeta('preventUpdate', true))
  expect(typedBlocks(desk.state, 'Ekonomi')).toEqual([])
})

test('a number that shall stand is not offered again, also when its sentence is changed; one that is changed is another', () => {
  const desk = typed()
  const offer = offerAt(desk.state, desk.behind)
  if (offer === null) throw new Error('Nothing is offered')
  keepNumber(desk.editor, offer)
  desk.type(' Så är det.')
  desk.look()
  expect(offerAt(desk.state, offer.to)).toBeNull()

  const other = typed()
  other.type('5', other.behind)
  expect(offerAt(other.state, other.behind)).toBeNull()
})

test('chosen, the number is the figure, with its unit still in words', () => {
  const desk = typed()
  const offer = offerAt(desk.state, desk.behind)
  const [choice] = offer?.offer.choices ?? []
  if (offer === null || choice === undefined) throw new Error('Nothing is offered')
  linkNumber(desk.editor, offer, choice)
  const style = { ...usualStyle({ unit: 'ore', value: 0 }), sign: 'none', unitShown: false }
  expect(desk.state.doc.lastChild?.toJSON()).toMatchObject({
    content: [
      { text: 'Nämnden prognostiserar ett underskott om ' },
      { type: 'figure', attrs: { figure: 'netCost/result#yearVariance', style, seen: -320_000_000, value: -320_000_000 } },
      { text: ' mnkr.' },
    ],
  })
})
