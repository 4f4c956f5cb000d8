import { riskOfTheUnit } from './follow-ups'
import { reportRow, type MatrixRow, type MatrixRows } from './row'
import { IN_A_DRAFT, NOT_THIS, only, type RoleWords } from './words'

const everybody = only({ controller: IN_A_DRAFT, unitHead: IN_A_DRAFT, departmentHead: IN_A_DRAFT })
const ownUnit = only({ controller: IN_A_DRAFT, unitHead: IN_A_DRAFT, departmentHead: NOT_THIS })
const controllers = only({ controller: IN_A_DRAFT, unitHead: NOT_THIS, departmentHead: NOT_THIS })

function level(words: RoleWords, subject: object, arrange?: MatrixRow['arrange']): MatrixRow {
  return reportRow(words, { ...subject, version: 0, level: 'met', reason: 'Because' }, arrange)
}

export const ASSESSMENTS: MatrixRows = {
  'set-assessment of an indicator': level(ownUnit, { subject: 'indicator', subjectKey: 'careDays.barn' }),
  'set-assessment of an indicator of another unit': level(controllers, { subject: 'indicator', subjectKey: 'careDays.vuxen' }),
  'set-assessment of a goal': level(only({ controller: IN_A_DRAFT, unitHead: NOT_THIS, departmentHead: IN_A_DRAFT }), { subject: 'goal', subjectKey: 'safety' }),
  'set-assessment: comment on a goal': reportRow(everybody, { subject: 'goal', subjectKey: 'safety', version: 0, commentary: 'Two placements ended' }),
  'set-assessment of a unit result': level(ownUnit, { subject: 'unitResult', subjectKey: 'safety', orgUnit: 'barn' }),
  'set-assessment of a unit result of another unit': level(controllers, { subject: 'unitResult', subjectKey: 'safety', orgUnit: 'vuxen' }),
  'set-assessment of a risk': level(controllers, { subject: 'risk', subjectKey: 'staffing' }),
  'set-assessment of a risk of the unit': level(ownUnit, { subject: 'risk', subjectKey: 'staffing' }, riskOfTheUnit),
}
