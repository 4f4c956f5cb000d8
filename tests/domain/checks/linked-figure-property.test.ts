import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import { linkedFigures } from '@/lib/domain/checks/linked-figure'
import { linkableFigures } from '@/lib/domain/figures/linkable-register'
import { FIGURE_WORDS, linkedValue, UNITS_OF, type FiguresByKey, type FigureStyle, type LinkedFigure } from '@/lib/domain/linked-figure'
import { oreFromTkr } from '@/lib/domain/money'
import { passagesOf } from '@/lib/domain/passage'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { RichText } from '@/lib/domain/rich-text'
import { linkedFigureText, writtenFigure } from '@/lib/text/linked-figure'
import { checkInput, FACTS, FORM } from './check-input'

const WORDS_FORM = { ...FORM, sections: [{ key: 's', level: 2, title: 'Summary', blocks: [{ kind: 'prose', sectionKey: 'summary', required: true, instructions: null }] }] } as const

const registerOf = (facts: ReportFacts): FiguresByKey => new Map(linkableFigures(facts, buildReportView(facts, FORM)).map((figure) => [figure.key, figure]))

const BEFORE = registerOf(FACTS)
const KNOWN = [...BEFORE.values()]

/** A figure as somebody has put it in a sentence and read it there. */
const linkedFigure = fc.constantFrom(...KNOWN).chain(({ key, unit }) =>
  fc
    .record<FigureStyle>({
      show: fc.constantFrom('number', 'number', ...FIGURE_WORDS),
      unit: fc.constantFrom(...UNITS_OF[unit]),
      decimals: fc.integer({ min: 0, max: 2 }),
      sign: fc.constantFrom('none', 'minus', 'always'),
      unitShown: fc.boolean(),
      turned: fc.boolean(),
      capital: fc.boolean(),
      ofRounded: fc.boolean(),
    })
    .map((style): LinkedFigure => ({ figure: key, style, seen: linkedValue({ figure: key, style }, BEFORE) ?? Number.NaN })),
)

/** Each amount, forecast and indicator value stays, is another or, of indicators and amounts, is taken away. */
const changedFacts = fc.infiniteStream(fc.constantFrom('same', 'same', 'moved', 'nudged', 'taken')).chain((fates) =>
  fc.infiniteStream(fc.integer({ min: -900, max: 900 })).map((steps): ReportFacts => {
    const fate = (): string => fates.next().value as string
    const step = (name: string): number => (name === 'moved' ? (steps.next().value as number) : name === 'nudged' ? 0.4 : 0)
    const kept = <Entry>(entries: readonly Entry[], change: (entry: Entry, by: number) => Entry): Entry[] =>
      entries.flatMap((entry) => {
        const chosen = fate()
        return chosen === 'taken' ? [] : [change(entry, step(chosen))]
      })
    return {
      ...FACTS,
      amounts: kept(FACTS.amounts, (entry, by) => ({ ...entry, amount: oreFromTkr(Math.round(entry.amount / 100_000 + by)) })),
      forecasts: kept(FACTS.forecasts, (entry, by) => ({ ...entry, fullYear: oreFromTkr(Math.round((entry.fullYear ?? 0) / 100_000 + by)) })),
      indicatorValues: kept(FACTS.indicatorValues, (entry, by) => ({ ...entry, value: entry.value === null ? null : entry.value + by / 10 })),
    }
  }),
)

/** All money turns sign: a deficit becomes as large a surplus. */
const turnedFacts: ReportFacts = {
  ...FACTS,
  amounts: FACTS.amounts.map((entry) => ({ ...entry, amount: oreFromTkr(-entry.amount / 100_000) })),
  forecasts: FACTS.forecasts.map((entry) => ({ ...entry, fullYear: oreFromTkr(-(entry.fullYear ?? 0) / 100_000) })),
}

const laterFacts = fc.oneof({ weight: 4, arbitrary: changedFacts }, { weight: 1, arbitrary: fc.constant(turnedFacts) })

const LETTERS = 'abcdefgh'

/** A paragraph per figure, told apart by its letters. */
function textOf(linked: readonly LinkedFigure[]): RichText {
  const line = (attrs: LinkedFigure, index: number) =>
    ({ type: 'paragraph', content: [{ type: 'text', text: `Mening ${LETTERS.charAt(index).repeat(3)} ` }, { type: 'figure', attrs }, { type: 'text', text: ' slutar.' }] }) as const
  return { type: 'doc', content: linked.map(line) }
}

/** What the check says of each sentence, and how the sentence reads. */
function read(facts: ReportFacts, linked: readonly LinkedFigure[]) {
  const written = { ...facts, sections: [{ key: 'summary', body: textOf(linked), carriedOver: false, version: 1 }] }
  const passages = passagesOf(written, buildReportView(written, WORDS_FORM), linkedFigureText)
  const findings = linkedFigures(checkInput(written, { form: WORDS_FORM, passages }))
  const text = passages.map((passage) => passage.text).join('\n')
  return linked.map((_, index) => {
    const start = `Mening ${LETTERS.charAt(index).repeat(3)} `
    return { line: text.split('\n').find((line) => line.startsWith(start)), codes: findings.filter(({ quote }) => quote?.includes(start)).map(({ code }) => code) }
  })
}

it('a figure that changes is followed by each sentence that uses it, and marked there until the sentence has been read', () => {
  const met = { silent: 0, changed: 0, gone: 0 }
  fc.assert(
    fc.property(laterFacts, fc.array(linkedFigure, { minLength: 1, maxLength: LETTERS.length }), (facts, linked) => {
      const now = registerOf(facts)
      const values = linked.map((each) => linkedValue(each, now))
      read(FACTS, linked).forEach(({ codes }) => expect(codes).toEqual([]))
      read(facts, linked).forEach(({ line, codes }, index) => {
        const each = linked[index] as LinkedFigure
        const value = values[index] ?? null
        expect(line).toBe(`Mening ${LETTERS.charAt(index).repeat(3)} ${linkedFigureText({ ...each, value })} slutar.`)
        const signed = (of: number) => writtenFigure(of, { ...each.style, show: 'number', sign: 'minus' })
        const said = value === null ? 'gone' : signed(value) === signed(each.seen) ? 'silent' : 'changed'
        met[said] += 1
        expect(codes).toEqual({ silent: [], changed: ['linkedFigureChanged'], gone: ['linkedFigureGone'] }[said])
      })
      const confirmed = linked.map((each, index) => ({ ...each, seen: values[index] ?? each.seen }))
      read(facts, confirmed).forEach(({ codes }, index) => expect(codes).toEqual(values[index] === null ? ['linkedFigureGone'] : []))
    }),
    { numRuns: 60 },
  )
  expect(Math.min(...Object.values(met))).toBeGreaterThan(5)
})
