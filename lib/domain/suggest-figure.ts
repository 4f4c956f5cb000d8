import type { Figure, FigureMeasure } from './figures/figure'
import { UNITS_OF, writtenNumber, type FigureStyle } from './linked-figure'

/** A figure that a text may be linked to, as people know it. */
export interface NamedFigure {
  readonly figure: Figure
  /** What it is, as shown: 'Socialpsykiatri: avvikelse helår'. */
  readonly name: string
  /** When it is of, as shown: 'januari–augusti 2020'. */
  readonly period: string
}

/** A figure with its words folded, so that a search does not fold them again at each key. */
export interface SearchableFigure extends NamedFigure {
  readonly words: readonly string[]
  readonly ownNames: readonly string[]
  readonly higherNames: readonly string[]
}

/** What is known of where a figure is to stand. */
export interface FigureWish {
  /** What somebody has typed to find it: words, parts of words and numbers. */
  readonly query: string
  /** Title of the section. */
  readonly section: string
  /** The words of the sentence that stand before the place. */
  readonly before: string
}

/** How many figures fit the query, and the best of them, best first. */
export interface SuggestedFigures {
  readonly found: number
  readonly best: readonly NamedFigure[]
}

/** 'Vård och Ömsorg' → 'vard och omsorg'. */
function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{Mark}/gu, '')
}

/** Words and numbers; a number keeps its sign and decimals: 'Prognos −9,5 mnkr' → prognos, -9,5, mnkr. */
function wordsOf(text: string): readonly string[] {
  return folded(text).replaceAll('\u2212', '-').match(/[-+]?\d+(?:,\d+)?|\p{Letter}[\p{Letter}\d]*/gu) ?? []
}

/** Letters that two forms of a word share at least: avvikelse, avvikelsen. Shorter words (på, för) name nothing. */
const STEM = 4

/** The words that tell names apart: 'Individ & familjeomsorg' and 'Individ- och familjeomsorg' are one. */
function namingWords(name: string): string {
  return wordsOf(name)
    .filter(({ length }) => length >= STEM)
    .join(' ')
}

/** Prepares figures for suggestFigures; once per list. */
export function searchable(figures: readonly NamedFigure[]): readonly SearchableFigure[] {
  return figures.map((named) => {
    const { names, under } = named.figure
    return {
      ...named,
      words: [...new Set(wordsOf([named.name, ...names, ...under, named.period].join(' ')))],
      ownNames: names.map(namingWords),
      higherNames: under.map(namingWords),
    }
  })
}

/** Whether a typed number is the figure in any of its units; a sign counts where one is typed. '9,5' is −949 000 000 öre in mnkr. */
function isNumber(typed: string, { unit, value }: Figure): boolean {
  const number = Number(typed.replace(',', '.'))
  const decimals = typed.split(',')[1]?.length ?? 0
  return UNITS_OF[unit].some((written) => {
    const printed = writtenNumber(value, { unit: written, decimals })
    return /^[-+]/.test(typed) ? printed === number : Math.abs(printed) === number
  })
}

/** What a typed word says for a figure: nothing (it does not fit), little where the number or word only begins so. */
function fit(typed: string, { figure, words }: SearchableFigure): number {
  if (/\d/.test(typed) && isNumber(typed, figure)) return 6
  if (words.includes(typed)) return 1
  return words.some((word) => word.startsWith(typed)) ? 0.5 : 0
}

function isSameWord(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= STEM && (a.startsWith(b) || b.startsWith(a))
}

/** What sentences say most. */
const USUAL: Readonly<Partial<Record<FigureMeasure, number>>> = { yearVariance: 1.5, value: 1.5, forecast: 1.2, actual: 1, variance: 1 }

function nearness({ ownNames, higherNames }: SearchableFigure, section: string): number {
  if (section === '') return 0
  if (ownNames.includes(section)) return 8
  return higherNames.includes(section) ? 4 : 0
}

/** How likely a figure is meant where nothing is typed: the section's own subject, the sentence's words, the usual measure, the whole before its parts. */
function guess(candidate: SearchableFigure, section: string, before: readonly string[]): number {
  const { measure, depth, combined, period } = candidate.figure
  const said = before.filter((other) => candidate.words.some((word) => isSameWord(word, other))).length
  return nearness(candidate, section) + 2 * said + (USUAL[measure] ?? 0) - depth / 2 - (combined ? 2 : 0) - (period === null ? 0 : 1)
}

/**
 * Figures that fit every typed word or number, best guess first: 'avv social' finds the variance of social psychiatry, '9,5' what is
 * 9,5 mnkr. Accents and case are ignored. Without words, all fit and only the guess decides.
 * @param most how many are given back; `found` counts all
 */
export function suggestFigures(figures: readonly SearchableFigure[], { query, section, before }: FigureWish, most: number): SuggestedFigures {
  const typed = wordsOf(query)
  const subject = namingWords(section)
  const said = wordsOf(before)
  const fitting = figures.flatMap((candidate) => {
    const fits = typed.map((word) => fit(word, candidate))
    if (fits.includes(0)) return []
    return [{ candidate, score: guess(candidate, subject, said) + fits.reduce((sum, each) => sum + each, 0) }]
  })
  const best = fitting.toSorted((a, b) => b.score - a.score).slice(0, most)
  return { found: fitting.length, best: best.map(({ candidate: { figure, name, period } }) => ({ figure, name, period })) }
}

/** How a figure is written unless told otherwise: mnkr and percent with one decimal, numbers as whole as they are, with a minus and the unit. */
export function usualStyle({ unit, value }: Pick<Figure, 'unit' | 'value'>): FigureStyle {
  const decimals = unit === 'number' && Number.isInteger(value) ? 0 : 1
  return { show: 'number', unit: UNITS_OF[unit][0], decimals, sign: 'minus', unitShown: true, turned: false, capital: false, ofRounded: false }
}
