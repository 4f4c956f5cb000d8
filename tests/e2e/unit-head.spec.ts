import { expect, test } from './app'
import { followLink, logInByKeyboard, tabTo } from './keyboard'

test('a unit head sets a value, departs from the proposal with a reason and comments, with the keyboard alone', async ({ page, app }) => {
  await logInByKeyboard(page, 'enhetschef.barn')
  await followLink(page, 'Öppna rapporten')
  await page.waitForURL('**/2020-08/rapport')
  await followLink(page, 'Mål')
  await page.waitForURL('**/2020-08/mal')

  const own = page.getByRole('region', { name: 'Dina indikatorer' })
  const row = own.locator('details.follow-up').filter({ hasText: 'Antal dygn på HVB-hem' })
  await tabTo(page, row.locator('> summary'))
  await page.keyboard.press('Enter')
  await expect(row.getByText('18,4 % över målet; gräns 10 %').first()).toBeVisible()

  await test.step('a new value moves the proposal at once', async () => {
    await tabTo(page, row.getByLabel('Utfall januari–augusti 2020'))
    await page.keyboard.press('Control+A')
    await page.keyboard.type('1 690')
    await expect(row.getByText(/målet är nått/).first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
  })

  await test.step('another level is not saved without a reason', async () => {
    const levels = row.getByRole('group', { name: 'Bedömning nu' })
    await tabTo(page, levels.getByRole('radio', { name: 'Grön' }))
    await page.keyboard.press('ArrowRight')
    await expect(levels.getByRole('radio', { name: 'Gul' })).toBeChecked()
    const reason = row.getByLabel(/Skäl till att bedömningen skiljer sig/)
    await expect(reason).toHaveAttribute('aria-invalid', 'true')
    expect(await app.query(`SELECT 1 FROM "Assessment" WHERE reason = 'Hösten väntas bli dyrare.'`)).toHaveLength(0)
    await tabTo(page, reason)
    await page.keyboard.type('Hösten väntas bli dyrare.')
    await expect
      .poll(() => app.query(`SELECT level::text FROM "Assessment" WHERE reason = 'Hösten väntas bli dyrare.'`))
      .toEqual([{ level: 'partlyMet' }])
  })

  await test.step('what is expected at year end follows the same rule', async () => {
    await expect(row.getByText(/Förslag vid årets slut/)).toContainText('i samma takt blir året 2 535,0')
    const expected = row.getByRole('group', { name: 'Väntas vid årets slut' })
    await tabTo(page, expected.getByRole('radio').first())
    await page.keyboard.press('Space')
    await expect.poll(() => app.query(`SELECT 1 FROM "Assessment" WHERE "subjectKey" = 'hvb_days' AND "yearEndLevel" = 'met'`)).toHaveLength(1)
    await page.keyboard.press('ArrowRight')
    const reason = row.getByLabel('Varför väntas det?')
    await expect(reason).toHaveAttribute('aria-invalid', 'true')
    expect(await app.query(`SELECT 1 FROM "Assessment" WHERE "subjectKey" = 'hvb_days' AND "yearEndLevel" = 'partlyMet'`)).toHaveLength(0)
    await tabTo(page, reason)
    await page.keyboard.type('Två nya placeringar i höst.')
  })

  await test.step('a comment is saved', async () => {
    await tabTo(page, row.getByLabel('Kommentar'))
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Färre placeringar än i våras.')
    await expect
      .poll(() => app.query(`SELECT "yearEndLevel"::text AS level FROM "Assessment" WHERE commentary = 'Färre placeringar än i våras.'`))
      .toEqual([{ level: 'partlyMet' }])
  })
})

test('a text that is no number is kept, explained and not saved', async ({ page, app }) => {
  await logInByKeyboard(page, 'enhetschef.barn')
  await page.goto('/arbete/asn/2020-08/mal')
  const row = page.getByRole('region', { name: 'Dina indikatorer' }).locator('details.follow-up').filter({ hasText: 'Antal dygn på HVB-hem' })
  await tabTo(page, row.locator('> summary'))
  await page.keyboard.press('Enter')
  const field = row.getByLabel('Utfall januari–augusti 2020')
  await tabTo(page, field)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('2,,5')
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('2,,5')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(/mer än ett komma/)
  expect(await app.query(`SELECT value::float AS value FROM "IndicatorValue" WHERE value = 2017`)).toHaveLength(1)
})
