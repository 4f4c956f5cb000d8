import type { DataPackage } from '@/lib/schemas/package'
import type { FaultList } from './fault-list'

/** Keys that facts refer to, gathered while the registers are checked. */
export interface RegisterKeys {
  readonly businessAreas: ReadonlySet<string>
  readonly serviceAreas: ReadonlySet<string>
  readonly orgUnits: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
  readonly goals: ReadonlySet<string>
}

interface Spelled {
  readonly aliases: readonly string[]
  readonly labels: readonly { readonly fromYear: number }[]
}

/** Aliases and years of labels of one register entry, each once. */
export function checkSpellings(entry: Spelled, path: string, faults: FaultList): void {
  faults.unique(entry.aliases, (alias) => alias, `${path}.aliases`, '')
  faults.unique(entry.labels, (label) => String(label.fromYear), `${path}.labels`, 'fromYear')
}

function checkIndicators(pkg: DataPackage, orgUnits: ReadonlySet<string>, faults: FaultList): Set<string> {
  pkg.indicators.forEach((indicator, index) => {
    const path = `indicators[${index}]`
    checkSpellings(indicator, path, faults)
    faults.known(orgUnits, indicator.orgUnit, `${path}.orgUnit`, 'a key of committee.orgUnits')
    faults.unique(indicator.scale, (step) => String(step.value), `${path}.scale`, 'value')
    faults.unique(indicator.targets, (target) => String(target.fromMonth), `${path}.targets`, 'fromMonth')
    indicator.targets.forEach((target, place) => {
      const given = target.periodTargets.length > 0
      if (given !== (target.periodMethod === 'given')) {
        faults.add(`${path}.targets[${place}].periodTargets`, `a list of ${target.periodTargets.length}`, 'period targets exactly when periodMethod is given')
      }
      faults.unique(target.periodTargets, (period) => String(period.to), `${path}.targets[${place}].periodTargets`, 'to')
    })
  })
  return faults.unique(pkg.indicators, (indicator) => indicator.key, 'indicators')
}

function checkPlan(pkg: DataPackage, indicators: ReadonlySet<string>, faults: FaultList): Set<string> {
  const goals = pkg.plan?.goals ?? []
  goals.forEach((goal, index) => {
    faults.unique(goal.indicators, (key) => key, `plan.goals[${index}].indicators`, '')
    goal.indicators.forEach((key, place) => faults.known(indicators, key, `plan.goals[${index}].indicators[${place}]`, 'a key of indicators'))
  })
  return new Set(faults.tree(goals, 'plan.goals').keys())
}

/** Municipality, committee, business and service areas, organisational units, indicators and the goal tree. */
export function checkRegisters(pkg: DataPackage, faults: FaultList): RegisterKeys {
  const { committee } = pkg
  checkSpellings(committee, 'committee', faults)
  const businessAreas = faults.unique(committee.businessAreas, (area) => area.key, 'committee.businessAreas')
  const serviceAreas = new Set<string>()
  committee.businessAreas.forEach((area, index) => {
    const path = `committee.businessAreas[${index}]`
    checkSpellings(area, path, faults)
    area.serviceAreas.forEach((service, place) => {
      checkSpellings(service, `${path}.serviceAreas[${place}]`, faults)
      // Facts name a service area by its key alone, so the key is unique in the committee.
      if (serviceAreas.has(service.key)) faults.add(`${path}.serviceAreas[${place}].key`, JSON.stringify(service.key), 'each only once')
      serviceAreas.add(service.key)
    })
  })
  committee.orgUnits.forEach((unit, index) => checkSpellings(unit, `committee.orgUnits[${index}]`, faults))
  const orgUnits = new Set(faults.tree(committee.orgUnits, 'committee.orgUnits').keys())
  committee.orgUnits.forEach(({ mergedInto }, index) =>
    faults.known(orgUnits, mergedInto, `committee.orgUnits[${index}].mergedInto`, 'a key of committee.orgUnits'),
  )
  const indicators = checkIndicators(pkg, orgUnits, faults)
  return { businessAreas, serviceAreas, orgUnits, indicators, goals: checkPlan(pkg, indicators, faults) }
}
