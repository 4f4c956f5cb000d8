import type { InputFault } from '@/lib/domain/command-answer'
import { type DataPackage, packageSchema } from '@/lib/schemas/package'
import { checkPackage } from './check'
import { schemaFaults } from './faults'
import { scanJson } from './scan-json'

/** Largest package, in bytes (20 MB); a committee-year of the demo is 0.1 MB. */
const MAX_BYTES = 20_000_000

/** A checked package, or every fault that was found; never both. */
export type ReadPackage = { readonly ok: true; readonly package: DataPackage } | { readonly ok: false; readonly faults: readonly InputFault[] }

function decode(bytes: Uint8Array): string | null {
  try {
    // Leaves out a byte order mark; throws at bytes that are not UTF-8.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Checks a value that has already been parsed (from a command's body): shape first, then what refers to what.
 * The second check runs only when the shape holds, since keys of a misshapen package mean nothing.
 */
export function readPackageValue(value: unknown): ReadPackage {
  const parsed = packageSchema.safeParse(value, { reportInput: true })
  if (!parsed.success) return { ok: false, faults: schemaFaults(parsed.error) }
  const faults = checkPackage(parsed.data)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, package: parsed.data }
}

/**
 * Bytes of a file → checked package. Bad JSON says line and column.
 * @example readPackage(bytes) // { ok: false, faults: [{ path: 'amounts[3].line', found: '"ifo.x"', expected: 'a line of netCost' }] }
 */
export function readPackage(bytes: Uint8Array): ReadPackage {
  if (bytes.byteLength > MAX_BYTES) {
    return { ok: false, faults: [{ path: 'package', found: `${bytes.byteLength} bytes`, expected: `at most ${MAX_BYTES} bytes` }] }
  }
  const text = decode(bytes)
  if (text === null) return { ok: false, faults: [{ path: 'package', found: 'bytes that are not UTF-8', expected: 'JSON in UTF-8' }] }
  const fault = scanJson(text)
  return fault === null ? readPackageValue(JSON.parse(text)) : { ok: false, faults: [fault] }
}
