import type { Locator, Page } from '@playwright/test'
import { expect, test, type App } from './app'
import { violationsOf } from './axe'
import { logInByKeyboard, tabTo } from './keyboard'

const REPORT = '/arbete/asn/2020-08/rapport'

function editorOf(page: Page, section: string): Locator {
  return page.locator('.section-editor').filter({ has: page.getByRole('textbox', { name: `Text: ${section}` }) })
}

/** The figures of a stored text with what was seen, in order. */
async function stored(app: App, section: string): Promise<readonly { figure: string; seen: number; style: { unit: string; decimals: number } }[]> {
  const [row] = await app.query(`SELECT jsonb_path_query_array(body, 'strict $.** ? (@.type == "figure").attrs')::text AS figures FROM "Section" WHERE key = $1`, [section])
  return JSON.parse(String(row?.figures ?? '[]')) as never
}

test('a controller writes figures of the report into a sentence by keyboard, reads them again when they move, and copies them', async ({ page, app }) => {
  await app.query(`DELETE FROM "Section" WHERE key IN ('ifo', 'ai')`)
  await logInByKeyboard(page, 'controller')
  await page.goto(REPORT)
  const editor = editorOf(page, 'Individ- och familjeomsorg')
  const text = editor.getByRole('textbox', { name: /^Text:/ })
  const menu = page.getByRole('dialog')
  const options = page.getByRole('listbox', { name: 'Siffror' }).getByRole('option')

  await test.step('a bracket opens the list; the best guess stands first; Enter writes the figure', async () => {
    await tabTo(page, text)
    await page.keyboard.type('Prognosen pekar på {')
    const search = page.getByRole('combobox', { name: 'Sök efter en siffra' })
    await expect(search).toBeFocused()
    await expect(options.first()).toContainText('Nettokostnad IFO: prognos helår')
    await page.keyboard.type('avvikelse helår 6,7')
    await expect(menu.getByRole('status')).toHaveText(/^\d+ siffr/)
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(text).toHaveText('Prognosen pekar på \u22126,7 mnkr')
    await expect(text).toBeFocused()
    await page.keyboard.type(' i år.')
    await expect.poll(() => stored(app, 'ifo')).toMatchObject([{ figure: 'netCost/ifo.total#yearVariance', style: { unit: 'mnkr' } }])
  })

  await test.step('its menu says where it comes from, and writes it in another form', async () => {
    // As fast as a person: the editor hears of a moved cursor after the browser has moved it.
    for (let letter = 0; letter <= ' i år.'.length; letter += 1) {
      await page.keyboard.press('ArrowLeft')
      await page.waitForTimeout(60)
    }
    const shown = editor.locator('.figure-popover')
    await expect(shown).toContainText('Nettokostnad IFO: avvikelse helår')
    await expect(shown.getByRole('link', { name: 'Gå till siffran' })).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(shown).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(menu).toContainText('avvikelse helår')
    await expect(menu.getByRole('link', { name: 'Gå till siffran' })).toHaveAttribute('href', /ekonomi#line-netCost\/ifo\.total:yearVariance$/)
    expect(await violationsOf(page)).toEqual([])
    await tabTo(page, menu.getByLabel('Enhet', { exact: true }))
    await page.keyboard.press('t')
    await tabTo(page, menu.getByLabel('Decimaler'))
    await page.keyboard.press('0')
    await page.keyboard.press('Enter')
    await tabTo(page, menu.getByRole('button', { name: 'Spara formen' }))
    await page.keyboard.press('Enter')
    await expect(text).toHaveText('Prognosen pekar på \u22126 654 tkr i år.')
    await expect.poll(() => stored(app, 'ifo')).toMatchObject([{ style: { unit: 'tkr', decimals: 0 } }])
  })

  await test.step('a colleague moves the figure: it is marked, and reading it again is saved', async () => {
    await app.query(`
      UPDATE "Forecast" f SET "fullYearOre" = "fullYearOre" - 100000000 FROM "BudgetLine" l, "ForecastVintage" v
      WHERE l.id = f."budgetLineId" AND l.key = 'ifo.socialPsychiatry' AND v.id = f."forecastVintageId" AND v.key = '2020-08'`)
    await page.reload()
    await expect(text.locator('.linked-figure[data-changed]')).toHaveText('\u22127 654 tkr')
    const confirm = editor.getByRole('button', { name: 'Alla siffror i avsnittet är lästa' })
    await tabTo(page, confirm)
    await page.keyboard.press('Enter')
    await expect(text.locator('.linked-figure[data-changed]')).toHaveCount(0)
    await expect(text).toBeFocused()
    await expect.poll(async () => (await stored(app, 'ifo'))[0]?.seen).toBe(-765_398_000)
  })

  await test.step('copied to another section it is still the figure', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+C')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Prognosen pekar på \u22127\u00a0654\u00a0tkr i år.')
    const other = editorOf(page, 'Arbete och integration').getByRole('textbox', { name: /^Text:/ })
    await other.focus()
    await page.keyboard.press('Control+V')
    await expect(other).toHaveText('Prognosen pekar på \u22127 654 tkr i år.')
    await expect.poll(() => stored(app, 'ai')).toMatchObject([{ figure: 'netCost/ifo.total#yearVariance', seen: -765_398_000 }])
  })

  await test.step('a typed number that repeats a figure may become it; one that shall stand is not asked about again', async () => {
    await text.focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Prognosen för individ- och familjeomsorg pekar på ett underskott på 7,7 mnkr för helåret.')
    const offered = text.locator('.number-offer')
    await expect(offered).toHaveText('7,7')
    const offer = editor.getByRole('group', { name: 'Talet finns i rapporten' })
    await page.keyboard.press('Alt+Enter')
    await expect(offer.getByRole('button').first()).toBeFocused()
    await expect(offer.getByRole('button').first()).toHaveText(/^Länka till: Nettokostnad IFO: avvikelse helår, \u22127,7/)
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(offer).toHaveCount(0)
    await expect(text).toBeFocused()
    await expect.poll(() => stored(app, 'ifo')).toMatchObject([{ figure: 'netCost/ifo.total#yearVariance', style: { unit: 'mnkr', decimals: 1 }, seen: -765_398_000 }])
    await page.keyboard.press('Control+Z')
    await expect(text.locator('.linked-figure')).toHaveCount(0)
    await page.keyboard.press('End')
    await page.keyboard.type(' ')
    await expect(offered).toHaveText('7,7')
    await offered.click()
    await expect(offer).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(offered).toHaveCount(0)
    await page.keyboard.press('End')
    await page.keyboard.type('Så är det.')
    await page.waitForTimeout(1_500)
    await expect(offered).toHaveCount(0)
  })
})
