import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from './browser'
import { DEMO_PASSWORD } from './demo-logins'

const root = join(import.meta.dirname, '..')
const folder = process.env.SCREENS ?? join(root, 'docs', 'screens')
const report = '/arbete/asn/2020-08'

/** Pages by file name: address and who looks at it (null = nobody logged in). */
const pages: readonly (readonly [name: string, path: string, who: string | null])[] = [
  ['start', '/', null],
  ['login', '/logga-in', null],
  ['uppgifter', '/arbete', 'controller'],
  ['ekonomi', `${report}/ekonomi`, 'controller'],
  ['volymer', `${report}/volymer`, 'controller'],
  ['mal', `${report}/mal`, 'enhetschef.barn'],
  ['risker', `${report}/risker`, 'controller'],
  ['uppdrag', `${report}/uppdrag`, 'controller'],
  ['rapport', `${report}/rapport`, 'controller'],
  ['admin', '/admin', 'admin'],
  ['published', '/rapporter/tyreso/asn/2020-08/', null],
]

async function logIn(browser: Browser, base: string, who: string): Promise<string> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${base}/logga-in`)
  await page.getByLabel('E-postadress').fill(`${who}@demo.tertial.se`)
  await page.getByLabel('Lösenord', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL('**/arbete**')
  const state = join(root, '.build', `session-${who}.json`)
  await context.storageState({ path: state })
  await context.close()
  return state
}

async function shoot(browser: Browser, base: string, wanted: readonly string[]): Promise<void> {
  const sessions = new Map<string, string>()
  for (const [name, path, who] of pages) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    if (who !== null && !sessions.has(who)) sessions.set(who, await logIn(browser, base, who))
    for (const width of [360, 768, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const storageState = who === null ? undefined : sessions.get(who)
        const context = await browser.newContext({ viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme, storageState, locale: 'sv-SE' })
        const page = await context.newPage()
        await page.goto(`${base}${path}`, { waitUntil: 'networkidle' })
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) })
        await context.close()
      }
    }
    console.log(`  ✓ ${name}`)
  }
}

/** `npm run screens -- [BASE_URL] [page …]`: takes the pictures of docs/screens from a running Tertial with the demo. */
export async function main(args: readonly string[]): Promise<number> {
  const [base = 'http://localhost:3000', ...wanted] = args
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    await shoot(browser, base, wanted)
  } finally {
    await browser.close()
  }
  return 0
}
