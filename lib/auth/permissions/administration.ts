import { the } from './permission'

/** The administrator imports and exports packages. */
export const mayMovePackages = the('administrator')

/** The administrator sees users and the log. */
export const mayAdminister = the('administrator')
