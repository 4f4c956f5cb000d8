import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { LinkOffer } from '@/lib/domain/link-offer'
import type { LinkedRange, Passage } from '@/lib/domain/passage'
import { linkedFigureText } from '@/lib/text/linked-figure'
import type { EditedFigure } from './figure-node'

/** A typed number in the text that may become a figure. Positions are the document's. */
export interface PlacedOffer {
  readonly from: number
  readonly to: number
  readonly offer: LinkOffer
}

interface OfferState {
  /** Places where something was typed since the numbers were last looked at. */
  readonly touched: readonly number[]
  readonly shown: DecorationSet
  /** Numbers that a person has said shall stand as they are. */
  readonly kept: DecorationSet
}

type OfferAction = { readonly kind: 'found'; readonly blocks: readonly TypedBlock[]; readonly offers: readonly PlacedOffer[] } | { readonly kind: 'keep'; readonly at: PlacedOffer }

const KEY = new PluginKey<OfferState>('numberOffer')

/** Milliseconds after the last key before numbers are looked at: never while somebody types. */
const QUIET = 900

/** A paragraph, heading, list item or cell in which something was typed. */
export interface TypedBlock {
  readonly from: number
  readonly to: number
  readonly passage: Passage
  /** The document's position of a position of the passage's text. */
  readonly placeOf: (at: number) => number
}

/** The words of a block as a passage, and where each of them stands. */
function blockOf(node: Node, start: number, headings: readonly string[]): TypedBlock {
  let text = ''
  const linked: LinkedRange[] = []
  const pieces: { readonly at: number; readonly place: number }[] = []
  node.forEach((child, offset) => {
    const isFigure = child.type.name === 'figure'
    const words = child.isText ? (child.text ?? '') : isFigure ? linkedFigureText(child.attrs as EditedFigure) : child.type.name === 'hardBreak' ? '\n' : ''
    if (isFigure) linked.push({ start: text.length, end: text.length + words.length, figure: child.attrs as EditedFigure })
    pieces.push({ at: text.length, place: start + offset })
    text += words
  })
  const placeOf = (at: number) => {
    const piece = pieces.findLast((each) => each.at <= at) ?? { at: 0, place: start }
    return piece.place + at - piece.at
  }
  const place = { kind: 'section', key: '', label: '' } as const
  return { from: start, to: start + node.content.size, placeOf, passage: { kind: 'prose', place, headings, text, linked, level: null, carriedOver: false } }
}

/** The blocks in which something was typed, in order. */
export function typedBlocks(state: EditorState, title: string): readonly TypedBlock[] {
  const touched = KEY.getState(state)?.touched ?? []
  let heading: readonly string[] = []
  const blocks: TypedBlock[] = []
  state.doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    if (node.type.name === 'heading') heading = [node.textContent]
    const [from, to] = [at + 1, at + 1 + node.content.size]
    if (touched.some((place) => place >= from && place <= to)) blocks.push(blockOf(node, from, [title, ...heading]))
    return false
  })
  return blocks
}

function decorated({ from, to, offer }: PlacedOffer): Decoration {
  return Decoration.inline(from, to, { class: 'number-offer' }, { offer })
}

function placedIn(set: DecorationSet, from?: number, to?: number): readonly PlacedOffer[] {
  return set.find(from, to).map((found) => ({ from: found.from, to: found.to, offer: (found.spec as { offer: LinkOffer }).offer }))
}

/** The offer at a place of the text, the number's ends included; null where none stands. */
export function offerAt(state: EditorState, at: number): PlacedOffer | null {
  const set = KEY.getState(state)?.shown
  return set === undefined ? null : (placedIn(set, at, at)[0] ?? null)
}

/** The offer that a key means: at the cursor, else the last one before it in the same paragraph. */
export function offerBefore(state: EditorState): PlacedOffer | null {
  const { $from, from } = state.selection
  const set = KEY.getState(state)?.shown
  return offerAt(state, from) ?? (set === undefined ? null : (placedIn(set, $from.start(), from).at(-1) ?? null))
}

/** Where a transaction typed or pasted; the text set as a whole by a colleague's change is nobody's typing here. */
function typedPlaces(tr: Transaction): readonly number[] {
  if (tr.getMeta('preventUpdate') === true) return []
  const places: number[] = []
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1)
    map.forEach((_oldFrom, _oldTo, from, to) => places.push(later.map(from), later.map(to)))
  })
  return places
}

function applied(tr: Transaction, { touched, shown, kept }: OfferState): OfferState {
  const action = tr.getMeta(KEY) as OfferAction | undefined
  const moved = tr.docChanged
    ? {
        touched: [...new Set([...touched.map((at) => tr.mapping.map(at)), ...typedPlaces(tr)])],
        shown: changedGone(tr, shown),
        kept: kept.map(tr.mapping, tr.doc),
      }
    : { touched, shown, kept }
  if (action === undefined) return moved
  if (action.kind === 'keep') {
    return { ...moved, shown: moved.shown.remove(moved.shown.find(action.at.from, action.at.to)), kept: moved.kept.add(tr.doc, [decorated(action.at)]) }
  }
  const old = action.blocks.flatMap(({ from, to }) => moved.shown.find(from, to))
  const wanted = action.offers.filter(({ from, to }) => moved.kept.find(from, to).length === 0)
  return { ...moved, touched: [], shown: moved.shown.remove(old).add(tr.doc, wanted.map(decorated)) }
}

/** A number that is being changed is no longer the one that was offered something. */
function changedGone(tr: Transaction, shown: DecorationSet): DecorationSet {
  const mapped = shown.map(tr.mapping, tr.doc)
  const stale = mapped.find().filter(({ from, to, spec }) => {
    const [choice] = (spec as { offer: LinkOffer }).offer.choices
    return choice === undefined || to - from !== choice.end - choice.start
  })
  return mapped.remove(stale)
}

/** The person lets the number stand as it is: it is not offered again while the text is open. */
export function keepNumber({ view }: Editor, at: PlacedOffer): void {
  view.dispatch(view.state.tr.setMeta(KEY, { kind: 'keep', at } satisfies OfferAction))
}

/** The number becomes the figure, with the marks that it had. */
export function linkNumber(editor: Editor, { from, to }: PlacedOffer, { attrs }: LinkOffer['choices'][number]): void {
  const marks = editor.state.doc.nodeAt(from)?.marks ?? []
  const node = editor.schema.nodes.figure?.create({ ...attrs, isPasted: false }, null, marks)
  if (node) editor.view.dispatch(editor.state.tr.replaceWith(from, to, node))
  editor.commands.focus(from + 1)
}

/** Shows what was found in the blocks that were looked at. */
export function showOffers({ view }: Editor, blocks: readonly TypedBlock[], offers: readonly LinkOffer[]): void {
  const placed = offers.flatMap((offer): readonly PlacedOffer[] => {
    const block = blocks.find(({ passage }) => passage === offer.passage)
    const [choice] = offer.choices
    if (block === undefined || choice === undefined) return []
    const from = block.placeOf(choice.start)
    return [{ from, to: from + choice.end - choice.start, offer }]
  })
  view.dispatch(view.state.tr.setMeta(KEY, { kind: 'found', blocks, offers: placed } satisfies OfferAction).setMeta('addToHistory', false))
}

interface OfferEvents {
  /** Nothing has been typed for a while, and something was before that. */
  readonly onQuiet: () => void
  /** A number was clicked, or the cursor moved into it. */
  readonly onMeet: (offer: PlacedOffer | null) => void
  /** Asked for by key. */
  readonly onAsk: (offer: PlacedOffer) => void
}

/** Marks typed numbers that repeat figures, some time after the last key. */
export function numberOfferPlugin({ onQuiet, onMeet, onAsk }: OfferEvents): Plugin<OfferState> {
  return new Plugin<OfferState>({
    key: KEY,
    state: { init: () => ({ touched: [], shown: DecorationSet.empty, kept: DecorationSet.empty }), apply: applied },
    props: {
      decorations: (state) => KEY.getState(state)?.shown,
      handleKeyDown(view, event) {
        const offer = event.altKey && event.key === 'Enter' ? offerBefore(view.state) : null
        if (offer === null) return false
        onAsk(offer)
        return true
      },
    },
    view: () => {
      let timer: ReturnType<typeof setTimeout> | undefined
      return {
        update(view, before) {
          if (view.state.doc !== before.doc) {
            clearTimeout(timer)
            onMeet(null)
            if (view.editable && (KEY.getState(view.state)?.touched.length ?? 0) > 0) timer = setTimeout(onQuiet, QUIET)
          } else if (!view.state.selection.eq(before.selection)) onMeet(view.state.selection.empty ? offerAt(view.state, view.state.selection.from) : null)
        },
        destroy: () => clearTimeout(timer),
      }
    },
  })
}

/** Takes the plugin away again. */
export function withoutOffers(editor: Editor): void {
  editor.unregisterPlugin(KEY)
}
