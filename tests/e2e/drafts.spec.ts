import { expect, test, type App } from './app'
import { violationsOf } from './axe'
import { cellOf, FINANCE, logInByKeyboard, tabTo } from './keyboard'

const REPORT = '/arbete/asn/2020-08/rapport'
const FORECAST = 3

const SENTENCE = 'Prognosen är oförändrad sedan juli och pekar på ett underskott på 6,7 mnkr för helåret.'

/** The figures of a stored section text, in order. */
async function storedFigures(app: App, section: string): Promise<readonly string[]> {
  const [row] = await app.query(`SELECT jsonb_path_query_array(body, 'strict $.** ? (@.type == "figure").attrs.figure')::text AS keys FROM "Section" WHERE key = $1`, [section])
  return JSON.parse(String(row?.keys ?? '[]')) as string[]
}

test('the controller fills an empty section with proposed sentences by keyboard, and they follow the figures', async ({ page, app }) => {
  await app.query(`DELETE FROM "Section" WHERE key = 'ifo'`)
  await logInByKeyboard(page, 'controller')
  await page.goto(REPORT)
  const editor = page.locator('.section-editor').filter({ has: page.getByRole('textbox', { name: 'Text: Individ- och familjeomsorg' }) })
  const text = editor.getByRole('textbox')
  const proposals = editor.getByRole('region', { name: 'Förslag ur siffrorna till Individ- och familjeomsorg' })

  await test.step('an empty section shows its proposals, a written one waits to be asked', async () => {
    await expect(proposals).toBeVisible()
    await expect(page.getByRole('region', { name: /^Förslag ur siffrorna till/ })).toHaveCount(1)
    await expect(page.getByRole('button', { name: 'Förslag ur siffrorna' }).first()).toHaveAttribute('aria-expanded', 'false')
  })

  await test.step('two sentences are put in with Enter; the focus stays in the list', async () => {
    const first = proposals.getByRole('button', { name: `Infoga: ${SENTENCE}` })
    await tabTo(page, first)
    await page.keyboard.press('Enter')
    await expect(text).toHaveText(SENTENCE)
    await expect(proposals.getByRole('button', { name: `Infogad: ${SENTENCE}` })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(text, 'what is in the text is not put in again').toHaveText(SENTENCE)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(text).toHaveText(`${SENTENCE} Till och med augusti visar utfallet ett underskott på 3,1 mnkr mot budget.`)
  })

  await test.step('they are saved with their figures', async () => {
    await expect(editor.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
    const total = 'netCost/ifo.total'
    const keys = [`${total}#forecastChange`, `${total}#yearVariance`, `${total}#yearVariance`, `${total}#variance`, `${total}#variance`]
    await expect.poll(() => storedFigures(app, 'ifo')).toEqual(keys)
    expect(await violationsOf(page)).toEqual([])
  })

  await test.step('a changed forecast changes the sentence, which asks to be read again', async () => {
    await page.goto(FINANCE)
    const cell = cellOf(page.getByRole('grid', { name: 'Nettokostnad per verksamhet' }), 'Gemensamt IFO', FORECAST)
    await cell.click()
    await page.keyboard.type('-84638')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
    await page.goto(REPORT)
    await expect(text).toContainText('Prognosen försämras sedan juli och pekar på ett underskott på 8,7 mnkr för helåret.')
    await expect(text.locator('.linked-figure[data-changed]')).toHaveText(['försämras', 'underskott', '8,7 mnkr'])
  })
})

test('a line above the limits without a comment is asked for, with the way to it', async ({ page, app }) => {
  await app.query(`UPDATE "Forecast" f SET comment = NULL FROM "BudgetLine" l WHERE l.id = f."budgetLineId" AND l.key = 'ifo.socialPsychiatry'`)
  await logInByKeyboard(page, 'controller')
  await page.goto(REPORT)
  const editor = page.locator('.section-editor').filter({ has: page.getByRole('textbox', { name: 'Text: Individ- och familjeomsorg' }) })
  await tabTo(page, editor.getByRole('button', { name: 'Förslag ur siffrorna' }))
  await page.keyboard.press('Enter')
  const ask = editor.getByRole('link', { name: 'Socialpsykiatri: avvikelse helår −2,7 mnkr' })
  await tabTo(page, ask)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/ekonomi#comment-ifo.socialPsychiatry')
  await expect(page.getByRole('textbox', { name: 'Socialpsykiatri' })).toBeInViewport()
})
