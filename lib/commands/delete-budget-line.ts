import { mayKeepRegisters } from '@/lib/auth/permissions/administration'
import { deleteLine, lineUse, listRegisterStatements } from '@/lib/db/register-line'
import { deleteBudgetLineSchema, type DeleteBudgetLineInput } from '@/lib/schemas/register-entry'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'
import { inUse } from './register-answer'

/** Deletes a line that has no figures and no lines below it (else IN_USE, with what it has). */
export const deleteBudgetLine = committeeCommand<DeleteBudgetLineInput>({
  name: 'delete-budget-line',
  input: deleteBudgetLineSchema,
  permission: mayKeepRegisters,
  async run({ scope, db, record }, { year, statement: statementKey, key, version }) {
    const statement = (await listRegisterStatements(scope, db, year)).find((each) => each.key === statementKey)
    const line = statement?.lines.find((each) => each.key === key)
    if (line === undefined) return refused('NOT_FOUND')
    const { figures, lines } = await lineUse(scope, db, line.id)
    if (figures.length + lines.length > 0) return inUse([...figures, ...lines])
    if (line.version !== version || !(await deleteLine(scope, db, line))) return refused('STALE_VERSION')
    record({ subject: 'budgetLine', subjectKey: `${year}:${statementKey}:${key}`, reportId: null, before: { label: line.label, version }, after: null })
    return answered({ key })
  },
})
