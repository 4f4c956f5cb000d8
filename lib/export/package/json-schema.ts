import { z } from 'zod'
import { packageSchema } from '@/lib/schemas/package'

/**
 * JSON Schema (2020-12) of a package as it may be written: fields with a default may be left out. What refers to what is not in
 * it; the import checks that.
 */
export function packageJsonSchema(): string {
  const schema = z.toJSONSchema(packageSchema, { io: 'input' })
  return `${JSON.stringify({ title: 'tertial-package/1', ...schema }, null, 2)}\n`
}
