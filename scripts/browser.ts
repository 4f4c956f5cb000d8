import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function installed(): string | null {
  const given = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`PLAYWRIGHT_CHROMIUM_PATH names ${given}, which does not exist.`)
    return given
  }
  return [...places, chromium.executablePath()].find((path) => existsSync(path)) ?? null
}

/**
 * Path of a Chromium for the browser tests: the one given, one that is installed, else Playwright's own, else (as root on Debian) the system's package.
 * @throws Error that says what to install when there is none to be had
 */
export function findBrowser(): string {
  const found = installed()
  if (found !== null) return found
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 })
  const afterPlaywright = installed()
  if (afterPlaywright !== null) return afterPlaywright
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  const afterSystem = installed()
  if (afterSystem !== null) return afterSystem
  throw new Error('No Chromium for the browser tests: install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM_PATH.')
}
