import type { ImportRun, RegisterIds } from './import-run'
import { KeyIds } from './upsert'

/** The unit that follows something up, as its column is named. */
function followedUp<Row extends { readonly orgUnit: string | null }>({ orgUnit, ...row }: Row): Omit<Row, 'orgUnit'> & { readonly orgUnitKey: string | null } {
  return { ...row, orgUnitKey: orgUnit }
}

async function writeRisks(run: ImportRun): Promise<void> {
  const { municipalityId, pkg } = run
  const { year } = pkg
  const stored = await run.db.risk.findMany({ where: { ...run.where, year }, include: { actions: { select: { id: true, key: true } } } })
  const ids = new KeyIds(stored)
  const actionIds = new KeyIds(stored.flatMap((risk) => risk.actions.map(({ id, key }) => ({ id, key: `${risk.key} ${key}` }))))
  const rows = pkg.risks.map((risk, order) => ({
    id: ids.of(risk.key),
    ...run.owner,
    year,
    key: risk.key,
    type: risk.type,
    title: risk.title,
    likelihood: risk.likelihood,
    impact: risk.impact,
    order,
    openedIn: risk.openedIn,
    closedIn: risk.closedIn,
    closedHow: risk.closedHow,
    orgUnitKey: risk.orgUnit,
  }))
  await run.write('Risk', rows)
  const actions = pkg.risks.flatMap((risk) =>
    risk.actions.map((action, order) => ({ id: actionIds.of(`${risk.key} ${action.key}`), municipalityId, riskId: ids.of(risk.key), ...action, order })),
  )
  await run.write('RiskAction', actions)
}

async function writeAssignments(run: ImportRun): Promise<void> {
  const { year, assignments, activities, annualCycle } = run.pkg
  const where = { ...run.where, year }
  const select = { id: true, key: true } as const
  const assignmentIds = new KeyIds(await run.db.assignment.findMany({ where, select }))
  await run.write('Assignment', assignments.map((assignment, order) => ({ id: assignmentIds.of(assignment.key), ...run.owner, year, ...followedUp(assignment), order })))
  const activityIds = new KeyIds(await run.db.activity.findMany({ where, select }))
  await run.write('Activity', activities.map((activity, order) => ({ id: activityIds.of(activity.key), ...run.owner, year, ...followedUp(activity), order })))
  const cycleIds = new KeyIds(await run.db.annualCycleItem.findMany({ where, select }))
  await run.write('AnnualCycleItem', annualCycle.map((item, order) => ({ id: cycleIds.of(item.key), ...run.owner, year, ...followedUp(item), order })))
}

async function writeCorrectiveMeasures(run: ImportRun, registers: RegisterIds): Promise<void> {
  const { municipalityId, pkg } = run
  const { year, correctiveMeasures } = pkg
  const stored = await run.db.correctiveMeasure.findMany({ where: { ...run.where, year }, include: { indicators: true } })
  const ids = new KeyIds(stored)
  const rows = correctiveMeasures.map(({ key, parent, text, effect, orgUnit }, order) => ({
    id: ids.of(key),
    ...run.owner,
    year,
    key,
    parentId: ids.orNull(parent),
    text,
    effectOre: effect,
    orgUnitKey: orgUnit,
    order,
  }))
  await run.write('CorrectiveMeasure', rows)
  const linkIds = new KeyIds(stored.flatMap((measure) => measure.indicators.map(({ id, indicatorId }) => ({ id, key: `${measure.id} ${indicatorId}` }))))
  const links = correctiveMeasures.flatMap((measure) =>
    measure.indicators.map((key, order) => ({ correctiveMeasureId: ids.of(measure.key), indicatorId: registers.indicators.of(key), order })),
  )
  const linkRows = links.map((link) => ({ id: linkIds.of(`${link.correctiveMeasureId} ${link.indicatorId}`), municipalityId, ...link }))
  await run.write('CorrectiveMeasureIndicator', linkRows)
}

async function writeDataTables(run: ImportRun): Promise<void> {
  const { municipalityId, pkg } = run
  const { year, dataTables } = pkg
  const stored = await run.db.dataTable.findMany({ where: { ...run.where, year }, include: { rows: { select: { id: true, key: true } } } })
  const ids = new KeyIds(stored)
  const rowIds = new KeyIds(stored.flatMap((table) => table.rows.map(({ id, key }) => ({ id, key: `${table.key} ${key}` }))))
  const tables = dataTables.map(({ key, kind, title, columns, source }, order) => ({
    id: ids.of(key),
    ...run.owner,
    year,
    key,
    kind,
    title,
    columns,
    source,
    order,
  }))
  await run.write('DataTable', tables)
  const rows = dataTables.flatMap((table) =>
    table.rows.map((row, order) => ({ id: rowIds.of(`${table.key} ${row.key}`), municipalityId, dataTableId: ids.of(table.key), ...row, order })),
  )
  await run.write('DataTableRow', rows)
}

/** Risks, assignments, activities, annual cycle, corrective measures and data tables of the year. */
export async function writeFollowUp(run: ImportRun, registers: RegisterIds): Promise<void> {
  await writeRisks(run)
  await writeAssignments(run)
  await writeCorrectiveMeasures(run, registers)
  await writeDataTables(run)
}
