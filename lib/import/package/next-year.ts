import type { DataPackage } from '@/lib/schemas/package'

type Targets = DataPackage['indicators'][number]['targets']

/** The target in force at the year's end holds from January of the next year; one given per period is given anew by people. */
function carriedTargets(targets: Targets): Targets {
  const last = targets.toSorted((a, b) => b.fromMonth - a.fromMonth)[0]
  return last === undefined ? [] : [{ ...last, fromMonth: 1, note: null }]
}

function emptyCells(table: DataPackage['dataTables'][number]): DataPackage['dataTables'][number] {
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: {} })) }
}

/**
 * The year after a package's year: registers, plan, statements, open risks with what is left to do about them, assignments,
 * activities, annual cycle, corrective measures and empty tables, all under their keys; the target of the year's end from January.
 * No figures, forecasts, texts or reports come along. One budget version is named, and holds no amounts yet.
 */
export function nextYear(pkg: DataPackage, names: { readonly plan: string; readonly budgetVersion: string }): DataPackage {
  return {
    ...pkg,
    year: pkg.year + 1,
    indicators: pkg.indicators.map((indicator) => ({ ...indicator, targets: carriedTargets(indicator.targets) })),
    plan: pkg.plan === null ? null : { ...pkg.plan, name: names.plan },
    indicatorValues: [],
    comparisonValues: [],
    budgetVersions: [{ key: 'original', name: names.budgetVersion, decision: null, decidedOn: null }],
    budgetChanges: [],
    amounts: [],
    forecastVintages: [],
    forecasts: [],
    placementVolumes: [],
    risks: pkg.risks
      .filter((risk) => risk.closedIn === null)
      .map((risk) => ({ ...risk, actions: risk.actions.filter(({ status }) => status === 'notStarted' || status === 'ongoing') })),
    dataTables: pkg.dataTables.map(emptyCells),
    forms: [],
    reports: [],
  }
}
