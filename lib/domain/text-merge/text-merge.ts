import { inlinesOf, type RichText, type RichTextBlock, type RichTextListItem } from '../rich-text'
import { mergeLine } from './line-merge'
import { mergeSequence, type Kind } from './sequence-merge'
import { mergeTable } from './table-merge'
import { chosen, type Decide, type TextChoice, type TextConflict } from './text-conflict'
import { agreed, keyOf, type ThreeWays } from './three-way'

type TextLine = Extract<RichTextBlock, { type: 'paragraph' | 'heading' }>
type List = Extract<RichTextBlock, { type: 'bulletList' | 'orderedList' }>

const isLine = (block: RichTextBlock): block is TextLine => block.type === 'paragraph' || block.type === 'heading'
const isList = (block: RichTextBlock): block is List => block.type === 'bulletList' || block.type === 'orderedList'

/** What a block is without what stands in it: its type and attributes. */
const frameOf = ({ content: _content, ...frame }: TextLine | List) => frame

const BLOCKS: Kind<RichTextBlock> = {
  sort: (block) => (isLine(block) ? 'line' : isList(block) ? 'list' : block.type),
  inlines: inlinesOf,
  merge: (block, decide) => mergeBlock(block, decide) ?? wholeBlocks(block, decide),
  show: (blocks) => blocks,
}

function itemsIn(list: Omit<List, 'content'>): Kind<RichTextListItem> {
  return {
    sort: ({ type }) => type,
    inlines: ({ content }) => content.flatMap((block) => inlinesOf(block)),
    merge: mergeItem,
    show: (items) => (items.length === 0 ? [] : [{ ...list, content: items } as List]),
  }
}

/** An item begins with a paragraph, as the editor wants it. */
function mergeItem({ base, mine, theirs }: ThreeWays<RichTextListItem>, decide: Decide): readonly RichTextListItem[] {
  const content = mergeSequence({ base: base.content, mine: mine.content, theirs: theirs.content }, BLOCKS, decide)
  return [{ type: 'listItem', content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content] }]
}

function mergeTextLine({ base, mine, theirs }: ThreeWays<TextLine>, decide: Decide): readonly RichTextBlock[] | null {
  const frame = agreed({ base: frameOf(base), mine: frameOf(mine), theirs: frameOf(theirs) })
  if (frame === null) return null
  return [{ ...frame.value, content: mergeLine({ base: inlinesOf(base), mine: inlinesOf(mine), theirs: inlinesOf(theirs) }, decide) } as TextLine]
}

function mergeList({ base, mine, theirs }: ThreeWays<List>, decide: Decide): readonly RichTextBlock[] | null {
  const frame = agreed({ base: frameOf(base), mine: frameOf(mine), theirs: frameOf(theirs) })
  if (frame === null) return null
  const items = mergeSequence({ base: base.content, mine: mine.content, theirs: theirs.content }, itemsIn(frame.value as Omit<List, 'content'>), decide)
  return [{ ...frame.value, content: items } as List]
}

/** A block of one sort on both sides; null when it has changed on both in ways that cannot be told apart. Pictures have no words to be alike by: one that both have changed is none of them. */
function mergeBlock({ base, mine, theirs }: ThreeWays<RichTextBlock>, decide: Decide): readonly RichTextBlock[] | null {
  if (isLine(base) && isLine(mine) && isLine(theirs)) return mergeTextLine({ base, mine, theirs }, decide)
  if (isList(base) && isList(mine) && isList(theirs)) return mergeList({ base, mine, theirs }, decide)
  return mergeTable({ base, mine, theirs } as ThreeWays<Extract<RichTextBlock, { type: 'table' }>>, decide)
}

function wholeBlocks({ mine, theirs }: Pick<ThreeWays<RichTextBlock>, 'mine' | 'theirs'>, decide: Decide): readonly RichTextBlock[] {
  return chosen(decide({ kind: 'blocks', mine: [mine], theirs: [theirs] }), [mine], [theirs])
}

const doc = (content: readonly RichTextBlock[]): RichText => ({ type: 'doc', content })

/** How many times each figure, footnote and reference stands in a text. */
function atomsIn({ content }: RichText): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const inline of content.flatMap((block) => inlinesOf(block))) {
    if (inline.type === 'text' || inline.type === 'hardBreak') continue
    const key = keyOf(inline.attrs)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** True when a figure, footnote or reference stands more often than both together have added: each has moved it to a place of its own. */
function repeatsAtom(merged: RichText, { base, mine, theirs }: ThreeWays<RichText>): boolean {
  const [was, own, other] = [atomsIn(base), atomsIn(mine), atomsIn(theirs)]
  return [...atomsIn(merged)].some(([key, count]) => {
    const before = was.get(key) ?? 0
    const added = (side: ReadonlyMap<string, number>) => Math.max(0, (side.get(key) ?? 0) - before)
    return count > before + added(own) + added(other)
  })
}

/** A merged text with the passages that were decided on the way, in order; none: everything fitted together. */
export interface MergedText {
  readonly text: RichText
  readonly conflicts: readonly TextConflict[]
}

function mergedBy(texts: ThreeWays<RichText>, choose: (conflict: TextConflict) => TextChoice): MergedText {
  const conflicts: TextConflict[] = []
  const decide: Decide = (conflict) => {
    conflicts.push(conflict)
    return choose(conflict)
  }
  const content = mergeSequence({ base: texts.base.content, mine: texts.mine.content, theirs: texts.theirs.content }, BLOCKS, decide)
  return { text: doc(content), conflicts }
}

/** The two whole texts as one conflict, once it is asked for. */
const wholeTexts = (mine: RichText, theirs: RichText, choose: Decide) => (): MergedText => {
  const conflict: TextConflict = { kind: 'blocks', mine: mine.content, theirs: theirs.content }
  return { text: doc(chosen(choose(conflict), mine.content, theirs.content)), conflicts: [conflict] }
}

/**
 * The text of a section as two people have left it, who both began with `base`. Paragraphs, items and rows that only one has touched are
 * as that one left them; a line that both have touched is merged word by word; where both have written at the same words there is a
 * conflict, which `choose` decides. Linked figures, footnotes and references are never split, and never doubled by a merge.
 * Base "Lugn sommar.", mine "Lugn sommar. Varmt.", theirs "En lugn sommar." → "En lugn sommar. Varmt.", no conflicts.
 * @param base null: nobody knows what both began with; then the two whole texts are one conflict
 */
export function mergeTexts({ base, mine, theirs }: { readonly base: RichText | null } & Omit<ThreeWays<RichText>, 'base'>, choose: Decide): MergedText {
  if (keyOf(mine) === keyOf(theirs)) return { text: mine, conflicts: [] }
  const whole = wholeTexts(mine, theirs, choose)
  if (base === null) return whole()
  const texts = { base, mine, theirs }
  const same = agreed(texts)
  if (same !== null) return { text: same.value, conflicts: [] }
  const isSound = (['mine', 'theirs'] as const).every((side) => !repeatsAtom(mergedBy(texts, () => side).text, texts))
  return isSound ? mergedBy(texts, choose) : whole()
}
