import type { Browser, Page } from '@playwright/test'
import { expect, logIn, takeStep, test, type App } from './app'
import { cellAt, paste } from './keyboard'

const REPORT = '/arbete/asn/2023-05'
/** Actual to May of the eleven lines, tkr. */
const ACTUALS = [-36_900, -13_100, -31_800, -1_250, -12_900, -430, -17_600, 150, -6_300, -3_300, -120]
const FORECASTS = [-90_100, -32_000, -76_400, -3_100, -30_900, -1_050, -42_300, 394, -15_500, -8_300, 0]

async function as(browser: Browser, app: App, who: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.url, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' })
  const page = await context.newPage()
  await logIn(page, who)
  return page
}

async function pasteColumn(page: Page, column: number, values: readonly number[]): Promise<void> {
  await cellAt(page.getByRole('grid').first(), 0, column).click()
  await paste(page, values.join('\n'))
  await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible()
}

test.setTimeout(240_000)

test('four people take a month from the roll-forward to the committee’s decision', async ({ browser, app }) => {
  // The plan of 2023 names no unit; one indicator gets one.
  await app.query(`UPDATE "Indicator" SET "orgUnitId" = (SELECT id FROM "OrgUnit" WHERE key = 'barn' LIMIT 1) WHERE key = 'sick_total'`)
  const controller = await as(browser, app, 'controller')
  await test.step('the controller starts the report and pastes the month', async () => {
    await controller.goto('/arbete/asn/perioder?ar=2023')
    await controller.getByLabel('Ska vara klar').fill('2023-06-20')
    await controller.getByRole('button', { name: 'Starta rapporten' }).click()
    await expect(controller.getByText(/Rapporten är startad. \d+ texter följde med/)).toBeVisible()
    await controller.goto(`${REPORT}/ekonomi`)
    await pasteColumn(controller, 0, ACTUALS)
    await pasteColumn(controller, 3, FORECASTS)
    await expect(controller.getByRole('row', { name: /^Resultat ASN/ }).first()).toContainText('−123 550')
  })

  const unitHead = await as(browser, app, 'enhetschef.barn')
  await test.step('a unit head repeats what held last time, and marks the part as done', async () => {
    await unitHead.goto(`${REPORT}/uppgifter`)
    await unitHead.getByRole('button', { name: /oförändrat sedan sist/i }).click()
    await expect(unitHead.getByText('1 av 1 klara', { exact: true })).toBeVisible()
    await unitHead.getByRole('button', { name: 'Min del är klar' }).click()
    await expect(unitHead.getByText(/^Klarmarkerat av Emil Strand/)).toBeVisible()
  })

  await test.step('the controller reads the texts that came along, mends the one that the figures contradict, and submits', async () => {
    await controller.goto(`${REPORT}/rapport`)
    const confirm = controller.getByRole('button', { name: 'Texten gäller' })
    await expect(confirm.first()).toBeVisible()
    for (let left = await confirm.count(); left > 0; left -= 1) {
      await confirm.first().click()
      await expect(confirm).toHaveCount(left - 1)
    }
    const unread = `SELECT 1 FROM "Section" s JOIN "Report" r ON r.id = s."reportId" WHERE r.key = '2023-05' AND s."carriedOver"`
    await expect.poll(() => app.query(unread)).toEqual([])
    await controller.goto(`${REPORT}/kontroller`)
    await expect(controller.getByText(/texten säger ”0,6\smnkr”, men/)).toBeVisible()
    await controller.goto(`${REPORT}/rapport`)
    const wrong = controller.getByRole('textbox', { name: /^Text:/ }).filter({ hasText: '0,6 mnkr bättre' })
    await wrong.click()
    await controller.keyboard.press('Control+A')
    await controller.keyboard.type('Prognosen är sämre än förra gången. Vården av vuxna väntas kosta mer än i april.')
    await expect(controller.getByText(/^Sparat \d\d:\d\d$/).first()).toBeVisible()
    await controller.goto(`${REPORT}/kontroller`)
    await expect(controller.getByText('0 fel')).toBeVisible()
    await controller.goto(`${REPORT}/rapport`)
    await takeStep(controller, 'Skicka')
  })

  await test.step('the head approves; from then on the report is what was approved', async () => {
    const head = await as(browser, app, 'forvaltningschef')
    await head.goto(`${REPORT}/rapport`)
    await takeStep(head, 'Godkänn')
    await app.query(`UPDATE "Committee" SET name = 'Socialnämnden' WHERE key = 'asn'`)
    await head.reload()
    await expect(head.getByText('Den visas som den var när den godkändes.')).toBeVisible()
    await expect(head.getByRole('main')).not.toContainText('Socialnämnden')
  })

  await test.step('the secretary sends it and writes the decision', async () => {
    const secretary = await as(browser, app, 'sekreterare')
    await secretary.goto(`${REPORT}/rapport`)
    await takeStep(secretary, 'Skicka till nämnden')
    await secretary.getByRole('button', { name: 'Skriv in beslut', exact: true }).click()
    const form = secretary.getByRole('form', { name: 'Skriv in beslut' })
    await form.getByLabel('Sammanträdesdatum').fill('2023-06-21')
    await form.getByLabel('Paragraf').fill('§ 61')
    await form.getByRole('button', { name: /^Ja, / }).click()
    await expect(form).toBeHidden()
  })

  const member = await as(browser, app, 'ledamot')
  await member.goto(`${REPORT}/rapport`)
  await expect(member.getByRole('main')).toContainText('Vården av vuxna väntas kosta mer än i april.')
  expect(await app.query(`SELECT status::text, "meetingOn", "minutesItem" FROM "Report" WHERE key = '2023-05'`)).toEqual([{ status: 'adopted', meetingOn: '2023-06-21', minutesItem: '§ 61' }])
})
