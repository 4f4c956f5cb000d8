import { mayKeepRegisters } from '@/lib/auth/permissions/administration'
import type { CommitteeScope } from '@/lib/auth/scope'
import { insertRegisterEntry, listRegister, PARENT_KIND, setRegisterOrder, updateRegisterEntry, type RegisterEntry } from '@/lib/db/register-entry'
import { writeSpellings } from '@/lib/db/register-label'
import { registerUse } from '@/lib/db/register-use'
import type { CommandAnswer, InputFault } from '@/lib/domain/command-answer'
import { renamed, type NamedOverYears } from '@/lib/domain/register-entry'
import { saveRegisterEntrySchema, type SaveRegisterEntryInput } from '@/lib/schemas/register-entry'
import { answered, refused, type CommandContext } from './command'
import { committeeCommand } from './committee-command'
import { aliasFaults, inUse, placed } from './register-answer'

type Context = CommandContext<CommitteeScope>

/** The entry with its parents, up to the topmost. */
function keysAbove(entries: readonly RegisterEntry[], from: string | null): readonly string[] {
  const above: string[] = []
  for (let key = from; key !== null && !above.includes(key); key = entries.find((entry) => entry.key === key)?.parentKey ?? null) above.push(key)
  return above
}

/** What is wrong with the place above, beyond its shape. */
function parentFault({ kind, key, parent }: SaveRegisterEntryInput, parents: readonly RegisterEntry[]): InputFault | null {
  const parentKind = PARENT_KIND[kind]
  const fault = (expected: string): InputFault => ({ path: 'parent', found: parent ?? '', expected })
  if (parent === null) return kind === 'serviceArea' ? fault('a business area') : null
  const stands = parents.some((entry) => entry.key === parent && entry.mergedIntoKey === null)
  if (parentKind === null || !stands) return fault('an entry that can stand above it')
  return parentKind === kind && keysAbove(parents, parent).includes(key) ? fault('an entry that does not stand below this one') : null
}

/** The names that are to stand; null: the year comes before a later name. */
function namesAfter(stored: RegisterEntry | undefined, { name, fromYear }: SaveRegisterEntryInput): NamedOverYears | null {
  if (stored === undefined) return { name, labels: [] }
  return stored.name === name ? stored : renamed(stored, name, fromYear)
}

async function write(
  context: Context,
  input: SaveRegisterEntryInput,
  names: NamedOverYears,
  stored: RegisterEntry | undefined,
  parentId: string | null,
  order: number,
): Promise<CommandAnswer<string>> {
  const { scope, db } = context
  const { kind, key, lastYear, categoryKind } = input
  const row = { name: names.name, lastYear, parentId }
  if (stored === undefined) return answered(await insertRegisterEntry(scope, db, { ...row, kind, key, categoryKind, order }))
  if (stored.version !== input.version || !(await updateRegisterEntry(scope, db, stored, row))) return refused('STALE_VERSION')
  return answered(stored.id)
}

/** What the log keeps of an entry. */
function logged(
  { name, labels, aliases, parentKey, lastYear, version }: Pick<RegisterEntry, 'name' | 'labels' | 'aliases' | 'parentKey' | 'lastYear' | 'version'>,
): object {
  return { name, labels: [...labels], aliases: [...aliases], parent: parentKey, lastYear, version }
}

/**
 * Adds or changes an entry of a register: its name, from a year on or in every year, the spellings by which files name it, its place
 * and its last year. An entry that is used after its last year is refused (IN_USE, with what uses it).
 */
export const saveRegisterEntry = committeeCommand<SaveRegisterEntryInput>({
  name: 'save-register-entry',
  input: saveRegisterEntrySchema,
  permission: mayKeepRegisters,
  async run(context, input) {
    const { scope, db, record } = context
    const { kind, key, version, aliases, parent, lastYear } = input
    const entries = await listRegister(scope, db, kind)
    const stored = entries.find((entry) => entry.key === key)
    if (stored === undefined && version !== 0) return refused('NOT_FOUND')
    if (stored !== undefined && version === 0) return refused('ALREADY_THERE')
    const parentKind = PARENT_KIND[kind]
    const parents = parentKind === null ? [] : parentKind === kind ? entries : await listRegister(scope, db, parentKind)
    const names = namesAfter(stored, input)
    const wrong = parentFault(input, parents)
    const late: InputFault = { path: 'fromYear', found: String(input.fromYear), expected: 'the year of the last change or a later one' }
    const faults = [...(wrong === null ? [] : [wrong]), ...aliasFaults(input, entries), ...(names === null ? [late] : [])]
    const siblings = entries.filter((entry) => entry.key !== key)
    const order = placed(siblings, key, input.after)
    if (order === null) faults.push({ path: 'after', found: input.after ?? '', expected: 'another entry of the register' })
    if (faults.length > 0 || names === null || order === null) return refused('INVALID_INPUT', { faults })
    const use = stored === undefined || lastYear === null ? [] : await registerUse(scope, db, { kind, id: stored.id, key, after: lastYear })
    if (use.length > 0) return inUse(use)
    const parentId = parents.find((entry) => entry.key === parent)?.id ?? null
    const written = await write(context, input, names, stored, parentId, entries.length)
    if (!written.ok) return written
    await writeSpellings(scope, db, kind, written.result, { labels: names.labels, aliases })
    const ids = new Map([...entries.map((entry) => [entry.key, entry.id] as const), [key, written.result]])
    for (const [index, each] of (input.after === undefined ? [] : order).entries()) await setRegisterOrder(scope, db, { kind, id: ids.get(each) ?? '' }, index)
    const before = stored === undefined ? null : logged(stored)
    record({
      subject: 'registerEntry',
      subjectKey: `${kind}:${key}`,
      reportId: null,
      before,
      after: logged({ ...input, ...names, parentKey: parent, version: version + 1 }),
    })
    return answered({ key, version: version + 1 })
  },
})
