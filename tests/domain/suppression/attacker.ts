import loadHighs from 'highs'
import type { ReportView, TableView } from '@/lib/domain/report-view'
import { daysInMonth } from '@/lib/domain/period'
import type { PlacementVolume } from '@/lib/domain/placement'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { SyntheticReport, TableShape } from './synthetic-report'

const highs = await loadHighs()

/** lo ≤ Σ coefficient × unknown ≤ hi. */
interface Constraint {
  readonly terms: readonly (readonly [unknown: string, coefficient: number])[]
  readonly lo: number
  readonly hi: number
}

/** What an attacker does not know, what they know about it, and what they want to know. All unknowns are whole numbers from 0. */
export interface Puzzle {
  readonly constraints: readonly Constraint[]
  readonly wanted: readonly string[]
}

export interface Guess {
  readonly unknown: string
  readonly min: number
  readonly max: number
}

/** What a cell shows, by table, row and column; null where it shows no number. */
function reader(view: ReportView): (table: string, row: string, column: string) => number | null {
  const tables = new Map(view.sections.flatMap(({ blocks }) => blocks.filter((block): block is TableView => block.kind === 'table').map((table) => [table.key, table] as const)))
  return (tableKey, rowKey, columnKey) => {
    const table = tables.get(tableKey)
    const cell = table?.rows.find(({ key }) => key === rowKey)?.cells[table.columns.findIndex(({ key }) => key === columnKey)]
    if (cell?.type === 'money') return cell.amount
    return cell?.type === 'number' || cell?.type === 'percent' ? cell.value : null
  }
}

/** Collects constraints; `says` adds one for a number that is shown. */
class Notes {
  readonly constraints: Constraint[] = []
  readonly wanted = new Set<string>()
  equal(terms: Constraint['terms']): void {
    this.constraints.push({ terms, lo: 0, hi: 0 })
  }
  says(number: number | null, terms: Constraint['terms'], rounding = 1e-6): void {
    if (number !== null) this.constraints.push({ terms, lo: number - rounding, hi: number + rounding })
  }
  /** 33.3 % with the last digit rounded: 100 × part − percent × whole is within half a digit of the whole. */
  percent(percent: number | null, part: string, whole: readonly (readonly [string, number])[]): void {
    if (percent === null) return
    for (const [limit, lo, hi] of [[percent - 0.05, 0, Infinity], [percent + 0.05, -Infinity, 0]] as const) {
      this.constraints.push({ terms: [[part, 100], ...whole.map(([key, factor]) => [key, -limit * factor] as const)], lo: lo - 1e-6, hi: hi + 1e-6 })
    }
  }
}

/** Counts by row and column with totals, of which and shares, in one edition; the cells of both editions are the same unknowns. */
function noteTable(notes: Notes, shape: TableShape, view: ReportView, edition: string, shownColumns: readonly string[]): void {
  const shows = reader(view)
  const table = `dataTable:${shape.key}`
  const name = (row: string, column: string) => (row === 'total' || column === 'total' ? `${edition}|${table}|${row}|${column}` : `${table}|${row}|${column}`)
  const part = shape.ofWhich === null ? [] : [shape.ofWhich.part]
  for (const row of [...shape.rows, 'total', ...part]) {
    notes.equal([[name(row, 'total'), 1], ...shownColumns.map((column) => [name(row, column), -1] as const)])
    for (const column of [...shownColumns, 'total']) {
      notes.says(shows(table, row, column), [[name(row, column), 1]])
      if (shows(table, row, column) === null) notes.wanted.add(name(row, column))
    }
    if (shownColumns.includes(shape.columns[0] ?? '')) notes.percent(shows(table, row, 'share'), name(row, shape.columns[0] ?? ''), [[name(row, 'total'), 1]])
  }
  for (const column of [...shownColumns, 'total']) {
    notes.equal([[name('total', column), 1], ...shape.rows.map((row) => [name(row, column), -1] as const)])
    if (shape.ofWhich === null) continue
    const rest = `${edition}|${table}|rest|${column}`
    notes.equal([[name(shape.ofWhich.whole, column), 1], [name(shape.ofWhich.part, column), -1], [rest, -1]])
  }
}

/** A category: month by month, and the sums of the year of each edition. Prices are known. */
function notePlacements(notes: Notes, category: string, view: ReportView, priceOf: (month: number) => number): void {
  const shows = reader(view)
  const table = `placementVolumes:${category}`
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  const name = (month: number) => (month <= view.report.period.to ? `${table}|actual|${month}` : `${table}|forecast ${view.report.key}|${month}`)
  const days = (month: number) => daysInMonth(2020, month)
  for (const month of months) {
    notes.says(shows(table, 'outcome.placements', String(month)), [[name(month), 1]])
    notes.says(shows(table, 'outcome.placementDays', String(month)), [[name(month), days(month)]])
    notes.says(shows(table, 'outcome.cost', String(month)), [[name(month), days(month) * priceOf(month)]], 1)
    if (shows(table, 'outcome.placements', String(month)) === null) notes.wanted.add(name(month))
  }
  notes.says(shows(table, 'outcome.placements', 'year'), months.map((month) => [name(month), days(month) / 366]))
  notes.says(shows(table, 'outcome.placementDays', 'year'), months.map((month) => [name(month), days(month)]))
  notes.says(shows(table, 'outcome.cost', 'year'), months.map((month) => [name(month), days(month) * priceOf(month)]), 12)
}

/** The counts to July and to August, and the share of a known population. */
function noteIndicators(notes: Notes, july: ReportView, august: ReportView, population: number): void {
  const before = reader(july)('goalTable:strategicGoal', 'goal/families', 'actual')
  const now = reader(august)('goalTable:strategicGoal', 'goal/families', 'actual')
  notes.equal([['families 8', 1], ['families 7', -1], ['families in August', -1]])
  notes.says(before, [['families 7', 1]])
  notes.says(now, [['families 8', 1]])
  if (before === null) notes.wanted.add('families 7')
  if (now === null) for (const unknown of ['families 8', 'families in August']) notes.wanted.add(unknown)
  const share = reader(august)('goalTable:strategicGoal', 'goal/share', 'actual')
  notes.says(population, [['share all', 1]])
  notes.equal([['share all', 1], ['share in', -1], ['share out', -1]])
  notes.percent(share, 'share in', [['share all', 1]])
  if (share === null) for (const unknown of ['share in', 'share out']) notes.wanted.add(unknown)
}

/** The price of a category's day in a month, as published: of the outcome, or of the view's own forecast. */
function priceIn(facts: ReportFacts, category: string, view: ReportView): (month: number) => number {
  return (month) => {
    const isMeant = ({ measure, vintageKey }: PlacementVolume) => (month > view.report.period.to ? vintageKey === view.report.key : measure === 'actual')
    return facts.placementVolumes.find((each) => each.categoryKey === category && each.month === month && isMeant(each))?.pricePerDay ?? 0
  }
}

/** What the placement tables alone tell. */
export function placementPuzzle(facts: ReportFacts, views: readonly ReportView[]): Puzzle {
  const notes = new Notes()
  for (const view of views) {
    for (const { key } of facts.placementCategories.filter(({ kind }) => kind === 'price')) notePlacements(notes, key, view, priceIn(facts, key, view))
  }
  return { constraints: notes.constraints, wanted: [...notes.wanted] }
}

/** All that an attacker can note down who has both published reports in hand. */
export function puzzleOf(report: SyntheticReport, july: ReportView, august: ReportView): Puzzle {
  const { facts } = report.august
  const notes = new Notes()
  for (const shape of report.shapes) {
    const then = report.july.facts.dataTables.find(({ key }) => key === shape.key)
    const shown = shape.columns.filter((column) => then?.rows[0]?.cells[column] !== undefined)
    noteTable(notes, shape, july, 'July', shown)
    noteTable(notes, shape, august, 'August', shape.columns)
  }
  const share = facts.indicatorValues.find(({ indicatorKey }) => indicatorKey === 'share')
  noteIndicators(notes, july, august, share?.population ?? 0)
  const placements = placementPuzzle(facts, [july, august])
  return { constraints: [...notes.constraints, ...placements.constraints], wanted: [...notes.wanted, ...placements.wanted] }
}

/** The constraints that an unknown hangs together with. */
function partWith(wanted: string, constraints: readonly Constraint[]): readonly Constraint[] {
  const reached = new Set([wanted])
  const taken = new Set<Constraint>()
  for (let size = -1; size < reached.size; ) {
    size = reached.size
    for (const constraint of constraints) {
      if (taken.has(constraint) || !constraint.terms.some(([unknown]) => reached.has(unknown))) continue
      taken.add(constraint)
      for (const [unknown] of constraint.terms) reached.add(unknown)
    }
  }
  return [...taken]
}

/** The programme in CPLEX's LP format; each constraint divided by its largest coefficient, which öre need. */
function programme(direction: 'Minimize' | 'Maximize', wanted: string, constraints: readonly Constraint[], whole: boolean): string {
  const names = new Map<string, string>([[wanted, 'x0']])
  const nameOf = (unknown: string) => {
    const name = names.get(unknown) ?? `x${names.size}`
    names.set(unknown, name)
    return name
  }
  const lines = constraints.flatMap(({ terms, lo, hi }) => {
    const scale = Math.max(...terms.map(([, coefficient]) => Math.abs(coefficient)))
    const left = terms.map(([unknown, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient / scale)} ${nameOf(unknown)}`).join(' ')
    return [...(lo === -Infinity ? [] : [`${left} >= ${lo / scale}`]), ...(hi === Infinity ? [] : [`${left} <= ${hi / scale}`])]
  })
  const integers = whole ? `General\n ${[...names.values()].join(' ')}\n` : ''
  return `${direction}\n obj: x0\nSubject To\n ${lines.join('\n ')}\nBounds\n x0 <= 10000\n${integers}End\n`
}

function solve(direction: 'Minimize' | 'Maximize', wanted: string, constraints: readonly Constraint[], whole: boolean): number {
  const solution = highs.solve(programme(direction, wanted, constraints, whole), { output_flag: false })
  if (solution.Status !== 'Optimal') throw new Error(`${wanted}: ${solution.Status}`)
  return solution.ObjectiveValue
}

/** The least and the most that each wanted number can be. @param whole counts are whole numbers (else the relaxation) */
export function attack({ constraints, wanted }: Puzzle, whole: boolean): readonly Guess[] {
  return wanted.map((unknown) => {
    const part = partWith(unknown, constraints)
    if (part.length === 0) return { unknown, min: 0, max: Infinity }
    return { unknown, min: solve('Minimize', unknown, part, whole), max: solve('Maximize', unknown, part, whole) }
  })
}
