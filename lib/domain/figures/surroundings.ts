import type { Lexicon } from '../language/lexicon'
import { isAmong } from '../language/phrase'
import { tokensOf } from '../language/token'
import type { Passage } from '../passage'
import type { Claim, ClaimContext } from './claim'
import type { CueMention } from './cue'
import type { Segment, Span } from './segment'
import type { Surroundings } from './subject-evidence'
import { isCommonNameWord, namingWords } from './subject-index'

/** Shorter words name nothing that could be confused with a figure's subject. */
const SHORTEST_THING = 4

function textOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' . ')
}

function isThing(word: string, lexicon: Lexicon): boolean {
  const isNeutral = isAmong(word, lexicon.neutralWords)
  if (lexicon.groups.includes(word)) return true
  return word.length >= SHORTEST_THING && !lexicon.joiners.includes(word) && !isNeutral && !isCommonNameWord(word, lexicon)
}

/** Short names in capitals: HVB, SiS, LSS. */
const ABBREVIATION = /(?<![\p{L}\d-])\p{Lu}\p{L}?\p{Lu}(?![\p{L}\d-])/gu

/** Short names that a text writes in capitals; in small letters words as short name nothing. */
function abbreviationsIn(text: string, { joiners }: Lexicon): readonly string[] {
  return [...text.matchAll(ABBREVIATION)].map(([word]) => word.toLowerCase()).filter((word) => !joiners.includes(word))
}

/** Words before the number that say neither what figure it is nor what reports always say: names of something else. */
function otherThings(text: string, segment: Pick<Segment, 'lead'>, cues: readonly CueMention[], lexicon: Lexicon): readonly string[] {
  const free = segment.lead.flatMap(({ start, end }) => {
    const inside = cues.filter((cue) => cue.start >= start && cue.end <= end && !cue.isCompound)
    const edges = [start, ...inside.flatMap((cue) => [cue.start, cue.end]), end]
    return edges.flatMap((edge, index) => (index % 2 === 0 ? [text.slice(edge, edges[index + 1])] : []))
  })
  return free.flatMap((part) => [...namingWords(part, lexicon).filter((word) => isThing(word, lexicon)), ...abbreviationsIn(part, lexicon)])
}

/** Whether a stretch of a text names something. */
export function namesOtherThing(text: string, lexicon: Lexicon): boolean {
  return namingWords(text, lexicon).some((word) => isThing(word, lexicon))
}

/** Things that the sentence before limits what follows to: 'Inom Lugnet har sjukfrånvaron ökat. Den är 15 procent.' */
function limitsBefore(before: string, lexicon: Lexicon): readonly string[] {
  const words = tokensOf(before).map(({ text }) => text)
  return words.filter((word, index) => lexicon.limits.includes(words[index - 1] ?? '') && isThing(word, lexicon))
}

/** The text before the sentence of a number: the sentence before it; for parts of a whole (varav) the passage before. */
export function textBefore(passage: Passage, segment: Segment, sentences: readonly Span[], context: ClaimContext): string {
  const index = sentences.findIndex(({ start }) => start === segment.sentence.start)
  const previous = sentences[index - 1]
  if (previous !== undefined) return passage.text.slice(previous.start, previous.end)
  return segment.isPart ? (context.before?.text ?? '') : ''
}

/** The words around a number, from near to far. */
export function surroundingsOf(
  passage: Passage,
  segment: Pick<Segment, 'sentence' | 'lead' | 'trail' | 'inParentheses'> & { readonly quantity: Span },
  cues: readonly CueMention[],
  before: string,
  previous: Claim | null,
  lexicon: Lexicon,
): Surroundings {
  const { text, headings, place } = passage
  const { sentence, lead, trail, quantity } = segment
  const firstLead = lead[0]?.start ?? quantity.start
  const things = [...otherThings(text, segment, cues, lexicon), ...limitsBefore(before, lexicon)]
  const own = namingWords(`${textOf(text, lead)} . ${text.slice(trail.start, trail.end)}`, lexicon)
  return {
    own,
    sentence: namingWords(text.slice(sentence.start, firstLead), lexicon),
    before: namingWords(before, lexicon),
    headings: headings.map((heading) => namingWords(heading, lexicon)),
    saysWhole: own.some((word) => isAmong(word, lexicon.wholes)),
    placeKey: place.key,
    hasOtherThing: (taken) => things.some((word) => !taken.has(word)),
    bracketed: segment.inParentheses && previous !== null ? previous.subject : null,
  }
}
