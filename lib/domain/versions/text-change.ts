import { editScript, type Edit } from './edit-script'
import type { ParagraphChange, WordPart } from './version-change'
import type { TokenLine, WordToken } from './word-token'

/** So much of the words of two paragraphs must be the same for one to have become the other, of 1. */
const ALIKE = 0.4
/** Paragraphs between two unchanged ones, on both sides together, that are tried against each other at most. */
const MOST_PAIRS = 2_500

const keysOf = (line: TokenLine): readonly string[] => line.map(({ key }) => key)

/** Share of the words that two paragraphs have in common, of 1. */
function likeness(before: TokenLine, after: TokenLine): number {
  const left = new Map<string, number>()
  for (const { key } of before) left.set(key, (left.get(key) ?? 0) + 1)
  let shared = 0
  for (const { key } of after) {
    const count = left.get(key) ?? 0
    if (count > 0) shared += 1
    left.set(key, count - 1)
  }
  return (2 * shared) / (before.length + after.length)
}

function keptPart(before: WordToken, after: WordToken): WordPart {
  if (before.isHidden) return { kind: 'kept', text: before.text }
  const isSame = after.isHidden === true || before.text.trim() === after.text.trim() || after.key === '\nfootnote'
  // The last word of a line has no blank after it; in the other version something may follow it.
  const spaced = before.text.length > after.text.length && after.key === before.text.trim() ? before.text : after.text
  return isSame ? { kind: 'kept', text: spaced } : { kind: 'followed', before: before.text, after: after.text }
}

/** Parts with what is removed before what is added, and neighbours of one kind as one. */
function joined(parts: readonly WordPart[]): ParagraphChange {
  const whole: WordPart[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') whole.push({ kind: 'removed', text: removed })
    if (added !== '') whole.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const part of parts) {
    if (part.kind === 'removed') removed += part.text
    else if (part.kind === 'added') added += part.text
    else {
      flush()
      const last = whole.at(-1)
      if (part.kind === 'kept' && last?.kind === 'kept') whole.splice(-1, 1, { kind: 'kept', text: last.text + part.text })
      else whole.push(part)
    }
  }
  flush()
  return whole
}

/** What was done to the words of one paragraph. */
function wordParts(before: TokenLine, after: TokenLine): ParagraphChange {
  const part = (edit: Edit): WordPart => {
    if (edit.kind === 'removed') return { kind: 'removed', text: (before[edit.before] as WordToken).text }
    if (edit.kind === 'added') return { kind: 'added', text: (after[edit.after] as WordToken).text }
    return keptPart(before[edit.before] as WordToken, after[edit.after] as WordToken)
  }
  return joined(editScript(keysOf(before), keysOf(after)).map(part))
}

/** Paragraphs that stand between unchanged ones: each is paired with the first that it is like, in order; the rest are gone or new. */
function between(before: readonly TokenLine[], after: readonly TokenLine[]): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = []
  let next = 0
  const isTried = before.length * after.length <= MOST_PAIRS
  for (const [position, line] of before.entries()) {
    const alike = isTried ? after.findIndex((other, index) => index >= next && likeness(line, other) >= ALIKE) : position
    const found = alike < after.length ? alike : -1
    if (found < 0) {
      changes.push(wordParts(line, []))
      continue
    }
    changes.push(...after.slice(next, found).map((other) => wordParts([], other)), wordParts(line, after[found] as TokenLine))
    next = found + 1
  }
  return [...changes, ...after.slice(next).map((other) => wordParts([], other))]
}

function paragraphs(before: readonly TokenLine[], after: readonly TokenLine[]): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = []
  let [gone, come]: [TokenLine[], TokenLine[]] = [[], []]
  const flush = () => {
    changes.push(...between(gone, come))
    ;[gone, come] = [[], []]
  }
  const lineKeys = (lines: readonly TokenLine[]) => lines.map((line) => JSON.stringify(keysOf(line)))
  for (const edit of editScript(lineKeys(before), lineKeys(after))) {
    if (edit.kind === 'removed') gone.push(before[edit.before] as TokenLine)
    else if (edit.kind === 'added') come.push(after[edit.after] as TokenLine)
    else {
      flush()
      changes.push(wordParts(before[edit.before] as TokenLine, after[edit.after] as TokenLine))
    }
  }
  flush()
  return changes
}

const isOnly = (paragraph: ParagraphChange, kind: WordPart['kind']): boolean => paragraph.every((part) => part.kind === kind)

/** Where paragraphs are gone and others have come, those that are gone stand first. */
function goneFirst(changes: readonly ParagraphChange[]): readonly ParagraphChange[] {
  const ordered: ParagraphChange[] = []
  let come: ParagraphChange[] = []
  for (const paragraph of changes) {
    if (isOnly(paragraph, 'added')) come.push(paragraph)
    else if (isOnly(paragraph, 'removed')) ordered.push(paragraph)
    else {
      ordered.push(...come, paragraph)
      come = []
    }
  }
  return [...ordered, ...come]
}

const OTHER_WAY = { kept: 'kept', removed: 'added', added: 'removed' } as const

/** The same change seen from the other version. */
export function turned(changes: readonly ParagraphChange[]): readonly ParagraphChange[] {
  const part = (each: WordPart): WordPart =>
    each.kind === 'followed' ? { kind: 'followed', before: each.after, after: each.before } : { kind: OTHER_WAY[each.kind], text: each.text }
  return goneFirst(changes.map((paragraph) => joined(paragraph.map(part))))
}

const asOne = (lines: readonly TokenLine[]): string => lines.map((line) => line.map(({ key }) => key).join(' ')).join('\n')

/**
 * What was done to a text, paragraph by paragraph and word by word: 'Nio barn flyttade.' → 'Tio barn flyttade.': 'Nio ' removed, 'Tio '
 * added, 'barn flyttade.' kept. Seen from the other version it is the same change, turned: it is always searched in one direction.
 */
export function textChange(before: readonly TokenLine[], after: readonly TokenLine[]): readonly ParagraphChange[] {
  return asOne(before) <= asOne(after) ? goneFirst(paragraphs(before, after)) : turned(paragraphs(after, before))
}

/** Whether nothing was done: every word stands, and every figure reads as it did. */
export function isUntouched(changes: readonly ParagraphChange[]): boolean {
  return changes.every((paragraph) => paragraph.every(({ kind }) => kind === 'kept'))
}
