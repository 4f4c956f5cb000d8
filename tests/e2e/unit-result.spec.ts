import { expect, test } from './app'
import { violationsOf } from './axe'
import { followLink, logInByKeyboard, tabTo } from './keyboard'

const RESULT = `
  SELECT a.level::text, a.reason, a.commentary FROM "Assessment" a JOIN "Report" r ON r.id = a."reportId"
  WHERE a.subject = 'unitResult' AND a."orgUnitKey" = 'barn' AND r.year = 2020`
const GOAL = 'Insatser inom kommunen prioriteras före externa placeringar inom barn- och ungdomsvården'

test('a unit head sets the result of her unit with a reason and a comment, by keyboard only', async ({ page, app }) => {
  await logInByKeyboard(page, 'enhetschef.barn')
  await page.goto('/arbete/asn/2020-08/uppgifter')
  await followLink(page, 'Mål')
  await page.waitForURL('**/mal')
  await tabTo(page, page.locator('summary', { hasText: /^Visa resultat per mål/ }))
  await page.keyboard.press('Enter')
  const matrix = page.getByRole('table', { name: 'Enheternas resultat, mål för mål' })
  const row = matrix.getByRole('row').filter({ hasText: GOAL }).first()
  await tabTo(page, row.getByRole('combobox'))
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => app.query(RESULT)).toMatchObject([{ level: 'met', reason: null }])

  await page.keyboard.press('Tab')
  await expect(row.getByRole('button', { name: /^Skriv skäl/ })).toBeFocused()
  await page.keyboard.press('Enter')
  const note = page.getByRole('group', { name: new RegExp(`skäl och kommentar om ${GOAL}`) })
  await expect(note).toBeFocused()
  await tabTo(page, note.getByLabel('Skäl till bedömningen'))
  await page.keyboard.type('Fyra av fem placeringar är hemma')
  await tabTo(page, note.getByLabel('Kommentar', { exact: true }))
  await page.keyboard.type('En till i oktober')
  await expect.poll(() => app.query(RESULT)).toEqual([{ level: 'met', reason: 'Fyra av fem placeringar är hemma', commentary: 'En till i oktober' }])
  expect(await violationsOf(page)).toEqual([])

  await page.keyboard.press('Escape')
  await expect(row.getByRole('button', { name: /^Ändra skäl/ })).toBeFocused()
  await expect(note).toHaveCount(0)
  await page.keyboard.press('Enter')
  await tabTo(page, note.getByRole('button', { name: 'Historik' }))
  await page.keyboard.press('Enter')
  await expect(note.getByRole('listitem').last()).toContainText('Bedömning: Grön')
})
