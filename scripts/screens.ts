import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from './browser'
import { DEMO_PASSWORD } from './demo-logins'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'screens')
const report = '/arbete/asn/2020-08'

/** Pages by file name: address and who looks at it (null = nobody logged in). */
const pages: readonly (readonly [name: string, path: string, who: string | null])[] = [
  ['start', '/', null],
  ['login', '/logga-in', null],
  ['arbete', '/arbete', 'controller'],
  ['uppgifter', `${report}/uppgifter`, 'enhetschef.barn'],
  ['mal', `${report}/mal`, 'enhetschef.barn'],
  ['indikatorer', `${report}/indikatorer`, 'controller'],
  ['ekonomi', `${report}/ekonomi`, 'controller'],
  ['manad', `${report}/ekonomi/manad`, 'controller'],
  ['budget', `${report}/ekonomi/budget`, 'controller'],
  ['volymer', `${report}/volymer`, 'controller'],
  ['risker', `${report}/risker`, 'controller'],
  ['uppdrag', `${report}/uppdrag`, 'controller'],
  ['aktiviteter', `${report}/aktiviteter`, 'controller'],
  ['tabeller', '/arbete/asn/2022-08/tabeller', 'controller'],
  ['rapport', `${report}/rapport`, 'controller'],
  ['kontroller', `${report}/kontroller`, 'controller'],
  ['import', '/arbete/asn/import', 'controller'],
  ['perioder', '/arbete/asn/perioder', 'controller'],
  ['admin', '/admin', 'admin'],
  ['register', '/admin/register/asn', 'admin'],
  ['plan', '/admin/planer/asn/2020', 'admin'],
  ['mallar', '/admin/mallar', 'admin'],
  ['logg', '/admin/logg', 'admin'],
  ['published', '/rapporter/tyreso/asn/2020-08/', null],
]

/** The two pictures of the README, whole. */
const frontPictures: Readonly<Record<string, string>> = { ekonomi: '1280-light', published: '360-light' }

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

interface Shot {
  readonly label: string
  readonly picture: Buffer
}

async function shotsOf(browser: Browser, address: string, session: string | undefined): Promise<Shot[]> {
  const shots: Shot[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 768, 1280]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, storageState: session, locale: 'sv-SE' })
      const page = await context.newPage()
      await page.goto(address, { waitUntil: 'networkidle' })
      shots.push({ label: `${width}-${colorScheme}`, picture: await page.screenshot() })
      if (width === 768 && colorScheme === 'light') {
        await page.emulateMedia({ media: 'print' })
        shots.push({ label: 'print', picture: await page.screenshot() })
      }
      await context.close()
    }
  }
  return shots
}

/** All views of a page side by side on one small sheet, so that the folder stays light. */
async function sheet(browser: Browser, name: string, shots: readonly Shot[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2400, height: 600 }, deviceScaleFactor: 0.6 })
  const pictures = shots.map(({ label, picture }) => `<figure><img height="520" src="data:image/png;base64,${picture.toString('base64')}"><figcaption>${label}</figcaption></figure>`)
  await page.setContent(`<body style="display:flex;flex-wrap:wrap;gap:16px;margin:16px;font:20px sans-serif">${pictures.join('')}</body>`)
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 70, fullPage: true })
  await page.close()
}

async function shoot(browser: Browser, base: string, wanted: readonly string[]): Promise<void> {
  const sessions = new Map<string, string>()
  for (const [name, path, who] of pages) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    if (who !== null && !sessions.has(who)) sessions.set(who, await logIn(browser, base, who))
    const shots = await shotsOf(browser, `${base}${path}`, who === null ? undefined : sessions.get(who))
    await sheet(browser, name, shots)
    const front = frontPictures[name]
    const picture = shots.find(({ label }) => label === front)?.picture
    if (picture) writeFileSync(join(folder, `${name}-${front}.png`), picture)
    console.log(`  ✓ ${name}`)
  }
}

/** `npm run screens -- [BASE_URL] [page …]`: takes the pictures of docs/screens from a running Tertial with the demo published. */
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
