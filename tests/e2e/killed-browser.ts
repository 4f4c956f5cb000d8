import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'

const ARGUMENTS = ['--headless=new', '--remote-debugging-port=0', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update']

/** A browser with a folder of its own, as a person has one. */
export interface OwnBrowser {
  readonly page: Page
  /** kill -9 of the browser and all its processes: nothing is asked, told or written any more. */
  readonly kill: () => Promise<void>
}

function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((done, refuse) => {
    let output = ''
    browser.stderr?.on('data', (chunk) => {
      output += String(chunk)
      const [, address] = /DevTools listening on (ws:\S+)/.exec(output) ?? []
      if (address !== undefined) done(address)
    })
    browser.once('exit', (code) => refuse(new Error(`The browser ended with ${code}:\n${output}`)))
  })
}

/** Starts a browser on its folder: what it kept there earlier is there again. */
export async function openBrowser(folder: string): Promise<OwnBrowser> {
  const path = process.env.PLAYWRIGHT_CHROMIUM_PATH ?? chromium.executablePath()
  // A group of processes of its own, so that all of it can be killed at once.
  const started = spawn(path, [...ARGUMENTS, `--user-data-dir=${folder}`, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((done) => started.once('exit', () => done()))
  const browser = await chromium.connectOverCDP(await addressOf(started))
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The browser has no window.')
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    page,
    kill: async () => {
      if (started.pid !== undefined && started.exitCode === null) process.kill(-started.pid, 'SIGKILL')
      await ended
    },
  }
}

/** Runs with a folder for a browser, which is removed afterwards. */
export async function withBrowserFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tertial-browser-'))
  try {
    await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
