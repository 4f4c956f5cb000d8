import { stepPackageBatch } from '@/lib/db/package-batch'
import { discardPackageSchema, type DiscardPackageInput } from '@/lib/schemas/package-batch'
import { answered } from './command'
import { packageCommand, recordPackage } from './package-command'

/** Puts a package aside that is not to be applied. It stays in the log. */
export const discardPackage = packageCommand<DiscardPackageInput>({
  name: 'discard-package',
  input: discardPackageSchema,
  status: 'read',
  async run(context) {
    const version = await stepPackageBatch(context.scope, context.db, context.batch, { to: 'discarded' })
    recordPackage(context, { version })
    return answered({ version })
  },
})
