import type { Page } from '@playwright/test'
import { expect, logIn, test } from './app'
import { violationsOf } from './axe'
import { cellOf, entryOf, paste } from './keyboard'

const INDICATORS = '/arbete/asn/2020-08/indikatorer'
const SAVED = /^Sparat \d\d:\d\d$/
const [VALUE, MISSING, PROPOSED] = [3, 4, 5]
const CARE_DAYS = 'Antal dygn på HVB-hem för barn och unga 13-20 år för året'
const PLACEMENTS = 'Antal helårsplaceringar på HVB-hem för barn och unga 13-20 år för året'
const PLANS = 'Andel enheter med plan för anhörigstöd'

const period = (page: Page) => page.getByRole('grid', { name: 'Utfall januari–augusti 2020' })
const strip = (page: Page) => page.getByRole('grid', { name: 'Månad för månad' })

const VALUES_OF = `SELECT v."fromMonth", v."toMonth", v.value::float, v.missing::text FROM "IndicatorValue" v JOIN "Indicator" i ON i.id = v."indicatorId"
  WHERE i.name = $1 AND v.year = 2020 ORDER BY v."toMonth", v."fromMonth"`

test('a column of values is pasted from a spreadsheet: what cannot be read is told first, the rest is saved and rated', async ({ page, app }) => {
  await logIn(page, 'controller')
  await page.goto(INDICATORS)
  await expect(cellOf(period(page), PLACEMENTS, MISSING)).toHaveText('Inte mätt än')
  await cellOf(period(page), CARE_DAYS, VALUE).click()
  await paste(page, '1500\r\n6,5\r\n85 %\r\nkanske\r\n')
  const preview = page.getByRole('group', { name: 'Klistra in 4 × 1 celler?' })
  await expect(preview).toContainText('”kanske”')
  await expect(preview).toContainText('Skriv Nej eller Ja.')
  expect(await violationsOf(page)).toEqual([])
  expect(await app.query(VALUES_OF, [PLACEMENTS]), 'nothing is written before somebody has chosen').toMatchObject([{ missing: 'notMeasuredYet' }])

  await preview.getByRole('button', { name: 'Klistra in det som går' }).click()
  await expect(cellOf(period(page), CARE_DAYS, VALUE)).toHaveText('1 500')
  await expect(cellOf(period(page), CARE_DAYS, PROPOSED)).toHaveText('Grön')
  await expect(cellOf(period(page), PLACEMENTS, MISSING), 'a value takes away the reason why there was none').toHaveText('')
  await expect(cellOf(period(page), PLANS, VALUE)).toHaveText('85 %')
  await expect(page.getByText(SAVED)).toBeVisible()
  expect(await app.query(VALUES_OF, [PLACEMENTS])).toMatchObject([{ toMonth: 8, value: 6.5, missing: null }])

  await cellOf(period(page), PLANS, MISSING).click()
  await page.keyboard.type('för få svar')
  await page.keyboard.press('Enter')
  await expect(cellOf(period(page), PLANS, VALUE)).toHaveText('')
  await expect.poll(() => app.query(VALUES_OF, [PLANS])).toMatchObject([{ value: null, missing: 'tooFewAnswers' }])
})

test('only what is missing is shown on request, and a row stays while it is filled in', async ({ page, app }) => {
  await app.query(`DELETE FROM "IndicatorValue" v USING "Indicator" i WHERE i.id = v."indicatorId" AND v."toMonth" = 8 AND i.name IN ($1, $2)`, [CARE_DAYS, PLANS])
  await logIn(page, 'controller')
  await page.goto(INDICATORS)
  await page.getByLabel('Visa').selectOption({ label: 'Bara de som saknar utfall (2)' })
  await expect(page.getByText('2 av 47 indikatorer visas.')).toBeVisible()
  await cellOf(period(page), CARE_DAYS, VALUE).click()
  await page.keyboard.type('1500')
  await page.keyboard.press('Enter')
  await expect(page.getByText(SAVED)).toBeVisible()
  await expect(cellOf(period(page), CARE_DAYS, VALUE)).toHaveText('1 500')
})

test('months are typed and the period follows; a value typed for the period stands before them and is asked about', async ({ page, app }) => {
  await app.query(`DELETE FROM "IndicatorValue" v USING "Indicator" i WHERE i.id = v."indicatorId" AND v."toMonth" = 8 AND i.name = $1`, [CARE_DAYS])
  await logIn(page, 'controller')
  await page.goto(INDICATORS)
  const toDate = cellOf(strip(page), CARE_DAYS, 0)
  await cellOf(strip(page), CARE_DAYS, 1).click()
  await paste(page, '250\t250\t250\t250\t250\t250\t250\r\n')
  await expect(toDate).toHaveText('')
  await toDate.click()
  await expect(page.getByText('Räknas ihop när augusti är ifylld.')).toBeVisible()
  await cellOf(strip(page), CARE_DAYS, 8).click()
  await page.keyboard.type('267')
  await page.keyboard.press('Enter')
  await expect(toDate).toHaveText('2 017')
  await expect(cellOf(period(page), CARE_DAYS, VALUE)).toHaveText('2 017')
  await expect(cellOf(period(page), CARE_DAYS, PROPOSED)).toHaveText('Röd')
  await expect(page.getByText(SAVED)).toBeVisible()
  const stored = await app.query(VALUES_OF, [CARE_DAYS])
  expect(stored.filter(({ fromMonth, toMonth }) => fromMonth === toMonth)).toHaveLength(8)
  expect(stored.filter(({ fromMonth, toMonth }) => fromMonth === 1 && toMonth === 8), 'what follows is not stored').toEqual([])

  await page.reload()
  await cellOf(period(page), CARE_DAYS, VALUE).click()
  await expect(page.getByText('Räknas ihop av månaderna.')).toBeVisible()
  await page.keyboard.type('2020')
  await page.keyboard.press('Enter')
  await expect(toDate).toHaveText('2 020')
  await expect(page.getByText(SAVED)).toBeVisible()
  await page.goto('/arbete/asn/2020-08/kontroller')
  await expect(page.getByText(/totalen är 2\s020, men delarna ger 2\s017/)).toBeVisible()
})

test('a unit head sees her own first, changes them and reads the others', async ({ page }) => {
  await logIn(page, 'enhetschef.barn')
  await page.goto(INDICATORS)
  await expect(page.getByLabel('Enhet')).toHaveValue('own')
  await cellOf(period(page), CARE_DAYS, VALUE).click()
  await expect(entryOf(period(page))).toHaveJSProperty('readOnly', false)
  await page.getByLabel('Enhet').selectOption('')
  await cellOf(period(page), PLANS, VALUE).click()
  await expect(entryOf(period(page))).toHaveJSProperty('readOnly', true)
  await expect(page.getByText('en annan enhet svarar för indikatorn')).toBeVisible()
})
