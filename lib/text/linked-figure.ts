import { writtenNumber, writtenSign, type FigureStyle, type FigureWord, type PrintedFigure, type WrittenUnit } from '@/lib/domain/linked-figure'
import { formatNumber, HARD_SPACE } from './format'

/** Words for plus, minus and none. */
const WORDS: Readonly<Record<FigureWord, readonly [string, string, string]>> = {
  balance: ['överskott', 'underskott', 'nollresultat'],
  improves: ['förbättras', 'försämras', 'är oförändrad'],
  hasImproved: ['förbättrats', 'försämrats', 'varit oförändrad'],
  rises: ['ökar', 'minskar', 'är oförändrad'],
  hasRisen: ['ökat', 'minskat', 'varit oförändrad'],
  comparison: ['högre', 'lägre', 'oförändrad'],
  side: ['över', 'under', 'lika med'],
}

const UNIT_NAMES: Readonly<Record<WrittenUnit, string | null>> = {
  mnkr: 'mnkr',
  tkr: 'tkr',
  kr: 'kr',
  percent: '%',
  points: 'procentenheter',
  number: null,
}

function word(value: number, style: FigureStyle, words: FigureWord): string {
  const sign = writtenSign(value, style)
  const [plus, minus, none] = WORDS[words]
  const said = sign === 0 ? none : sign > 0 ? plus : minus
  return style.capital ? said.charAt(0).toUpperCase() + said.slice(1) : said
}

/** A value in a sentence as its style says: −949 000 000 öre in mnkr, one decimal, without sign → '9,5 mnkr'; as `balance` → 'underskott'. */
export function writtenFigure(value: number, style: FigureStyle): string {
  if (style.show !== 'number') return word(value, style, style.show)
  const written = writtenNumber(value, style)
  const number = formatNumber(style.sign === 'none' ? Math.abs(written) : written, { decimals: style.decimals, sign: style.sign === 'always' })
  const unit = UNIT_NAMES[style.unit]
  return style.unitShown && unit !== null ? `${number}${HARD_SPACE}${unit}` : number
}

/** How a linked figure reads in its text. A figure that is not there says so, in brackets. */
export function linkedFigureText({ value, style }: PrintedFigure): string {
  return value === null ? linkedFigureLabels.missing : writtenFigure(value, style)
}

export const linkedFigureLabels = {
  missing: '[uppgift saknas]',
  changed: (before: string): string => `Siffran har ändrats sedan texten senast lästes: var ${before}.`,
  gone: 'Siffran som texten visar finns inte längre.',
} as const
