import type { Finding } from '../finding'

/** Whether two findings say that the same thing differs from the same, in whatever words it is written. */
function isSameMatter(a: Finding, b: Finding): boolean {
  const isSamePlace = a.place.kind === b.place.kind && a.place.key === b.place.key
  return a.code === b.code && isSamePlace && JSON.stringify([a.expected, a.comparedWith]) === JSON.stringify([b.expected, b.comparedWith])
}

/**
 * Whether none of the findings is left and no error has come instead. An error that stood there before stands there still when its number
 * is only typed in another way.
 */
export function isMended(ids: readonly string[], before: readonly Finding[], after: readonly Finding[]): boolean {
  const isNew = (finding: Finding) => finding.severity === 'error' && !before.some((known) => known.severity === 'error' && isSameMatter(known, finding))
  return after.every((finding) => !ids.includes(finding.id) && !isNew(finding))
}
