import type { BrowserContext, Page } from '@playwright/test'
import { expect, logIn, test, type App } from './app'
import { cellAt, FINANCE } from './keyboard'

const ACTUAL = 0
/** Lines of the income statement that are filled in, and what is typed. */
const TYPED = [
  { row: 0, text: '49001', shown: '49 001' },
  { row: 1, text: '49002', shown: '49 002' },
  { row: 2, text: '49003', shown: '49 003' },
] as const

const statement = (page: Page) => page.getByRole('grid', { name: 'Resultaträkning' })

async function openFinance(page: Page): Promise<void> {
  await page.goto(FINANCE)
  await expect(cellAt(statement(page), 0, ACTUAL)).toHaveText('47 057')
}

async function type(page: Page, { row, text }: { readonly row: number; readonly text: string }): Promise<void> {
  await cellAt(statement(page), row, ACTUAL).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** The page is gone at once, without being asked or told, as when the browser is killed. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

const saves = (app: App) => app.query(`SELECT count(*)::int AS events FROM "AuditEvent" WHERE command = 'save-amounts'`)

/** Three figures typed during ten seconds without contact; then the page is killed. */
async function typeOfflineAndKill(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await openFinance(page)
  await context.setOffline(true)
  for (const typed of TYPED) {
    await type(page, typed)
    await page.waitForTimeout(3_300)
  }
  await expect(page.getByText(/Ingen kontakt/)).toBeVisible()
  await expect(page.getByText(/^Sparat/)).toHaveCount(0)
  await kill(page)
  await context.setOffline(false)
}

test('what was typed without contact is there and saved after a killed page and an expired session', async ({ context, page, app }) => {
  await logIn(page, 'controller')
  await typeOfflineAndKill(context)
  expect(await saves(app)).toEqual([{ events: 0 }])
  await context.clearCookies()

  await logIn(page, 'controller')
  await page.goto(FINANCE)
  await expect(page.getByText('3 ändringar från tidigare är nu sparade.')).toBeVisible()
  for (const { row, shown } of TYPED) await expect(cellAt(statement(page), row, ACTUAL)).toHaveText(shown)
  expect(await saves(app)).toEqual([{ events: 3 }])

  await page.reload()
  await expect(cellAt(statement(page), 2, ACTUAL)).toHaveText('49 003')
  await expect(page.getByText(/från tidigare/)).toHaveCount(0)
  expect(await saves(app)).toEqual([{ events: 3 }])
})

test('a page killed before the answer came sends the same again, and it takes effect once', async ({ context, page, app }) => {
  await logIn(page, 'controller')
  const first = await context.newPage()
  await openFinance(first)
  let killed = Promise.resolve()
  await first.route('**/api/commands/save-amounts', async (route) => {
    await route.fetch()
    killed = kill(first)
  })
  await type(first, TYPED[0])
  await expect.poll(() => saves(app)).toEqual([{ events: 1 }])
  await killed

  await page.goto(FINANCE)
  await expect(page.getByText('1 ändring från tidigare är nu sparad.')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(cellAt(statement(page), 0, ACTUAL)).toHaveText('49 001')
  expect(await saves(app)).toEqual([{ events: 1 }])
})

test('a colleague who was faster meanwhile is not overwritten: the cell asks', async ({ context, page, app }) => {
  await logIn(page, 'controller')
  await typeOfflineAndKill(context)
  await app.query(`UPDATE "Amount" SET "amountOre" = "amountOre" + 394300000, version = version + 1, "recordedAt" = now(),
    "authorId" = (SELECT id FROM "User" WHERE email = 'forvaltningschef@demo.tertial.se')
    WHERE measure = 'actual' AND "toMonth" = 8 AND year = 2020 AND "budgetLineId" IN (SELECT l.id FROM "BudgetLine" l JOIN "Statement" s ON s.id = l."statementId"
    WHERE l.label = 'Externa och interna intäkter' AND s.kind = 'incomeStatement')`)
  await page.goto(FINANCE)
  const dialog = page.getByRole('dialog', { name: 'Någon annan har ändrat samma uppgift' })
  await expect(dialog).toContainText('49 001')
  await expect(dialog).toContainText('51 000')
  await expect.poll(() => saves(app)).toEqual([{ events: 2 }])
  await dialog.getByRole('button', { name: 'Behåll min' }).click()
  await expect.poll(() => saves(app)).toEqual([{ events: 3 }])
  await page.reload()
  await expect(cellAt(statement(page), 0, ACTUAL)).toHaveText('49 001')
})

test('nobody else who logs in on the same computer sees it or sends it', async ({ context, page, app }) => {
  await logIn(page, 'controller')
  await typeOfflineAndKill(context)
  await context.clearCookies()
  await logIn(page, 'forvaltningschef')
  await page.goto(FINANCE)
  await expect(cellAt(statement(page), 0, ACTUAL)).toHaveText('47 057')
  await page.waitForTimeout(1_500)
  await expect(page.getByText(/från tidigare/)).toHaveCount(0)
  expect(await saves(app)).toEqual([{ events: 0 }])
})

test('an open page does not save in the name of somebody else who has logged in', async ({ context, page, app }) => {
  await logIn(page, 'controller')
  await openFinance(page)
  await context.clearCookies()
  await logIn(await context.newPage(), 'forvaltningschef')
  await type(page, TYPED[0])
  await expect(page.getByRole('dialog', { name: 'Din inloggning har gått ut' })).toBeVisible()
  expect(await saves(app)).toEqual([{ events: 0 }])
})

test('logging out says what is not saved, and leaves nothing behind', async ({ context, page, app }) => {
  await logIn(page, 'controller')
  await openFinance(page)
  await page.route('**/api/commands/**', (route) => route.abort())
  await type(page, TYPED[0])
  await page.getByRole('button', { name: 'Logga ut' }).click()
  const dialog = page.getByRole('dialog', { name: 'Allt är inte sparat' })
  await expect(dialog).toContainText('1 ändring är inte sparad.')
  await dialog.getByRole('button', { name: 'Stanna kvar' }).click()
  await expect(dialog).toBeHidden()
  page.on('dialog', (question) => void question.accept())
  await page.getByRole('button', { name: 'Logga ut' }).click()
  await dialog.getByRole('button', { name: 'Logga ut ändå' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/arbete'))

  const later = await context.newPage()
  await logIn(later, 'controller')
  await openFinance(later)
  await later.waitForTimeout(1_500)
  await expect(later.getByText(/från tidigare/)).toHaveCount(0)
  expect(await saves(app)).toEqual([{ events: 0 }])
})

test('a text without contact comes back into its editor', async ({ context, page, app }) => {
  await logIn(page, 'controller')
  const first = await context.newPage()
  await first.goto('/arbete/asn/2020-08/rapport')
  await first.getByRole('textbox', { name: /^Text:/ }).first().click()
  await context.setOffline(true)
  await first.keyboard.press('Control+End')
  await first.keyboard.type(' Min mening.')
  await first.waitForTimeout(1_900)
  await kill(first)
  await context.setOffline(false)

  await page.goto('/arbete/asn/2020-08/rapport')
  await expect(page.getByRole('textbox', { name: /^Text:/ }).first()).toContainText('Min mening.')
  await expect(page.getByText('1 ändring från tidigare är nu sparad.')).toBeVisible()
  expect(await app.query(`SELECT count(*)::int AS texts FROM "Section" WHERE body::text LIKE '%Min mening.%'`)).toEqual([{ texts: 1 }])
})

test('a server that no longer knows the page says to load it again, and what was typed is sent then', async ({ page, app }) => {
  await logIn(page, 'controller')
  await openFinance(page)
  await page.route('**/api/commands/save-amounts', (route) => route.fulfill({ status: 404, json: { ok: false, error: { code: 'UNKNOWN_COMMAND' } } }))
  await type(page, TYPED[0])
  await expect(page.getByText('Sidan är gammal och måste laddas om. Det du skrivit finns kvar.')).toBeVisible()
  await app.restart()
  await page.unroute('**/api/commands/save-amounts')
  await page.getByRole('button', { name: 'Ladda om' }).click()
  await expect(page.getByText('1 ändring från tidigare är nu sparad.')).toBeVisible()
  await expect(cellAt(statement(page), 0, ACTUAL)).toHaveText('49 001')
  expect(await saves(app)).toEqual([{ events: 1 }])
})
