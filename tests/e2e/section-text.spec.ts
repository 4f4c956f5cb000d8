import type { Page } from '@playwright/test'
import { expect, test, type App } from './app'
import { sidewaysOf, violationsOf } from './axe'
import { logInByKeyboard, tabTo } from './keyboard'

const REPORT = '/arbete/asn/2020-08/rapport'

/** The stored text of the section. */
async function stored(app: App): Promise<unknown> {
  const [row] = await app.query(`SELECT body FROM "Section" WHERE key = 'ifo'`)
  return row?.body
}

/** Puts markup on the clipboard as Word and Excel do, and pastes it where the focus is. */
async function pasteMarkup(page: Page, html: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    (markup) => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([markup], { type: 'text/html' }), 'text/plain': new Blob(['x'], { type: 'text/plain' }) })]),
    html,
  )
  await page.keyboard.press('Control+V')
}

test('a controller writes headings, lists, a link, a footnote and tables by keyboard', async ({ page, app }) => {
  await app.query(`DELETE FROM "Section" WHERE key = 'ifo'`)
  await logInByKeyboard(page, 'controller')
  await page.goto(REPORT)
  const editor = page.locator('.section-editor').filter({ has: page.getByRole('textbox', { name: 'Text: Individ- och familjeomsorg' }) })
  const text = editor.getByRole('textbox', { name: 'Text: Individ- och familjeomsorg' })
  const tool = (name: string) => editor.getByRole('toolbar', { name: 'Format' }).getByRole('button', { name, exact: true })
  /** From the text to a tool by its row's own keys. */
  const useTool = async (name: string) => {
    await page.keyboard.press('Alt+F10')
    await page.keyboard.press('Home')
    for (let step = 0; step < 12 && !(await tool(name).evaluate((button) => button === document.activeElement)); step += 1) await page.keyboard.press('ArrowRight')
    await expect(tool(name)).toBeFocused()
    await page.keyboard.press('Enter')
  }

  await test.step('bold lead, heading and a list in two levels', async () => {
    await tabTo(page, text)
    await page.keyboard.press('Control+B')
    await page.keyboard.type('Kort sagt.')
    await page.keyboard.press('Control+B')
    await page.keyboard.type(' Läget är stabilt.')
    await page.keyboard.press('Enter')
    await useTool('Rubrik')
    await expect(text).toBeFocused()
    await page.keyboard.type('Insatser')
    await page.keyboard.press('Enter')
    await useTool('Punktlista')
    await expect(text).toBeFocused()
    await page.keyboard.type('Hemmaplan')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Familjebehandling')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('Boende')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(text.locator('p > strong')).toHaveText('Kort sagt.')
    await expect(text.locator('ul ul > li')).toHaveText(['Familjebehandling'])
    await expect(text.locator('h3, h4')).toHaveText('Insatser')
    await expect(text.locator('ul > li')).toHaveText(['HemmaplanFamiljebehandling', 'Familjebehandling', 'Boende'])
  })

  await test.step('a link needs words and an address that can be followed', async () => {
    await useTool('Länk')
    const question = page.getByRole('dialog', { name: 'Länk' })
    await page.keyboard.type('Statistik från SCB')
    await page.keyboard.press('Tab')
    await page.keyboard.type('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await expect(question.getByText(/Adressen går inte att använda/)).toBeVisible()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('www.scb.se')
    await page.keyboard.press('Enter')
    await expect(text).toBeFocused()
    await expect(text.getByRole('link', { name: 'Statistik från SCB' })).toHaveAttribute('href', 'https://www.scb.se')
    await page.keyboard.type(' visar mer.')
    await expect(text.getByRole('link')).toHaveText('Statistik från SCB')
  })

  await test.step('a footnote is numbered by itself, and its words can be changed', async () => {
    await useTool('Fotnot')
    const question = page.getByRole('dialog', { name: 'Fotnot' })
    await page.keyboard.type('Avser år 2019.')
    await tabTo(page, question.getByRole('button', { name: 'Spara fotnoten' }))
    await page.keyboard.press('Enter')
    const mark = text.locator('.footnote-mark')
    await expect(mark).toHaveAttribute('title', 'Avser år 2019.')
    await page.keyboard.press('ArrowLeft')
    await expect(tool('Fotnot')).toHaveAttribute('aria-pressed', 'true')
    await useTool('Fotnot')
    await expect(question.getByRole('textbox')).toHaveValue('Avser år 2019.')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Avser år 2020.')
    await tabTo(page, question.getByRole('button', { name: 'Spara fotnoten' }))
    await page.keyboard.press('Enter')
    await expect(mark).toHaveAttribute('title', 'Avser år 2020.')
    await expect(text).toBeFocused()
    await page.keyboard.type(' Mer finns att läsa.')
    await expect(text.locator('p', { has: page.locator('.footnote-mark') })).toHaveText('Statistik från SCB visar mer. Mer finns att läsa.')
  })

  await test.step('a section is searched for and referred to by its name', async () => {
    await page.keyboard.type(' Se avsnitt ')
    await useTool('Hänvisning')
    await page.keyboard.type('individ')
    await page.keyboard.press('Enter')
    await expect(text.locator('.reference')).toHaveText(/Individ- och familjeomsorg/)
    await expect(text).toBeFocused()
    await page.keyboard.type('.')
  })

  await test.step('a table is asked for its caption; Tab goes between its cells and makes a row after the last', async () => {
    await page.keyboard.press('Enter')
    await useTool('Tabell')
    const question = page.getByRole('dialog', { name: 'Ny tabell' })
    await page.keyboard.press('Enter')
    await expect(question.getByText(/Skriv en rubrik/)).toBeVisible()
    await page.keyboard.type('Platser per boende')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await expect(text).toBeFocused()
    for (const words of ['Boende', 'Platser', 'Kastanjen', '12']) {
      await page.keyboard.type(words)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('Linden')
    await page.keyboard.press('Tab')
    await page.keyboard.type('8')
    await page.keyboard.press('Escape')
    await page.keyboard.type('Efter tabellen.')
    const table = text.getByRole('table', { name: 'Platser per boende' })
    await expect(table.getByRole('columnheader')).toHaveText(['Boende', 'Platser'])
    await expect(table.getByRole('row')).toHaveCount(3)
    await expect(text.locator('p').last()).toHaveText('Efter tabellen.')
  })

  await test.step('a pasted table loses its merged cells and asks for a caption', async () => {
    await page.keyboard.press('Enter')
    await pasteMarkup(page, '<table style="color:red"><tr><td colspan="2">Grupp</td></tr><tr><td rowspan="2"><b>Barn</b></td><td>3</td></tr><tr><td>4</td></tr></table>')
    const table = text.getByRole('table').last()
    await expect(table.getByRole('row')).toHaveText(['Grupp', 'Barn3', '4'])
    await expect(table.locator('th')).toHaveCount(2)
    await expect(table.locator('caption')).toContainText('Tabellen saknar rubrik')
    for (let cell = 0; cell < 4; cell += 1) await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('Antal')
    await expect(table.getByRole('columnheader')).toHaveText(['Grupp', 'Antal'])
    await expect(editor.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
  })

  await test.step('all of it is stored and read again, also on a phone', async () => {
    await expect.poll(async () => JSON.stringify(await stored(app))).toContain('"caption":""')
    await page.setViewportSize({ width: 360, height: 800 })
    await page.reload()
    await expect(text.getByRole('table', { name: 'Platser per boende' }).getByRole('rowheader')).toHaveText(['Kastanjen', 'Linden'])
    expect(await sidewaysOf(page)).toBe(0)
    await page.goto('/arbete/asn/2020-08/kontroller')
    await expect(page.getByText(/en tabell i texten saknar rubrik \(kolumnerna .*Grupp, Antal/).first()).toBeVisible()
  })
})
