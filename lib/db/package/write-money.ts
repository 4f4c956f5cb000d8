import { overlaps } from '@/lib/domain/period'
import type { ImportRun, RegisterIds } from './import-run'
import { issuedVintages, refuseLockedMonths } from './locked-facts'
import { KeyIds } from './upsert'
import { writeSpellings } from './write-registers'

/** Ids of lines (by `statement line`), budget versions and vintages. */
export interface MoneyIds {
  readonly lines: KeyIds
  readonly budgetVersions: KeyIds
  readonly vintages: KeyIds
}

const lineKey = (statement: string, line: string): string => `${statement} ${line}`

async function writeStatements(run: ImportRun, registers: RegisterIds): Promise<KeyIds> {
  const { db, municipalityId, pkg } = run
  const { year, statements } = pkg
  const stored = await db.statement.findMany({ where: { ...run.where, year }, include: { lines: { select: { id: true, key: true } } } })
  const ids = new KeyIds(stored)
  const lines = new KeyIds(stored.flatMap((statement) => statement.lines.map(({ id, key }) => ({ id, key: lineKey(statement.key, key) }))))
  const statementRows = statements.map(({ key, kind, name }, order) => ({ id: ids.of(key), ...run.owner, year, key, kind, name, order }))
  await run.write('Statement', statementRows)
  const rows = statements.flatMap((statement) =>
    statement.lines.map(({ key, parent, kind, label, counted, businessArea, serviceArea }, order) => ({
      id: lines.of(lineKey(statement.key, key)),
      municipalityId,
      statementId: ids.of(statement.key),
      key,
      parentId: parent === null ? null : lines.of(lineKey(statement.key, parent)),
      kind,
      label,
      counted,
      businessAreaId: registers.businessAreas.orNull(businessArea),
      serviceAreaId: registers.serviceAreas.orNull(serviceArea),
      order,
    })),
  )
  await run.write('BudgetLine', rows)
  const spelled = statements.flatMap((statement) => statement.lines.map((line) => ({ ...line, id: lines.of(lineKey(statement.key, line.key)) })))
  await writeSpellings(run, 'budgetLine', spelled)
  return lines
}

async function writeBudgetVersions(run: ImportRun, lines: KeyIds): Promise<KeyIds> {
  const { year, budgetVersions, budgetChanges } = run.pkg
  const stored = await run.db.budgetVersion.findMany({ where: { ...run.where, year }, include: { changes: { select: { id: true, key: true } } } })
  const ids = new KeyIds(stored)
  await run.write('BudgetVersion', budgetVersions.map((version, order) => ({ id: ids.of(version.key), ...run.owner, year, ...version, order })))
  const changeIds = new KeyIds(stored.flatMap((version) => version.changes.map(({ id, key }) => ({ id, key: `${version.key} ${key}` }))))
  const rows = budgetChanges.map(({ key, statement, line, budgetVersion, amount, reason }) => ({
    id: changeIds.of(`${budgetVersion} ${key}`),
    ...run.owner,
    budgetVersionId: ids.of(budgetVersion),
    budgetLineId: lines.of(lineKey(statement, line)),
    key,
    amountOre: amount,
    reason,
  }))
  await run.write('BudgetChange', rows)
  return ids
}

async function writeAmounts(run: ImportRun, lines: KeyIds, budgetVersions: KeyIds): Promise<void> {
  const { db, municipalityId, committeeId, pkg } = run
  const { year, amounts } = pkg
  const stored = await db.amount.findMany({ where: { municipalityId, year, budgetLine: { statement: { committeeId, year } } } })
  const series = (line: string, measure: string, version: string | null): string => `${line} ${measure} ${version ?? ''}`
  const storedSeries = new Map<string, typeof stored>()
  for (const amount of stored) {
    const name = series(amount.budgetLineId, amount.measure, amount.budgetVersionId)
    storedSeries.set(name, [...(storedSeries.get(name) ?? []), amount])
  }
  const fresh = new KeyIds([])
  const rows = amounts.map(({ statement, line, measure, budgetVersion, from, to, amount }, index) => {
    const budgetLineId = lines.of(lineKey(statement, line))
    const budgetVersionId = budgetVersions.orNull(budgetVersion)
    const others = storedSeries.get(series(budgetLineId, measure, budgetVersionId)) ?? []
    const same = others.find((other) => other.fromMonth === from && other.toMonth === to)
    const clash = same === undefined && others.find((other) => overlaps({ year, from, to }, { year, from: other.fromMonth, to: other.toMonth }))
    if (clash) run.refuse(`amounts[${index}]`, `months ${from}–${to}`, `the months that are stored, ${clash.fromMonth}–${clash.toMonth}, or months outside them`)
    const row = { municipalityId, budgetLineId, budgetVersionId, measure, year, fromMonth: from, toMonth: to, amountOre: amount }
    return { id: same?.id ?? fresh.of(String(index)), clash: Boolean(clash), row }
  })
  // The exclusion constraint would stop the whole statement at the first clash; the others have yet to be told.
  const free = rows.filter((row) => !row.clash).map(({ id, row }) => ({ id, ...row }))
  const written = await run.write('Amount', free)
  const actuals = rows.map(({ id, row }) => ({ id: row.measure === 'actual' ? id : '', fromMonth: row.fromMonth, toMonth: row.toMonth }))
  await refuseLockedMonths(run, 'amounts', actuals, written)
}

async function writeForecasts(run: ImportRun, lines: KeyIds, vintages: KeyIds): Promise<void> {
  const { db, municipalityId, committeeId, pkg } = run
  const stored = await db.forecast.findMany({
    where: { municipalityId, forecastVintage: { committeeId, year: pkg.year } },
    include: { effects: { select: { id: true, key: true } }, months: { select: { id: true, month: true } } },
  })
  const ids = new KeyIds(stored.map((forecast) => ({ id: forecast.id, key: `${forecast.forecastVintageId} ${forecast.budgetLineId}` })))
  const effectIds = new KeyIds(stored.flatMap((forecast) => forecast.effects.map(({ id, key }) => ({ id, key: `${forecast.id} ${key}` }))))
  const monthIds = new KeyIds(stored.flatMap((forecast) => forecast.months.map(({ id, month }) => ({ id, key: `${forecast.id} ${month}` }))))
  const forecasts = pkg.forecasts.map((forecast) => {
    const forecastVintageId = vintages.of(forecast.vintage)
    const budgetLineId = lines.of(lineKey(forecast.statement, forecast.line))
    return { ...forecast, id: ids.of(`${forecastVintageId} ${budgetLineId}`), forecastVintageId, budgetLineId }
  })
  const issued = await issuedVintages(run)
  const rows = forecasts.map(({ id, forecastVintageId, budgetLineId, fullYear, method, comment }) => ({
    id,
    municipalityId,
    forecastVintageId,
    budgetLineId,
    fullYearOre: fullYear,
    method,
    comment,
  }))
  const written = await run.write('Forecast', rows)
  const effects = forecasts.flatMap(({ id, ...forecast }) =>
    forecast.effects.map(({ key, label, amount }) => ({ id: effectIds.of(`${id} ${key}`), municipalityId, forecastId: id, key, label, amountOre: amount })),
  )
  const months = forecasts.flatMap(({ id, ...forecast }) =>
    forecast.months.map(({ month, amount }) => ({ id: monthIds.of(`${id} ${month}`), municipalityId, forecastId: id, month, amountOre: amount })),
  )
  const writtenParts = new Set([...(await run.write('ForecastEffect', effects)).keys(), ...(await run.write('ForecastMonth', months)).keys()])
  const changed = new Set([...effects, ...months].filter((part) => writtenParts.has(part.id)).map((part) => part.forecastId))
  forecasts.forEach((forecast, index) => {
    const report = issued.get(forecast.forecastVintageId)
    if (report !== undefined && (written.has(forecast.id) || changed.has(forecast.id))) {
      run.refuse(`forecasts[${index}]`, 'another forecast than the stored one', `no change: the vintage was issued with report ${report}`)
    }
  })
}

/** Statements with their lines, budget versions and changes, amounts, vintages and forecasts. */
export async function writeMoney(run: ImportRun, registers: RegisterIds): Promise<MoneyIds> {
  const { year, forecastVintages } = run.pkg
  const lines = await writeStatements(run, registers)
  const budgetVersions = await writeBudgetVersions(run, lines)
  await writeAmounts(run, lines, budgetVersions)
  const vintages = new KeyIds(await run.db.forecastVintage.findMany({ where: { ...run.where, year }, select: { id: true, key: true } }))
  await run.write('ForecastVintage', forecastVintages.map(({ key, name }) => ({ id: vintages.of(key), ...run.owner, year, key, name })))
  await writeForecasts(run, lines, vintages)
  return { lines, budgetVersions, vintages }
}
