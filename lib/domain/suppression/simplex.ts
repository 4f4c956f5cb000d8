/** A row of a linear programme: Σ coefficient × variable = equals. Coefficients by number of the variable; the rest are 0. */
export interface LinearRow {
  readonly terms: readonly { readonly variable: number; readonly coefficient: number }[]
  readonly equals: number
}

/** Minimise Σ cost × variable where 0 ≤ variable ≤ atMost (Infinity: no limit) and every row holds. */
export interface LinearProgramme {
  readonly cost: readonly number[]
  readonly atMost: readonly number[]
  readonly rows: readonly LinearRow[]
}

/** Far below any count and far above floating-point noise. */
const NOISE = 1e-9

/** A number of a list that is known to be long enough: a row is as long as the tableau is wide. */
export function at(row: readonly number[], column: number): number {
  return row[column] as number
}

/** Rows of the tableau, with the right-hand side last, and the basic variable of each row. */
interface Tableau {
  readonly rows: number[][]
  readonly basis: number[]
  readonly width: number
}

function denseRow(width: number, terms: LinearRow['terms'], equals: number): number[] {
  const row = Array.from({ length: width + 1 }, () => 0)
  const sign = equals < 0 ? -1 : 1
  for (const { variable, coefficient } of terms) row[variable] = at(row, variable) + sign * coefficient
  row[width] = sign * equals
  return row
}

/** Variables, then a slack per limit, then an artificial variable per row: the slacks and artificials are the first basis. */
function tableauOf({ atMost, rows }: LinearProgramme): { readonly tableau: Tableau; readonly firstArtificial: number } {
  const limited = atMost.flatMap((limit, variable) => (limit === Infinity ? [] : [{ variable, limit }]))
  const firstArtificial = atMost.length + limited.length
  const width = firstArtificial + rows.length
  const limits = limited.map(({ variable, limit }, index) =>
    denseRow(width, [{ variable, coefficient: 1 }, { variable: atMost.length + index, coefficient: 1 }], limit),
  )
  const equalities = rows.map(({ terms, equals }, index) => {
    const row = denseRow(width, terms, equals)
    row[firstArtificial + index] = 1
    return row
  })
  const basis = Array.from({ length: limited.length + rows.length }, (_, index) => atMost.length + index)
  return { tableau: { rows: [...limits, ...equalities], basis, width }, firstArtificial }
}

function subtract(row: number[], pivotRow: readonly number[], column: number): void {
  const factor = at(row, column)
  if (factor === 0) return
  pivotRow.forEach((value, index) => {
    row[index] = at(row, index) - factor * value
  })
}

function pivot({ rows, basis }: Tableau, objective: number[], pivotRow: number[], rowNumber: number, column: number): void {
  const by = at(pivotRow, column)
  pivotRow.forEach((value, index) => {
    pivotRow[index] = value / by
  })
  for (const row of rows) if (row !== pivotRow) subtract(row, pivotRow, column)
  subtract(objective, pivotRow, column)
  basis[rowNumber] = column
}

/** A row that limits the entering variable. */
interface Limit {
  readonly values: number[]
  readonly row: number
  readonly ratio: number
  readonly variable: number
}

/**
 * The row that limits the entering variable first; ties go to the lowest basic variable (Bland), so that no basis comes back. There
 * is one, since costs of 0 or more have a lowest sum.
 */
function leavingRow({ rows, basis, width }: Tableau, column: number): Limit {
  const limits = rows.flatMap((values, row): Limit[] =>
    at(values, column) <= NOISE ? [] : [{ values, row, ratio: at(values, width) / at(values, column), variable: at(basis, row) }],
  )
  return limits.reduce((best, each) => {
    const tied = Math.abs(each.ratio - best.ratio) <= NOISE
    return (tied ? each.variable < best.variable : each.ratio < best.ratio) ? each : best
  })
}

/** Pivots by Bland's rule among the first `usable` columns until no cost can fall. */
function descend(tableau: Tableau, objective: number[], usable: number): void {
  for (;;) {
    const column = objective.findIndex((cost, index) => index < usable && cost < -NOISE)
    if (column < 0) return
    const { values, row } = leavingRow(tableau, column)
    pivot(tableau, objective, values, row, column)
  }
}

/** The objective as reduced costs: what the basic variables cost is taken out. */
function reducedCosts({ rows, basis, width }: Tableau, cost: (variable: number) => number): number[] {
  const objective = Array.from({ length: width + 1 }, (_, index) => (index < width ? cost(index) : 0))
  rows.forEach((row, index) => subtract(objective, row, at(basis, index)))
  return objective
}

/** An artificial variable that is still basic (at 0) leaves, so that it cannot grow again. A row of zeros says nothing and stays. */
function driveOut(tableau: Tableau, objective: number[], firstArtificial: number): void {
  tableau.rows.forEach((row, rowNumber) => {
    if (at(tableau.basis, rowNumber) < firstArtificial) return
    const column = row.findIndex((value, index) => index < firstArtificial && Math.abs(value) > NOISE)
    if (column >= 0) pivot(tableau, objective, row, rowNumber, column)
  })
}

/**
 * Solves a small linear programme exactly (two-phase simplex, Bland's rule, Dantzig 1951 and Bland 1977): the same programme always
 * gives the same solution. Costs are 0 or more, so that a least cost exists. Minimise x + 2y where x + y = 3, x ≤ 1 → [1, 2].
 * @returns the value of every variable, or null when no values satisfy the rows
 */
export function leastCost(programme: LinearProgramme): readonly number[] | null {
  const { tableau, firstArtificial } = tableauOf(programme)
  const { rows, basis, width } = tableau
  const infeasibility = reducedCosts(tableau, (variable) => (variable >= firstArtificial ? 1 : 0))
  descend(tableau, infeasibility, firstArtificial)
  if (at(infeasibility, width) < -1e-7) return null
  driveOut(tableau, infeasibility, firstArtificial)
  descend(tableau, reducedCosts(tableau, (variable) => (variable < programme.cost.length ? at(programme.cost, variable) : 0)), firstArtificial)
  const values = programme.cost.map(() => 0)
  rows.forEach((row, index) => {
    const variable = at(basis, index)
    if (variable < values.length) values[variable] = at(row, width)
  })
  return values
}
