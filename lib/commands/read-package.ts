import { insertPackageBatch } from '@/lib/db/package-batch'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { MAX_PACKAGE_BYTES, readPackage as readPackageBytes, tooLarge } from '@/lib/import/package/read-package'
import { readBytes } from '@/lib/import/read-bytes'
import { readPackageSchema } from '@/lib/schemas/package-batch'
import type { DataPackage } from '@/lib/schemas/package'
import { answered, parseInput, refused, type Command } from './command'
import type { FileBody } from './file-body'
import { once } from './once'
import { packageScope } from './package-command'

async function readFile(file: FileBody): Promise<CommandAnswer<DataPackage>> {
  let bytes: Uint8Array | null = null
  try {
    bytes = await readBytes(file.read(MAX_PACKAGE_BYTES), MAX_PACKAGE_BYTES)
  } catch (error) {
    if (file.ended === 'read') throw error
  }
  if (file.ended === 'tooLarge') return refused('INVALID_ROWS', { faults: [tooLarge(null)] })
  if (bytes === null) return refused('INVALID_INPUT', { faults: [{ path: 'body', found: 'a file that ends too early', expected: 'all of it' }] })
  const reading = readPackageBytes(bytes)
  return reading.ok ? answered(reading.package) : refused('INVALID_ROWS', { faults: reading.faults })
}

/**
 * Reads a package: nothing of it is written among the facts before it is applied. Who may not is refused before a byte is read.
 * @returns the id of the batch; INVALID_ROWS with every fault of the file, each with its path
 */
export const readPackage: Command = {
  name: 'read-package',
  body: 'file',
  bodyLimit: MAX_PACKAGE_BYTES,
  input: readPackageSchema,
  async run(session, request) {
    const parsed = parseInput(readPackageSchema, request.input)
    if (!parsed.ok) return parsed
    const scope = packageScope(session)
    if (!scope.ok) return scope
    if (request.file === undefined) return refused('INVALID_INPUT', { faults: [{ path: 'body', found: 'nothing', expected: 'a file' }] })
    const content = await readFile(request.file)
    if (!content.ok) return content
    const { fileName } = parsed.result
    const file = { fileName, fileSha256: request.file.sha256(), fileBytes: request.file.size }
    const identity = { input: { ...parsed.result, fileSha256: file.fileSha256 }, idempotencyKey: request.idempotencyKey }
    return once({ scope: scope.result, command: 'read-package', request: identity, isolation: 'readCommitted' }, async (context) => {
      const id = await insertPackageBatch(context.scope, context.db, { ...file, content: content.result, at: context.at })
      const subjectKey = `${content.result.committee.key}:${content.result.year}`
      context.record({ subject: 'package', subjectKey, reportId: null, before: null, after: { batch: id, ...file, version: 1 } })
      return answered({ batch: id })
    })
  },
}
