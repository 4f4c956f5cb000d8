import { expect, logIn, test, type App } from './app'
import { sidewaysOf, violationsOf } from './axe'
import { cellAt, cellOf, entryOf, FINANCE, paste, tabTo } from './keyboard'

const SAVED = /^Sparat \d\d:\d\d$/
const TABLES = '/arbete/asn/2020-08/tabeller'

const BANDS = [{ from: 60, level: 'met' }, { from: 0, level: 'notMet' }]
const COLUMNS = [
  { key: 'answers', label: 'Svar', type: 'number', decimals: 0 },
  { key: 'satisfied', label: 'Nöjda', type: 'number', decimals: 0 },
  { key: 'share', label: 'Andel', type: 'percent', decimals: 0, derived: { kind: 'fraction', met: 'satisfied', of: 'answers' } },
  { key: 'level', label: 'Nivå', type: 'rating', decimals: 0, derived: { kind: 'level', of: 'share', decimals: 0, bands: BANDS, favourableDirection: 'higher' } },
  { key: 'remark', label: 'Anmärkning', type: 'text', decimals: 0 },
]

/** A survey, as an administrator lays it up. */
async function addTable(app: App): Promise<void> {
  await app.query(
    `INSERT INTO "DataTable" (id, "municipalityId", "committeeId", year, key, kind, title, columns, "order")
     SELECT gen_random_uuid(), c."municipalityId", c.id, 2020, 'survey', 'survey', 'Brukarenkät', $1::jsonb, 0 FROM "Committee" c WHERE c.key = 'asn'`,
    [JSON.stringify(COLUMNS)],
  )
  await app.query(
    `INSERT INTO "DataTableRow" (id, "municipalityId", "dataTableId", key, label, cells, derived, "order")
     SELECT gen_random_uuid(), t."municipalityId", t.id, r.key, r.label, r.cells::jsonb, r.derived::jsonb, r."order" FROM "DataTable" t,
     (VALUES ('home', 'Hemtjänst', '{"answers":20,"satisfied":13}', NULL, 0), ('day', 'Daglig verksamhet', '{}', NULL, 1),
             ('all', 'Alla', '{}', '{"kind":"sum","of":null}', 2)) AS r(key, label, cells, derived, "order") WHERE t.key = 'survey'`,
  )
}

test('actuals are entered by month: merged months are read, single ones typed, the value to date follows', async ({ page, app }) => {
  await app.query(`UPDATE "Amount" SET "toMonth" = 7 WHERE measure = 'actual' AND year = 2020 AND "fromMonth" = 1 AND "toMonth" = 8`)
  await logIn(page, 'controller')
  await page.goto(FINANCE)
  await page.getByRole('navigation', { name: 'Sätt att fylla i ekonomin' }).getByRole('link', { name: 'Månad' }).click()
  await page.waitForURL('**/ekonomi/manad')
  const grid = page.getByRole('grid', { name: 'Resultaträkning' })
  const merged = cellOf(grid, 'Personalkostnader', 0)
  const august = cellOf(grid, 'Personalkostnader', 7)
  const toDate = cellOf(grid, 'Personalkostnader', 12)
  await expect(merged).toHaveAttribute('colspan', '7')
  await expect(merged).toHaveAttribute('aria-readonly', 'true')
  await expect(toDate, 'August is missing').toHaveText('')

  await merged.click()
  await expect(page.getByText('Ett gemensamt belopp för januari–juli')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(august.getByRole('textbox'), 'one step past the merged months').toBeFocused()
  await page.keyboard.type('-9000')
  await page.keyboard.press('Enter')
  await expect(august).toHaveText('−9 000')
  await expect(toDate).toHaveText('−73 823')
  await expect(page.getByText(SAVED)).toBeVisible()
  const rows = await app.query(`SELECT "fromMonth", "toMonth" FROM "Amount" WHERE measure = 'actual' AND "amountOre" = -900000000`)
  expect(rows).toEqual([{ fromMonth: 8, toMonth: 8 }])
  await page.goto(FINANCE)
  await expect(cellOf(page.getByRole('grid', { name: 'Resultaträkning' }), 'Personalkostnader', 0)).toHaveText('−73 823')
})

test('the budget of a version is changed, and the year and its totals follow', async ({ page, app }) => {
  await logIn(page, 'controller')
  await page.goto(`${FINANCE}/budget`)
  const grid = page.getByRole('grid', { name: 'Resultaträkning' })
  const year = cellOf(grid, 'Personalkostnader', 12)
  const before = await year.textContent()
  await tabTo(page, cellAt(grid, 0, 0))
  await cellOf(grid, 'Personalkostnader', 0).click()
  await page.keyboard.type('-1')
  await page.keyboard.press('Enter')
  await expect(year).not.toHaveText(before ?? '')
  await expect(page.getByText(SAVED)).toBeVisible()
  const events = await app.query(`SELECT 1 FROM "AuditEvent" WHERE command = 'save-budget-amounts'`)
  expect(events).toHaveLength(1)
})

test('a data table is filled in: derived cells, sums and levels follow, and a pasted block is saved', async ({ page, app }) => {
  await addTable(app)
  await logIn(page, 'controller')
  await page.goto(TABLES)
  const grid = page.getByRole('grid', { name: 'Brukarenkät' })
  await expect(cellOf(grid, 'Hemtjänst', 2)).toHaveText('65')
  await expect(cellOf(grid, 'Hemtjänst', 3)).toHaveText('● Grön')
  await cellOf(grid, 'Daglig verksamhet', 0).click()
  await paste(page, '10\t2\r\n')
  await expect(cellOf(grid, 'Daglig verksamhet', 2)).toHaveText('20')
  await expect(cellOf(grid, 'Daglig verksamhet', 3)).toHaveText('■ Röd')
  await expect(cellOf(grid, 'Alla', 0)).toHaveText('30')
  await expect(cellOf(grid, 'Alla', 2)).toHaveText('50')
  await cellOf(grid, 'Daglig verksamhet', 4).click()
  await page.keyboard.type('Få svar')
  await page.keyboard.press('Enter')
  await expect(page.getByText(SAVED)).toBeVisible()
  await expect.poll(() => app.query(`SELECT cells FROM "DataTableRow" WHERE key = 'day'`)).toEqual([{ cells: { answers: 10, satisfied: 2, remark: 'Få svar' } }])
  await cellOf(grid, 'Alla', 0).click()
  await expect(entryOf(grid)).toHaveJSProperty('readOnly', true)
  await expect(page.getByText('Räknas ut av andra celler.')).toBeVisible()
})

/** One row that does not fit: two texts that are no numbers, and more columns than any grid here has. */
const ODD_ROW = `abc\tx${'\t1'.repeat(13)}\r\n`

for (const width of [360, 1280]) {
  test(`${width} px: no violations with a paste in question and with an open cell, in light or dark, no sideways scrolling`, async ({ page, app }) => {
    test.setTimeout(240_000)
    await addTable(app)
    await logIn(page, 'controller')
    await page.setViewportSize({ width, height: 900 })
    for (const address of [FINANCE, `${FINANCE}/manad`, `${FINANCE}/budget`, TABLES]) {
      await page.goto(address, { waitUntil: 'networkidle' })
      await cellAt(page.getByRole('grid').first(), 1, 0).click()
      await paste(page, ODD_ROW)
      await expect(page.getByRole('group', { name: /^Klistra in/ })).toBeVisible()
      expect.soft(await violationsOf(page), address).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('F2')
      expect.soft(await violationsOf(page), `${address}, open cell`).toEqual([])
      expect.soft(await sidewaysOf(page), `${address} scrolls sideways`).toBe(0)
    }
  })
}
