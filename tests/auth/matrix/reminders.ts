import { reportRow, type MatrixRows } from './row'
import { IN_A_DRAFT, only } from './words'

const controllers = only({ controller: IN_A_DRAFT })

/** A letter holds the application's address. */
function withAddress(): Promise<void> {
  process.env.NEXTAUTH_URL = 'https://tertial.example.se'
  return Promise.resolve()
}

export const REMINDERS: MatrixRows = {
  'send-reminders': reportRow(controllers, { orgUnits: null }, withAddress),
  'send-reminders to one unit': reportRow(controllers, { orgUnits: ['vuxen'] }, withAddress),
}
