import { lastChange, whoWhen, type AuditSubject } from '@/lib/db/audit'
import type { Stamp, Stored } from '@/lib/db/stored'
import { listPeriodLocks } from '@/lib/db/period-lock'
import type { CellAnswer, CellAnswers, CommandAnswer, ErrorCode } from '@/lib/domain/command-answer'
import { answered, refused } from './command'
import type { ReportContext } from './report-command'

/** One cell to be written where its row still has the version that the writer saw. */
export interface CellWrite<Value> {
  readonly subject: AuditSubject
  readonly subjectKey: string
  /** The version sent; 0: the writer saw nothing there. */
  readonly version: number
  readonly current: Stored<Value> | null
  /** What is to stand there; null clears. */
  readonly value: Value | null
  /** False when somebody was faster. */
  readonly write: (stamp: Stamp) => Promise<boolean>
  readonly reload: () => Promise<Stored<Value> | null>
  /** The stored value as the writer sees it in the cell. */
  readonly shown: (stored: Stored<Value> | null) => unknown
}

/** The plain JSON of a value with its version, for the audit event. */
function audited<Value>(value: Value | null, version: number): { readonly value: object | string | number; readonly version: number } | null {
  return value === null ? null : { value: JSON.parse(JSON.stringify(value)) as object | string | number, version }
}

async function conflict<Value>(context: ReportContext, cell: CellWrite<Value>, stored: Stored<Value> | null): Promise<CellAnswer> {
  const { scope, db, at } = context
  // A cleared row is gone, and an imported one has no author: the audit events may tell.
  const last = stored === null || stored.authorId === null ? await lastChange(scope, db, cell.subject, cell.subjectKey) : null
  const isTold = last !== null && (stored === null || last.version === stored.version)
  const by = isTold ? last.by : await whoWhen(scope, db, stored?.authorId ?? null, stored?.at ?? at)
  return { status: 'conflict', version: stored?.version ?? 0, value: cell.shown(stored), by }
}

/**
 * The version of a row that is written again after it was cleared goes on from the cleared one, so that a writer who saw the
 * old row never takes the new one for it.
 */
async function nextVersion<Value>(context: ReportContext, cell: CellWrite<Value>): Promise<number> {
  if (cell.current !== null) return cell.current.version + 1
  return ((await lastChange(context.scope, context.db, cell.subject, cell.subjectKey))?.version ?? 0) + 1
}

/** Writes one cell, with its audit event, or tells whose value stands there now. An unchanged value is left as it is. */
export async function saveCell<Value>(context: ReportContext, cell: CellWrite<Value>): Promise<CellAnswer> {
  const { scope, at, record, report } = context
  const stored = cell.current
  if (cell.version !== (stored?.version ?? 0)) return conflict(context, cell, stored)
  const before = audited(stored?.value ?? null, stored?.version ?? 0)
  if (JSON.stringify(stored?.value ?? null) === JSON.stringify(cell.value)) return { status: 'saved', version: cell.version, at: at.toISOString() }
  const version = await nextVersion(context, cell)
  if (!(await cell.write({ version, authorId: scope.userId, at }))) return conflict(context, cell, await cell.reload())
  record({ subject: cell.subject, subjectKey: cell.subjectKey, reportId: report.id, before, after: audited(cell.value, version) })
  return { status: 'saved', version: cell.value === null ? 0 : version, at: at.toISOString() }
}

export function refusedCell(code: ErrorCode): CellAnswer {
  return { status: 'refused', code }
}

/**
 * Saves the cells one by one and answers in the order sent. They are written in the order of their places, so that two batches
 * that share cells wait for each other instead of blocking each other for ever.
 */
export async function saveCells<Cell>(
  cells: readonly Cell[],
  placeOf: (cell: Cell) => string,
  save: (cell: Cell) => Promise<CellAnswer>,
): Promise<CommandAnswer<CellAnswers>> {
  const inOrder = cells.map((cell, index) => ({ cell, index, place: placeOf(cell) })).sort((a, b) => (a.place < b.place ? -1 : 1))
  const answers = new Map<number, CellAnswer>()
  for (const { cell, index } of inOrder) answers.set(index, await save(cell))
  return answered({ cells: cells.flatMap((_cell, index) => answers.get(index) ?? []) })
}

/**
 * PERIOD_LOCKED when the last month of the report is locked: values to date, period values and forecasts belong to it.
 * @returns null when the month is open
 */
export async function refusedByPeriodLock({ scope, db, report }: ReportContext): Promise<CommandAnswer<never> | null> {
  const lock = (await listPeriodLocks(scope, db, report.period.year)).find(({ month }) => month === report.period.to)
  return lock === undefined ? null : refused('PERIOD_LOCKED', { by: lock.by, detail: lock.reason })
}
