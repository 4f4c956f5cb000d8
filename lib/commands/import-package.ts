import { z } from 'zod'
import { municipalityScope } from '@/lib/auth/gate'
import { mayMovePackages } from '@/lib/auth/permissions/administration'
import type { MunicipalityScope } from '@/lib/auth/scope'
import { PackageRefused, type PackageWritten } from '@/lib/db/package/import-run'
import { writePackage } from '@/lib/db/package/write-package'
import { inTransaction, type Transaction } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { readPackageValue } from '@/lib/import/package/read-package'
import type { DataPackage } from '@/lib/schemas/package'
import { answered, parseInput, refused, type Command } from './command'
import { once } from './once'

const importPackageSchema = z.strictObject({ package: z.unknown() })

/** Largest request, in bytes: a package of 20 MB, the largest that is read. */
const TWENTY_MEGABYTES = 20_000_000

function read(value: unknown): CommandAnswer<DataPackage> {
  const reading = readPackageValue(value)
  return reading.ok ? answered(reading.package) : refused('INVALID_ROWS', { faults: reading.faults })
}

async function write(scope: MunicipalityScope, db: Transaction, pkg: DataPackage, at: Date): Promise<CommandAnswer<PackageWritten>> {
  try {
    return answered(await writePackage(scope, db, pkg, at))
  } catch (error) {
    if (error instanceof PackageRefused) return refused('INVALID_ROWS', { faults: error.faults })
    throw error
  }
}

/** Carries a refusal out of the transaction of importPackage, which it rolls back. */
class NotImported extends Error {
  constructor(readonly answer: CommandAnswer<PackageWritten>) {
    super('not imported')
  }
}

/**
 * Imports a package, all or nothing, for command-line programs that own the database.
 * @returns how many rows were created and updated, or INVALID_ROWS with every fault
 */
export async function importPackage(scope: MunicipalityScope, value: unknown): Promise<CommandAnswer<PackageWritten>> {
  const reading = read(value)
  if (!reading.ok) return reading
  try {
    return await inTransaction('readCommitted', async (db) => {
      const answer = await write(scope, db, reading.result, new Date())
      if (!answer.ok) throw new NotImported(answer)
      return answer
    })
  } catch (error) {
    if (error instanceof NotImported) return error.answer
    throw error
  }
}

/** The administrator imports a committee-year, all or nothing. */
export const importPackageCommand: Command = {
  name: 'import-package',
  bodyLimit: TWENTY_MEGABYTES,
  input: importPackageSchema,
  async run(session, request) {
    const parsed = parseInput(importPackageSchema, request.input)
    if (!parsed.ok) return parsed
    const scope = municipalityScope(session)
    const roles = session.memberships.filter(({ committeeId }) => committeeId === null).map(({ role }) => role)
    const refusal = mayMovePackages({ userId: session.userId, roles, orgUnitKeys: [] }, null)
    if (refusal !== null) return refused(refusal)
    const reading = read(parsed.result.package)
    if (!reading.ok) return reading
    const undertaking = { scope, command: 'import-package', request, isolation: 'readCommitted' } as const
    return once(undertaking, ({ db, at }) => write(scope, db, reading.result, at))
  },
}
