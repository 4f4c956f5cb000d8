import { reportRow, type MatrixRows } from './row'
import { IN_A_DRAFT, NOT_THIS, only } from './words'

/** Nobody owns the section: others than the controller could only say it of their own. */
const byControllers = only({ controller: IN_A_DRAFT, unitHead: NOT_THIS, departmentHead: NOT_THIS, committeeSecretary: NOT_THIS })

/** A form that gives the net cost to heads of department. */
const OWNED_BY_DEPARTMENT_HEADS = `UPDATE "Form" SET definition = jsonb_set(definition, '{sections,1,blocks,0,owner}', '{"role": "departmentHead", "orgUnit": null}')
  WHERE "municipalityId" = $1`

export const SECTION_WORK: MatrixRows = {
  'assign-section': {
    words: only({ controller: IN_A_DRAFT, administrator: IN_A_DRAFT }),
    about: 'report',
    input: async ({ at, query }) => {
      const rows = await query(`SELECT version FROM "SectionWork" WHERE "reportId" = $1`, [at.reportId])
      return { section: 'finance', owner: null, dueOn: '2020-09-11', version: (rows[0]?.version as number | undefined) ?? 0 }
    },
  },
  'set-section-state of a section without an owner': reportRow(byControllers, { section: 'finance', state: 'ready' }),
  'set-section-state of one that heads of department own': {
    ...reportRow({ ...byControllers, departmentHead: IN_A_DRAFT }, { section: 'finance', state: 'ready' }),
    arrange: ({ at, query }) => query(OWNED_BY_DEPARTMENT_HEADS, [at.municipalityId]),
  },
}
