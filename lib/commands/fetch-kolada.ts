import { createHash } from 'node:crypto'
import { committeeScope } from '@/lib/auth/gate'
import { mayImport } from '@/lib/auth/permissions/import'
import type { CommitteeScope } from '@/lib/auth/scope'
import { insertBatch, type NewBatch } from '@/lib/db/import-batch'
import { listMappings, writeMapping } from '@/lib/db/import-mapping'
import { loadImportRegisters } from '@/lib/db/import-registers'
import { inTransaction } from '@/lib/db/transaction'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { fetchKolada as askKolada } from '@/lib/import/kolada/fetch-kolada'
import { readKoladaSettings } from '@/lib/import/kolada/settings'
import { fetchKoladaSchema, type FetchKoladaInput } from '@/lib/schemas/fetch-kolada'
import type { KoladaMapping, KoladaRaw } from '@/lib/schemas/kolada-raw'
import { answered, ONE_MEGABYTE, parseInput, refused, type Command, type CommandContext } from './command'
import { findReplay, once } from './once'

/** The mapping that the committee's choice of municipalities is kept as. */
const KEPT = 'own'

/** `Kolada 2018–2020`: what the log calls a fetch. */
function nameOf({ years }: KoladaRaw): string {
  const [first, last] = [years[0], years.at(-1)]
  return first === last ? `Kolada ${first}` : `Kolada ${first}–${last}`
}

type Fetched = Omit<NewBatch, 'at' | 'mapping'> & { readonly mapping: KoladaMapping }

/** Asks Kolada; nothing is locked meanwhile, however long it takes. */
async function ask(scope: CommitteeScope, { year, years, municipalities, ownValues }: FetchKoladaInput): Promise<CommandAnswer<Fetched>> {
  const registers = await inTransaction('readCommitted', (db) => loadImportRegisters(scope, db, year))
  if (registers === null) return refused('NOT_FOUND')
  const nationalCodes = registers.indicators.flatMap(({ nationalCode }) => nationalCode ?? [])
  const question = { nationalCodes, own: registers.municipalityCode, compared: municipalities, years }
  const reading = await askKolada(readKoladaSettings(process.env), question)
  if (!reading.ok) {
    const { code, detail } = reading.fault
    return refused('SOURCE_FAILED', { detail: code, faults: [{ path: 'kolada', found: detail ?? '', expected: '' }] })
  }
  const { raw, bytes } = reading
  const fileSha256 = createHash('sha256').update(canonicalJson(raw)).digest('hex')
  const mapping = { municipalities: raw.municipalities, ownValues }
  return answered({ year, source: 'kolada', fileName: nameOf(raw), fileSha256, fileBytes: bytes, raw, mapping })
}

/** Keeps the choice for the next fetch. Somebody who keeps another at the same moment is not stopped by it. */
async function keepChoice({ scope, db, at, record }: CommandContext<CommitteeScope>, rules: KoladaMapping): Promise<void> {
  const kept = (await listMappings(scope, db, 'kolada')).find(({ key }) => key === KEPT)
  const version = kept?.version ?? 0
  if (kept !== undefined && canonicalJson(kept.rules) === canonicalJson(rules)) return
  const name = kept?.name ?? 'Kolada'
  if (!(await writeMapping(scope, db, { source: 'kolada', key: KEPT, name, version, rules, at }))) return
  record({ subject: 'importMapping', subjectKey: `kolada:${KEPT}`, reportId: null, before: version === 0 ? null : { version }, after: { name, version: version + 1 } })
}

/**
 * Fetches values of the committee's indicators with a national code from Kolada, for the municipality and those it is compared with. They
 * are shown and nothing is written among the figures before they are applied; the choice of municipalities is kept.
 * @returns the id of the batch; SOURCE_FAILED with why Kolada's figures could not be had
 */
export const fetchKolada: Command = {
  name: 'fetch-kolada',
  bodyLimit: ONE_MEGABYTE,
  input: fetchKoladaSchema,
  async run(session, request) {
    const parsed = parseInput(fetchKoladaSchema, request.input)
    if (!parsed.ok) return parsed
    const scope = await committeeScope(session, parsed.result.committee)
    if (scope === null) return refused('OUT_OF_SCOPE')
    const refusal = mayImport(scope, null)
    if (refusal !== null) return refused(refusal)
    const undertaking = { scope, command: 'fetch-kolada', request, isolation: 'readCommitted' } as const
    const replay = await findReplay(undertaking)
    if (replay !== null) return replay
    const batch = await ask(scope, parsed.result)
    if (!batch.ok) return batch
    return once(undertaking, async (context) => {
      const { db, at, record } = context
      const id = await insertBatch(scope, db, { ...batch.result, at })
      const { year, source, fileName, fileSha256, fileBytes, mapping } = batch.result
      record({ subject: 'importBatch', subjectKey: id, reportId: null, before: null, after: { year, source, fileName, fileSha256, fileBytes, version: 1 } })
      await keepChoice(context, mapping)
      return answered({ batch: id })
    })
  },
}
