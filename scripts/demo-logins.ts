import type { Role } from '../lib/auth/role'

// The login page shows the same password.
export { DEMO_PASSWORD } from '../lib/text/login'

/** A demo login: one person per role, with invented names. Unit heads answer for the units that hold the most indicators. */
export interface DemoLogin {
  readonly email: string
  readonly role: Role
  readonly name: string
  readonly orgUnit: string | null
}

export const DEMO_LOGINS: readonly DemoLogin[] = [
  { email: 'controller@demo.tertial.se', role: 'controller', name: 'Karin Lind', orgUnit: null },
  { email: 'enhetschef.barn@demo.tertial.se', role: 'unitHead', name: 'Emil Strand', orgUnit: 'barn' },
  { email: 'enhetschef.vuxen@demo.tertial.se', role: 'unitHead', name: 'Eva Holm', orgUnit: 'vuxen' },
  { email: 'forvaltningschef@demo.tertial.se', role: 'departmentHead', name: 'Filippa Berg', orgUnit: null },
  { email: 'sekreterare@demo.tertial.se', role: 'committeeSecretary', name: 'Selma Ek', orgUnit: null },
  { email: 'ledamot@demo.tertial.se', role: 'member', name: 'Love Dahl', orgUnit: null },
  { email: 'admin@demo.tertial.se', role: 'administrator', name: 'Alex Nord', orgUnit: null },
]
