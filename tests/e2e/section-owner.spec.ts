import { expect, logIn, test } from './app'
import { sidewaysOf, violationsOf } from './axe'
import { logInByKeyboard, tabTo } from './keyboard'

const REPORT = '/arbete/asn/2020-08'

test('a controller gives a section to a unit head, who says with the keyboard that it is ready', async ({ page, app, browser }) => {
  await app.query(`UPDATE "Report" SET "dueOn" = '2020-09-08' WHERE key = '2020-08'`)
  await logInByKeyboard(page, 'controller')
  await page.goto(`${REPORT}/rapport`)
  const list = page.getByRole('navigation', { name: 'Avsnitt' })
  const listed = list.getByRole('listitem').filter({ hasText: 'Resultaträkning' })

  await test.step('the section gets an owner and a day of its own', async () => {
    await tabTo(page, list.locator('summary'))
    await page.keyboard.press('Enter')
    await expect(listed).toContainText('Ingen ansvarig')
    await tabTo(page, listed.getByRole('link'))
    await page.keyboard.press('Enter')
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Resultaträkning' }) })
    await tabTo(page, section.locator('summary', { hasText: 'Ändra ansvarig och dag' }))
    await page.keyboard.press('Enter')
    await tabTo(page, section.getByLabel('Ansvarig'))
    await page.keyboard.type('Emil Strand')
    await section.getByLabel('Klart senast').fill('2020-09-04')
    await tabTo(page, section.getByRole('button', { name: 'Spara', exact: true }))
    await page.keyboard.press('Enter')
    await expect(section.getByRole('status').filter({ hasText: 'Sparat.' })).toBeVisible()
    await expect(listed).toContainText('Emil Strand, försenat, senast 4 september 2020')
    expect(await violationsOf(page)).toEqual([])
  })

  const other = await (await browser.newContext({ baseURL: app.url })).newPage()
  await test.step('its owner finds it among her tasks, and says that it is ready', async () => {
    await logIn(other, 'enhetschef.barn')
    await other.goto(`${REPORT}/uppgifter`)
    const row = other.getByRole('region', { name: 'Mina avsnitt' }).getByRole('row').filter({ hasText: 'Resultaträkning' })
    await expect(row).toContainText('Pågår')
    await expect(row).toContainText('försenat, senast 4 september 2020')
    expect(await violationsOf(other, ['light'])).toEqual([])
    await tabTo(other, row.getByRole('link'))
    await other.keyboard.press('Enter')
    await other.waitForURL('**/rapport#resultatrakning')
    const ownOnly = other.getByRole('button', { name: 'Mina avsnitt (1)' })
    await tabTo(other, ownOnly)
    await other.keyboard.press('Enter')
    await expect(ownOnly).toHaveAttribute('aria-pressed', 'true')
    const own = other.getByRole('navigation', { name: 'Avsnitt' }).getByRole('listitem')
    await expect(own).toHaveCount(1)
    await expect(other.getByRole('button', { name: /^Markera som klart/ })).toHaveCount(1)
    await tabTo(other, other.getByRole('button', { name: 'Markera som klart Resultaträkning' }))
    await other.keyboard.press('Enter')
    await expect(own).toContainText('Klart')
    await expect(other.getByRole('button', { name: 'Inte klart Resultaträkning' })).toBeFocused()
    await other.setViewportSize({ width: 360, height: 800 })
    expect(await sidewaysOf(other)).toBeLessThanOrEqual(0)
  })

  await test.step('in a section of her own she writes the text, in no other', async () => {
    await app.query(`INSERT INTO "SectionWork" (id, "municipalityId", "reportId", "sectionKey", "ownerId")
      SELECT gen_random_uuid(), r."municipalityId", r.id, 'ifo', u.id FROM "Report" r, "User" u WHERE r.key = '2020-08' AND u.email LIKE 'enhetschef.barn@%'`)
    await other.reload()
    const text = other.getByRole('textbox', { name: /^Text:/ })
    await expect(text).toHaveCount(1)
    await text.focus()
    await other.keyboard.type('Skrivet av enheten. ')
    await expect(other.getByText(/^Sparat/)).toBeVisible()
  })

  await test.step('a figure moves: it is changed since, and whoever submits the report is told', async () => {
    await app.query(`UPDATE "Amount" SET "amountOre" = "amountOre" - 100000000 WHERE measure = 'actual' AND year = 2020`)
    await page.reload()
    await expect(listed).toContainText('Ändrat sedan klart')
    await expect(page.getByText('Underlaget är ändrat sedan avsnittet blev klart')).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Skicka', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^\d+ avsnitt är inte klara\. Ett av dem var klart men är ändrat sedan dess\./)).toBeVisible()
  })
})
