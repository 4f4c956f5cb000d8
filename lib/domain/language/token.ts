/**
 * `word`: letters, also hyphenated. `number`: digits with thousands and decimals. `date`: 2018-09-26 or 2018-09.
 * `name`: digits that are part of a name or number of something: C3L, 34:an, covid-19, 12-stegsbehandling, 2017:612, 24/7.
 * `symbol`: any other single character. Blanks are no tokens.
 */
export type TokenKind = 'word' | 'number' | 'date' | 'name' | 'symbol'

/** A word, number or sign of a text. */
export interface Token {
  readonly kind: TokenKind
  /** Position in the text in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Lower case. */
  readonly text: string
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** First on its line. */
  readonly opensLine: boolean
}

/** Blanks that stand between thousands: plain, hard, figure, thin, narrow hard. */
const GROUP_SPACE = String.raw`[ \u00a0\u2007\u2009\u202f]`

/** In the order that they are tried at each position. */
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  ['date', String.raw`\d{4}-\d{2}-\d{2}(?![\d\p{L}-])|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?![\d\p{L}-])`],
  ['name', String.raw`\p{L}[\p{L}\p{M}]*-?\d[\p{L}\p{M}\d]*|\d+[:/]\d+[:/\d]*|\d+:\p{L}+|\d+-\p{L}[\p{L}\p{M}-]*|0\d[\d-]*|\d+\.\d+\.[\d.]*`],
  ['number', String.raw`(?:\d{1,3}(?:${GROUP_SPACE}\d{3})+(?!\d)|\d+)(?:[,.]\d+)?`],
  ['word', String.raw`[\p{L}\p{M}]+(?:[-'’&:][\p{L}\p{M}]+)*`],
  ['symbol', String.raw`[^\s]`],
]

const TOKEN = new RegExp(PATTERNS.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'gu')

/** The one group of the expression that matched. */
function kindOf(groups: Readonly<Record<string, string | undefined>>): TokenKind {
  return PATTERNS.reduce<TokenKind>((found, [kind]) => (groups[kind] === undefined ? found : kind), 'symbol')
}

/** Text of the token at an index; empty outside the text. */
export function textAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text ?? ''
}

function read(text: string): readonly Token[] {
  let lineEnd = 0
  return [...text.matchAll(TOKEN)].map((match, index): Token => {
    const [word] = match
    const start = match.index
    const opensLine = index === 0 || text.slice(lineEnd, start).includes('\n')
    lineEnd = start + word.length
    const lower = word.toLowerCase()
    return { kind: kindOf({ ...match.groups }), start, end: lineEnd, text: lower, capital: /^\p{Lu}/u.test(word), opensLine }
  })
}

/** Every check reads the same passages, one check after the other: so many texts of a report are kept in mind, the latest ones. */
const KEPT_TEXTS = 1000
const kept = new Map<string, readonly Token[]>()

/** The words, numbers and signs of a text in order: 'ca 18 %' → ca, 18, %. */
export function tokensOf(text: string): readonly Token[] {
  const known = kept.get(text)
  if (known !== undefined) return known
  const tokens = read(text)
  if (kept.size >= KEPT_TEXTS) kept.clear()
  kept.set(text, tokens)
  return tokens
}
