/** What the log is searched by; null: everything. Days as YYYY-MM-DD, both included; `before`: id of the last event of the page before. */
export interface LogFilterText {
  readonly from: string | null
  readonly to: string | null
  readonly person: string | null
  readonly command: string | null
  readonly about: string | null
  readonly before: string | null
}

/** Names of the parts of the address: they stand in bookmarks. */
export const LOG_FIELDS = { from: 'fran', to: 'till', person: 'person', command: 'handelse', about: 'galler', before: 'fore' } as const

/** The address of a search, without what is not asked for: 'fran=2020-09-01&person=…'. */
export function logAddress(filter: LogFilterText): string {
  const address = new URLSearchParams()
  for (const [field, name] of Object.entries(LOG_FIELDS)) {
    const value = filter[field as keyof LogFilterText]
    if (value !== null) address.set(name, value)
  }
  return address.toString()
}

const LONGEST = 200

/** What a value was, in one line: { value: -50760, version: 2 } → '-50760'; long texts are cut. */
export function eventValueText(value: unknown): string {
  if (value === null || value === undefined) return ''
  const inner = typeof value === 'object' && 'value' in value ? value.value : value
  const text = typeof inner === 'string' ? inner : JSON.stringify(inner)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text
}
