// A worker thread does not inherit the loader of TypeScript: it is registered here, and the work is in parse-file.ts.
import { register } from 'tsx/esm/api'

register()
await import('./parse-file.ts')
