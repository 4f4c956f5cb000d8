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

test('a unit head does what she owes with the keyboard alone, repeats what is unchanged with one key, and marks her part as done', async ({ page, app }) => {
  await app.query(`DELETE FROM "IndicatorValue" v USING "Indicator" i WHERE v."indicatorId" = i.id AND i.key = 'hvb_days' AND v."toMonth" = 8`)
  await app.query(`DELETE FROM "Assessment" WHERE subject IN ('risk', 'assignment') AND "subjectKey" IN ('r3', 'a10')`)
  await app.query(
    `INSERT INTO "Assessment" (id, "municipalityId", "reportId", subject, "subjectKey", level, commentary)
     SELECT gen_random_uuid(), "municipalityId", id, 'risk', 'r3', 'partlyMet', 'Ingen ny ersättning.' FROM "Report" WHERE key = '2020-07'`,
  )
  await logInByKeyboard(page, 'enhetschef.barn')
  await expect(page.getByText('11 av 14 klara').first()).toBeVisible()
  await followLink(page, 'Fyll i mina uppgifter')
  await page.waitForURL('**/2020-08/uppgifter')
  const line = (title: string) => page.locator('details.duty').filter({ hasText: title })
  const days = line('Antal dygn på HVB-hem')
  const risk = line('Risk för sänkt statlig ersättning')
  const assignment = line('Ta fram ett arbetssätt som främjar samverkan')

  await test.step('O on a line says the same as last time, marked with its month, and goes on to the next', async () => {
    await tabTo(page, days.locator('> summary'))
    await page.keyboard.press('o')
    await expect(risk.locator('> summary')).toBeFocused()
    await expect(page.getByText('12 av 14 klara', { exact: true })).toBeVisible()
    await expect(days.getByText('Överfört: utfallet gäller till och med juli 2020.')).toBeVisible()
    await expect
      .poll(() => app.query(`SELECT value::float AS value, "carriedOverFrom" FROM "IndicatorValue" WHERE value = 1900 AND "toMonth" = 8`))
      .toEqual([{ value: 1900, carriedOverFrom: '2020-07' }])
    await page.keyboard.press('o')
    await expect(assignment.locator('> summary')).toBeFocused()
    await expect
      .poll(() => app.query(`SELECT level::text FROM "Assessment" a JOIN "Report" r ON r.id = a."reportId" WHERE r.key = '2020-08' AND a.commentary = 'Ingen ny ersättning.'`))
      .toEqual([{ level: 'partlyMet' }])
  })

  await test.step('an o in a comment is a letter', async () => {
    await tabTo(page, assignment.getByLabel('Kommentar'))
    await page.keyboard.type('Förvaltningarna har träffats två gånger.')
    await expect(assignment.getByLabel('Kommentar')).toHaveValue('Förvaltningarna har träffats två gånger.')
  })

  await test.step('what is missing is listed before the part is marked', async () => {
    const mark = page.getByRole('button', { name: 'Min del är klar' })
    await expect(mark).toBeEnabled()
    await tabTo(page, mark)
    await page.keyboard.press('Enter')
    await expect(page.getByText('En sak saknas')).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Fortsätt fylla i' }))
    await page.keyboard.press('Enter')
    expect(await app.query(`SELECT 1 FROM "DoneMark"`)).toHaveLength(0)
    await tabTo(page, assignment.getByRole('radio').first())
    await page.keyboard.press('Space')
    await expect(page.getByText('14 av 14 klara', { exact: true })).toBeVisible()
    await expect(mark).toBeEnabled()
    await tabTo(page, mark)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Klarmarkerat av Emil Strand/)).toBeVisible()
  })

  await test.step('a change afterwards shows', async () => {
    await tabTo(page, assignment.getByLabel('Kommentar'))
    await page.keyboard.type(' Nästa gång i oktober.')
    await expect(page.getByText('Ändrat efter klarmarkering')).toBeVisible()
  })
})
