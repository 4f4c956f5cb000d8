import type { z } from 'zod'
import type { ImportReading, ImportSource, SourceReading } from '@/lib/domain/import-reading'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import { sieMappingSchema } from '@/lib/schemas/sie-mapping'
import { koladaMappingSchema, koladaRawSchema } from '@/lib/schemas/kolada-raw'
import { sieRawSchema } from '@/lib/schemas/sie-raw'
import { mapKolada } from './kolada/map-kolada'
import { csvSource, excelSource } from './sheet/sheet-source'
import { mapSie } from './sie/map-sie'
import { readSie } from './sie/read-sie'
import { suggestSie } from './sie/suggest-sie'

/** How what a source has said becomes figures. */
interface MappedDefinition<Raw, Mapping, Summary> {
  readonly source: ImportSource
  readonly raw: z.ZodType<Raw>
  readonly mapping: z.ZodType<Mapping>
  /** The mapping to begin with, when the committee has none from before. */
  readonly suggest: (raw: Raw, registers: ImportRegisters) => Mapping
  /** What there is to map, for the source's mapping editor: plain JSON. */
  readonly summarize: (raw: Raw) => Summary
  readonly map: (raw: Raw, mapping: Mapping, registers: ImportRegisters) => ImportReading
}

/** How a kind of file is read. */
interface FileReader<Raw> {
  /** Extensions of its files, lower case with the point: ['.se', '.si']. */
  readonly accept: readonly string[]
  /** Largest file, in bytes; what comes after them is not taken in. */
  readonly bytes: number
  /** Bytes become plain JSON that `raw` accepts, or a reason; nothing that a file holds makes it throw. */
  readonly read: (stream: AsyncIterable<Uint8Array>, fileName: string) => Promise<SourceReading<Raw>>
}

/** A source whose raw and mapping are JSON as stored; both pass their schemas before use. */
export interface MappedSource {
  readonly source: ImportSource
  readonly mapping: z.ZodType
  readonly suggest: (raw: unknown, registers: ImportRegisters) => unknown
  readonly summarize: (raw: unknown) => unknown
  /** Throws when raw or mapping is not of the source's shape: both were checked when they were stored. */
  readonly map: (raw: unknown, mapping: unknown, registers: ImportRegisters) => ImportReading
}

/** One kind of file that can be read in. */
export type TabledSource = MappedSource & FileReader<unknown>

function mapped<Raw, Mapping, Summary>(definition: MappedDefinition<Raw, Mapping, Summary>): MappedSource {
  const { source, raw: rawSchema, mapping, suggest, summarize, map } = definition
  return {
    source,
    mapping,
    suggest: (raw, registers) => suggest(rawSchema.parse(raw), registers),
    summarize: (raw) => summarize(rawSchema.parse(raw)),
    map: (raw, rules, registers) => map(rawSchema.parse(raw), mapping.parse(rules), registers),
  }
}

/** Makes a kind of file, as its folder in lib/import tells it, ready for the table. */
export function tabled<Raw, Mapping, Summary>(definition: MappedDefinition<Raw, Mapping, Summary> & FileReader<Raw>): TabledSource {
  const { accept, bytes, read } = definition
  return { ...mapped(definition), accept, bytes, read }
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

/** Fetched by a command of its own, not read from a file. */
const koladaSource = mapped({
  source: 'kolada',
  raw: koladaRawSchema,
  mapping: koladaMappingSchema,
  suggest: ({ municipalities }) => ({ municipalities, ownValues: true }),
  summarize: ({ municipalities }) => municipalities,
  map: mapKolada,
})

/** The source that reads files named so, by their extension; null when none does. 'Huvudbok 2020.SE' → sie. */
export function sourceOfFile(fileName: string): TabledSource | null {
  const name = fileName.toLowerCase()
  return importSources.find(({ accept }) => accept.some((extension) => name.endsWith(extension))) ?? null
}

/** The source of a stored batch; null when it has no mapping (a package). */
export function sourceNamed(source: ImportSource): MappedSource | null {
  return [...importSources, koladaSource].find((each) => each.source === source) ?? null
}
