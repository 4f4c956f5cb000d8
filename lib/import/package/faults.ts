import type { z } from 'zod'
import type { InputFault } from '@/lib/domain/command-answer'

/** Most faults that are told of one package: nobody reads more, and a hostile file has millions. */
export const MAX_FAULTS = 1_000

/** `['amounts', 3, 'line']` → `amounts[3].line`; the package itself is `package`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = ''
  for (const step of path) text += typeof step === 'number' ? `[${step}]` : `${text === '' ? '' : '.'}${String(step)}`
  return text === '' ? 'package' : text
}

/** What was found, in at most 80 characters; text in quotation marks, `nothing` for a field that is left out. */
export function foundText(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

function expectedText(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : issue.expected
    case 'invalid_value':
      return `one of ${issue.values.map((value) => String(value)).join(', ')}`
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`
    case 'invalid_union':
      return issue.discriminator === undefined ? 'another kind of value' : `a known ${issue.discriminator}`
    default:
      return issue.message
  }
}

/** Every issue of the schema as a fault: path, found, expected. An unknown field gives one fault each. @param below what the paths stand below */
export function schemaFaults(error: Pick<z.ZodError, 'issues'>, below: readonly PropertyKey[] = []): InputFault[] {
  return error.issues.flatMap((issue): InputFault[] => {
    const path = [...below, ...issue.path]
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: pathText([...path, key]), found: 'an unknown field', expected: 'no such field' }))
    }
    return [{ path: pathText(path), found: foundText(issue.input), expected: expectedText(issue) }]
  })
}
