import type { FormBlock, FormColumn } from './form'
import type { ReportFacts } from './report-facts'

/** A fact that a form can name. */
export interface NamedFact {
  readonly key: string
  readonly name: string
}

/** A report that a form can be tried with. */
export interface FormReport {
  /** 'asn/2020-08' */
  readonly address: string
  /** Name of the committee. */
  readonly committee: string
  readonly title: string
  /** Key of the form that it is made with. */
  readonly formKey: string
}

type ThingKind = 'goals' | 'indicators' | 'correctiveMeasures' | 'risks' | 'assignments' | 'activities' | 'annualCycle' | 'placementCategories'

/** What the facts of a report have that a form can name, each by its key and under its name. */
export interface FormGround {
  readonly statements: readonly (NamedFact & { readonly lines: readonly NamedFact[] })[]
  readonly dataTables: readonly (NamedFact & { readonly columns: readonly FormColumn[] })[]
  readonly orgUnits: readonly NamedFact[]
  readonly businessAreas: readonly NamedFact[]
  readonly riskTypes: readonly NamedFact[]
  readonly assignmentGroups: readonly NamedFact[]
  readonly things: Readonly<Record<ThingKind, readonly NamedFact[]>>
}

const NOTHING: Readonly<Record<ThingKind, readonly NamedFact[]>> = {
  goals: [],
  indicators: [],
  correctiveMeasures: [],
  risks: [],
  assignments: [],
  activities: [],
  annualCycle: [],
  placementCategories: [],
}

/** No facts: the municipality has no report yet. */
export const EMPTY_GROUND: FormGround = {
  statements: [],
  dataTables: [],
  orgUnits: [],
  businessAreas: [],
  riskTypes: [],
  assignmentGroups: [],
  things: NOTHING,
}

function distinct(names: readonly (string | null)[]): readonly NamedFact[] {
  return [...new Set(names.filter((name) => name !== null))].map((name) => ({ key: name, name }))
}

/** What a form can name of these facts. */
export function formGround(facts: ReportFacts): FormGround {
  const named = ({ key, name }: NamedFact): NamedFact => ({ key, name })
  const { committee } = facts
  return {
    statements: facts.statements.map(({ key, name, lines }) => ({ key, name, lines: lines.map((line) => ({ key: line.key, name: line.label })) })),
    dataTables: facts.dataTables.map(({ key, title, columns }) => ({
      key,
      name: title,
      columns: columns.map((column) => ({ key: column.key, label: column.label, group: null, decimals: column.decimals })),
    })),
    orgUnits: committee.orgUnits.map(named),
    businessAreas: committee.businessAreas.map(named),
    riskTypes: distinct(facts.risks.map(({ type }) => type)),
    assignmentGroups: distinct(facts.assignments.map(({ group }) => group)),
    things: {
      goals: facts.plan.goals.map(named),
      indicators: facts.indicators.map(named),
      correctiveMeasures: facts.correctiveMeasures.map(({ key, text }) => ({ key, name: text })),
      risks: facts.risks.map(({ key, title }) => ({ key, name: title })),
      assignments: facts.assignments.map(({ key, text }) => ({ key, name: text })),
      activities: facts.activities.map(({ key, text }) => ({ key, name: text })),
      annualCycle: facts.annualCycle.map(({ key, activity }) => ({ key, name: activity })),
      placementCategories: facts.placementCategories.map(named),
    },
  }
}

/** What a block of a kind is about; a kind that is not here is about nothing that can be picked one by one. */
const ABOUT: Readonly<Partial<Record<FormBlock['kind'], ThingKind>>> = {
  overview: 'goals',
  goalTable: 'goals',
  qualityGoals: 'goals',
  monthlyStrip: 'goals',
  indicatorTable: 'indicators',
  correctiveMeasures: 'correctiveMeasures',
  risks: 'risks',
  closedRisks: 'risks',
  assignments: 'assignments',
  assignmentCounts: 'assignments',
  activities: 'activities',
  annualCycle: 'annualCycle',
}

const OF_SUBJECT = {
  goal: 'goals',
  correctiveMeasure: 'correctiveMeasures',
  risk: 'risks',
  assignment: 'assignments',
  activity: 'activities',
  annualCycleItem: 'annualCycle',
} as const

function thingsOf(block: FormBlock, ground: FormGround): readonly NamedFact[] {
  if (block.kind === 'ratedComment') return ground.things[OF_SUBJECT[block.subject]]
  const kind = block.kind === 'chart' && block.chart === 'indicatorHistory' ? 'indicators' : block.kind === 'chart' && block.chart === 'placementVolumes' ? 'placementCategories' : ABOUT[block.kind]
  if (kind !== undefined) return ground.things[kind]
  const statementKey = 'statementKey' in block ? block.statementKey : null
  return ground.statements.find(({ key }) => key === statementKey)?.lines ?? []
}

/** What can be picked in a block's selector, by its field. */
export function pickable(block: FormBlock, of: 'things' | 'orgUnits' | 'businessAreas' | 'groups', ground: FormGround): readonly NamedFact[] {
  if (of === 'things') return thingsOf(block, ground)
  if (of !== 'groups') return ground[of]
  const isRisk = block.kind === 'risks' || block.kind === 'closedRisks' || (block.kind === 'ratedComment' && block.subject === 'risk')
  return isRisk ? ground.riskTypes : ground.assignmentGroups
}

/** Columns of the data table that the block shows; none when the table is not known. */
export function tableColumns(block: FormBlock, ground: FormGround): readonly FormColumn[] {
  const tableKey = 'tableKey' in block ? block.tableKey : null
  return ground.dataTables.find(({ key }) => key === tableKey)?.columns ?? []
}
