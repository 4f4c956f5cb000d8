import type { FormBlock, FormColumn, FormSection, ReportForm } from '@/lib/domain/form'
import { measureOf, type StatementFacts } from './statement-facts'
import { WORDS } from './text-facts'
import type { Truth, TruthTable } from './truth'

/** Columns of the two 2020 tables in print order: three of the period, three of the year, the change. */
const IN_ORDER = ['actual', 'budget', 'variance', 'forecast', 'yearBudget', 'yearVariance', 'forecastChange']

function columnsOf(table: TruthTable): readonly FormColumn[] {
  return (table.columns ?? []).flatMap((column, index) => {
    if (typeof column === 'string') return [{ key: IN_ORDER[index] ?? column, label: column, group: null, decimals: 0 }]
    const key = measureOf(column.key)
    return key === null ? [] : [{ key: column.key === 'netCost' ? 'netCost' : key, label: column.label, group: column.group, decimals: 0 }]
  })
}

function statementSection(table: TruthTable, { statement }: StatementFacts): FormSection {
  const block: FormBlock = {
    kind: 'statement',
    statementKey: statement.key,
    title: table.caption ?? table.heading ?? statement.name,
    rowHeader: statement.name,
    columns: columnsOf(table),
    legend: [],
  }
  return { key: `table-${statement.key}`, level: 3, title: statement.name, blocks: [block] }
}

function column(key: string, label: string): FormColumn {
  return { key, label, group: null, decimals: 0 }
}

function goalColumns(truth: Truth): readonly FormColumn[] {
  const withArrows = truth.schema.startsWith('municipal-report-truth')
  return [
    column('actual', 'Utfall'),
    column('target', 'Målnivå'),
    column('rating', 'Bedömning'),
    ...(withArrows ? [column('trend', 'Trend')] : []),
    column('commentary', 'Kommentar'),
  ]
}

/** Labels that the 2020 report prints above its goal columns, where they name what is compared with. */
function labelled(truth: Truth, columns: readonly FormColumn[]): readonly FormColumn[] {
  const rule = truth.ratingRule as { readonly columns?: readonly string[] } | undefined
  const commentary = rule?.columns?.at(-1)
  return commentary === undefined ? columns : columns.map((each) => (each.key === 'commentary' ? { ...each, label: commentary } : each))
}

function goalSection(truth: Truth, rootLevel: 'goalArea' | 'strategicGoal' | 'baseCondition', title: string): FormSection {
  const rule = truth.ratingRule as { readonly strategicGoals?: readonly string[] } | undefined
  const legend = rootLevel === 'strategicGoal' ? (rule?.strategicGoals ?? []) : []
  return {
    key: `goals-${rootLevel}`,
    level: 2,
    title,
    blocks: [{ kind: 'goalTable', rootLevel, title, rowHeader: 'Mål', columns: labelled(truth, goalColumns(truth)), legend }],
  }
}

function followUpSections(truth: Truth): readonly FormSection[] {
  const legendOf = (appliesTo: string) =>
    (truth.legends ?? []).flatMap((legend) => (legend.appliesTo === appliesTo && legend.text !== undefined ? [legend.text] : []))
  const printed = (truth.risks as { readonly columnsPublished?: readonly string[] } | null | undefined)?.columnsPublished ?? ['Typ', 'Bedömning']
  const has = (word: string) => printed.some((label) => label.replaceAll(/[\s-]/g, '').toLowerCase().startsWith(word))
  const columns = [
    ...(has('typ') ? [column('type', 'Typ')] : []),
    ...(has('bedöm') ? [column('rating', 'Bedömning')] : []),
    column('commentary', 'Kommentar'),
  ]
  const risks: FormBlock = { kind: 'risks', title: 'Risker', rowHeader: 'Risk', columns, legend: legendOf('risks') }
  const pictures = (truth.assignments?.items ?? []).every((item) => (item as { readonly statusNote?: string }).statusNote !== undefined)
  const assignments: FormBlock = {
    kind: 'assignments',
    title: 'Uppdrag',
    rowHeader: 'Uppdrag',
    columns: [column('issuer', 'Uppdragsgivare'), ...(pictures ? [] : [column('rating', 'Status')]), column('commentary', 'Kommentar')],
    legend: legendOf('assignments'),
  }
  const counts: FormBlock = { kind: 'assignmentCounts', title: 'Uppdrag', rowHeader: 'Status', countLabel: 'Antal', totalLabel: 'Totalt' }
  return [
    ...(truth.risks?.items === undefined ? [] : [{ key: 'table-risks', level: 2, title: 'Risker', blocks: [risks] } as const]),
    ...(truth.assignments?.items === undefined ? [] : [{ key: 'table-assignments', level: 2, title: 'Uppdrag', blocks: [assignments, counts] } as const]),
  ]
}

function volumeSection(truth: Truth): readonly FormSection[] {
  const volumes = truth.placementVolumes as { readonly rowLabels?: readonly string[] } | undefined
  if (volumes === undefined) return []
  const block: FormBlock = {
    kind: 'placementVolumes',
    title: '',
    legend: [],
    rowHeader: '',
    outcomeLabel: volumes.rowLabels?.[0] ?? 'Utfall',
    budgetLabel: volumes.rowLabels?.[1] ?? 'Budget',
    actualLabel: 'utfall',
    forecastLabel: 'prognos',
    yearLabel: null,
    rows: [
      { key: 'pricePerDay', label: 'Pris per vårddygn', decimals: 0 },
      { key: 'placements', label: 'Antal placeringar', decimals: 0 },
      { key: 'purchasedShare', label: 'Andel köpta familjehem', decimals: 0 },
      { key: 'contractedShare', label: 'Andel arvoderade familjehem', decimals: 0 },
    ],
  }
  return [{ key: 'volumes', level: 2, title: 'Placeringar', blocks: [block] }]
}

/** The report's own layout as a form, so that the same view and the same checks are made of it as of a report written here. */
export function formFacts(
  truth: Truth,
  tables: readonly { readonly table: TruthTable; readonly facts: StatementFacts }[],
  texts: readonly FormSection[],
  dataTableKeys: readonly string[],
): ReportForm {
  const goals = [
    ...(truth.goalAreas === undefined ? [] : [goalSection(truth, 'goalArea', 'Mål')]),
    ...(truth.strategicGoals === undefined ? [] : [goalSection(truth, 'strategicGoal', 'Nämndmål')]),
    ...(truth.baseConditions === undefined ? [] : [goalSection(truth, 'baseCondition', 'Grundförutsättningar')]),
  ]
  const measures: FormBlock = { kind: 'correctiveMeasures', title: 'Åtgärder', rowHeader: 'Åtgärd', columns: labelled(truth, goalColumns(truth)), legend: [] }
  return {
    key: truth.meta.id,
    formVersion: 1,
    name: truth.meta.id,
    ...WORDS,
    sections: [
      ...texts,
      ...goals,
      ...(truth.actionPlan === undefined ? [] : [{ key: 'measures', level: 2, title: 'Åtgärder', blocks: [measures] } as const]),
      ...tables.map(({ table, facts }) => statementSection(table, facts)),
      ...followUpSections(truth),
      ...volumeSection(truth),
      ...dataTableKeys.map((tableKey) => ({ key: `data-${tableKey}`, level: 3, title: '', blocks: [{ kind: 'dataTable', tableKey, rowHeader: '' }] }) as const),
    ],
  }
}
