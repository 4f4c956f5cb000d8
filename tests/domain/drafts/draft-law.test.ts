import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writtenNumber, type FigureWord, type PrintedFigure } from '@/lib/domain/linked-figure'
import type { SentenceDraft } from '@/lib/domain/drafts/sentence-draft'
import { inlineText, type PrintedInline } from '@/lib/domain/rich-text'
import { draftContent } from '@/lib/text/draft'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { FACTS, value } from '../checks/check-input'
import { ASSIGNMENTS, formWith, GOALS, money, PLACEMENTS, proposed, RISKS, STATEMENT, type LineAmounts } from './draft-facts'
import { typedFindings } from './typed-findings'

const RUNS = { seed: 14, numRuns: 60 }
const FORM = formWith(STATEMENT, GOALS, RISKS, ASSIGNMENTS, PLACEMENTS)

const cost = fc.integer({ min: -160_000, max: -20_000 })
const line: fc.Arbitrary<LineAmounts> = fc.record(
  { actual: cost, budget: cost, forecast: cost, yearBudget: cost, previousForecast: cost, lastYear: fc.tuple(cost, cost) },
  { requiredKeys: ['actual', 'budget'] },
)

/** Any amounts of three areas, any values of the indicators. */
const facts = fc.record({ home: line, care: line, support: line, sick: fc.integer({ min: 20, max: 95 }), days: fc.integer({ min: 200, max: 900 }) }).map(
  ({ home, care, support, sick, days }) => ({
    ...FACTS,
    ...money({ Hemtjänst: home, 'Särskilt boende': care, Funktionsstöd: support }),
    indicatorValues: [value('sickLeave', 4, 4.8), value('sickLeave', 8, sick / 10), value('careDays', 4, 240), value('careDays', 8, days)],
  }),
)

const drafts = (of: typeof FACTS) => proposed(of, FORM).drafts
const read = (content: readonly PrintedInline[]) => inlineText(content, linkedFigureText)
const figuresOf = (draft: SentenceDraft) => draftContent(draft).flatMap((inline) => (inline.type === 'figure' ? [inline.attrs] : []))

/** What each word says of the sign that it follows. */
const SIGN: Readonly<Partial<Record<string, number>>> = {
  ...{ överskott: 1, underskott: -1, nollresultat: 0, förbättras: 1, försämras: -1, ökat: 1, minskat: -1, högre: 1, lägre: -1 },
  ...{ 'är oförändrad': 0, oförändrad: 0 },
}

/** The sign of a figure as the reader counts it: of costs more is higher. */
function signOf({ seen, style }: PrintedFigure): number {
  const sign = Math.sign(writtenNumber(seen, style))
  return (style.turned ? -sign : sign) + 0
}

/** A sentence in which one figure has another value. */
function moved(draft: SentenceDraft, figure: PrintedFigure, to: number): string {
  return read(draftContent(draft).map((inline) => (inline.type === 'figure' && inline.attrs === figure ? { ...inline, attrs: { ...figure, value: to } } : inline)))
}

describe('every proposed sentence', () => {
  it('contradicts nothing when it is typed instead of linked', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(facts, (of) => {
        expect(typedFindings(of, FORM)).toEqual([])
      }),
      { ...RUNS, numRuns: 25 },
    )
  })

  it('has words that agree with the signs of their figures', () => {
    fc.assert(
      fc.property(facts, (of) => {
        const words = drafts(of).flatMap(figuresOf).filter(({ style }) => style.show !== 'number')
        for (const figure of words) expect([linkedFigureText(figure), SIGN[linkedFigureText(figure)]]).toEqual([linkedFigureText(figure), signOf(figure)])
        expect(words.length).toBeGreaterThan(0)
      }),
      RUNS,
    )
  })

  it('changes with each of its figures', () => {
    fc.assert(
      fc.property(facts, (of) => {
        for (const draft of drafts(of)) {
          const before = read(draftContent(draft))
          for (const figure of figuresOf(draft)) expect(moved(draft, figure, -2 * figure.seen + (figure.seen > 0 ? -1e9 : 1e9))).not.toBe(before)
        }
      }),
      RUNS,
    )
  })

  it('is a sentence: a capital, one full stop at its end, no gaps, no digit that is not a figure but the scale of risks', () => {
    fc.assert(
      fc.property(facts, (of) => {
        for (const draft of drafts(of)) {
          const content = draftContent(draft)
          expect(read(content)).toMatch(/^[\p{Lu}].*[^.\s]\.$/u)
          expect(read(content)).not.toMatch(/ {2}| [,.]|saknas|null|undefined/)
          expect(content.flatMap((inline) => (inline.type === 'text' ? [inline.text] : [])).join('').replace(' av 25.', '')).not.toMatch(/\d/)
        }
      }),
      RUNS,
    )
  })

  it('says each word from the pair that it is styled with', () => {
    const small = drafts({ ...FACTS, ...money({ Hemtjänst: { actual: -100_000, budget: -90_000 } }) })
    const styled = new Set(small.flatMap(figuresOf).map(({ style }) => style.show))
    expect([...styled]).toEqual(expect.arrayContaining<'number' | FigureWord>(['number', 'balance']))
  })
})
