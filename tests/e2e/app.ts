import { randomBytes } from 'node:crypto'
import { test as base, expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../../scripts/demo-logins'
import { freePort } from '../../scripts/free-port'
import { onDatabase, startServer, stopServer } from './server'

/** A running Tertial with the demo in it as it was loaded, for one test alone. */
export interface App {
  readonly url: string
  /** Plain SQL on the app's database as its owner, to arrange what a colleague does meanwhile and to look at what was stored. */
  readonly query: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  /** Stops and starts the server, as a deploy does. */
  readonly restart: () => Promise<void>
}

/** A server that outlives single tests; each gets its database as the template has it. */
interface Running {
  readonly url: string
  /** Its database as the owner. The server itself works as the application's role. */
  readonly ownerUrl: string
  /** Puts the database back to the template's state under the running server, which loses its connections and opens new ones. */
  readonly renew: () => Promise<void>
  readonly restart: () => Promise<void>
}

export const test = base.extend<{ app: App }, { settings: string; running: Running }>({
  // Stories whose server needs settings of its own name them: they get a worker, and so a server, of their own, which they restart when the settings are there.
  settings: ['usual', { scope: 'worker', option: true }],
  running: [
    async ({}, use) => {
      const cluster = process.env.E2E_CLUSTER_URL ?? ''
      const template = process.env.E2E_TEMPLATE ?? ''
      const name = `e2e_${randomBytes(6).toString('hex')}`
      const ownerUrl = new URL(`/${name}`, cluster).href
      const applicationUrl = new URL(`/${name}`, process.env.E2E_APPLICATION_URL).href
      const drop = () => onDatabase(cluster, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      const renew = async () => {
        await drop()
        await onDatabase(cluster, `CREATE DATABASE ${name} TEMPLATE ${template}`)
      }
      await renew()
      const port = await freePort()
      let server = await startServer(port, applicationUrl)
      await use({
        url: `http://localhost:${port}`,
        ownerUrl,
        renew,
        restart: async () => {
          await stopServer(server)
          server = await startServer(port, applicationUrl)
        },
      })
      await stopServer(server)
      await drop()
    },
    { scope: 'worker' },
  ],
  app: [
    async ({ running }, use) => {
      await running.renew()
      await use({ url: running.url, query: (sql, values) => onDatabase(running.ownerUrl, sql, values), restart: running.restart })
    },
    { auto: true },
  ],
  baseURL: async ({ app }, use) => {
    await use(app.url)
  },
})

export { expect }

/** Logs in through the form, as a person does. `who` is the part of the demo e-mail before the @. */
export async function logIn(page: Page, who: string): Promise<void> {
  await page.goto('/logga-in')
  await page.getByLabel('E-postadress').fill(`${who}@demo.tertial.se`)
  await page.getByLabel('Lösenord', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL('**/arbete**')
}

/** Takes a step with the whole report: the button, the confirmation that says what it means, and the answer. */
export async function takeStep(page: Page, verb: string): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).click()
  const answer = page.waitForResponse((response) => response.url().includes('/api/commands/'))
  await page.getByRole('button', { name: `Ja, ${verb.toLowerCase()}` }).click()
  expect((await answer).status()).toBe(200)
}
