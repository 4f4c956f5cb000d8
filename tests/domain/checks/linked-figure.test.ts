import { describe, expect, it } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import { linkedFigures } from '@/lib/domain/checks/linked-figure'
import { textAgainstFigures } from '@/lib/domain/checks/text-against-figures'
import { figuresOf } from '@/lib/domain/figures/figure-register'
import type { FigureStyle } from '@/lib/domain/linked-figure'
import { passagesOf } from '@/lib/domain/passage'
import type { RichTextInline } from '@/lib/domain/rich-text'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { checkInput, FACTS, FORM } from './check-input'

const STYLE: FigureStyle = { show: 'number', unit: 'percent', decimals: 1, sign: 'none', unitShown: true, turned: false, capital: false, ofRounded: false }

const VALUE = figuresOf(FACTS).find(({ key }) => key === 'indicator:sickLeave#value')?.value ?? Number.NaN

function input(content: readonly RichTextInline[]) {
  const body = { type: 'doc', content: [{ type: 'paragraph', content }] } as const
  const facts = { ...FACTS, sections: [{ key: 'summary', body, carriedOver: false, version: 1 }] }
  const form = { ...FORM, sections: [{ key: 's', level: 2, title: 'Summary', blocks: [{ kind: 'prose', sectionKey: 'summary', required: true, instructions: null }] }] } as const
  const view = buildReportView(facts, form)
  return checkInput(facts, { form, passages: passagesOf(facts, view, linkedFigureText), figures: figuresOf(facts, view) })
}

const text = (words: string) => ({ type: 'text', text: words }) as const
const figure = (key: string, seen: number) => ({ type: 'figure', attrs: { figure: key, style: STYLE, seen } }) as const

describe('figures that stand in a text', () => {
  it.each([
    ['as last seen', figure('indicator:sickLeave#value', VALUE), []],
    ['changed since', figure('indicator:sickLeave#value', VALUE + 1), ['linkedFigureChanged question confirm']],
    ['gone', figure('indicator:gone#value', 3), ['linkedFigureGone error rewrite']],
  ])('%s', (_case, linked, found) => {
    const findings = linkedFigures(input([text('Bra. Sick leave är '), linked, text(' nu.')]))
    expect(findings.map(({ code, severity, repair }) => `${code} ${severity} ${repair.kind}`)).toEqual(found)
    expect(findings.every(({ quote }) => quote?.startsWith('Sick leave är ') && quote.endsWith(' nu.'))).toBe(true)
  })
  it('the same figure twice in a sentence is told once', () => {
    const linked = figure('indicator:sickLeave#value', VALUE + 1)
    expect(linkedFigures(input([linked, text(' och '), linked]))).toHaveLength(1)
  })
  it('a copied number is compared with the tables, a linked one is the table', () => {
    const wrong = linkedFigureText({ figure: '', style: STYLE, seen: 0, value: VALUE + 1 })
    const codes = (content: readonly RichTextInline[]) => textAgainstFigures(input(content)).map(({ code }) => code)
    expect(codes([text(`Sick leave är ${wrong}.`)])).toEqual(['textNumber'])
    expect(codes([text('Sick leave är '), figure('indicator:sickLeave#value', 0), text('.')])).toEqual([])
  })
})
