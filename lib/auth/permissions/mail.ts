import { anyOf, the } from './permission'

/** The controller sees the letters of the committee, the administrator those of the municipality. */
export const mayReadMails = anyOf<null>(the('controller'), the('administrator'))
