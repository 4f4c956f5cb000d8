import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ForecastProposalList } from '@/components/finance/forecast-proposal-list'
import { ForecastProposalTable } from '@/components/finance/forecast-proposal-table'
import type { ForecastHistory } from '@/lib/domain/forecasts/forecast-history'
import { statementProposals } from '@/lib/domain/forecasts/propose-forecasts'
import { oreFromTkr } from '@/lib/domain/money'
import { monthOf } from '@/lib/domain/period'
import { demoFacts } from '@/tests/export/demo-view'

const { facts } = demoFacts()
const LINE = 'ifo.economicAid'

/** Three years in which the line cost 8 000 tkr a month and a little more each December, forecast in August at 95 000. */
const years = [2017, 2018, 2019]
const history: ForecastHistory = {
  amounts: years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => ({
      statementKey: 'netCost',
      lineKey: LINE,
      measure: 'actual' as const,
      budgetVersionKey: null,
      period: { year, from: index + 1, to: index + 1 },
      amount: oreFromTkr(-8000 - (index === 11 ? year - 2000 : 0)),
      version: 1,
    })),
  ),
  forecasts: years.map((year) => ({
    vintageKey: monthOf(year, 8),
    statementKey: 'netCost',
    lineKey: LINE,
    fullYear: oreFromTkr(-95_000),
    method: 'entered',
    comment: null,
    effects: [],
    version: 1,
  })),
  budgetVersions: [],
  placementVolumes: [],
}

function table(known: ForecastHistory): string {
  const statement = statementProposals(facts, known).find(({ statementKey }) => statementKey === 'netCost')
  const found = statement?.lines.find(({ line }) => line.key === LINE)
  if (statement === undefined || found === undefined) throw new Error('No proposal')
  const issued = statement.accuracyByLine.get(LINE) ?? null
  return renderToStaticMarkup(createElement(ForecastProposalTable, { label: found.line.label, proposal: found.proposal, month: 8, issued }))
}
const none: ForecastHistory = { amounts: [], forecasts: [], budgetVersions: [], placementVolumes: [] }
const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length

describe('proposals on the economy page', () => {
  const html = renderToStaticMarkup(createElement(ForecastProposalList, { month: 8, statements: statementProposals(facts, none) }))
  test('a native disclosure for each line that takes a forecast, closed at first', () => {
    const lines = facts.statements.flatMap((statement) => statement.lines).filter(({ kind }) => kind === 'item' || kind === 'ofWhich')
    expect(count(html, /<details/g)).toBe(lines.length)
    expect(count(html, /<summary>/g)).toBe(lines.length)
    expect(html).not.toMatch(/<details[^>]* open/)
    for (const { label } of lines) expect(html).toContain(label.replaceAll('&', '&amp;'))
  })
  test('headings in order, each section named by its own', () => {
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['2', '3', '3'])
    for (const [, id] of html.matchAll(/aria-labelledby="([^"]+)"/g)) expect(html).toContain(`id="${id}"`)
  })
})

describe('the methods of one line', () => {
  test('without history: remaining budget by custom, and why others are missing', () => {
    const html = table(none)
    expect(html).toContain('Resterande budget föreslås av vana')
    expect(count(html, /Föreslås</g)).toBe(1)
    expect(html).toContain('Förra årets utfall saknas.')
    expect(html).toContain('Det krävs minst 24 hela månader i följd.')
  })
  test('with history: intervals, tested errors, the reason, and how issued forecasts did', () => {
    const html = table(history)
    expect(html).toContain('Minst fel när den prövas')
    expect(html).toContain('efter tidigare fel')
    expect(html).toContain(`Utfärdade prognoser från augusti tidigare år: 0\u00a0% av 3 träffade inom ±1\u00a0% av utfallet, snedhet`)
  })
  test('a table with a caption, headers for every column and row, in a region that scrolls and takes focus', () => {
    const html = table(history)
    expect(html).toMatch(/role="region" aria-label="[^"]+" tabindex="0"/i)
    expect(html).toContain('<caption')
    expect(count(html, /<th scope="col"/g)).toBe(8)
    expect(count(html, /<th scope="row"/g)).toBe(6)
    expect(html).not.toMatch(/NaN|undefined|Infinity|null/)
  })
})
