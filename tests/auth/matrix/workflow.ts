import { acceptErrors } from '@/tests/commands/accept-errors'
import type { MatrixRow, MatrixRows, Place } from './row'
import { only, type RoleWords } from './words'

function step(words: Partial<RoleWords>, rest: object = {}): MatrixRow {
  return { words: only(words), about: 'report', input: async ({ reportVersion }) => ({ version: await reportVersion(), ...rest }) }
}

const CORRECTS = 'order order order order order order done'
const ABANDONS = 'done order order order order order order'

/** An edition that can be corrected. */
function publishFirst({ at, query }: Place): Promise<unknown> {
  return query(
    `INSERT INTO "Edition" (id, "municipalityId", "reportId", number, view, sha256, address, "publishedById")
     VALUES (gen_random_uuid(), $1, $2, 1, '{}', '', 'a/b/c', gen_random_uuid())`,
    [at.municipalityId, at.reportId],
  )
}

/** A correction in the making, of an edition made of facts that are kept. */
function beginCorrection({ at, query }: Place): Promise<unknown> {
  return query(
    `WITH facts AS (INSERT INTO "ApprovedFacts" (id, "municipalityId", "reportId", content, sha256, "approvedAt") VALUES (gen_random_uuid(), $1, $2, '', '', now()) RETURNING id)
     UPDATE "Report" SET "correctionReason" = 'A wrong amount', "correctedAt" = now(), "correctedFactsId" = (SELECT id FROM facts) WHERE id = $2`,
    [at.municipalityId, at.reportId],
  )
}

const PUBLISHES = 'order order order done done done order'

export const WORKFLOW: MatrixRows = {
  'submit-report': step({ controller: 'done order order order order order order' }),
  'review-report': step({ departmentHead: 'order done order order order order order' }),
  'approve-report': { ...step({ departmentHead: 'order done done order order order order' }), arrange: ({ at }) => acceptErrors(at) },
  'return-report': step({ departmentHead: 'order done done done order order order' }, { reason: 'More is needed' }),
  'send-report': step({ committeeSecretary: 'order order order done order order order' }),
  'adopt-report': step({ committeeSecretary: 'order order order order done order order' }, { meetingOn: '2020-09-23', minutesItem: '§ 97' }),
  'publish-report': step({ departmentHead: PUBLISHES, committeeSecretary: PUBLISHES }),
  'correct-report': { ...step({ controller: CORRECTS, departmentHead: CORRECTS }, { reason: 'A wrong amount' }), arrange: publishFirst },
  'abandon-report': { ...step({ controller: ABANDONS, departmentHead: ABANDONS }), arrange: beginCorrection },
}
