import type { Unreadable } from '@/lib/domain/import-reading'

/** One file inside a package, where its bytes lie. Sizes as declared; who inflates holds them to it. */
export interface ZipEntry {
  readonly name: string
  readonly isDeflated: boolean
  readonly crc: number
  readonly size: number
  /** Offsets of the packed bytes. */
  readonly start: number
  readonly end: number
}

export const ZIP_LIMITS = {
  entries: 2_000,
  /** Bytes of everything unpacked. */
  total: 100_000_000,
  /** Bytes of the files that are unpacked, those that hold cells. A million figures are 50 MB. */
  read: 60_000_000,
  /** Bytes of one file unpacked. */
  entry: 60_000_000,
  /** Unpacked bytes for each packed one, of files above `ratioFrom` bytes. A sheet of figures reaches 30. */
  ratio: 250,
  ratioFrom: 1_000_000,
} as const

type Directory = { readonly ok: true; readonly entries: readonly ZipEntry[] } | { readonly ok: false; readonly reason: Unreadable }

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const SENTINEL = 0xffffffff
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30

class Refusal extends Error {
  constructor(readonly reason: Unreadable) {
    super(reason.code)
  }
}

function refuse(code: Unreadable['code'], detail: string): never {
  throw new Refusal({ code, place: null, detail })
}

/** The end record: the last one whose comment reaches exactly to the end of the file. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= Math.max(0, view.byteLength - END_SIZE - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return refuse('notThisFormat', 'zip')
}

/** Where the packed bytes of an entry lie, by its local header, which must tell of the same file. */
function packedRange(view: DataView, bytes: Uint8Array, at: number, name: string, packed: number): readonly [number, number] {
  if (at + LOCAL_SIZE > view.byteLength || view.getUint32(at, true) !== LOCAL) refuse('notThisFormat', name)
  const nameLength = view.getUint16(at + 26, true)
  const start = at + LOCAL_SIZE + nameLength + view.getUint16(at + 28, true)
  if (start + packed > view.byteLength) refuse('notThisFormat', name)
  const localName = new TextDecoder().decode(bytes.subarray(at + LOCAL_SIZE, at + LOCAL_SIZE + nameLength))
  if (localName !== name) refuse('notThisFormat', name)
  return [start, start + packed]
}

function checkSizes(name: string, packed: number, size: number): void {
  if (size > ZIP_LIMITS.entry) refuse('expandsTooMuch', name)
  if (size > ZIP_LIMITS.ratioFrom && size > packed * ZIP_LIMITS.ratio) refuse('expandsTooMuch', name)
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (at + CENTRAL_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL) refuse('notThisFormat', 'zip')
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const packed = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const nameLength = view.getUint16(at + 28, true)
  const next = at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const local = view.getUint32(at + 42, true)
  const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength))
  if ((flags & 1) !== 0) refuse('encrypted', name)
  if (packed === SENTINEL || size === SENTINEL || local === SENTINEL) refuse('notThisFormat', 'zip64')
  if (method !== 0 && method !== 8) refuse('notThisFormat', name)
  if (method === 0 && packed !== size) refuse('notThisFormat', name)
  checkSizes(name, packed, size)
  const [start, end] = packedRange(view, bytes, local, name, packed)
  return { entry: { name, isDeflated: method === 8, crc: view.getUint32(at + 16, true), size, start, end }, next }
}

function readAll(view: DataView, bytes: Uint8Array): readonly ZipEntry[] {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const offset = view.getUint32(end + 16, true)
  if (count === 0xffff || offset === SENTINEL) refuse('notThisFormat', 'zip64')
  if (count > ZIP_LIMITS.entries) refuse('expandsTooMuch', String(count))
  const entries: ZipEntry[] = []
  for (let at = offset, index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, bytes, at)
    entries.push(entry)
    at = next
  }
  return entries
}

/** Entries that share bytes make a small file expand many times over; two of one name make readers disagree. */
function checkTogether(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > ZIP_LIMITS.total) refuse('expandsTooMuch', String(total))
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) refuse('notThisFormat', 'zip')
  const ordered = [...entries].sort((a, b) => a.start - b.start)
  ordered.forEach((entry, index) => {
    const before = ordered[index - 1]
    if (before !== undefined && before.end > entry.start) refuse('expandsTooMuch', entry.name)
  })
}

/**
 * The directory of a ZIP package, checked before anything is unpacked: at most 2 000 files and 100 MB together, none that grows more
 * than 250 times, none encrypted, none that shares bytes with another. Packages within packages are never opened.
 */
export function readZipDirectory(bytes: Uint8Array): Directory {
  try {
    const entries = readAll(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes)
    checkTogether(entries)
    return { ok: true, entries }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason }
    throw error
  }
}
