import type { Page } from '@playwright/test'
import { expect, logIn, test, type App } from './app'
import { cellAt, FINANCE } from './keyboard'

const FORECAST = 3

/** A colleague has saved another forecast for every line since the page was loaded. */
async function colleagueSaves(app: App): Promise<void> {
  await app.query(`UPDATE "Forecast" SET "fullYearOre" = 7000000000, comment = 'Fler dygn än väntat.', version = version + 1, "recordedAt" = now(),
    "authorId" = (SELECT id FROM "User" WHERE email = 'forvaltningschef@demo.tertial.se')
    WHERE "forecastVintageId" = (SELECT id FROM "ForecastVintage" WHERE key = '2020-08')`)
}

async function typeOver(page: Page, app: App) {
  await logIn(page, 'controller')
  await page.goto(FINANCE)
  const grid = page.getByRole('grid', { name: 'Resultaträkning' })
  await expect(cellAt(grid, 0, FORECAST)).toHaveText('68 037')
  await colleagueSaves(app)
  await cellAt(grid, 0, FORECAST).click()
  await page.keyboard.type('69000')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Någon annan har ändrat samma uppgift' })
  await expect(dialog).toBeVisible()
  await expect(dialog).toContainText('69 000')
  await expect(dialog).toContainText('70 000')
  await expect(dialog, 'the comment is a part of what they changed').toContainText('Fler dygn än väntat.')
  await expect(dialog).toContainText('Filippa Berg')
  return { grid, dialog }
}

const stored = (app: App) =>
  app.query(`SELECT count(*)::int AS lines FROM "Forecast" f JOIN "ForecastVintage" v ON v.id = f."forecastVintageId"
    WHERE v.key = '2020-08' AND f."fullYearOre" = 6900000000`)

test('a colleague’s newer value is shown before anything is overwritten; mine goes over it when I say so', async ({ page, app }) => {
  const { grid, dialog } = await typeOver(page, app)
  expect(await stored(app)).toEqual([{ lines: 0 }])
  await dialog.getByRole('button', { name: 'Behåll min' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
  expect(await stored(app)).toEqual([{ lines: 1 }])
  await expect(cellAt(grid, 0, FORECAST)).toHaveText('69 000')
})

test('theirs can be taken instead', async ({ page, app }) => {
  const { grid, dialog } = await typeOver(page, app)
  await dialog.getByRole('button', { name: 'Ta deras' }).click()
  await expect(cellAt(grid, 0, FORECAST)).toHaveText('70 000')
  expect(await stored(app)).toEqual([{ lines: 0 }])
})

test('a decision can wait: the cell stays marked, with words', async ({ page, app }) => {
  const { grid, dialog } = await typeOver(page, app)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  const cell = cellAt(grid, 0, FORECAST)
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  await expect(cell).toHaveAccessibleDescription(/Ändrat till 70\s000 av Filippa Berg/)
  await page.getByRole('button', { name: 'Avgör' }).click()
  await expect(dialog).toBeVisible()
})

test('a text that nobody knows the beginning of stands whole beside mine until one is chosen', async ({ page, app }) => {
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/2020-08/rapport')
  const editor = page.getByRole('textbox', { name: /^Text:/ }).first()
  await editor.waitFor()
  await app.query(`UPDATE "Section" SET version = version + 1, "recordedAt" = now(),
    body = '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Skrivet av en kollega."}]}]}',
    "authorId" = (SELECT id FROM "User" WHERE email = 'forvaltningschef@demo.tertial.se')`)
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Min mening.')
  const conflict = page.getByRole('region', { name: 'Någon annan har ändrat samma text' })
  await expect(conflict).toContainText('Min mening.')
  await expect(conflict).toContainText('Skrivet av en kollega.')
  await conflict.getByRole('radio', { name: 'Text av Filippa Berg' }).check()
  await conflict.getByRole('button', { name: 'Spara texten' }).click()
  await expect(editor).toHaveText('Skrivet av en kollega.')
})

test('a report that is locked meanwhile says so and by whom, and keeps what was typed', async ({ page, app }) => {
  await logIn(page, 'controller')
  await page.goto(FINANCE)
  const grid = page.getByRole('grid', { name: 'Resultaträkning' })
  await expect(cellAt(grid, 0, 0)).toBeVisible()
  await app.query(`UPDATE "Report" SET status = 'submitted', version = version + 1, "statusAt" = now(),
    "statusById" = (SELECT id FROM "User" WHERE email = 'forvaltningschef@demo.tertial.se') WHERE key = '2020-08'`)
  await cellAt(grid, 0, 0).click()
  await page.keyboard.type('50000')
  await page.keyboard.press('Enter')
  const alert = page.getByRole('alert').filter({ hasText: 'Rapporten är låst' })
  await expect(alert).toContainText('Filippa Berg')
  await expect(cellAt(grid, 0, 0)).toContainText('50 000')
  await expect(cellAt(grid, 0, 0)).toHaveAttribute('aria-readonly', 'true')
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(page.getByText(/Rapporten är inlämnad och går inte att ändra\. Filippa Berg/)).toBeVisible()
})
