import type { Page } from '@playwright/test'
import { expect, logIn, test } from './app'
import { violationsOf } from './axe'

/** Net cost of child and youth care by month, tkr; the year to date is stored as one amount, which the months take the place of. */
const MONTHS = ['Rad;2020-01;2020-02;2020-03;2020-04;2020-05;2020-06;2020-07;2020-08', 'ifo.childYouth;-9000;-9100;-9200;-9300;-9400;-9500;-9600;-9700'].join('\r\n')

async function choose(page: Page, name: string, content: string): Promise<void> {
  await page.locator('#import-year').selectOption('2020')
  await page.getByLabel('Fil', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
}

/** Presses a button with the keyboard alone. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name })
  await button.focus()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
}

test('the controller reads a file in, sees what changes, writes it and undoes it, by keyboard', async ({ page, app }) => {
  const actuals = () =>
    app.query(`SELECT a."fromMonth", a."toMonth", a."amountOre"::text FROM "Amount" a JOIN "BudgetLine" l ON l.id = a."budgetLineId"
                WHERE l.key = 'ifo.childYouth' AND a.measure = 'actual' AND a.year = 2020 ORDER BY 1`)
  const before = await actuals()
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/import')
  await press(page, 'Läs filen')
  await expect(page.getByText('Välj en fil först.')).toBeVisible()
  await choose(page, 'Utfall augusti.csv', MONTHS)
  await press(page, 'Läs filen')
  await expect(page.getByRole('heading', { name: 'Utfall augusti.csv' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Barn- och ungdomsvård augusti 2020 inget −9 700 000/ })).toBeVisible()
  expect(await actuals()).toEqual(before)

  await press(page, /^Skriv \d+ siffror$/)
  await expect(page.getByRole('heading', { name: 'Det här ändrades' })).toBeVisible()
  expect(await actuals()).toHaveLength(8)

  await press(page, /^Ångra \d+ siffror$/)
  await expect(page.getByText('Ångrad', { exact: true })).toBeVisible()
  expect(await actuals()).toEqual(before)
  await page.getByRole('link', { name: 'Alla inläsningar' }).click()
  await expect(page.getByRole('row', { name: /Utfall augusti\.csv CSV 2020 Ångrad/ })).toBeVisible()
})

test('how a file is read is kept under a name, and chosen for the next file', async ({ page }) => {
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/import')
  await choose(page, 'Utfall.csv', MONTHS)
  await expect(page.getByLabel('Läs som')).toHaveCount(0)
  await press(page, 'Läs filen')
  await expect(page.getByText('Tertials förslag för filen')).toBeVisible()
  await page.getByRole('link', { name: 'Ändra hur filen läses' }).click()
  await page.getByLabel('Namn på valen').fill('Utfall per månad')
  await page.getByRole('button', { name: 'Spara valen till nästa fil' }).click()
  await expect(page.getByText('Valen är sparade.', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: 'Alla inläsningar' }).click()
  await choose(page, 'Utfall igen.csv', MONTHS)
  await expect(page.getByLabel('Läs som')).toHaveValue('')
  await page.getByLabel('Läs som').selectOption('Utfall per månad')
  expect(await violationsOf(page)).toEqual([])
  await press(page, 'Läs filen')
  await expect(page.getByRole('heading', { name: 'Utfall igen.csv' })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'Utfall per månad' })).toBeVisible()
})

test('a file with faults is shown with place and remedy, and a file of no known kind is refused; neither leaves a figure', async ({ page, app }) => {
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/import')
  await choose(page, 'Brev.pdf', 'Hej')
  await page.getByRole('button', { name: 'Läs filen' }).click()
  await expect(page.getByText(/Filer av det här slaget går inte att läsa in/)).toBeVisible()
  await choose(page, 'Utfall.csv', `${MONTHS}\r\nifo.substanceAbuse;-1;-1;-1;-1;-1;-1;-1;mycket`)
  await page.getByRole('button', { name: 'Läs filen' }).click()
  await expect(page.getByText('1 fel måste rättas')).toBeVisible()
  await expect(page.getByRole('row', { name: /rad 3, kolumn 2020-08 Här ska det stå ett tal.*mycket/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Skriv/ })).toHaveCount(0)
  expect(await app.query(`SELECT 1 FROM "Amount" WHERE "sourceKind" = 'file'`)).toEqual([])
})

test('the pages of imports have no accessibility faults, narrow or wide, light or dark', async ({ page }) => {
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/import')
  await choose(page, 'Utfall.csv', `${MONTHS}\r\nOkänd rad;1;2;3;4;5;6;7;8`)
  await page.getByRole('button', { name: 'Läs filen' }).click()
  await expect(page.getByRole('heading', { name: 'Det här ändras' })).toBeVisible()
  const batch = page.url()
  for (const address of ['/arbete/asn/import', batch, `${batch}?koppling=1`]) {
    await page.goto(address, { waitUntil: 'networkidle' })
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await violationsOf(page), `${address} ${width}`).toEqual([])
    }
  }
})

test('a unit head has no way to the imports', async ({ page }) => {
  await logIn(page, 'enhetschef.barn')
  await page.goto('/arbete/asn/perioder')
  await expect(page.getByRole('link', { name: 'Inläsning' })).toHaveCount(0)
  const answer = await page.goto('/arbete/asn/import')
  expect(answer?.status()).toBe(404)
})
