import { z } from 'zod'
import { key, name } from './primitives'

/** Which batch, and the version of it that the person saw. */
const batch = { committee: key, batch: z.uuid(), version: z.int().min(1) }

/** A new mapping of a batch that is not applied: rules by source. */
export const mapImportSchema = z.strictObject({ ...batch, mapping: z.unknown() })

/** `preview` is the fingerprint of what was shown; what would happen now must be the same. */
export const applyImportSchema = z.strictObject({ ...batch, preview: z.string().regex(/^[0-9a-f]{64}$/, { error: 'the fingerprint of a preview' }) })

export const undoImportSchema = z.strictObject(batch)

export const discardImportSchema = z.strictObject(batch)

/** A mapping kept for the next file of its kind; version 0: a new one. */
export const saveImportMappingSchema = z.strictObject({
  committee: key,
  source: z.enum(['excel', 'csv', 'sie', 'kolada']),
  key,
  name,
  version: z.int().min(0),
  rules: z.unknown(),
})

const keptMapping = { committee: key, source: z.enum(['excel', 'csv', 'sie', 'kolada']), key, version: z.int().min(1) }

export const renameImportMappingSchema = z.strictObject({ ...keptMapping, name })

export const deleteImportMappingSchema = z.strictObject(keptMapping)

export type RenameImportMappingInput = z.output<typeof renameImportMappingSchema>
export type DeleteImportMappingInput = z.output<typeof deleteImportMappingSchema>
export type MapImportInput = z.output<typeof mapImportSchema>
export type ApplyImportInput = z.output<typeof applyImportSchema>
export type UndoImportInput = z.output<typeof undoImportSchema>
export type DiscardImportInput = z.output<typeof discardImportSchema>
export type SaveImportMappingInput = z.output<typeof saveImportMappingSchema>
