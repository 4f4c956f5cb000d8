import { createInterface } from 'node:readline'
import { hashPassword } from '../lib/auth/password'
import { mintMunicipalityScope } from '../lib/auth/scope'
import { ensureMunicipality, findMunicipalityId } from '../lib/db/municipality'
import { inTransaction } from '../lib/db/transaction'
import { createUser } from '../lib/db/user'
import { PASSWORD_LENGTH } from '../lib/schemas/user'

const usage = `  npm run user -- add-municipality KEY CODE NAME
  npm run user -- add-administrator MUNICIPALITY E-MAIL NAME   (asks for a password; it may also come on standard input)`

/** Reads one line from standard input, so that a password never stands in the command line. */
function readLine(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: false })
  process.stdout.write(question)
  return new Promise((done) => {
    let answer = ''
    lines.once('line', (line) => {
      answer = line
      lines.close()
    })
    lines.once('close', () => done(answer))
  })
}

async function addAdministrator(municipality: string, email: string, name: string): Promise<string> {
  const municipalityId = await findMunicipalityId(municipality)
  if (municipalityId === null) throw new Error(`There is no municipality "${municipality}": add it first.`)
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new Error(`"${email}" is not an e-mail address.`)
  const password = await readLine(`  Password for ${email}, at least ${PASSWORD_LENGTH.min} characters: `)
  if (password.length < PASSWORD_LENGTH.min) throw new Error(`The password has ${password.length} characters: at least ${PASSWORD_LENGTH.min} are needed.`)
  const passwordHash = await hashPassword(password)
  const memberships = [{ role: 'administrator', committee: null, orgUnit: null } as const]
  await inTransaction('readCommitted', (db) => createUser(mintMunicipalityScope(municipalityId, null), db, { email, name, passwordHash, identity: null, memberships }))
  return `${name} is administrator of ${municipality}.`
}

/** First municipality and administrator of a new installation. Everything after that is done by administrators in the browser or by data packages. */
export async function main(args: readonly string[]): Promise<number> {
  const [action, first, second, ...rest] = args
  const name = rest.join(' ')
  if (first === undefined || second === undefined || name === '' || (action !== 'add-municipality' && action !== 'add-administrator')) {
    console.error(usage)
    return 1
  }
  if (action === 'add-municipality') {
    await ensureMunicipality({ key: first, code: second, name })
    console.log(`  ✓ ${name} (${second}) is known as ${first}.`)
    return 0
  }
  console.log(`\n  ✓ ${await addAdministrator(first, second, name)}`)
  return 0
}
