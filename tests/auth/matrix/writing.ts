import { findingIn, findingsIn } from '@/tests/commands/finding-in'
import type { SmallCommittee } from '@/tests/factories'
import { PNG } from '@/tests/fixtures/pictures'
import { reportRow, type MatrixRows, type Place } from './row'
import { IN_A_DRAFT, NOT_THIS, only } from './words'

const controllers = only({ controller: IN_A_DRAFT })
/** The controller while the report is a draft, and others who can own a section. */
const byOwners = (others: string) => only({ controller: IN_A_DRAFT, unitHead: others, departmentHead: others, committeeSecretary: others })
/** A form that gives the highlights to heads of department. */
const OWNED_BY_DEPARTMENT_HEADS = `UPDATE "Form" SET definition = jsonb_set(definition, '{sections,0,blocks,0,owner}', '{"role": "departmentHead", "orgUnit": null}')
  WHERE "municipalityId" = $1`
const PARAGRAPH = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words' }] }] }

/** A text with a number that the tables would write in another way. */
const ODD_NUMBER = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The trips cost 9.5 mnkr.' }] }] }

async function oddNumber({ at, query }: Place): Promise<void> {
  await query(`INSERT INTO "Section" (id, "municipalityId", "reportId", key, body) VALUES (gen_random_uuid(), $1, $2, 'highlights', $3)`, [
    at.municipalityId,
    at.reportId,
    JSON.stringify(ODD_NUMBER),
  ])
}

/** The finding about it; once it is mended, in a report that is a draft, any other. */
async function oddFinding(at: SmallCommittee): Promise<string> {
  const found = await findingsIn(at)
  return (found.find(({ code }) => code === 'numberFormat') ?? found[0])?.id ?? ''
}

/** A withdrawal needs something that was accepted. */
async function acceptedFinding({ at, query }: Place): Promise<void> {
  await query(
    `INSERT INTO "FindingAcceptance" (id, "municipalityId", "reportId", "findingId", reason, "authorId") VALUES (gen_random_uuid(), $1, $2, $3, 'Known', gen_random_uuid())`,
    [at.municipalityId, at.reportId, await findingIn(at)],
  )
}

export const WRITING: MatrixRows = {
  'save-section of a section without an owner': reportRow(byOwners(NOT_THIS), { section: 'highlights', body: PARAGRAPH, version: 0 }),
  'save-section of one that heads of department own': {
    words: { ...byOwners(NOT_THIS), departmentHead: IN_A_DRAFT },
    about: 'report',
    arrange: ({ at, query }) => query(OWNED_BY_DEPARTMENT_HEADS, [at.municipalityId]),
    input: async ({ at, query }) => {
      const [row] = await query(`SELECT version FROM "Section" WHERE "reportId" = $1 AND key = 'highlights'`, [at.reportId])
      return { section: 'highlights', body: PARAGRAPH, version: (row?.version as number | undefined) ?? 0 }
    },
  },
  'add-image': { words: byOwners(IN_A_DRAFT), about: 'report', input: () => ({}), file: () => PNG },
  'accept-finding': {
    words: controllers,
    about: 'report',
    input: async ({ at }) => ({ finding: await findingIn(at), reason: 'Counted in September' }),
  },
  'accept-findings': {
    words: controllers,
    about: 'report',
    input: async ({ at }) => ({ findings: [await findingIn(at)], reason: 'Counted in September' }),
  },
  'repair-findings': {
    words: controllers,
    about: 'report',
    input: async ({ at }) => ({ repairs: [{ finding: await oddFinding(at), to: '9,5\u00a0mnkr' }] }),
    arrange: oddNumber,
  },
  'withdraw-acceptance': { words: controllers, about: 'report', input: async ({ at }) => ({ finding: await findingIn(at) }), arrange: acceptedFinding },
}
