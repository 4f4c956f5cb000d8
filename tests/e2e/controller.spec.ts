import { expect, test } from './app'
import { cellAt, cellOf, followLink, logInByKeyboard, paste, tabTo } from './keyboard'

const ACTUAL = 0
const VARIANCE = 2
const FORECAST = 3

test('the controller enters August with the keyboard alone', async ({ page, app }) => {
  await logInByKeyboard(page, 'controller')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start')
  await followLink(page, 'Öppna rapporten')
  await page.waitForURL('**/2020-08/rapport')
  await followLink(page, 'Ekonomi')
  await page.waitForURL('**/2020-08/ekonomi')

  const grid = page.getByRole('grid', { name: 'Resultaträkning' })
  await tabTo(page, cellAt(grid, 0, ACTUAL))

  await test.step('a typed value is saved, and totals and variances follow at once', async () => {
    const total = cellOf(grid, 'Resultat IFO', ACTUAL)
    await expect(total).toHaveText('−163 603')
    await page.keyboard.type('47 057,5')
    await page.keyboard.press('Enter')
    await expect(cellAt(grid, 0, ACTUAL)).toHaveText('47 058')
    await expect(cellAt(grid, 0, VARIANCE)).toHaveText('2 793')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('48057')
    await page.keyboard.press('Enter')
    await expect(total).toHaveText('−162 603')
    await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
    const [row] = await app.query(`SELECT sum(a."amountOre")::text AS ore FROM "Amount" a JOIN "BudgetLine" b ON b.id = a."budgetLineId"
      JOIN "Statement" s ON s.id = b."statementId" WHERE s.key = 'incomeStatement' AND s.year = 2020 AND a.measure = 'actual' AND b."order" =
      (SELECT min(l."order") FROM "BudgetLine" l WHERE l."statementId" = s.id AND l.kind = 'item')`)
    expect(row?.ore).toBe('4805700000')
  })

  await test.step('a block from Excel is pasted; wrong numbers stay, are marked and explained, and are not saved', async () => {
    const staff = cellOf(grid, 'Personalkostnader', ACTUAL)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(staff.getByRole('textbox')).toBeFocused()
    await paste(page, '−64\u00a0900\r\n-82 500,5\r\ntolv\r\n')
    const preview = page.getByRole('group', { name: 'Klistra in 3 × 1 celler?' })
    await expect(preview).toContainText('rad 3 (Övriga kostnader), kolumn Utfall. ”tolv” är inte ett tal')
    await expect(staff, 'nothing is written before the choice').toHaveText('−64 823')
    await tabTo(page, preview.getByRole('button', { name: 'Klistra in det som går' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('3 × 1 celler inklistrade, 1 fel')).toBeAttached()
    await expect(staff).toHaveText('−64 900')
    const wrong = cellOf(grid, 'Övriga kostnader', ACTUAL)
    await expect(wrong).toContainText('tolv')
    await expect(wrong).toHaveAttribute('aria-invalid', 'true')
    await expect(wrong).toHaveAccessibleDescription(/är inte ett tal.*Inte sparat/)
    await expect(page.getByText('En cell är inte sparad')).toBeVisible()
    await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
  })

  await test.step('what was done is undone, and saved as undone', async () => {
    await page.keyboard.press('Control+Z')
    await expect(cellOf(grid, 'Personalkostnader', ACTUAL)).toHaveText('−64 823')
    await expect(cellOf(grid, 'Övriga kostnader', ACTUAL)).toHaveText('−63 359')
    await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
  })

  await test.step('Esc restores, computed cells take nothing', async () => {
    await page.keyboard.press('F2')
    await page.keyboard.type('9')
    await page.keyboard.press('Escape')
    await expect(cellOf(grid, 'Personalkostnader', ACTUAL)).toHaveText('−64 823')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('5')
    await expect(page.getByText('Cellen går inte att ändra.')).toBeAttached()
    await expect(cellOf(grid, 'Personalkostnader', 1)).toHaveAttribute('aria-readonly', 'true')
  })

  await test.step('a forecast moves the bridge, and the value is there after a reload', async () => {
    const costGrid = page.getByRole('grid', { name: /Nettokostnad/ })
    await page.keyboard.press('Tab')
    await tabTo(page, cellAt(costGrid, 0, ACTUAL))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('-83638')
    await page.keyboard.press('Tab')
    await expect(cellAt(costGrid, 0, FORECAST)).toHaveText('−83 638')
    await expect(page.getByText(/= −10,5/)).toBeVisible()
    await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
    await page.reload()
    await expect(cellAt(costGrid, 0, FORECAST)).toHaveText('−83 638')
  })
})

test('the controller enters volumes by month and writes a section', async ({ page, app }) => {
  await logInByKeyboard(page, 'controller')
  await page.goto('/arbete/asn/2020-08/volymer')
  const grid = page.getByRole('grid', { name: 'Volymer' })
  await tabTo(page, cellAt(grid, 0, 0))
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('1 250')
  await page.keyboard.press('Enter')
  await expect(cellAt(grid, 0, 11)).toHaveText('1 250')
  await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
  const rows = await app.query(`SELECT "pricePerDayOre"::text AS ore FROM "PlacementVolume" WHERE month = 12 AND measure = 'forecast' AND "pricePerDayOre" = 125000`)
  expect(rows).toHaveLength(1)

  await page.goto('/arbete/asn/2020-08/rapport')
  const editor = page.getByRole('textbox', { name: /^Text:/ }).first()
  await tabTo(page, editor)
  await expect(page.getByText(/^Spar(ar|at)/), 'a text that is only read is not saved').toHaveCount(0)
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Nytt i augusti.')
  await expect(page.getByText(/^Sparat \d\d:\d\d$/).first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: /^Text:/ }).first()).toContainText('Nytt i augusti.')
})
