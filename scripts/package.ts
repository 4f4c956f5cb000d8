import { readFileSync, writeFileSync } from 'node:fs'
import { mintMunicipalityScope } from '../lib/auth/scope'
import { findMunicipalityId } from '../lib/db/municipality'
import { readPackage as readStoredPackage } from '../lib/db/package/read-package'
import type { InputFault } from '../lib/domain/command-answer'
import { packageJsonSchema } from '../lib/export/package/json-schema'
import { printPackage } from '../lib/export/package/print-package'
import { readPackage } from '../lib/import/package/read-package'
import { importYear } from './import-year'

const USAGE = `npm run package -- import FILE                                  import a committee-year, all or nothing
npm run package -- export MUNICIPALITY COMMITTEE YEAR [FILE]    export one, to a file or to the screen
npm run package -- schema [FILE]                                JSON Schema of a package`

function write(text: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(text)
  else writeFileSync(file, text)
}

function refuse(message: string): number {
  console.error(message)
  return 1
}

function refuseFaults(file: string, faults: readonly InputFault[]): number {
  const lines = faults.map(({ path, found, expected }) => `  ${path}: found ${found}, expected ${expected}`)
  return refuse([`${file} is not imported, nothing is written. Faults: ${faults.length}`, ...lines].join('\n'))
}

function readFileOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

async function importFile(file: string | undefined): Promise<number> {
  if (file === undefined) return refuse(USAGE)
  const bytes = readFileOrNull(file)
  if (bytes === null) return refuse(`${file} cannot be read.`)
  const read = readPackage(bytes)
  if (!read.ok) return refuseFaults(file, read.faults)
  const { committee, year } = read.package
  const answer = await importYear(read.package)
  if (!answer.ok) return refuseFaults(file, answer.error.faults ?? [])
  console.log(`${committee.name} ${year}: ${answer.result.created} rows created, ${answer.result.updated} updated.`)
  return 0
}

async function exportYear([municipality, committee, year, file]: readonly string[]): Promise<number> {
  if (municipality === undefined || committee === undefined || year === undefined || !/^\d{4}$/.test(year)) return refuse(USAGE)
  const municipalityId = await findMunicipalityId(municipality)
  if (municipalityId === null) return refuse(`There is no municipality with the key ${municipality}.`)
  const pkg = await readStoredPackage(mintMunicipalityScope(municipalityId, null), committee, Number(year))
  if (pkg === null) return refuse(`The municipality ${municipality} has no committee with the key ${committee}.`)
  write(printPackage(pkg), file)
  return 0
}

/** Data packages from the command line; run by `npm run package`, which starts the database. */
export function main([verb, ...args]: readonly string[]): Promise<number> {
  if (verb === 'import') return importFile(args[0])
  if (verb === 'export') return exportYear(args)
  if (verb === 'schema') {
    write(packageJsonSchema(), args[0])
    return Promise.resolve(0)
  }
  return Promise.resolve(refuse(USAGE))
}
