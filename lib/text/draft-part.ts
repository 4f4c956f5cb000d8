import type { PrintedFigure } from '@/lib/domain/linked-figure'
import type { PrintedInline } from '@/lib/domain/rich-text'

/** A piece of a sentence: words, or a figure. */
export type Part = string | PrintedFigure

/** Pieces put together: words that follow each other become one, figures stand as they are. */
export function sentence(parts: readonly Part[]): readonly PrintedInline[] {
  const content: PrintedInline[] = []
  for (const part of parts) {
    const last = content.at(-1)
    if (typeof part !== 'string') content.push({ type: 'figure', attrs: part })
    else if (last?.type === 'text') content[content.length - 1] = { type: 'text', text: last.text + part }
    else if (part !== '') content.push({ type: 'text', text: part })
  }
  return content
}

/** 'a', 'a och b', 'a, b och c'. */
export function listed(items: readonly (readonly Part[])[]): readonly Part[] {
  return items.flatMap((item, index) => {
    const isLast = index === items.length - 1
    const before = index === 0 ? [] : [isLast ? ' och ' : ', ']
    return [...before, ...item]
  })
}
