/** How a file is read: by a mapping that is kept, by the one that was suggested for it, or by choices made for this file. */
export type MappingUsed = { readonly kind: 'kept'; readonly name: string } | { readonly kind: 'suggested' } | { readonly kind: 'own' }

/**
 * Rules as text, whatever the order of their fields. Not canonical JSON, which refuses half surrogates: rules hold the words of any
 * file.
 */
function rulesText(rules: unknown): string {
  const inOrder = (_field: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value
  return JSON.stringify(rules, inOrder)
}

/**
 * Which mapping a batch is read by, told by its rules: they stay with the batch when a kept mapping is changed or taken away.
 * @param kept latest first; of two with the same rules the latest is named
 * @param suggest the mapping that would be suggested for the file; asked only when no kept one has these rules
 */
export function mappingUsed(rules: unknown, kept: readonly { readonly name: string; readonly rules: unknown }[], suggest: () => unknown): MappingUsed {
  const text = rulesText(rules)
  const same = kept.find((each) => rulesText(each.rules) === text)
  if (same !== undefined) return { kind: 'kept', name: same.name }
  return { kind: rulesText(suggest()) === text ? 'suggested' : 'own' }
}
