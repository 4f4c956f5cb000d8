import { columnsBehind } from '@/lib/domain/data-table'
import type { DataPackage } from '@/lib/schemas/package'
import { checkSpellings, type RegisterKeys } from './check-registers'
import type { FaultList } from './fault-list'

function checkValueOrMissing({ value, missing }: { readonly value: number | null; readonly missing: string | null }, path: string, faults: FaultList): void {
  if ((value === null) !== (missing === null)) return
  faults.add(path, value === null ? 'neither value nor missing' : 'both value and missing', 'either a value or the reason why there is none')
}

function checkIndicatorValues(pkg: DataPackage, keys: RegisterKeys, faults: FaultList): void {
  pkg.indicatorValues.forEach((value, index) => {
    const path = `indicatorValues[${index}]`
    faults.known(keys.indicators, value.indicator, `${path}.indicator`, 'a key of indicators')
    faults.months(value, `${path}.to`)
    checkValueOrMissing(value, path, faults)
    if (value.answers !== null && value.population !== null && value.answers > value.population) {
      faults.add(`${path}.answers`, String(value.answers), `at most the population, ${value.population}`)
    }
  })
  faults.unique(pkg.indicatorValues, (value) => `${value.indicator} ${value.from}–${value.to} ${value.breakdown}`, 'indicatorValues', '')
}

function checkComparisonValues(pkg: DataPackage, keys: RegisterKeys, faults: FaultList): void {
  pkg.comparisonValues.forEach((value, index) => {
    const path = `comparisonValues[${index}]`
    faults.known(keys.indicators, value.indicator, `${path}.indicator`, 'a key of indicators')
    checkValueOrMissing(value, path, faults)
  })
  faults.unique(pkg.comparisonValues, ({ indicator, nationalCode, municipality, year }) => `${indicator} ${nationalCode} ${municipality} ${year}`, 'comparisonValues', '')
}

function checkPlacements(pkg: DataPackage, keys: RegisterKeys, faults: FaultList): void {
  faults.unique(pkg.placementCategories, (category) => category.key, 'placementCategories')
  const kinds = new Map(pkg.placementCategories.map((category) => [category.key, category.kind]))
  const vintages = new Set<string>(pkg.forecastVintages.map((vintage) => vintage.key))
  pkg.placementCategories.forEach((category, index) => {
    checkSpellings(category, `placementCategories[${index}]`, faults)
    faults.known(keys.serviceAreas, category.serviceArea, `placementCategories[${index}].serviceArea`, 'a key of a service area')
  })
  pkg.placementVolumes.forEach((volume, index) => {
    const path = `placementVolumes[${index}]`
    faults.known(kinds, volume.category, `${path}.category`, 'a key of placementCategories')
    faults.known(vintages, volume.vintage, `${path}.vintage`, 'a key of forecastVintages')
    if ((volume.measure === 'forecast') !== (volume.vintage !== null)) {
      faults.add(`${path}.vintage`, JSON.stringify(volume.vintage), 'a vintage exactly when the measure is forecast')
    }
    const priced = volume.pricePerDay !== null || volume.placements !== null
    const shared = volume.purchasedShare !== null || volume.contractedShare !== null
    const kind = kinds.get(volume.category)
    if (kind === 'price' && shared) faults.add(path, 'shares', 'price per day and placements, as the category is of kind price')
    if (kind === 'share' && priced) faults.add(path, 'price or placements', 'shares, as the category is of kind share')
  })
  faults.unique(pkg.placementVolumes, (volume) => `${volume.category} ${volume.month} ${volume.measure} ${volume.vintage ?? ''}`, 'placementVolumes', '')
}

type PackageTable = DataPackage['dataTables'][number]

/** Parts of derived columns and rows are known, a level stands in a column of ratings, and nobody types what is computed. */
function checkDerived(table: PackageTable, path: string, faults: FaultList): void {
  const columns = new Set(table.columns.map((column) => column.key))
  const rows = new Set(table.rows.map((row) => row.key))
  table.columns.forEach(({ derived, type }, index) => {
    if (derived === undefined) return
    const at = `${path}.columns[${index}]`
    for (const key of columnsBehind(derived)) faults.known(columns, key, `${at}.derived`, `a key of ${path}.columns`)
    const expected = derived.kind === 'level' ? 'rating' : 'number or percent'
    if (!expected.split(' or ').includes(type)) faults.add(`${at}.type`, JSON.stringify(type), expected)
  })
  const computed = new Set(table.columns.filter(({ derived }) => derived !== undefined).map((column) => column.key))
  table.rows.forEach((row, index) => {
    const at = `${path}.rows[${index}]`
    for (const key of row.derived?.of ?? []) faults.known(rows, key, `${at}.derived`, `a key of ${path}.rows`)
    for (const [column, cell] of Object.entries(row.cells)) {
      if (row.derived !== null || computed.has(column)) faults.add(`${at}.cells.${column}`, JSON.stringify(cell), 'nothing: the cell is computed')
    }
  })
}

function checkDataTables(pkg: DataPackage, faults: FaultList): void {
  faults.unique(pkg.dataTables, (table) => table.key, 'dataTables')
  pkg.dataTables.forEach((table, index) => {
    const path = `dataTables[${index}]`
    faults.unique(table.columns, (column) => column.key, `${path}.columns`)
    faults.unique(table.rows, (row) => row.key, `${path}.rows`)
    checkDerived(table, path, faults)
    const types = new Map(table.columns.map((column) => [column.key, column.type]))
    table.rows.forEach((row, place) => {
      for (const [column, cell] of Object.entries(row.cells)) {
        const type = types.get(column)
        const at = `${path}.rows[${place}].cells.${column}`
        const expected = type === 'number' || type === 'percent' ? 'number' : 'string'
        if (type === undefined) faults.add(at, JSON.stringify(column), `a key of ${path}.columns`)
        else if (cell !== null && typeof cell !== expected) faults.add(at, JSON.stringify(cell), expected)
      }
    })
  })
}

/** Who follows something up is a unit of the committee. */
function checkUnits(pkg: DataPackage, keys: RegisterKeys, faults: FaultList): void {
  for (const list of ['risks', 'assignments', 'activities', 'annualCycle', 'correctiveMeasures'] as const) {
    pkg[list].forEach(({ orgUnit }, index) => faults.known(keys.orgUnits, orgUnit, `${list}[${index}].orgUnit`, 'a key of committee.orgUnits'))
  }
}

/** Values, placements, risks, assignments, activities, annual cycle, corrective measures and data tables. */
export function checkFollowUp(pkg: DataPackage, keys: RegisterKeys, faults: FaultList): void {
  checkIndicatorValues(pkg, keys, faults)
  checkComparisonValues(pkg, keys, faults)
  checkPlacements(pkg, keys, faults)
  faults.unique(pkg.risks, (risk) => risk.key, 'risks')
  pkg.risks.forEach((risk, index) => faults.unique(risk.actions, (action) => action.key, `risks[${index}].actions`))
  faults.unique(pkg.assignments, (assignment) => assignment.key, 'assignments')
  faults.unique(pkg.activities, (activity) => activity.key, 'activities')
  faults.unique(pkg.annualCycle, (item) => item.key, 'annualCycle')
  faults.tree(pkg.correctiveMeasures, 'correctiveMeasures')
  pkg.correctiveMeasures.forEach((measure, index) => {
    faults.unique(measure.indicators, (key) => key, `correctiveMeasures[${index}].indicators`, '')
    measure.indicators.forEach((key, place) =>
      faults.known(keys.indicators, key, `correctiveMeasures[${index}].indicators[${place}]`, 'a key of indicators'),
    )
  })
  checkUnits(pkg, keys, faults)
  checkDataTables(pkg, faults)
}
