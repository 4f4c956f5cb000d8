import type { z } from 'zod'
import { mayKeepFollowUps } from '@/lib/auth/permissions/report'
import { lastChange, type AuditSubject } from '@/lib/db/audit'
import { hasOrgUnit, type ItemStore, type StoredItem } from '@/lib/db/follow-up-item'
import type { CommandAnswer, InputFault } from '@/lib/domain/command-answer'
import { answered, refused, type Command } from './command'
import { reportCommand, type ReportContext } from './report-command'

interface ItemInput {
  readonly committee: string
  readonly report: string
  readonly key: string
  readonly version: number
  readonly after?: string | null
}

/** One kind of row that people follow up: where it is stored, and what its audit events are about. */
export interface ItemKind<Content> {
  readonly subject: AuditSubject
  readonly store: ItemStore<Content>
}

interface ItemDefinition<Input extends ItemInput, Content> {
  readonly name: string
  readonly input: z.ZodType<Input>
  readonly kind: ItemKind<Content>
  /** What is to stand; `stored` null: the row is new. */
  readonly content: (input: Input, stored: Content | null, context: ReportContext) => Content
  /** What is wrong with it beyond its shape. */
  readonly faults?: (input: Input, context: ReportContext) => Promise<readonly InputFault[]>
}

/** The row is not as the writer saw it: who changed it last, and when. */
export async function staleItem({ scope, db, at }: ReportContext, subject: AuditSubject, subjectKey: string): Promise<CommandAnswer<never>> {
  const change = await lastChange(scope, db, subject, subjectKey)
  return refused('STALE_VERSION', { by: change?.by ?? { name: null, at: at.toISOString() } })
}

/** A content as plain JSON with its version, for the audit event. */
export function auditedItem(content: unknown, version: number): object {
  return { ...(JSON.parse(JSON.stringify(content)) as object), version }
}

/** A unit that the committee lacks, or that has been merged into another, cannot follow anything up. */
async function unitFaults({ scope, db }: ReportContext, orgUnitKey: string | null): Promise<readonly InputFault[]> {
  if (orgUnitKey === null || (await hasOrgUnit(scope, db, orgUnitKey))) return []
  return [{ path: 'orgUnit', found: orgUnitKey, expected: 'a unit of the committee' }]
}

/** Puts a row right after another, or first. Rows that already stand right are left alone. */
async function place<Content>(context: ReportContext, { store }: ItemKind<Content>, key: string, after: string | null): Promise<void> {
  const { scope, db, report } = context
  const rows = await store.list(scope, db, report.period.year)
  const others = rows.filter((row) => row.key !== key)
  const index = after === null ? 0 : others.findIndex((row) => row.key === after) + 1
  const inOrder = [...others.slice(0, index), ...rows.filter((row) => row.key === key), ...others.slice(index)]
  for (const [order, row] of inOrder.entries()) if (row.order !== order) await store.setOrder(scope, db, row.id, order)
}

async function placeFaults<Content>(context: ReportContext, { store }: ItemKind<Content>, { key, after }: ItemInput): Promise<readonly InputFault[]> {
  if (after === undefined || after === null) return []
  const rows = await store.list(context.scope, context.db, context.report.period.year)
  return after !== key && rows.some((row) => row.key === after) ? [] : [{ path: 'after', found: after, expected: 'another row of the same list' }]
}

/**
 * Writes a row where it still has the version that the writer saw (0: there was none), with its audit event.
 * @returns the new version, or STALE_VERSION with who was faster
 */
export async function writeItem<Content>(
  context: ReportContext,
  { subject, store }: ItemKind<Content>,
  input: Pick<ItemInput, 'key' | 'version'>,
  current: StoredItem<Content> | null,
  content: Content,
): Promise<CommandAnswer<{ readonly version: number; readonly at: string }>> {
  const { scope, db, report, at, record } = context
  const { year } = report.period
  const subjectKey = `${year}:${input.key}`
  if (input.version !== (current?.version ?? 0)) return staleItem(context, subject, subjectKey)
  const last = (await store.list(scope, db, year)).at(-1)
  const isWritten =
    current === null
      ? await store.insert(scope, db, { year, key: input.key }, content, (last?.order ?? -1) + 1)
      : await store.update(scope, db, current, content)
  if (!isWritten) return staleItem(context, subject, subjectKey)
  const version = input.version + 1
  const before = current === null ? null : auditedItem(current.content, current.version)
  record({ subject, subjectKey, reportId: report.id, before, after: auditedItem(content, version) })
  return answered({ version, at: at.toISOString() })
}

/** A command that adds, changes or moves one row that people follow up. */
export function saveItem<Input extends ItemInput, Content extends { readonly orgUnitKey: string | null }>({
  name,
  input: schema,
  kind,
  content: contentOf,
  faults: faultsOf,
}: ItemDefinition<Input, Content>): Command {
  return reportCommand<Input>({
    name,
    input: schema,
    permission: mayKeepFollowUps,
    lock: 'share',
    async run(context, input) {
      const current = await kind.store.find(context.scope, context.db, { year: context.report.period.year, key: input.key })
      const content = contentOf(input, current?.content ?? null, context)
      const faults = [
        ...(await unitFaults(context, content.orgUnitKey)),
        ...(await placeFaults(context, kind, input)),
        ...((await faultsOf?.(input, context)) ?? []),
      ]
      if (faults.length > 0) return refused('INVALID_INPUT', { faults })
      const answer = await writeItem(context, kind, input, current, content)
      if (answer.ok && input.after !== undefined) await place(context, kind, input.key, input.after)
      return answer
    },
  })
}
