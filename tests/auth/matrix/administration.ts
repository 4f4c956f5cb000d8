import type { SmallCommittee } from '@/tests/factories'
import type { MatrixRows } from './row'
import { ALWAYS, ONCE, only } from './words'

/** The smallest package: the committee as it is. */
function packageOf({ municipality, committee }: SmallCommittee): object {
  return {
    format: 'tertial-package/1',
    year: 2020,
    municipality: { key: municipality, name: 'Lillköping', code: '0999' },
    committee: { key: committee, name: 'Socialnämnden' },
  }
}

export const ADMINISTRATION: MatrixRows = {
  'save-user': {
    words: only({ administrator: ONCE }),
    about: 'municipality',
    input: ({ at }) => ({ id: null, version: 0, name: 'Nina Ny', email: `${at.municipalityId}@example.se`, active: true, password: null, memberships: [] }),
  },
  'import-package': { words: only({ administrator: ALWAYS }), about: 'municipality', input: ({ at }) => ({ package: packageOf(at) }) },
}
