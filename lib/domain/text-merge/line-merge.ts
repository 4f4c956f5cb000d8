import type { RichTextInline } from '../rich-text'
import type { Part } from './align'
import { chosen, type Decide, type TextChoice } from './text-conflict'
import { agreed, keyOf, sideBySide, type Step, type ThreeWays } from './three-way'

/** A word, a row of blanks, a sign, or an atom: a linked figure, a footnote, a reference or a line break, which is never split. */
interface Word extends Part {
  readonly inline: RichTextInline
  /** Blanks and signs keep no two changes apart: those on both sides of them belong together. */
  readonly isWord: boolean
}

type Line = readonly RichTextInline[]

/** Words shown on each side of a conflict. */
const SHOWN_AROUND = 12

const IS_WORD = /[\p{L}\p{N}]/u

/** "Två ord." → "Två", " ", "ord", ".": nothing is lost, the pieces together are the text. */
export function piecesOf(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
}

function wordsOf(line: Line): readonly Word[] {
  const pieces = line.flatMap((inline): readonly RichTextInline[] => (inline.type === 'text' ? piecesOf(inline.text).map((text) => ({ ...inline, text })) : [inline]))
  return pieces.map((inline) => {
    const isWord = inline.type !== 'text' || IS_WORD.test(inline.text)
    return { inline, isWord, key: keyOf(inline), weight: isWord ? 3 : 1 }
  })
}

/** Words as a line again; those with the same marks become one text. */
function lineOf(words: readonly Word[]): Line {
  const line: RichTextInline[] = []
  for (const { inline } of words) {
    const last = line.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && keyOf(last.marks ?? []) === keyOf(inline.marks ?? [])) {
      line[line.length - 1] = { ...last, text: last.text + inline.text }
    } else line.push(inline)
  }
  return line
}

const changedOf = (step: Step<Word>): ThreeWays<readonly Word[]> =>
  step.kind === 'changed' ? step : { base: [step.base], mine: [step.mine], theirs: [step.theirs] }

const joined = (one: ThreeWays<readonly Word[]>, other: ThreeWays<readonly Word[]>): Step<Word> => ({
  kind: 'changed',
  base: [...one.base, ...other.base],
  mine: [...one.mine, ...other.mine],
  theirs: [...one.theirs, ...other.theirs],
})

/** Changes with nothing but blanks and signs between them as one change. */
function withoutGaps(steps: readonly Step<Word>[]): readonly Step<Word>[] {
  const done: Step<Word>[] = []
  for (const step of steps) {
    const gap = step.kind === 'changed' ? [...done].reverse().findIndex((before) => before.kind === 'changed' || before.base.isWord) : -1
    const before = gap === -1 ? undefined : done.at(-1 - gap)
    if (before?.kind !== 'changed') done.push(step)
    else done.push([...done.splice(-1 - gap), step].reduce((one, other) => joined(changedOf(one), changedOf(other))))
  }
  return done
}

/** A blank between two sides that would else run into one another. */
function bothSides(mine: readonly Word[], theirs: readonly Word[]): readonly Word[] {
  const [last, next] = [mine.at(-1), theirs[0]]
  const touches = last?.isWord === true && next?.isWord === true
  return [...mine, ...(touches ? wordsOf([{ type: 'text', text: ' ' }]) : []), ...theirs]
}

const sidesOf = (choice: TextChoice, { mine, theirs }: ThreeWays<readonly Word[]>) => (choice === 'both' ? bothSides(mine, theirs) : chosen(choice, mine, theirs))

/** The words that the next step keeps and those after it, up to the next change, as the base has them. */
function followingWords(steps: readonly Step<Word>[]): readonly Word[] {
  const following: Word[] = []
  for (const step of steps) {
    if (step.kind === 'changed') break
    following.push(step.base)
  }
  return following
}

/**
 * One line as two people have left it. Words that one of them has changed are as that one wrote them; a change of both at the same
 * words, or with nothing but blanks and signs between, is a conflict. "Lugn sommar i norr", mine "Varm sommar i norr", theirs
 * "Lugn sommar i söder" → "Varm sommar i söder".
 */
export function mergeLine({ base, mine, theirs }: ThreeWays<Line>, decide: Decide): Line {
  const same = agreed({ base, mine, theirs })
  if (same !== null) return same.value
  const steps = withoutGaps(sideBySide({ base: wordsOf(base), mine: wordsOf(mine), theirs: wordsOf(theirs) }, () => 0))
  const merged: Word[] = []
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'kept') {
      merged.push(step.mine)
      continue
    }
    const both = agreed(step)
    if (both !== null) {
      merged.push(...both.value)
      continue
    }
    const after = followingWords(steps.slice(index + 1)).slice(0, SHOWN_AROUND)
    const sides = { before: lineOf(merged.slice(-SHOWN_AROUND)), mine: lineOf(step.mine), theirs: lineOf(step.theirs), after: lineOf(after) }
    merged.push(...sidesOf(decide({ kind: 'words', ...sides }), step))
  }
  return lineOf(merged)
}

/** Whether two texts' words are largely the same, from 0 to 1 (Dice: words in common, twice, by words in all); 0 where there are none. */
export function likenessOf(before: readonly string[], after: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of after) {
    const count = left.get(word) ?? 0
    if (count > 0) common += 1
    left.set(word, count - 1)
  }
  const all = before.length + after.length
  return all === 0 ? 0 : (2 * common) / all
}

/** The words and atoms of a line as they are compared: marks do not count. */
export function comparedWords(line: Line): readonly string[] {
  return wordsOf(line)
    .filter(({ isWord }) => isWord)
    .map(({ inline, key }) => (inline.type === 'text' ? inline.text : key))
}
