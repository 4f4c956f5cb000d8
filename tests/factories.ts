import { randomBytes } from 'node:crypto'
import type { Role } from '@/lib/auth/role'
import type { Session } from '@/lib/auth/session'
import { database } from '@/lib/db/client'
import { findSessionUser } from '@/lib/db/user'
import type { ReportForm } from '@/lib/domain/form'
import type { ReportStatus } from '@/lib/domain/report'

/** A small form with one prose section and the net cost. */
export const smallForm: ReportForm = {
  key: 'small',
  formVersion: 1,
  name: 'Small form',
  ratingWords: { met: 'Grön', partlyMet: 'Gul', notMet: 'Röd', notAssessed: 'Ej bedömd' },
  missingWords: { notMeasuredYet: 'mäts senare', tooFewAnswers: 'få svar', notApplicable: '-', suppressed: '..', none: '' },
  monthNames: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  shortMonthNames: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  sections: [
    {
      key: 'highlights',
      level: 2,
      title: 'Highlights',
      blocks: [{ kind: 'prose', sectionKey: 'highlights', required: true, instructions: null }],
    },
    {
      key: 'finance',
      level: 2,
      title: 'Net cost',
      blocks: [
        {
          kind: 'statement',
          statementKey: 'netCost',
          title: 'Net cost {period}',
          rowHeader: 'Area',
          legend: [],
          columns: [
            { key: 'actual', label: 'Actual', group: null, decimals: 0 },
            { key: 'forecast', label: 'Forecast', group: null, decimals: 0 },
          ],
        },
      ],
    },
  ],
}

/** Ids of what tests write through SQL or check. */
export interface SmallCommittee {
  readonly municipalityId: string
  readonly committeeId: string
  readonly municipality: string
  readonly committee: string
  /** Draft on January–August 2020. */
  readonly report: string
  readonly reportId: string
  /** Draft on January–July 2020, the previous report. */
  readonly previousReport: string
}

type Owner = { readonly municipalityId: string; readonly committeeId: string }

async function buildRegisters(municipality: string, committee: string): Promise<Owner> {
  const db = database()
  const { id: municipalityId } = await db.municipality.create({ data: { key: municipality, name: 'Lillköping', code: '0999' } })
  const { id: committeeId } = await db.committee.create({ data: { municipalityId, key: committee, name: 'Socialnämnden' } })
  return { municipalityId, committeeId }
}

/** Units barn and vuxen; a goal with an indicator of each; a goal with the indicator of vuxen alone. Targets: at most 100 care days. */
async function buildPlan({ municipalityId, committeeId }: Owner): Promise<void> {
  const db = database()
  const plan = await db.plan.create({
    data: {
      municipalityId,
      committeeId,
      year: 2020,
      name: 'Plan 2020',
      ratingRule: { kind: 'relativeTolerance', tolerance: 0.1, atLimit: 'partlyMet' },
      rollUpRule: { kind: 'unanimous' },
    },
  })
  const goal = (key: string, order: number) =>
    db.goal.create({ data: { municipalityId, planId: plan.id, key, level: 'committeeGoal', name: `Goal ${key}`, order } })
  const goals = [await goal('safety', 0), await goal('work', 1)]
  for (const [order, unit] of ['barn', 'vuxen'].entries()) {
    const orgUnit = await db.orgUnit.create({ data: { municipalityId, committeeId, key: unit, name: unit, order } })
    const indicator = await db.indicator.create({
      data: {
        municipalityId,
        committeeId,
        orgUnitId: orgUnit.id,
        key: `careDays.${unit}`,
        name: `Care days ${unit}`,
        measurementUnit: 'number',
        favourableDirection: 'lower',
        targets: { create: { year: 2020, operator: 'lte', fullYear: 100 } },
      },
    })
    for (const [index, { id: goalId }] of goals.entries()) {
      if (index === 0 || unit === 'vuxen') await db.goalIndicator.create({ data: { municipalityId, goalId, indicatorId: indicator.id, order } })
    }
  }
  await db.risk.create({ data: { municipalityId, committeeId, year: 2020, key: 'staffing', type: 'staff', title: 'Staffing', likelihood: 3, impact: 4, order: 0 } })
}

/** Net cost with areas barn and vuxen and their total; actual January–July −7 000 tkr each. Placement category hvb (price) and homes (share). */
async function buildMoney({ municipalityId, committeeId }: Owner): Promise<{ readonly budgetVersionId: string; readonly vintages: readonly string[] }> {
  const db = database()
  const statement = await db.statement.create({
    data: { municipalityId, committeeId, year: 2020, key: 'netCost', kind: 'netCost', name: 'Net cost', order: 0 },
  })
  const version = await db.budgetVersion.create({ data: { municipalityId, committeeId, year: 2020, key: 'original', name: 'Original', order: 0 } })
  for (const [order, key] of ['barn', 'vuxen', 'total'].entries()) {
    const line = await db.budgetLine.create({
      data: { municipalityId, statementId: statement.id, key, kind: key === 'total' ? 'total' : 'item', label: key, order },
    })
    if (key === 'total') continue
    const amount = { municipalityId, budgetLineId: line.id, year: 2020, fromMonth: 1 }
    await db.amount.create({ data: { ...amount, measure: 'actual', toMonth: 7, amountOre: -700_000_000n } })
    await db.amount.create({ data: { ...amount, measure: 'budget', budgetVersionId: version.id, toMonth: 12, amountOre: -1_200_000_000n } })
  }
  const vintages: string[] = []
  for (const key of ['2020-07', '2020-08']) {
    vintages.push((await db.forecastVintage.create({ data: { municipalityId, committeeId, year: 2020, key, name: key } })).id)
  }
  await db.placementCategory.create({ data: { municipalityId, committeeId, key: 'hvb', name: 'HVB', kind: 'price', order: 0 } })
  await db.placementCategory.create({ data: { municipalityId, committeeId, key: 'homes', name: 'Homes', kind: 'share', order: 1 } })
  return { budgetVersionId: version.id, vintages }
}

/** A municipality with one committee, its year 2020 and two reports on it; keys are random unless given. */
export async function buildCommittee(municipality = `m${randomBytes(4).toString('hex')}`, committee = 'soc'): Promise<SmallCommittee> {
  const db = database()
  const owner = await buildRegisters(municipality, committee)
  await buildPlan(owner)
  const { budgetVersionId, vintages } = await buildMoney(owner)
  const { municipalityId } = owner
  const form = await db.form.create({
    data: { municipalityId, key: smallForm.key, formVersion: 1, name: smallForm.name, definition: JSON.parse(JSON.stringify(smallForm)) as object },
  })
  const report = (toMonth: number, forecastVintageId: string, previousReportId: string | null) =>
    db.report.create({
      data: {
        ...owner,
        formId: form.id,
        budgetVersionId,
        forecastVintageId,
        previousReportId,
        key: `2020-0${toMonth}`,
        kind: 'interim',
        title: `January–month ${toMonth}`,
        year: 2020,
        fromMonth: 1,
        toMonth,
        highlightsFrom: 1,
      },
    })
  const [firstVintage = '', secondVintage = ''] = vintages
  const previous = await report(7, firstVintage, null)
  const current = await report(8, secondVintage, previous.id)
  return { ...owner, municipality, committee, report: current.key, reportId: current.id, previousReport: previous.key }
}

/** A user with a role in the committee (administrator: in the whole municipality), logged in. */
export async function buildSession(at: SmallCommittee, role: Role, orgUnit: string | null = null): Promise<Session> {
  const db = database()
  const { municipalityId } = at
  const user = await db.user.create({ data: { municipalityId, email: `${randomBytes(6).toString('hex')}@example.se`, name: `${role} ${orgUnit ?? ''}`.trim() } })
  const committeeId = role === 'administrator' ? null : at.committeeId
  const orgUnitId = orgUnit === null ? null : (await db.orgUnit.findFirstOrThrow({ where: { committeeId: at.committeeId, key: orgUnit } })).id
  await db.membership.create({ data: { municipalityId, userId: user.id, committeeId, orgUnitId, role } })
  const session = await findSessionUser(user.id, 1)
  if (session === null) throw new Error('The user just built is not found.')
  return session
}

/** Puts the report where a test needs it, without going through the commands. */
export async function setStatus(at: SmallCommittee, status: ReportStatus): Promise<void> {
  await database().report.update({ where: { id: at.reportId }, data: { status } })
}
