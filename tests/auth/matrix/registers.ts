import type { MatrixRow, MatrixRows } from './row'
import { ALWAYS, ONCE, only } from './words'

const ENTRY = { fromYear: null, aliases: [], parent: null, lastYear: null }
const RULES = { ratingRule: { kind: 'manual' }, rollUpRule: { kind: 'manual' } }

const INDICATOR = {
  ...{ key: 'new', name: 'New', year: 2020, version: 0, measurementUnit: 'number', favourableDirection: 'lower' },
  ...{ fromYear: null, aliases: [], lastYear: null, goals: ['safety'], confirmed: true },
}

/** A new key each time, for what is made in every column. */
let made = 0
const fresh = () => `made${(made += 1)}`

/** A row about the committee that sends the same each time. */
function row(words: MatrixRow['words'], input: MatrixRow['input'], arrange?: MatrixRow['arrange']): MatrixRow {
  return { words, about: 'committee', input, arrange }
}

/** Rows of a table that may be taken away, one for each column, before they are tried. */
function madeIn(table: string, columns: string, values: string): NonNullable<MatrixRow['arrange']> {
  return async ({ at, query }) => {
    const sql = `INSERT INTO "${table}" (id, "municipalityId", key, ${columns}) SELECT gen_random_uuid(), $1::uuid, 'made' || n, ${values} FROM generate_series(1, 7) AS n`
    await query(sql.replaceAll(':committee', `'${at.committeeId}'::uuid`), [at.municipalityId])
  }
}

/** The first of them that still stands. */
function standing(table: string, rest: object): MatrixRow['input'] {
  return async ({ at, query }) => {
    const [row] = await query(`SELECT key, version FROM "${table}" WHERE "municipalityId" = $1 AND key LIKE 'made%' ORDER BY key LIMIT 1`, [at.municipalityId])
    return { ...rest, key: String(row?.key), version: Number(row?.version) }
  }
}

const OF_STATEMENT = `(SELECT id FROM "Statement" WHERE "municipalityId" = $1)`
const OF_PLAN = `(SELECT id FROM "Plan" WHERE "municipalityId" = $1)`

const someAreas = madeIn('BusinessArea', '"committeeId", name, "order"', `:committee, 'Area', 0`)
const someLines = madeIn('BudgetLine', '"statementId", kind, label, "order"', `${OF_STATEMENT}, 'item', 'Line', 9`)
const someGoals = madeIn('Goal', '"planId", level, name, "order"', `${OF_PLAN}, 'committeeGoal', 'Goal', 9`)
const someIndicators = madeIn('Indicator', '"committeeId", name, "measurementUnit", "favourableDirection"', `:committee, 'Indicator', 'number', 'lower'`)
const someMappings = madeIn('ImportMapping', '"committeeId", source, name, rules', `:committee, 'csv', 'Mapping', '{"tables":[]}'`)

const byAdministrator = only({ administrator: ALWAYS })
const byKeepers = only({ administrator: ALWAYS, controller: ALWAYS })
const STATEMENT = { year: 2020, statement: 'netCost' }

/** A unit can be merged while no report of the year is on its way: in a draft, and when all are published. */
const MERGE = 'done there there there there there there'

/** Registers and plans. */
export const REGISTERS: MatrixRows = {
  'save-register-entry': row(byAdministrator, () => ({ ...ENTRY, kind: 'orgUnit', key: fresh(), version: 0, name: 'New unit' })),
  'delete-register-entry': row(byAdministrator, standing('BusinessArea', { kind: 'businessArea' }), someAreas),
  'merge-units': row(only({ administrator: MERGE }), () => ({ from: 'vuxen', into: 'barn', year: 2020, version: 1 })),
  'save-budget-line': row(byAdministrator, () => ({ ...STATEMENT, key: fresh(), version: 0, label: 'New', kind: 'item', parent: null, counted: true, businessArea: null, serviceArea: null, aliases: [] })),
  'delete-budget-line': row(byAdministrator, standing('BudgetLine', STATEMENT), someLines),
  'save-plan': row(only({ administrator: ONCE, controller: ONCE }), () => ({ ...RULES, year: 2021, version: 0, name: 'Plan 2021', confirmed: false })),
  'save-goal': row(byKeepers, () => ({ year: 2020, key: fresh(), version: 0, level: 'committeeGoal', name: 'New', note: null, parent: null, confirmed: false })),
  'delete-goal': row(byKeepers, standing('Goal', { year: 2020 }), someGoals),
  'save-indicator': row(byKeepers, () => ({ ...INDICATOR, key: fresh() })),
  'delete-indicator': row(byKeepers, standing('Indicator', { year: 2020 }), someIndicators),
  'rename-import-mapping': row(byKeepers, standing('ImportMapping', { source: 'csv', name: 'Ledger' }), someMappings),
  'delete-import-mapping': row(byKeepers, standing('ImportMapping', { source: 'csv' }), someMappings),
}
