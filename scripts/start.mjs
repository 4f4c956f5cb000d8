import { launch } from './launch.mjs'

console.log('\n  Tertial\n')
launch('scripts/serve.ts', process.argv.slice(2))
