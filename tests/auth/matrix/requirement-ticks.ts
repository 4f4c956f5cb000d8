import { reportRow, type MatrixRows } from './row'
import { ALWAYS, only } from './words'

/** In every status: that the report has been handed over is known when it has left the committee. */
const inEveryStatus = only({ controller: ALWAYS, departmentHead: ALWAYS, committeeSecretary: ALWAYS })

export const REQUIREMENT_TICKS: MatrixRows = {
  'tick-requirement': reportRow(inEveryStatus, { requirement: 'alternatives', ticked: true }),
}
