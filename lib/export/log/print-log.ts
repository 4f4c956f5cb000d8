import { stringify } from 'csv-stringify/sync'
import { adminText } from '@/lib/text/admin'
import { commandWord } from '@/lib/text/command-word'

/** A recorded change, as a line of the file. */
interface PrintedEvent {
  readonly at: string
  readonly actor: string | null
  readonly command: string
  readonly subjectKey: string
  readonly reportKey: string | null
  readonly before: unknown
  readonly after: unknown
}

function json(value: unknown): string {
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

/**
 * The log as a file for a Swedish spreadsheet: semicolons, UTF-8 with a mark, Windows lines, times in ISO (UTC). A text that a
 * spreadsheet would take for a formula is written as text.
 */
export function printLog(events: readonly PrintedEvent[]): string {
  const rows = events.map(({ at, actor, command, subjectKey, reportKey, before, after }) => [
    at,
    actor ?? adminText.log.system,
    commandWord(command),
    subjectKey,
    reportKey ?? '',
    json(before),
    json(after),
  ])
  return stringify([[...adminText.log.columns], ...rows], { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
