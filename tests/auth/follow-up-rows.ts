import type { SmallCommittee } from '@/tests/factories'

const NEW = { key: 'new', version: 0, orgUnit: null }
const NOTHING_RATED = { numerator: null, denominator: null }

/** What rows about things that are followed up send, after committee and report. */
export const FOLLOW_UP_INPUTS: Readonly<Record<string, object>> = {
  'set-assessment of a risk of the unit': { subject: 'risk', subjectKey: 'staffing', version: 0, level: 'met' },
  'save-risk': { ...NEW, type: 'Staff', title: 'Too few', likelihood: 2, impact: 3 },
  'save-risk-action': { risk: 'staffing', key: 'new', version: 0, text: 'Recruit', status: 'ongoing' },
  'save-risk-action of a risk of the unit': { risk: 'staffing', key: 'new', version: 0, text: 'Recruit', status: 'ongoing' },
  'close-risk': { key: 'staffing', version: 1, month: 8, outcome: 'All posts are filled' },
  'save-assignment': { ...NEW, text: 'Look into it', issuer: 'Council', aim: null, group: null, targetAreas: [] },
  'save-activity': { ...NEW, text: 'Five places', ...NOTHING_RATED },
  'save-annual-cycle-item': { ...NEW, month: 5, activity: 'Follow up the plan' },
  'save-corrective-measure': { ...NEW, parent: null, text: 'Fewer care days', effect: -1, indicators: [] },
  'mark-done': { orgUnit: 'barn', confirmed: ['indicatorValue:Care days barn'] },
  'mark-done of another unit': { orgUnit: 'vuxen', confirmed: ['indicatorValue:Care days vuxen'] },
  'mark-done of the part of the controllers': {
    orgUnit: null,
    confirmed: ['actual:barn', 'actual:vuxen', 'forecast:barn', 'forecast:vuxen', 'volume:HVB', 'volume:Homes', 'section:Highlights', 'risk:Staffing'],
  },
  'unmark-done': { orgUnit: 'barn' },
  'unmark-done of another unit': { orgUnit: 'vuxen' },
}

/** SQL that puts in place what a row needs, with the ids it takes. */
export function followUpArrangement(row: string, at: SmallCommittee): readonly { readonly sql: string; readonly values: readonly unknown[] }[] {
  if (row.endsWith('of a risk of the unit')) {
    return [{ sql: `UPDATE "Risk" SET "orgUnitKey" = 'barn' WHERE "committeeId" = $1`, values: [at.committeeId] }]
  }
  if (!row.startsWith('unmark-done')) return []
  const sql = `INSERT INTO "DoneMark" (id, "municipalityId", "reportId", "orgUnitKey", "markedById") VALUES (gen_random_uuid(), $1, $2, $3, gen_random_uuid())`
  return ['barn', 'vuxen'].map((unit) => ({ sql, values: [at.municipalityId, at.reportId, unit] }))
}
