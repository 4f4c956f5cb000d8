import { openPostOffice } from '@/lib/mail/post-office'

// A process of its own that empties the queue until somebody kills it.
await openPostOffice(process.env.DATABASE_URL ?? '')
process.send?.('open')
