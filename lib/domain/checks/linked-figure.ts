import { finding, type Finding } from '../finding'
import { sentencesOf } from '../language/sentence'
import { isChanged } from '../linked-figure'
import type { LinkedRange, Passage } from '../passage'
import type { CheckInput } from './check'
import { textCell } from './text-finding'

/** What is to be said of a figure of a text that has moved or gone since it was read. */
export function movedFigure({ place, text }: Passage, { start, end, figure }: LinkedRange, lexicon: CheckInput['lexicon']): Finding {
  const around = sentencesOf(text, lexicon).filter((sentence) => sentence.start < end && start < sentence.end)
  const isGone = figure.value === null
  return finding({
    code: isGone ? 'linkedFigureGone' : 'linkedFigureChanged',
    severity: isGone ? 'error' : 'question',
    place,
    found: textCell(lexicon.printFigure({ ...figure, value: figure.seen })),
    expected: isGone ? { type: 'empty' } : textCell(text.slice(start, end)),
    comparedWith: null,
    quote: around.map((sentence) => sentence.text).join(' '),
    repair: { kind: isGone ? 'rewrite' : 'confirm' },
  })
}

/**
 * Rule: a sentence whose figure has changed is read again (domain, "Text"): the number follows by itself, the words around it do not.
 * 9,5 mnkr when it was last read, 9,8 now → question; a figure that is no longer there → error.
 */
export function linkedFigures({ passages, lexicon }: CheckInput): readonly Finding[] {
  const found = passages.flatMap((passage) =>
    (passage.linked ?? []).filter(({ figure }) => isChanged(figure)).map((range) => movedFigure(passage, range, lexicon)),
  )
  return [...new Map(found.map((each) => [each.id, each])).values()]
}
