import type { ParagraphChange, WordPart } from './version-change'

/** A part to show; null: words left out. */
export type ExcerptPart = WordPart | null

/** Words that are shown around what has changed. */
const AROUND = 12

function shortened(part: WordPart, isFirst: boolean, isLast: boolean): readonly ExcerptPart[] {
  if (part.kind !== 'kept') return [part]
  const words = part.text.split(/(?<=\s)(?=\S)/u)
  const [head, tail] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND]
  if (words.length <= head + tail + 1) return [part]
  const kept = (list: readonly string[]): readonly ExcerptPart[] => (list.length === 0 ? [] : [{ kind: 'kept', text: list.join('') }])
  return [...kept(words.slice(0, head)), null, ...kept(words.slice(words.length - tail))]
}

/** The changed paragraphs of a text, each with a dozen words on both sides of what was done; paragraphs that nothing was done to are left out. */
export function excerpts(paragraphs: readonly ParagraphChange[]): readonly (readonly ExcerptPart[])[] {
  return paragraphs
    .filter((paragraph) => paragraph.some(({ kind }) => kind !== 'kept'))
    .map((paragraph) => paragraph.flatMap((part, index) => shortened(part, index === 0, index === paragraph.length - 1)))
}
