import { the } from './permission'

/** The controller locks months, opens them again with a reason, and starts the next report and the next year. */
export const mayKeepPeriods = the('controller')
