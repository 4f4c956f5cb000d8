import type { Assignment } from '../assignment'
import type { CorrectiveMeasure } from '../corrective-measure'
import type { DataTable } from '../data-table'
import type { Place } from '../finding'
import type { Goal } from '../goal'
import type { Indicator } from '../indicator'
import type { PlacementCategory } from '../placement'
import type { Report } from '../report'
import type { Risk } from '../risk'
import type { BudgetLine, Statement } from '../statement'

/** Places of findings: the stored thing by its kind and key, and the name that people know it by. */

/** A line of a statement; key `netCost/ifo.total`. */
export function linePlace(statement: Pick<Statement, 'key'>, line: Pick<BudgetLine, 'key' | 'label'>): Place {
  return { kind: 'budgetLine', key: `${statement.key}/${line.key}`, label: line.label }
}

export function indicatorPlace({ key, name }: Pick<Indicator, 'key' | 'name'>): Place {
  return { kind: 'indicator', key, label: name }
}

export function goalPlace({ key, name }: Pick<Goal, 'key' | 'name'>): Place {
  return { kind: 'goal', key, label: name }
}

export function measurePlace({ key, text }: Pick<CorrectiveMeasure, 'key' | 'text'>): Place {
  return { kind: 'correctiveMeasure', key, label: text }
}

export function riskPlace({ key, title }: Pick<Risk, 'key' | 'title'>): Place {
  return { kind: 'risk', key, label: title }
}

export function assignmentPlace({ key, text }: Pick<Assignment, 'key' | 'text'>): Place {
  return { kind: 'assignment', key, label: text }
}

export function categoryPlace({ key, name }: Pick<PlacementCategory, 'key' | 'name'>): Place {
  return { kind: 'placementCategory', key, label: name }
}

export function tablePlace({ key, title }: Pick<DataTable, 'key' | 'title'>): Place {
  return { kind: 'dataTable', key, label: title }
}

export function sectionPlace(key: string, title: string): Place {
  return { kind: 'section', key, label: title }
}

export function reportPlace({ key, title }: Pick<Report, 'key' | 'title'>): Place {
  return { kind: 'report', key, label: title }
}
