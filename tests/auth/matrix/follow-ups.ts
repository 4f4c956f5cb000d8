import { reportRow, type MatrixRows, type Place } from './row'
import { IN_A_DRAFT, NOT_THIS, only } from './words'

const controllers = only({ controller: IN_A_DRAFT })
const withUnitHeads = only({ controller: IN_A_DRAFT, unitHead: IN_A_DRAFT })
const notOfOthers = only({ controller: IN_A_DRAFT, unitHead: NOT_THIS })

const NEW = { key: 'new', version: 0, orgUnit: null }
const NOTHING_RATED = { numerator: null, denominator: null }
const ACTION = { risk: 'staffing', key: 'new', version: 0, text: 'Recruit', status: 'ongoing' }

/** The unit head's unit answers for the risk. */
export function riskOfTheUnit({ at, query }: Place): Promise<unknown> {
  return query(`UPDATE "Risk" SET "orgUnitKey" = 'barn' WHERE "committeeId" = $1`, [at.committeeId])
}

function actionOfTheRisk({ at, query }: Place): Promise<unknown> {
  return query(
    `INSERT INTO "RiskAction" (id, "municipalityId", "riskId", key, text, status, "order")
     SELECT gen_random_uuid(), "municipalityId", id, 'hire', 'Hire', 'ongoing', 0 FROM "Risk" WHERE "committeeId" = $1`,
    [at.committeeId],
  )
}

/** A withdrawn mark must stand. */
async function bothMarked({ at, query }: Place): Promise<void> {
  const sql = `INSERT INTO "DoneMark" (id, "municipalityId", "reportId", "orgUnitKey", "markedById") VALUES (gen_random_uuid(), $1, $2, $3, gen_random_uuid())`
  for (const unit of ['barn', 'vuxen']) await query(sql, [at.municipalityId, at.reportId, unit])
}

export const FOLLOW_UPS: MatrixRows = {
  'save-risk': reportRow(controllers, { ...NEW, type: 'Staff', title: 'Too few', likelihood: 2, impact: 3 }),
  'save-risk-action': reportRow(notOfOthers, ACTION),
  'save-risk-action of a risk of the unit': reportRow(withUnitHeads, ACTION, riskOfTheUnit),
  'close-risk': reportRow(controllers, { key: 'staffing', version: 1, month: 8, outcome: 'All posts are filled' }),
  'delete-item': reportRow(controllers, { subject: 'risk', key: 'staffing', version: 1 }),
  'delete-risk-action': reportRow(controllers, { risk: 'staffing', key: 'hire', version: 1 }, actionOfTheRisk),
  'save-assignment': reportRow(controllers, { ...NEW, text: 'Look into it', issuer: 'Council', aim: null, group: null, targetAreas: [] }),
  'save-activity': reportRow(controllers, { ...NEW, text: 'Five places', ...NOTHING_RATED }),
  'save-annual-cycle-item': reportRow(controllers, { ...NEW, month: 5, activity: 'Follow up the plan' }),
  'save-corrective-measure': reportRow(controllers, { ...NEW, parent: null, text: 'Fewer care days', effect: -1, indicators: [] }),
  'mark-done': reportRow(withUnitHeads, { orgUnit: 'barn', confirmed: ['indicatorValue:Care days barn'] }),
  'mark-done of another unit': reportRow(notOfOthers, { orgUnit: 'vuxen', confirmed: ['indicatorValue:Care days vuxen'] }),
  'mark-done of the part of the controllers': reportRow(notOfOthers, {
    orgUnit: null,
    confirmed: ['actual:barn', 'actual:vuxen', 'forecast:barn', 'forecast:vuxen', 'volume:HVB', 'volume:Homes', 'section:Highlights', 'risk:Staffing'],
  }),
  'unmark-done': reportRow(withUnitHeads, { orgUnit: 'barn' }, bothMarked),
  'unmark-done of another unit': reportRow(notOfOthers, { orgUnit: 'vuxen' }, bothMarked),
}
