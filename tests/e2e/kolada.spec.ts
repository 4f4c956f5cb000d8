import type { Page } from '@playwright/test'
import { startKolada, type DataRow, type KoladaServer } from '../import/kolada/server'
import { expect, logIn, test } from './app'
import { violationsOf } from './axe'

const CODES = ['U30200', 'U30201', 'U30202', 'U30203']

/** Every measure for the municipality and two others, 2016–2020; one of them is withheld in the last year. */
const ROWS: readonly DataRow[] = CODES.flatMap((kpi) =>
  ['0138', '0126', '0136', '0000'].flatMap((municipality, place) =>
    [2016, 2017, 2018, 2019, 2020].map((period) => {
      const isWithheld = municipality === '0136' && period === 2020
      const value = isWithheld ? null : 60 + place * 5 + (period - 2016)
      return { kpi, municipality, period, values: [{ gender: 'T', value, count: 1, status: isWithheld ? '..' : '', isdeleted: false }] }
    }),
  ),
)

let kolada: KoladaServer
test.use({ settings: 'Kolada' })
test.beforeAll(async () => {
  kolada = await startKolada(() => ROWS)
  process.env.KOLADA_URL = kolada.url
  process.env.KOLADA_TEST_SERVER = '1'
})
test.beforeEach(async ({ app }) => {
  kolada.behave = () => false
  await app.restart()
})
test.afterAll(() => kolada.stop())

async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name })
  await button.focus()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
}

async function fetchValues(page: Page, municipalities: string): Promise<void> {
  await page.goto('/arbete/asn/import')
  await page.locator('#kolada-year').selectOption('2020')
  await page.getByLabel(/ommuner att jämföra med/).fill(municipalities)
  await press(page, 'Hämta från Kolada')
}

async function expectNoFaults(page: Page, what: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await violationsOf(page), `${what} ${width}`).toEqual([])
  }
}

test('the controller fetches values, sees what changes, writes them, reads them at the goal, and undoes them, by keyboard', async ({ page, app }) => {
  test.setTimeout(180_000)
  const stored = () => app.query(`SELECT (SELECT count(*)::int FROM "ComparisonValue") AS compared, (SELECT count(*)::int FROM "IndicatorValue" WHERE "sourceKind" = 'api') AS own`)
  await logIn(page, 'controller')
  await fetchValues(page, 'Huddinge, 0136; Riket')
  await expect(page.getByRole('heading', { name: 'Kolada 2016–2020' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Totalindex.*helåret 2020 .* 64|Totalindex.*2020.*64/ }).first()).toBeVisible()
  await expect(page.getByRole('row', { name: 'Haninge 0136 2020 inget dolt av sekretesskäl' }).first()).toBeVisible()
  expect(await stored()).toEqual([{ compared: 0, own: 0 }])
  await expectNoFaults(page, 'preview')

  await press(page, /^Skriv 84 siffror$/)
  await expect(page.getByRole('heading', { name: 'Det här ändrades' })).toBeVisible()
  expect(await stored()).toEqual([{ compared: 80, own: 4 }])

  const [report] = await app.query(`SELECT key FROM "Report" WHERE year = 2020 ORDER BY "toMonth" DESC LIMIT 1`)
  const batch = page.url()
  await page.goto(`/arbete/asn/${String(report?.key)}/mal`)
  await page.locator('summary', { hasText: '(U30200)' }).first().click()
  const table = page.getByRole('region', { name: /\(U30200\).*jämförelse/ }).first()
  await expect(table.getByRole('row').nth(1)).toHaveText(/Tyresö \(egen kommun\)60.*64/)
  await expect(table.getByRole('row', { name: /Haninge.*Visas inte \(sekretess\)/ })).toBeVisible()
  await expect(page.getByText(/Källa: Kolada, U30200/).first()).toBeVisible()
  await table.scrollIntoViewIfNeeded()
  await expectNoFaults(page, 'goals')

  await page.goto(batch)
  await press(page, /^Ångra 84 siffror$/)
  await expect(page.getByText('Ångrad', { exact: true })).toBeVisible()
  expect(await stored()).toEqual([{ compared: 0, own: 0 }])
  await page.goto('/arbete/asn/import')
  await expect(page.getByRole('checkbox', { name: 'Huddinge (0126)' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Riket (0000)' })).toBeChecked()
  await expectNoFaults(page, 'form')
})

test('what Kolada does wrong is said in plain words, nothing is stored, and files are read as before', async ({ page, app }) => {
  await logIn(page, 'controller')
  await fetchValues(page, 'Hudinge')
  await expect(page.getByText('Kolada känner inte till Hudinge.')).toBeVisible()
  kolada.behave = (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end() === response
  await fetchValues(page, 'Huddinge')
  await expect(page.getByText('Kolada hänvisade till en annan adress.')).toBeVisible()
  kolada.behave = (request) => request.socket.destroy().destroyed
  await fetchValues(page, 'Huddinge')
  await expect(page.getByText('Kolada går inte att nå just nu. Allt annat fungerar som vanligt.')).toBeVisible()
  expect(await app.query(`SELECT 1 FROM "ImportBatch"`)).toEqual([])
  const buffer = Buffer.from('Rad;2020-08\r\nifo.childYouth;-9700')
  await page.locator('#import-year').selectOption('2020')
  await page.getByLabel('Fil', { exact: true }).setInputFiles({ name: 'Utfall.csv', mimeType: 'text/csv', buffer })
  await press(page, 'Läs filen')
  await expect(page.getByRole('heading', { name: 'Utfall.csv' })).toBeVisible()
})
