import { mayKeepRegisters } from '@/lib/auth/permissions/administration'
import type { CommitteeScope } from '@/lib/auth/scope'
import { listRegister } from '@/lib/db/register-entry'
import { writeAliases } from '@/lib/db/register-label'
import { insertLine, lineUse, listRegisterStatements, setLineOrder, updateLine, type LineRow } from '@/lib/db/register-line'
import type { CommandAnswer, InputFault } from '@/lib/domain/command-answer'
import type { RegisterLine } from '@/lib/domain/register-line'
import { saveBudgetLineSchema, type SaveBudgetLineInput } from '@/lib/schemas/register-entry'
import { answered, refused, type CommandContext } from './command'
import { committeeCommand } from './committee-command'
import { aliasFaults, inUse, placed } from './register-answer'

type Context = CommandContext<CommitteeScope>

/** Whether a line is the one with the key, or stands below it. */
function isBelow(lines: readonly RegisterLine[], from: string, key: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null = from; at !== null && !seen.has(at); at = lines.find((line) => line.key === at)?.parentKey ?? null) {
    if (at === key) return true
    seen.add(at)
  }
  return false
}

function treeFaults(input: SaveBudgetLineInput, lines: readonly RegisterLine[]): InputFault[] {
  const { key, parent } = input
  const faults = aliasFaults(input, lines.map((line) => ({ ...line, name: line.label })))
  if (parent === null) return faults
  const stands = lines.some((line) => line.key === parent && line.key !== key) && !isBelow(lines, parent, key)
  return stands ? faults : [...faults, { path: 'parent', found: parent, expected: 'another line of the statement, not below this one' }]
}

/** Ids of what the line points at, and a fault for each that the committee does not have. */
async function pointed(
  { scope, db }: Context,
  input: SaveBudgetLineInput,
  lines: readonly RegisterLine[],
): Promise<{ readonly row: LineRow; readonly faults: readonly InputFault[] }> {
  const { label, kind, parent, counted, businessArea, serviceArea } = input
  const areas = await listRegister(scope, db, 'businessArea')
  const services = await listRegister(scope, db, 'serviceArea')
  const area = areas.find(({ key }) => key === businessArea)
  const service = services.find(({ key }) => key === serviceArea)
  const faults: InputFault[] = []
  if (businessArea !== null && area === undefined) faults.push({ path: 'businessArea', found: businessArea, expected: 'a business area of the committee' })
  if (serviceArea !== null && service === undefined) faults.push({ path: 'serviceArea', found: serviceArea, expected: 'a service area of the committee' })
  const parentId = lines.find(({ key }) => key === parent)?.id ?? null
  return { row: { label, kind, counted, parentId, businessAreaId: area?.id ?? null, serviceAreaId: service?.id ?? null }, faults }
}

/** A heading and a total hold no figures of their own: a line that has some stays what it is. */
async function kindRefusal({ scope, db }: Context, stored: RegisterLine | undefined, { kind }: SaveBudgetLineInput): Promise<CommandAnswer<never> | null> {
  if (stored === undefined || stored.kind === kind || (kind !== 'heading' && kind !== 'total')) return null
  const { figures } = await lineUse(scope, db, stored.id)
  return figures.length === 0 ? null : inUse(figures)
}

function logged(
  { label, kind, parentKey, counted, aliases, version }: Pick<RegisterLine, 'label' | 'kind' | 'parentKey' | 'counted' | 'aliases' | 'version'>,
): object {
  return { label, kind, parent: parentKey, counted, aliases: [...aliases], version }
}

/** Adds or changes a line of a year's statement: its words, what it is, its place, and the spellings by which files name it. */
export const saveBudgetLine = committeeCommand<SaveBudgetLineInput>({
  name: 'save-budget-line',
  input: saveBudgetLineSchema,
  permission: mayKeepRegisters,
  async run(context, input) {
    const { scope, db, record } = context
    const { year, statement: statementKey, key, version, parent, aliases } = input
    const statement = (await listRegisterStatements(scope, db, year)).find((each) => each.key === statementKey)
    if (statement === undefined) return refused('NOT_FOUND')
    const { lines } = statement
    const stored = lines.find((line) => line.key === key)
    if (stored === undefined && version !== 0) return refused('NOT_FOUND')
    if (stored !== undefined && version === 0) return refused('ALREADY_THERE')
    const { row, faults: unknown } = await pointed(context, input, lines)
    const order = placed(lines.filter((line) => line.key !== key), key, input.after)
    const faults = [...treeFaults(input, lines), ...unknown]
    if (order === null) faults.push({ path: 'after', found: input.after ?? '', expected: 'another line of the statement' })
    if (faults.length > 0 || order === null) return refused('INVALID_INPUT', { faults })
    const refusal = await kindRefusal(context, stored, input)
    if (refusal !== null) return refusal
    if (stored !== undefined && (stored.version !== version || !(await updateLine(scope, db, stored, row)))) return refused('STALE_VERSION')
    const id = stored?.id ?? (await insertLine(scope, db, statement.id, key, row, lines.length))
    await writeAliases(scope, db, 'budgetLine', id, aliases)
    const ids = new Map([...lines.map((line) => [line.key, line.id] as const), [key, id]])
    for (const [index, each] of (input.after === undefined ? [] : order).entries()) await setLineOrder(scope, db, ids.get(each) ?? '', index)
    const before = stored === undefined ? null : logged(stored)
    record({
      subject: 'budgetLine',
      subjectKey: `${year}:${statementKey}:${key}`,
      reportId: null,
      before,
      after: logged({ ...input, parentKey: parent, version: version + 1 }),
    })
    return answered({ key, version: version + 1 })
  },
})
