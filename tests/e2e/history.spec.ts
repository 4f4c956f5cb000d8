import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, logIn, test } from './app'
import { cellAt, cellOf, FINANCE, GOALS } from './keyboard'

const saved = (page: Page) => page.getByText(/^Sparat \d\d:\d\d$/)

test('the changes of a figure are listed beside it and one is undone, without a mouse and on a telephone', async ({ page, app }) => {
  await logIn(page, 'controller')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(FINANCE)
  const cell = cellAt(page.getByRole('grid', { name: 'Resultaträkning' }), 0, 0)
  await expect(cell).toHaveText('47 057')
  await cell.click()
  await page.keyboard.type('49000')
  await page.keyboard.press('Enter')
  await expect(saved(page)).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('button', { name: 'Historik' }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  const history = page.getByRole('region', { name: 'Historik: Externa och interna intäkter, utfall' })
  await expect(history.getByRole('listitem')).toHaveText([/Från 47\s057 → Till 49\s000.*Karin Lind.*Sparade belopp/])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.keyboard.press('Tab')
  await expect(history.getByRole('button', { name: 'Återställ 47 057' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cell).toHaveText('47 057')
  await expect.poll(() => app.query(`SELECT before->>'version' AS before, after->>'version' AS after FROM "AuditEvent" WHERE command = 'save-amounts' ORDER BY id`)).toHaveLength(2)
})

test('a month of a category and an indicator have theirs too', async ({ page }) => {
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/2020-08/volymer')
  const grid = page.getByRole('grid').first()
  const cell = cellOf(grid, 'Pris per vårddygn, kr', 0)
  const before = await cell.innerText()
  await cell.click()
  await page.keyboard.type('4321')
  await page.keyboard.press('Enter')
  await expect(saved(page)).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.getByRole('button', { name: 'Historik' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '4 321' })).toContainText(before.trim())

  await page.goto(GOALS)
  await page.locator('.follow-up-indicator summary').first().click()
  await page.getByRole('button', { name: 'Historik' }).first().click()
  await expect(page.getByText('Ingen har ändrat uppgiften här.')).toBeVisible()
})

test('a member who reads only what is sent gets no history of a draft', async ({ page }) => {
  await logIn(page, 'ledamot')
  expect((await page.request.get('/api/history/asn/amount?key=netCost')).status()).toBe(404)
  await page.context().clearCookies()
  expect((await page.request.get('/api/history/asn/amount?key=netCost')).status()).toBe(404)
})
