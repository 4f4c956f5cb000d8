import { expect, logIn, takeStep, test } from './app'
import { violationsOf } from './axe'
import { logInByKeyboard, tabTo } from './keyboard'

const REPORT = '/arbete/asn/2020-08/rapport'

test('words are commented on by keyboard; the author changes the text around them and answers; who approves reads it and says it is dealt with', async ({ page, browser, app }) => {
  await logInByKeyboard(page, 'controller')
  await page.goto(REPORT)
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Individ- och familjeomsorg', exact: true }) })
  const text = section.getByRole('textbox', { name: 'Text: Individ- och familjeomsorg' })
  const notes = section.getByRole('list', { name: 'Kommentarer till Individ- och familjeomsorg' }).locator('> li')

  await test.step('the chosen words are what the note is about', async () => {
    await tabTo(page, text)
    await page.keyboard.press('Control+Home')
    for (let letter = 0; letter < 5; letter += 1) await page.keyboard.press('Shift+ArrowRight')
    const words = await page.evaluate(() => getSelection()?.toString() ?? '')
    expect(words).toHaveLength(5)
    await page.keyboard.press('Control+Alt+m')
    await expect(section.getByRole('textbox', { name: 'Kommentar' })).toBeFocused()
    await page.keyboard.type('Är det säkert?')
    await page.keyboard.press('Control+Enter')
    await expect(notes).toHaveCount(1)
    await expect(notes.getByRole('blockquote')).toHaveText(words.trim())
    await expect(page.getByRole('navigation', { name: 'Öppna kommentarer i rapporten' })).toContainText('Individ- och familjeomsorg (1)')
    expect(await violationsOf(page, ['light'])).toEqual([])
  })

  await test.step('text written before them leaves them; without them the note says so', async () => {
    await tabTo(page, text)
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Nytt. ')
    await expect(section.getByText(/^Sparat/)).toBeVisible()
    await expect(notes.getByText('Orden står inte kvar')).toHaveCount(0)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Allt är omskrivet.')
    await expect(notes.getByText('Orden står inte kvar i texten.')).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(notes.getByText('Orden står inte kvar')).toHaveCount(0)
    await notes.getByRole('button', { name: /^Svara/ }).click()
    await page.keyboard.type('Ja, enligt augusti.')
    await page.keyboard.press('Control+Enter')
    await expect(notes.getByText('Ja, enligt augusti.')).toBeVisible()
  })

  await test.step('who approves is told of it, reads both and says that it is dealt with; a member sees nothing of it', async () => {
    await takeStep(page, 'Skicka')
    const other = await browser.newContext({ baseURL: app.url, viewport: { width: 360, height: 800 } })
    const head = await other.newPage()
    await logIn(head, 'forvaltningschef')
    await head.goto(REPORT)
    await head.getByRole('button', { name: 'Godkänn' }).click()
    await expect(head.getByText('En kommentar är öppen.')).toBeVisible()
    await expect(head.getByText('Ja, enligt augusti.')).toBeVisible()
    await head.getByRole('button', { name: /^Klar: Är det säkert/ }).click()
    await expect(head.getByText('En kommentar är öppen.')).toHaveCount(0)
    await expect(head.getByText('Visa 1 avklarad')).toBeVisible()
    expect(await violationsOf(head, ['light'])).toEqual([])
    await other.close()
    await app.query(`UPDATE "Report" SET status = 'sent' WHERE key = '2020-08'`)
    await page.context().clearCookies()
    await logIn(page, 'ledamot')
    await page.goto(REPORT)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('Är det säkert?')).toHaveCount(0)
    expect(await page.content()).not.toContain('Är det säkert?')
  })
})
