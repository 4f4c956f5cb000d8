import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare, root } from './prepare.mjs'

/** Prepares the checkout, then runs a TypeScript program of scripts/ and ends as it ends. Signals reach it through the terminal's group. */
export function launch(program, args, env = {}) {
  prepare()
  const tsx = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href
  // Prisma loads relations in a way that pg 8 warns about; nothing a person who starts Tertial can do about it.
  const flags = ['--disable-warning=DeprecationWarning', '--import', tsx]
  const child = spawn(process.execPath, [...flags, join(root, program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
