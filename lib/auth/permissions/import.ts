import { anyOf, the } from './permission'

/** The controller reads files in, applies what they say and undoes it. */
export const mayImport = the('controller')

/** Whoever answers for the figures sees what has been read in. */
export const mayReadImports = anyOf<null>(the('controller'), the('departmentHead'), the('administrator'))
