import type { FormBlock } from './form'

/** What a field of a block can be filled with. A new option of a block is a line in BLOCK_OPTIONS, with its words in lib/text. */
export type FormOption =
  /** One line. `empty` is what nothing written becomes: an empty text, or null. */
  | { readonly kind: 'text'; readonly field: string; readonly empty: '' | null }
  /** Several lines as one text; nothing written is null. */
  | { readonly kind: 'words'; readonly field: string }
  /** A list with one item a line. */
  | { readonly kind: 'lines'; readonly field: string }
  /** Yes or no, stored as `on` or `off`. */
  | { readonly kind: 'flag'; readonly field: string; readonly on: boolean | string; readonly off: boolean | null }
  | { readonly kind: 'choice'; readonly field: string; readonly values: readonly string[]; readonly empty?: null }
  /** The key of a statement or data table. */
  | { readonly kind: 'fact'; readonly field: string; readonly of: 'statements' | 'dataTables'; readonly empty?: null }
  /** A month of the year. */
  | { readonly kind: 'month'; readonly field: string }
  /** A list of keys of facts. `things`: what the block itself is about. */
  | { readonly kind: 'picks'; readonly field: string; readonly of: 'things' | 'orgUnits' | 'businessAreas' | 'groups' }
  /** A list of small records: columns, figures, rows. */
  | { readonly kind: 'rows'; readonly field: string; readonly cells: readonly RowCell[] }
  /** Fields that belong together; `optional`: null when none of them says anything. */
  | { readonly kind: 'group'; readonly field: string; readonly optional: boolean; readonly options: readonly FormOption[] }

/** A field of a row. `column`: one of the block's columns. */
export type RowCell =
  | { readonly kind: 'text'; readonly field: string; readonly empty: '' | null }
  | { readonly kind: 'choice'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'column'; readonly field: string }
  | { readonly kind: 'statement'; readonly field: string }
  | { readonly kind: 'decimals'; readonly field: string }

export type BlockKindName = FormBlock['kind']

const text = (field: string): FormOption => ({ kind: 'text', field, empty: '' })
const label: RowCell = { kind: 'text', field: 'label', empty: '' }
const decimals: RowCell = { kind: 'decimals', field: 'decimals' }
const named = (values: readonly string[]): RowCell => ({ kind: 'choice', field: 'key', values })
const choice = (field: string, values: readonly string[]): FormOption => ({ kind: 'choice', field, values })
const flag = (field: string): FormOption => ({ kind: 'flag', field, on: true, off: false })
const columns = (field: string): FormOption => ({
  kind: 'rows',
  field,
  cells: [{ kind: 'column', field: 'key' }, label, { kind: 'text', field: 'group', empty: null }, decimals],
})
const picks = (field: 'keys' | 'orgUnits' | 'businessAreas' | 'groups'): FormOption => ({ kind: 'picks', field, of: field === 'keys' ? 'things' : field })
const selector = (...fields: Parameters<typeof picks>[0][]): FormOption => ({ kind: 'group', field: 'selector', optional: true, options: fields.map(picks) })

const TITLE = text('title')
const ROW_HEADER = text('rowHeader')
const LEGEND: FormOption = { kind: 'lines', field: 'legend' }
const STATEMENT: FormOption = { kind: 'fact', field: 'statementKey', of: 'statements' }
const TABLE: readonly FormOption[] = [TITLE, ROW_HEADER, columns('columns'), LEGEND]
const TREND_BASE: FormOption = { kind: 'group', field: 'trendBase', optional: true, options: [text('title'), { kind: 'month', field: 'toMonth' }] }
const GOAL_LEVELS = ['goalArea', 'strategicGoal', 'committeeGoal', 'qualityGoal', 'baseCondition']
const GOALS = selector('keys')
const BY_UNIT = selector('keys', 'orgUnits')
const BY_GROUP = selector('keys', 'orgUnits', 'groups')

/** What any block can say beside what it shows. */
export const ADVICE_OPTIONS: readonly FormOption[] = [
  flag('required'),
  { kind: 'words', field: 'instructions' },
  {
    kind: 'group',
    field: 'owner',
    optional: true,
    options: [
      { kind: 'choice', field: 'role', values: ['controller', 'unitHead', 'departmentHead', 'committeeSecretary'], empty: null },
      { kind: 'text', field: 'orgUnit', empty: null },
    ],
  },
]

/** The options of each block kind, in the order in which they are asked for. */
export const BLOCK_OPTIONS: Readonly<Record<BlockKindName, readonly FormOption[]>> = {
  prose: [text('sectionKey')],
  note: [choice('style', ['note', 'legend', 'footnote']), { kind: 'lines', field: 'lines' }],
  titlePage: [
    text('subtitle'),
    { kind: 'rows', field: 'facts', cells: [named(['municipality', 'committee', 'period', 'registryNumber', 'meetingOn', 'minutesItem']), label] },
  ],
  keyFigures: [
    {
      kind: 'rows',
      field: 'figures',
      cells: [
        named(['yearVariance', 'periodVariance', 'forecastChange', 'shareWithinBudget', 'budgetVariancePercent']),
        label,
        { kind: 'statement', field: 'statementKey' },
        decimals,
      ],
    },
  ],
  overview: [choice('rootLevel', GOAL_LEVELS), ...TABLE, text('totalLabel'), GOALS],
  goalTable: [choice('rootLevel', ['goalArea', 'strategicGoal', 'baseCondition']), ...TABLE, flag('unitResults'), TREND_BASE, GOALS],
  qualityGoals: [...TABLE, TREND_BASE, GOALS],
  indicatorTable: [...TABLE, TREND_BASE, BY_UNIT],
  monthlyStrip: [choice('rootLevel', GOAL_LEVELS), TITLE, ROW_HEADER, LEGEND, GOALS],
  ratedComment: [choice('subject', ['goal', 'correctiveMeasure', 'risk', 'assignment', 'activity', 'annualCycleItem']), TITLE, flag('showName'), BY_GROUP],
  statement: [STATEMENT, ...TABLE, selector('keys', 'businessAreas')],
  bridge: [STATEMENT, TITLE],
  amountComments: [STATEMENT, TITLE, selector('keys', 'businessAreas')],
  correctiveMeasures: [...TABLE, TREND_BASE, BY_UNIT],
  risks: [...TABLE, BY_GROUP],
  closedRisks: [...TABLE, BY_GROUP],
  assignments: [...TABLE, BY_GROUP],
  assignmentCounts: [TITLE, ROW_HEADER, text('countLabel'), text('totalLabel'), BY_GROUP],
  activities: [...TABLE, BY_UNIT],
  annualCycle: [...TABLE, BY_UNIT],
  placementVolumes: [
    TITLE,
    ROW_HEADER,
    text('outcomeLabel'),
    text('budgetLabel'),
    text('actualLabel'),
    text('forecastLabel'),
    { kind: 'text', field: 'yearLabel', empty: null },
    {
      kind: 'rows',
      field: 'rows',
      cells: [
        named(['pricePerDay', 'placements', 'placementDays', 'careDays', 'cost', 'volumeEffect', 'priceEffect', 'purchasedShare', 'contractedShare']),
        label,
        decimals,
      ],
    },
    LEGEND,
  ],
  dataTable: [{ kind: 'fact', field: 'tableKey', of: 'dataTables' }, { kind: 'text', field: 'title', empty: null }, ROW_HEADER, columns('printed'), LEGEND],
  chart: [
    choice('chart', ['indicatorHistory', 'forecastVintages', 'actualAgainstBudget', 'placementVolumes', 'riskMatrix', 'surveyStrip']),
    { kind: 'fact', field: 'statementKey', of: 'statements', empty: null },
    { kind: 'fact', field: 'tableKey', of: 'dataTables', empty: null },
    ...TABLE,
    BY_GROUP,
  ],
}

/** A section's own options; its level and place are changed by moving it. */
export const SECTION_OPTIONS: readonly FormOption[] = [text('title'), { kind: 'flag', field: 'orientation', on: 'landscape', off: null }]

const group = (field: string, fields: readonly string[]): FormOption => ({ kind: 'group', field, optional: false, options: fields.map(text) })

/** The words of the whole form. */
export const FORM_OPTIONS: readonly FormOption[] = [
  text('name'),
  { kind: 'flag', field: 'numbering', on: 'decimal', off: null },
  group('ratingWords', ['met', 'partlyMet', 'notMet', 'notAssessed']),
  group('missingWords', ['notMeasuredYet', 'tooFewAnswers', 'notApplicable', 'suppressed', 'none']),
  { kind: 'lines', field: 'monthNames' },
  { kind: 'lines', field: 'shortMonthNames' },
]

/** Fields by name, of a form, a section, a block or a part of them. */
export type OptionFields = Readonly<Record<string, unknown>>

/** What a field holds; undefined: it is left out, or there is no such thing. */
export function fieldValue(thing: object | null, field: string): unknown {
  return thing === null ? undefined : (thing as OptionFields)[field]
}

/** The thing with another value in a field. */
export function withField<Thing extends object>(thing: Thing, field: string, value: unknown): Thing {
  return { ...thing, [field]: value }
}

function saysNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** A new row of a list, with something in every field: the first choices, empty labels. @param first the first column and statement there are */
export function newRow(cells: readonly RowCell[], first: { readonly column: string; readonly statement: string }): OptionFields {
  const valueOf = (cell: RowCell): unknown => {
    if (cell.kind === 'text') return cell.empty
    if (cell.kind === 'choice') return cell.values[0]
    return cell.kind === 'decimals' ? 0 : first[cell.kind]
  }
  return Object.fromEntries(cells.map((cell) => [cell.field, valueOf(cell)]))
}

/** A group of fields after one of them has changed; an optional group in which nothing is said becomes null. */
export function withGroupField(option: Extract<FormOption, { kind: 'group' }>, group: object | null, field: string, value: unknown): OptionFields | null {
  const empty = (each: FormOption): unknown => (each.kind === 'picks' ? [] : each.kind === 'text' ? each.empty : each.kind === 'month' ? 12 : null)
  const before = Object.fromEntries(option.options.map((each) => [each.field, fieldValue(group, each.field) ?? empty(each)]))
  const after = { ...(group ?? {}), ...before, [field]: value }
  const spoken = option.options.filter((each) => each.kind !== 'month')
  return option.optional && spoken.every((each) => saysNothing(fieldValue(after, each.field))) ? null : after
}
