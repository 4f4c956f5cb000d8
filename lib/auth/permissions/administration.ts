import { anyOf, the } from './permission'

/** The administrator imports and exports packages. */
export const mayMovePackages = the('administrator')

/** The administrator sees users and the log. */
export const mayAdminister = the('administrator')

/** The administrator keeps the registers: units, areas, placement categories and budget lines. */
export const mayKeepRegisters = the('administrator')

/** The administrator keeps the report forms: copies, drafts and releases. */
export const mayKeepForms = the('administrator')

/** The administrator and the committee's own controllers keep its plan: goals, indicators and targets. */
export const mayKeepPlans = anyOf<null>(the('administrator'), the('controller'))
