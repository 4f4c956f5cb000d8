import type { z } from 'zod'
import type { ImportReading, ImportSource, SourceReading } from '@/lib/domain/import-reading'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import { sieMappingSchema } from '@/lib/schemas/sie-mapping'
import { sieRawSchema } from '@/lib/schemas/sie-raw'
import { csvSource, excelSource } from './sheet/sheet-source'
import { mapSie } from './sie/map-sie'
import { readSie } from './sie/read-sie'
import { suggestSie } from './sie/suggest-sie'

/** One kind of file that can be read in, as its folder in lib/import tells it. */
interface SourceDefinition<Raw, Mapping, Summary> {
  readonly source: ImportSource
  /** Extensions of its files, lower case with the point: ['.se', '.si']. */
  readonly accept: readonly string[]
  /** Largest file, in bytes; what comes after them is not taken in. */
  readonly bytes: number
  /** Bytes become plain JSON that `raw` accepts, or a reason; nothing that a file holds makes it throw. */
  readonly read: (stream: AsyncIterable<Uint8Array>, fileName: string) => Promise<SourceReading<Raw>>
  readonly raw: z.ZodType<Raw>
  readonly mapping: z.ZodType<Mapping>
  /** The mapping to begin with, when the committee has none from before. */
  readonly suggest: (raw: Raw, registers: ImportRegisters) => Mapping
  /** What there is to map, for the source's mapping editor: plain JSON. */
  readonly summarize: (raw: Raw) => Summary
  readonly map: (raw: Raw, mapping: Mapping, registers: ImportRegisters) => ImportReading
}

/** A source whose raw and mapping are JSON as stored; both pass their schemas before use. */
export interface TabledSource {
  readonly source: ImportSource
  readonly accept: readonly string[]
  readonly bytes: number
  readonly read: (stream: AsyncIterable<Uint8Array>, fileName: string) => Promise<SourceReading<unknown>>
  readonly mapping: z.ZodType
  readonly suggest: (raw: unknown, registers: ImportRegisters) => unknown
  readonly summarize: (raw: unknown) => unknown
  /** Throws when raw or mapping is not of the source's shape: both were checked when they were stored. */
  readonly map: (raw: unknown, mapping: unknown, registers: ImportRegisters) => ImportReading
}

/** Makes a source ready for the table. */
export function tabled<Raw, Mapping, Summary>(definition: SourceDefinition<Raw, Mapping, Summary>): TabledSource {
  const { source, accept, bytes, read, raw: rawSchema, mapping, suggest, summarize, map } = definition
  return {
    source,
    accept,
    bytes,
    read,
    mapping,
    suggest: (raw, registers) => suggest(rawSchema.parse(raw), registers),
    summarize: (raw) => summarize(rawSchema.parse(raw)),
    map: (raw, rules, registers) => map(rawSchema.parse(raw), mapping.parse(rules), registers),
  }
}

/** Every kind of file that can be read in. */
export const importSources: readonly TabledSource[] = [
  tabled({
    source: 'sie',
    accept: ['.se', '.si', '.sie'],
    bytes: 500_000_000,
    read: readSie,
    raw: sieRawSchema,
    mapping: sieMappingSchema,
    suggest: suggestSie,
    summarize: (raw) => raw,
    map: mapSie,
  }),
  tabled(excelSource),
  tabled(csvSource),
]

/** The source that reads files named so, by their extension; null when none does. 'Huvudbok 2020.SE' → sie. */
export function sourceOfFile(fileName: string): TabledSource | null {
  const name = fileName.toLowerCase()
  return importSources.find(({ accept }) => accept.some((extension) => name.endsWith(extension))) ?? null
}

/** The source of a stored batch; null when it is not a file (a fetch, a package). */
export function sourceNamed(source: ImportSource): TabledSource | null {
  return importSources.find((each) => each.source === source) ?? null
}
