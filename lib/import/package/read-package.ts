import type { InputFault } from '@/lib/domain/command-answer'
import { checkPackage } from './check'
import { readShape, type ReadPackage } from './read-shape'
import { scanJson } from './scan-json'

/** Largest package, in bytes (20 MB); a committee-year of the demo is 0.1 MB. */
export const MAX_PACKAGE_BYTES = 20_000_000

/** A file with more bytes than a package may have. @param bytes null: it was not read to its end */
export function tooLarge(bytes: number | null): InputFault {
  return { path: 'package', found: bytes === null ? 'more bytes' : `${bytes} bytes`, expected: `at most ${MAX_PACKAGE_BYTES} bytes` }
}

/** Kinds of files that people take for a package, by their first bytes. */
const MAGIC: readonly (readonly [found: string, bytes: readonly number[]])[] = [
  ['a zip file', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip file', [0x1f, 0x8b]],
  ['text in UTF-16', [0xff, 0xfe]],
  ['text in UTF-16', [0xfe, 0xff]],
  ['text in UTF-16', [0x7b, 0x00]],
  ['text in UTF-16', [0x00, 0x7b]],
]

function otherKind(bytes: Uint8Array): string | null {
  return MAGIC.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0] ?? null
}

function decode(bytes: Uint8Array): string | null {
  try {
    // Leaves out a byte order mark; throws at bytes that are not UTF-8.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Checks a value that has already been parsed (by a program that owns it): shape first, then what refers to what.
 * The second check runs only when the shape holds, since keys of a misshapen package mean nothing.
 */
export function readPackageValue(value: unknown): ReadPackage {
  const shape = readShape(value)
  if (!shape.ok) return shape
  const faults = checkPackage(shape.package)
  return faults.length > 0 ? { ok: false, faults } : shape
}

/**
 * Bytes of a file → checked package. Bad JSON says line and column.
 * @example readPackage(bytes) // { ok: false, faults: [{ path: 'amounts[3].line', found: '"ifo.x"', expected: 'a line of netCost' }] }
 */
export function readPackage(bytes: Uint8Array): ReadPackage {
  if (bytes.byteLength > MAX_PACKAGE_BYTES) return { ok: false, faults: [tooLarge(bytes.byteLength)] }
  const found = otherKind(bytes)
  const text = found === null ? decode(bytes) : null
  if (text === null) return { ok: false, faults: [{ path: 'package', found: found ?? 'bytes that are not UTF-8', expected: 'JSON in UTF-8' }] }
  const fault = scanJson(text)
  return fault === null ? readPackageValue(JSON.parse(text)) : { ok: false, faults: [fault] }
}
