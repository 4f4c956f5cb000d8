import { type DataPackage, packageSchema } from '@/lib/schemas/package'
import { sortPackage } from './sort-package'

/** Longest line on which a fact without facts inside is printed whole. */
const LINE_LENGTH = 180

/** Fields whose content is the author's own and is printed as it is: a missing cell is null, an empty paragraph is empty. */
const VERBATIM = new Set(['cells', 'body'])

/** Leaves out what the schema fills in by itself: null, empty lists and false (`counted` alone is true by itself). */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([field, content]) => VERBATIM.has(field) || !isDefault(field, content))
  return Object.fromEntries(kept.map(([field, content]) => [field, VERBATIM.has(field) ? content : withoutDefaults(content)]))
}

function isDefault(field: string, content: unknown): boolean {
  if (field === 'counted') return content === true
  if (field === 'breakdown') return content === ''
  if (Array.isArray(content)) return content.length === 0 && field !== 'columns' && field !== 'blocks'
  return content === null || content === false
}

function print(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  const members = Array.isArray(value)
    ? value.map((item) => print(item, inner))
    : Object.entries(value).map(([field, content]) => `${JSON.stringify(field)}: ${print(content, inner)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  if (members.length === 0) return `${open}${close}`
  const pad = open === '{' ? ' ' : ''
  const line = `${open}${pad}${members.join(', ')}${pad}${close}`
  if (!line.includes('\n') && indent.length + line.length <= LINE_LENGTH) return line
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${close}`
}

/**
 * The package as text: one order, two spaces, one fact a line, a line break at the end. The same facts always give the same bytes,
 * so export → import → export is identical.
 */
export function printPackage(pkg: DataPackage): string {
  // The schema's own order of fields, whatever order the package came in.
  const ordered = packageSchema.parse(sortPackage(pkg))
  return `${print(withoutDefaults(ordered), '')}\n`
}
