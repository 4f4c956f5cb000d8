import { anyOf, the } from './permission'

/** The controller reads files in, applies what they say and undoes it. */
export const mayImport = the('controller')

/** Whoever answers for the figures sees what has been read in. */
export const mayReadImports = anyOf<null>(the('controller'), the('departmentHead'), the('administrator'))

/** Who reads files in keeps the mappings by which they are read, and so does the administrator. */
export const mayKeepMappings = anyOf<null>(the('controller'), the('administrator'))
