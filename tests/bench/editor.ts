import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '@/scripts/browser'
import { buildIfStale } from '@/scripts/build'
import { DEMO_PASSWORD } from '@/scripts/demo-logins'
import { demoTemplate } from '@/scripts/demo-template'
import { freePort } from '@/scripts/free-port'
import { onDatabase, startServer, stopServer } from '../e2e/server'
import { keyLines, PACES, pressAll, watchKeys } from './key-times'

const REPORT = '2020-08'
/** A printed page of text with its tables aside: about 2,500 characters. */
const PAGES = 40
const PAGE_CHARACTERS = 2_500
const ROUNDS = 20
const LETTERS = ['m', 'a', 'j', 'o', 'r', 'Space']

const SENTENCE = 'Under perioden har verksamheten arbetat med bemanning, planering och uppföljning på samma sätt som under våren. '
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: SENTENCE.repeat(6).trim() }] }

/** Writes so much in each text of the report that it fills 40 pages, and returns the characters that were added. */
async function fillReport(databaseUrl: string): Promise<number> {
  const own = `"reportId" IN (SELECT id FROM "Report" WHERE key = '${REPORT}')`
  const [row] = await onDatabase(databaseUrl, `SELECT count(*)::int AS texts FROM "Section" WHERE ${own}`)
  const texts = Number(row?.texts)
  const length = SENTENCE.length * 6
  const each = Math.ceil((PAGES * PAGE_CHARACTERS) / texts / length)
  const more = JSON.stringify(Array.from({ length: each }, () => paragraph))
  await onDatabase(databaseUrl, `UPDATE "Section" SET body = jsonb_set(body, '{content}', (body->'content') || $1::jsonb) WHERE ${own}`, [more])
  return each * texts * length
}

async function openReport(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/logga-in`)
  await page.getByLabel('E-postadress').fill('controller@demo.tertial.se')
  await page.getByLabel('Lösenord', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.waitForURL('**/arbete**')
  await page.goto(`${url}/arbete/asn/${REPORT}/rapport`, { waitUntil: 'networkidle' })
  await page.getByRole('textbox', { name: /^Text:/ }).nth(5).click()
  await page.keyboard.press('Control+End')
}

async function linesOf(url: string, characters: number): Promise<readonly string[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'sv-SE' })
    await openReport(page, url)
    await watchKeys(page)
    await pressAll(page, LETTERS, ROUNDS, 0)
    const size = `${Math.round((characters / PAGE_CHARACTERS) * 10) / 10} pages`
    const lines: string[] = []
    for (const { name, pause } of PACES) lines.push(...(await keyLines(page, `Text of a report with ${size}, ${name}`, LETTERS, ROUNDS, pause)))
    return lines
  } finally {
    await browser.close()
  }
}

/** Typing in a text of a report of 40 pages: the built Tertial, its own database, a real browser. The text saves itself meanwhile. */
export async function benchEditor(): Promise<readonly string[]> {
  await buildIfStale()
  const template = await demoTemplate()
  const drop = () => onDatabase(template.clusterUrl, 'DROP DATABASE IF EXISTS bench_editor WITH (FORCE)')
  await drop()
  await onDatabase(template.clusterUrl, `CREATE DATABASE bench_editor TEMPLATE ${template.name}`)
  const characters = await fillReport(new URL('/bench_editor', template.clusterUrl).href)
  const port = await freePort()
  const server = await startServer(port, new URL('/bench_editor', template.applicationUrl).href)
  try {
    return await linesOf(`http://localhost:${port}`, characters)
  } finally {
    await stopServer(server)
    await drop()
    template.leave()
  }
}
