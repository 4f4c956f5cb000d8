import { listUsers } from '@/lib/db/administration'
import { listEvents, type AuditEvent, type EventFilter } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import { LOG_FIELDS, type LogFilterText } from '@/lib/text/log'
import { administratorScope, loadAdministrator } from './administration'

/** Events on one page, and in one file. */
const SHOWN = 100
const EXPORTED = 50_000

/** The log as one search shows it. */
export interface ShownLog {
  readonly filter: LogFilterText
  readonly events: readonly AuditEvent[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** Where the next page begins; null: there is none. */
  readonly older: string | null
  /** Most events that a file holds. */
  readonly exported: number
}

type Asked = Readonly<Record<string, string | string[] | undefined>>

const SHAPE: Readonly<Record<keyof LogFilterText, RegExp>> = {
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
  person: /^[0-9a-f-]{36}$/,
  command: /^[a-z-]{1,60}$/,
  about: /^.{1,200}$/u,
  before: /^\d{1,18}$/,
}

/** The address's parts that have the right shape; the others ask for nothing. */
function filterOf(asked: Asked): LogFilterText {
  const read = (field: keyof LogFilterText): string | null => {
    const value = asked[LOG_FIELDS[field]]
    return typeof value === 'string' && SHAPE[field].test(value) ? value : null
  }
  return { from: read('from'), to: read('to'), person: read('person'), command: read('command'), about: read('about'), before: read('before') }
}

/** Midnight at the start of a day in Swedish time, `days` days later; null for a day that is not in the calendar. */
function dayStart(day: string | null, days = 0): Date | null {
  if (day === null) return null
  const noon = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(noon.getTime())) return null
  noon.setUTCDate(noon.getUTCDate() + days)
  const hour = Number(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: 'numeric', hourCycle: 'h23' }).format(noon))
  return new Date(noon.getTime() - hour * 3_600_000)
}

function eventFilter({ from, to, person, command, about, before }: LogFilterText): EventFilter {
  return { from: dayStart(from), to: dayStart(to, 1), actorId: person, command, about, before: before === null ? null : BigInt(before) }
}

/** One page of the log, as its address asks for it. */
export async function loadLog(asked: Asked): Promise<ShownLog> {
  const { scope } = await loadAdministrator()
  const filter = filterOf(asked)
  const [found, users] = await Promise.all([inTransaction('readCommitted', (db) => listEvents(scope, db, SHOWN + 1, eventFilter(filter))), listUsers(scope)])
  const events = found.slice(0, SHOWN)
  const older = found.length > SHOWN ? (events.at(-1)?.id ?? null) : null
  return { filter, events, people: users.map(({ id, name }) => ({ id, name })), older, exported: EXPORTED }
}

/** The log to download; null: nobody is logged in, or may not: the two are not told apart. */
export async function loadLogFile(asked: Asked): Promise<readonly AuditEvent[] | null> {
  const scope = await administratorScope()
  if (scope === null) return null
  return inTransaction('readCommitted', (db) => listEvents(scope, db, EXPORTED, eventFilter(filterOf(asked))))
}
