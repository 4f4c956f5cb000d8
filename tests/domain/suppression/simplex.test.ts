import fc from 'fast-check'
import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { leastCost, type LinearProgramme, type LinearRow } from '@/lib/domain/suppression/simplex'

const highs = await loadHighs()

function row(equals: number, ...coefficients: readonly number[]): LinearRow {
  return { equals, terms: coefficients.map((coefficient, variable) => ({ variable, coefficient })) }
}

const costOf = ({ cost }: LinearProgramme, values: readonly number[]) => cost.reduce((sum, each, index) => sum + each * (values[index] ?? NaN), 0)

/** The least cost by HiGHS; null when there is none. */
function leastCostByHighs({ cost, atMost, rows }: LinearProgramme): number | null {
  const sum = (coefficients: readonly (readonly [number, number])[]) => coefficients.map(([variable, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${variable}`).join(' ')
  const constraints = rows.map(({ terms, equals }) => `${sum(terms.map(({ variable, coefficient }) => [variable, coefficient] as const))} = ${equals}`)
  const bounds = atMost.flatMap((limit, variable) => (limit === Infinity ? [] : [`x${variable} <= ${limit}`]))
  const text = `Minimize\n ${sum(cost.map((each, variable) => [variable, each] as const))}\nSubject To\n ${constraints.join('\n ')}\nBounds\n ${bounds.join('\n ')}\nEnd\n`
  const solution = highs.solve(text, { output_flag: false })
  return solution.Status === 'Optimal' ? solution.ObjectiveValue : null
}

describe('leastCost', () => {
  it.each<[string, LinearProgramme, readonly number[] | null]>([
    ['takes the cheap variable up to its limit', { cost: [1, 2], atMost: [1, Infinity], rows: [row(3, 1, 1)] }, [1, 2]],
    ['a negative right-hand side', { cost: [1, 1], atMost: [Infinity, Infinity], rows: [row(-4, 1, -2)] }, [0, 2]],
    ['nothing to satisfy', { cost: [1], atMost: [5], rows: [] }, [0]],
    ['a row twice', { cost: [3, 1], atMost: [Infinity, Infinity], rows: [row(2, 1, 1), row(2, 1, 1)] }, [0, 2]],
    ['more than the limit allows', { cost: [1], atMost: [2], rows: [row(3, 1)] }, null],
    ['rows that contradict each other', { cost: [1, 1], atMost: [Infinity, Infinity], rows: [row(2, 1, 1), row(3, 1, 1)] }, null],
    ['one variable twice in a row', { cost: [1], atMost: [Infinity], rows: [{ equals: 6, terms: [{ variable: 0, coefficient: 1 }, { variable: 0, coefficient: 2 }] }] }, [2]],
  ])('%s', (_, programme, solution) => {
    expect(leastCost(programme)).toEqual(solution)
  })

  it('costs what HiGHS says it costs, and keeps to the rows', () => {
    const coefficient = fc.integer({ min: -3, max: 3 })
    const programmes = fc.integer({ min: 1, max: 7 }).chain((size) =>
      fc.record({
        cost: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }),
        atMost: fc.array(fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 9 })), { minLength: size, maxLength: size }),
        rows: fc.array(
          fc.tuple(fc.integer({ min: -9, max: 9 }), fc.array(coefficient, { minLength: size, maxLength: size })).map(([equals, each]) => row(equals, ...each)),
          { minLength: 1, maxLength: 5 },
        ),
      }),
    )
    fc.assert(
      fc.property(programmes, (programme) => {
        const [ours, theirs] = [leastCost(programme), leastCostByHighs(programme)]
        expect(ours === null).toBe(theirs === null)
        if (ours === null || theirs === null) return
        expect(costOf(programme, ours)).toBeCloseTo(theirs, 6)
        for (const { terms, equals } of programme.rows) {
          expect(terms.reduce((sum, each) => sum + each.coefficient * (ours[each.variable] ?? NaN), 0)).toBeCloseTo(equals, 6)
        }
        ours.forEach((value, index) => expect(value >= -1e-9 && value <= (programme.atMost[index] ?? NaN) + 1e-9).toBe(true))
      }),
      { numRuns: fc.readConfigureGlobal().numRuns ?? 400 },
    )
  })
})
