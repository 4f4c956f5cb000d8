/**
 * One of the two versions that are compared: a report as it stands, a published edition of it, or the report with its texts as they stood
 * at an instant (figures are not kept by the history of texts: they are those of now).
 */
export type VersionSide =
  | { readonly kind: 'now'; readonly report: string }
  | { readonly kind: 'edition'; readonly report: string; readonly number: number }
  | { readonly kind: 'texts'; readonly report: string; readonly at: string }

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** A version as an address has it: `2020-08`, `2020-08.2`, `2020-08@2020-09-14T10:32:00.000Z`. */
export function sideKey(side: VersionSide): string {
  switch (side.kind) {
    case 'now':
      return side.report
    case 'edition':
      return `${side.report}.${side.number}`
    case 'texts':
      return `${side.report}@${side.at}`
  }
}

/** The version that an address names; null: it names none. */
export function readSide(key: string): VersionSide | null {
  const [, report = '', mark, rest = ''] = /^([a-z0-9][a-z0-9-]*)(?:([.@])(.*))?$/.exec(key) ?? []
  if (report === '') return null
  if (mark === undefined) return { kind: 'now', report }
  if (mark === '@') return INSTANT.test(rest) && !Number.isNaN(Date.parse(rest)) ? { kind: 'texts', report, at: rest } : null
  return /^[1-9]\d{0,3}$/.test(rest) ? { kind: 'edition', report, number: Number(rest) } : null
}
