import { DEMO_PASSWORD } from '../../scripts/demo-logins'
import { expect, logIn, test } from './app'
import { cellAt, FINANCE } from './keyboard'

test('an expired session keeps what was typed, and saves it after a login on the same page', async ({ page, context, app }) => {
  await logIn(page, 'controller')
  await page.goto(FINANCE)
  const grid = page.getByRole('grid', { name: 'Resultaträkning' })
  await expect(cellAt(grid, 0, 0)).toHaveText('47 057')
  await context.clearCookies()

  await cellAt(grid, 0, 0).click()
  await page.keyboard.type('49000')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Din inloggning har gått ut' })
  await expect(dialog).toContainText('Det du skrivit finns kvar')
  await expect(page.getByText(/^Sparat/)).toHaveCount(0)

  await dialog.getByLabel('E-post').fill('controller@demo.tertial.se')
  await dialog.getByLabel('Lösenord').fill('fel lösenord')
  await dialog.getByRole('button', { name: 'Logga in' }).click()
  await expect(dialog.getByLabel('Lösenord')).toHaveAccessibleDescription(/stämmer inte/)

  await dialog.getByLabel('Lösenord').fill(DEMO_PASSWORD)
  await dialog.getByRole('button', { name: 'Logga in' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
  await expect(cellAt(grid, 0, 0)).toHaveText('49 000')
  expect(await app.query(`SELECT count(*)::int AS events FROM "AuditEvent" WHERE command = 'save-amounts'`)).toEqual([{ events: 1 }])
})

test('without contact nothing is said to be saved; it is saved once when contact is back', async ({ page, context, app }) => {
  await logIn(page, 'controller')
  await page.goto(FINANCE)
  const grid = page.getByRole('grid', { name: 'Resultaträkning' })
  await expect(cellAt(grid, 0, 0)).toHaveText('47 057')
  await context.setOffline(true)
  await cellAt(grid, 0, 0).click()
  await page.keyboard.type('49001')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Ingen kontakt/)).toBeVisible()
  await expect(page.getByText(/^Sparat/)).toHaveCount(0)
  await context.setOffline(false)
  await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
  expect(await app.query(`SELECT count(*)::int AS events FROM "AuditEvent" WHERE command = 'save-amounts'`)).toEqual([{ events: 1 }])
})
