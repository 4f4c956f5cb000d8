import { test, expect } from './app'
import { logInByKeyboard, tabTo } from './keyboard'
import { Transcript } from './transcript'

test('what a screen reader says while a controller writes: text, tools, figures, tables and faults', async ({ page, app }) => {
  await app.query(`DELETE FROM "Section" WHERE key = 'ifo'`)
  const transcript = await Transcript.of(page)
  await logInByKeyboard(page, 'controller')
  await page.goto('/arbete/asn/2020-08/rapport')

  const editor = page.locator('.section-editor').filter({ has: page.getByRole('textbox', { name: 'Text: Individ- och familjeomsorg' }) })
  const text = editor.getByRole('textbox', { name: /^Text:/ })

  transcript.job('A sentence, and that it is saved')
  await tabTo(page, text)
  await transcript.hear()
  await transcript.type('Läget är stabilt.')
  await transcript.announced(/Sparat/)

  transcript.job('A heading by the tools')
  await transcript.press('Enter')
  await transcript.press('Alt+F10')
  await transcript.press('ArrowRight', 'ArrowRight')
  await transcript.press('End')
  await transcript.press('Escape')
  await expect(text).toBeFocused()
  await transcript.press('Control+Alt+3')
  await transcript.type('Ekonomi')
  await transcript.press('Enter')

  transcript.job('A figure of the report, searched for by name')
  await transcript.type('Prognosen pekar på {')
  await expect(page.getByRole('combobox', { name: 'Sök efter en siffra' })).toBeFocused()
  await transcript.hear()
  await transcript.type('avvikelse helår 6,7')
  await transcript.announced(/: \d+ siffr/)
  await transcript.hear()
  await transcript.press('ArrowDown')
  await transcript.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(text.locator('.linked-figure')).toHaveCount(1)
  await expect(text).toBeFocused()
  await transcript.hear()

  transcript.job('A table: asked for its caption, then from cell to cell')
  await page.keyboard.type(' i år.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+F10')
  await tabToTool('Tabell')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Ny tabell' })).toBeVisible()
  await transcript.hear()
  await transcript.press('Enter')
  await transcript.type('Platser per boende')
  await transcript.press('Tab')
  await page.keyboard.press('Enter')
  await expect(text).toBeFocused()
  await transcript.hear()
  await transcript.type('Boende')
  await transcript.press('Tab')
  await transcript.press('ArrowDown')

  transcript.job('A number that the report holds is offered as a link')
  await page.keyboard.press('Escape')
  await page.keyboard.type('Underskottet för individ- och familjeomsorgen väntas bli 6,7 mnkr för helåret.')
  await expect(text.locator('.number-offer').last()).toBeVisible()
  await page.keyboard.press('Alt+Enter')
  await expect(editor.getByRole('group', { name: 'Talet finns i rapporten' }).getByRole('button').first()).toBeFocused()
  await transcript.hear()

  expect(transcript.text).toMatchSnapshot('editor.txt')

  async function tabToTool(name: string) {
    const tool = editor.getByRole('toolbar', { name: 'Format' }).getByRole('button', { name, exact: true })
    for (let step = 0; step < 16 && !(await tool.evaluate((button) => button === document.activeElement)); step += 1) await page.keyboard.press('ArrowRight')
  }
})
