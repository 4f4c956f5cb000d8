import type { FormColumn, FormSection } from '@/lib/domain/form'

function columns(...keys: string[]): readonly FormColumn[] {
  return keys.map((key) => ({ key, label: key, group: null, decimals: 0 }))
}

const STATEMENT_COLUMNS = columns('actual', 'budget', 'variance', 'forecast', 'yearBudget', 'yearVariance', 'forecastChange')

/** A text, goals, two statements with comments, risks and assignments. */
export const SECTIONS: readonly FormSection[] = [
  { key: 'summary', level: 2, title: 'Summary', blocks: [{ kind: 'prose', sectionKey: 'summary', required: true, instructions: null }] },
  {
    key: 'goals',
    level: 2,
    title: 'Goals',
    blocks: [
      { kind: 'goalTable', rootLevel: 'goalArea', title: 'Goals', rowHeader: 'Goal', columns: columns('actual', 'target', 'rating', 'trend'), legend: [] },
    ],
  },
  {
    key: 'finance',
    level: 2,
    title: 'Finance',
    blocks: [
      { kind: 'statement', statementKey: 'incomeStatement', title: 'Income', rowHeader: 'Line', columns: STATEMENT_COLUMNS, legend: [] },
      { kind: 'statement', statementKey: 'netCost', title: 'Net cost', rowHeader: 'Line', columns: STATEMENT_COLUMNS, legend: [] },
      { kind: 'amountComments', statementKey: 'netCost', title: 'Comments' },
    ],
  },
  {
    key: 'risks',
    level: 2,
    title: 'Risks and assignments',
    blocks: [
      { kind: 'risks', title: 'Risks', rowHeader: 'Risk', columns: columns('type', 'score', 'actions', 'rating', 'trend'), legend: [] },
      { kind: 'assignments', title: 'Assignments', rowHeader: 'Assignment', columns: columns('issuer', 'rating', 'trend'), legend: [] },
    ],
  },
]
