import { expect, logIn, test } from './app'
import { violationsOf } from './axe'
import { followLink, logInByKeyboard, tabTo } from './keyboard'

const TASKS = '/arbete/asn/2020-08/uppgifter'

test('a controller reminds a unit that is missing, with the keyboard alone, and its head comes to the page by the link of the letter', async ({ page, app, browser }) => {
  await app.query(`UPDATE "Report" SET "dueOn" = '2020-09-08' WHERE key = '2020-08'`)
  await logInByKeyboard(page, 'controller')
  await page.goto(TASKS)
  const row = page.getByRole('region', { name: 'Enheternas delar' }).getByRole('row').filter({ has: page.getByRole('button', { name: /^Påminn / }) })
  const unit = (await row.first().getByRole('rowheader').textContent()) ?? ''
  const remind = page.getByRole('button', { name: `Påminn ${unit}` })

  await test.step('the answer stands beside the button', async () => {
    await tabTo(page, remind)
    await page.keyboard.press('Enter')
    await expect(row.first().getByRole('status')).toHaveText(/^Brev till .+ ligger i testinkorgen\.$/)
    await expect(row.first()).toContainText(/Senast \d+ \p{L}+ \d{4}/u)
    await expect(remind).toBeFocused()
    expect(await violationsOf(page)).toEqual([])
  })

  await test.step('a second press the same day sends nothing', async () => {
    await page.keyboard.press('Enter')
    await expect(row.first().getByRole('status')).toHaveText(/ har redan fått en påminnelse i dag\.$/)
    expect(await app.query(`SELECT 1 FROM "Mail"`)).toHaveLength(1)
  })

  await test.step('the letter lies in the test inbox, and its link leads to what is owed', async () => {
    await followLink(page, 'Läs breven')
    await page.waitForURL('**/arbete/asn/post')
    await expect(page.getByText('Ingen e-postserver är inställd.')).toBeVisible()
    const letter = page.getByRole('row').filter({ hasText: 'I testinkorgen' })
    await tabTo(page, letter.locator('summary'))
    await page.keyboard.press('Enter')
    await expect(letter).toContainText('Den skulle ha varit klar 8 september 2020.')
    await expect(letter).toContainText('Påminnelsen skickades av Karin Lind.')
    expect(await violationsOf(page)).toEqual([])
    const link = (await letter.getByRole('link').getAttribute('href')) ?? ''
    expect(link).toBe(`${app.url}${TASKS}`)
    const [head] = await app.query(`SELECT split_part("toAddress", '@', 1) AS who FROM "Mail"`)
    const other = await (await browser.newContext({ baseURL: app.url })).newPage()
    await logIn(other, String(head?.who))
    await other.goto(link)
    await expect(other.getByRole('heading', { level: 1, name: 'Mina uppgifter' })).toBeVisible()
    await other.goto(`${app.url}/arbete/asn/post`)
    await expect(other.getByText('Sidan finns inte')).toBeVisible()
  })
})

test('all that are missing are reminded at once, and the administrator sees the letters', async ({ page, app }) => {
  await logIn(page, 'controller')
  await page.goto(TASKS)
  await page.getByRole('button', { name: 'Påminn alla som saknas' }).click()
  await expect(page.getByText(/^Brev till .+ och .+ ligger i testinkorgen\.$/)).toBeVisible()
  const letters = await app.query(`SELECT "toAddress" FROM "Mail"`)
  expect(letters.length).toBeGreaterThan(1)
  await page.context().clearCookies()
  await logIn(page, 'admin')
  await page.goto('/admin/post')
  for (const { toAddress } of letters) await expect(page.getByRole('rowheader', { name: String(toAddress) })).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
})
