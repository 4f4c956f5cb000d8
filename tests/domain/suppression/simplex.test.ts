import fc from 'fast-check'
import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { leastCost, type LinearProgramme, type LinearRow } from '@/lib/domain/suppression/simplex'
import { randomFrom } from './random'

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
    ['exactly as much as the limit allows', { cost: [1], atMost: [3], rows: [row(3, 1)] }, [3]],
    ['the other limit too', { cost: [2, 1], atMost: [Infinity, 4], rows: [row(6, 1, 1)] }, [2, 4]],
    ['a limit of nothing', { cost: [2, 1], atMost: [Infinity, 0], rows: [row(6, 1, 1)] }, [6, 0]],
    ['a row of nothing that says nothing', { cost: [1, 1], atMost: [Infinity, Infinity], rows: [row(0), row(2, 1, 1)] }, [2, 0]],
    ['a row of nothing that cannot hold', { cost: [1], atMost: [Infinity], rows: [row(1)] }, null],
    ['of equal costs the first variable', { cost: [1, 1], atMost: [Infinity, Infinity], rows: [row(2, 1, 1)] }, [2, 0]],
    ['a variable that costs nothing and need not move', { cost: [0, 1], atMost: [Infinity, Infinity], rows: [row(2, 0, 1)] }, [0, 2]],
    ['nothing below 0: x − y = −2', { cost: [1, 1], atMost: [Infinity, Infinity], rows: [row(-2, 1, -1)] }, [0, 2]],
    ['three rows, one solution', { cost: [1, 1, 1], atMost: [9, 9, 9], rows: [row(6, 1, 1, 1), row(1, -1, 1), row(1, 0, -1, 1)] }, [1, 2, 3]],
    ['rows that meet in one corner', { cost: [1, 1, 1], atMost: [2, 2, Infinity], rows: [row(4, 1, 1), row(2, 1, 0, 1), row(2, 0, 1, 1)] }, [2, 2, 0]],
    ['the first variable leaves a row that holds with nothing left', { cost: [0, 1], atMost: [2, Infinity], rows: [row(1, 0, 1), row(1, 1, 1)] }, [0, 1]],
    ['limits that are reached exactly', { cost: [2, 0], atMost: [2, 0], rows: [row(2, 1, 0), row(0, 0, 1)] }, [2, 0]],
    [
      'of two rows that limit alike the one of the lowest variable',
      { cost: [0, 0, 1, 0], atMost: [1, Infinity, Infinity, Infinity], rows: [row(1, 0, 1, 1, 1), row(1, 1, 1)] },
      [1, 0, 0, 1],
    ],
    [
      'the same among costs',
      { cost: [0, 1, 0, 1], atMost: [2, Infinity, 2, Infinity], rows: [row(2, 0, 1, 0, 1), row(2, 1, 1, 0, -1)] },
      [2, 1, 0, 1],
    ],
    ['so little infeasible that it is noise', { cost: [1], atMost: [1], rows: [row(1 + 1e-7 / 2, 1)] }, [1 + 1e-7 / 2]],
    ['infeasible by more than noise', { cost: [1], atMost: [1], rows: [row(1 + 2e-7, 1)] }, null],
    ['a coefficient of noise is none', { cost: [1], atMost: [Infinity], rows: [row(1, 1e-9)] }, null],
    ['a coefficient above noise counts', { cost: [1], atMost: [Infinity], rows: [row(1, 0.5)] }, [2]],
    ['a coefficient of noise limits nothing', { cost: [1, 0], atMost: [Infinity, Infinity], rows: [row(0, 1e-9, 1), row(1, 1)] }, [1, -1e-9]],
  ])('%s', (_, programme, solution) => {
    expect(leastCost(programme)?.map((value) => Math.round(value * 1e12) / 1e12 + 0) ?? null).toEqual(solution)
  })

  /** A programme of small whole numbers, many of them degenerate or impossible. */
  function programmeOf(seed: number): LinearProgramme {
    const random = randomFrom(seed)
    const many = <Item>(length: number, make: () => Item) => Array.from({ length }, make)
    const size = random.whole(2, 6)
    const rows = many(random.whole(1, 4), () => row(random.whole(-4, 6), ...many(size, () => random.whole(-1, 1))))
    return { cost: many(size, () => random.whole(0, 4)), atMost: many(size, () => (random.chance(0.5) ? Infinity : random.whole(0, 5))), rows }
  }

  it('60 programmes cost what HiGHS says they cost, and keep to their rows', () => {
    const programmes = Array.from({ length: 60 }, (_, seed) => programmeOf(seed + 1))
    const solved = programmes.map((programme) => leastCost(programme))
    expect(solved.map((values, index) => (values === null ? null : Math.round(costOf(programmes[index] as LinearProgramme, values) * 1e6) / 1e6))).toEqual(
      programmes.map((programme) => leastCostByHighs(programme)),
    )
    solved.forEach((values, index) => {
      const { rows, atMost } = programmes[index] as LinearProgramme
      for (const { terms, equals } of values === null ? [] : rows) {
        expect(terms.reduce((sum, { variable, coefficient }) => sum + coefficient * (values?.[variable] ?? NaN), 0)).toBeCloseTo(equals, 6)
      }
      values?.forEach((value, variable) => expect(value >= -1e-9 && value <= (atMost[variable] ?? NaN) + 1e-9).toBe(true))
    })
    expect(solved.filter((values) => values === null).length).toBeGreaterThan(10)
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
