import { mayKeepPeriods } from '@/lib/auth/permissions/period'
import { readCommitteeYear } from '@/lib/db/package/read-package'
import { writePackage } from '@/lib/db/package/write-package'
import { nextYear } from '@/lib/import/package/next-year'
import { startYearSchema, type StartYearInput } from '@/lib/schemas/period'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'

/**
 * Starts the year after `year`: plan, statements and follow-ups with their keys, no figures. A year that has a plan or statements
 * already is answered ALREADY_THERE and left as it is.
 * @returns the new year, and how many rows it was made of
 */
export const startYear = committeeCommand<StartYearInput>({
  name: 'start-year',
  input: startYearSchema,
  permission: mayKeepPeriods,
  isolation: 'repeatableRead',
  async run({ scope, db, at }, { committee, year, planName, budgetVersionName }) {
    const pkg = await readCommitteeYear(scope, db, committee, year)
    if (pkg === null || (pkg.plan === null && pkg.statements.length === 0)) return refused('NOT_FOUND')
    const later = await readCommitteeYear(scope, db, committee, year + 1)
    if (later !== null && (later.plan !== null || later.statements.length > 0)) return refused('ALREADY_THERE')
    const written = await writePackage(scope, db, nextYear(pkg, { plan: planName, budgetVersion: budgetVersionName }), at)
    return answered({ year: year + 1, ...written })
  },
})
