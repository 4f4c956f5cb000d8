// node scripts/run.mjs scripts/package.ts import FILE: runs a program of scripts/ with the database started.
import { launch } from './launch.mjs'

launch('scripts/run-with-database.ts', process.argv.slice(2))
