import type { BrowserContext, Page } from '@playwright/test'
import { expect, logIn, test, type App } from './app'
import { cellAt, entryOf, FINANCE } from './keyboard'

const statement = (page: Page) => page.getByRole('grid', { name: 'Resultaträkning' })
const saves = (app: App) => app.query(`SELECT count(*)::int AS events FROM "AuditEvent" WHERE command = 'save-amounts'`)

/** Half a number is typed, the cell is not left, and the page is gone at once. */
async function typeAndKill(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto(FINANCE)
  await cellAt(statement(page), 0, 0).click()
  await page.keyboard.type('4900')
  await page.waitForTimeout(1_000)
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

test('a half-typed cell of a killed page is told, taken up where it was and saved only when it is left', async ({ context, page, app }) => {
  await logIn(page, 'controller')
  await typeAndKill(context)
  await page.goto(FINANCE)
  await expect(page.getByText(/Du hade skrivit ”4900” i Externa och interna intäkter, Utfall/)).toBeVisible()
  await expect(cellAt(statement(page), 0, 0)).toHaveText('47 057')
  expect(await saves(app)).toEqual([{ events: 0 }])

  await page.getByRole('button', { name: /^Fortsätt skriva/ }).click()
  await expect(entryOf(statement(page))).toBeFocused()
  await expect(entryOf(statement(page))).toHaveValue('4900')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(cellAt(statement(page), 0, 0)).toHaveText('49 001')
  await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
  expect(await saves(app)).toEqual([{ events: 1 }])
  await page.reload()
  await expect(cellAt(statement(page), 0, 0)).toHaveText('49 001')
  await expect(page.getByText(/Du hade skrivit/)).toHaveCount(0)
})

test('it waits through another kill until somebody throws it away; nobody else sees it', async ({ context, page, app }) => {
  await logIn(page, 'controller')
  await typeAndKill(context)
  await context.clearCookies()
  await logIn(page, 'forvaltningschef')
  await page.goto(FINANCE)
  await expect(cellAt(statement(page), 0, 0)).toHaveText('47 057')
  await page.waitForTimeout(1_000)
  await expect(page.getByText(/Du hade skrivit/)).toHaveCount(0)

  await context.clearCookies()
  await logIn(page, 'controller')
  await page.goto(FINANCE)
  await page.reload()
  await page.getByRole('button', { name: /^Släng/ }).click()
  await expect(page.getByText(/Du hade skrivit/)).toHaveCount(0)
  await page.waitForTimeout(1_000)
  await page.reload()
  await expect(cellAt(statement(page), 0, 0)).toHaveText('47 057')
  await page.waitForTimeout(1_000)
  await expect(page.getByText(/Du hade skrivit/)).toHaveCount(0)
  expect(await saves(app)).toEqual([{ events: 0 }])
})
