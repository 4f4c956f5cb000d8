import { acceptErrors } from '@/tests/commands/accept-errors'
import type { MatrixRow, MatrixRows } from './row'
import { only, type RoleWords } from './words'

function step(words: Partial<RoleWords>, rest: object = {}): MatrixRow {
  return { words: only(words), about: 'report', input: async ({ reportVersion }) => ({ version: await reportVersion(), ...rest }) }
}

const PUBLISHES = 'order order order done done done order'

export const WORKFLOW: MatrixRows = {
  'submit-report': step({ controller: 'done order order order order order order' }),
  'review-report': step({ departmentHead: 'order done order order order order order' }),
  'approve-report': { ...step({ departmentHead: 'order done done order order order order' }), arrange: ({ at }) => acceptErrors(at) },
  'return-report': step({ departmentHead: 'order done done done order order order' }, { reason: 'More is needed' }),
  'send-report': step({ committeeSecretary: 'order order order done order order order' }),
  'adopt-report': step({ committeeSecretary: 'order order order order done order order' }, { meetingOn: '2020-09-23', minutesItem: '§ 97' }),
  'publish-report': step({ departmentHead: PUBLISHES, committeeSecretary: PUBLISHES }),
}
