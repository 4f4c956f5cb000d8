// node scripts/program.mjs scripts/evidence/run.ts: runs a program that needs no database.
import { launch } from './launch.mjs'

const [program = '', ...args] = process.argv.slice(2)
launch(program, args)
