import type { MatrixRow, MatrixRows } from './row'
import { ALWAYS, ONCE, only } from './words'

const LOCK: MatrixRow = {
  words: only({ controller: ALWAYS }),
  about: 'committee',
  input: () => ({ year: 2020, months: [3], reason: 'The books are closed' }),
}

export const PERIODS: MatrixRows = {
  'lock-period': LOCK,
  'unlock-period': LOCK,
  'start-report': {
    words: only({ controller: ONCE }),
    about: 'committee',
    input: ({ at }) => ({ from: at.report, kind: 'monthly', title: 'October', year: 2020, to: 10, dueOn: null, vintageName: 'October' }),
  },
  'start-year': {
    words: only({ controller: ONCE }),
    about: 'committee',
    input: () => ({ year: 2020, planName: 'Plan 2021', budgetVersionName: 'Budget 2021' }),
  },
}
