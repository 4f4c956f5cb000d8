import type { MatrixRows } from './row'
import { ONCE, only } from './words'

export const ADMINISTRATION: MatrixRows = {
  'save-user': {
    words: only({ administrator: ONCE }),
    about: 'municipality',
    input: ({ at }) => ({ id: null, version: 0, name: 'Nina Ny', email: `${at.municipalityId}@example.se`, active: true, password: null, memberships: [] }),
  },
}
