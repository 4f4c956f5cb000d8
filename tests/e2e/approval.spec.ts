import type { Browser, Page } from '@playwright/test'
import { expect, logIn, test, type App } from './app'

const REPORT = '/arbete/asn/2020-08/rapport'

async function as(browser: Browser, app: App, who: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.url, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' })
  const page = await context.newPage()
  await logIn(page, who)
  await page.goto(REPORT)
  return page
}

async function take(page: Page, step: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  const form = page.getByRole('form', { name: step })
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value)
  await form.getByRole('button', { name: /^Ja, / }).click()
  await expect(form).toBeHidden()
}

test.setTimeout(240_000)

test('from draft to a public page: submitted, returned, submitted again, approved, sent, adopted, published, read', async ({ browser, app }) => {
  const controller = await as(browser, app, 'controller')
  await take(controller, 'Skicka')
  await expect(controller.getByText(/Rapporten är inlämnad och går inte att ändra\. Karin Lind/)).toBeVisible()

  const head = await as(browser, app, 'forvaltningschef')
  await head.getByRole('button', { name: 'Skicka tillbaka', exact: true }).click()
  await head.getByRole('form').getByRole('button', { name: /^Ja, / }).click()
  await expect(head.getByLabel('Skäl')).toHaveAttribute('aria-invalid', 'true')
  await head.getByLabel('Skäl').fill('Förklara underskottet.')
  await head.getByRole('form').getByRole('button', { name: /^Ja, / }).click()
  await expect(head.getByText('Det finns inget för dig att göra')).toBeVisible()

  await controller.goto('/arbete')
  await expect(controller.getByText('Förklara underskottet.')).toBeVisible()
  await controller.goto(REPORT)
  await take(controller, 'Skicka')

  await head.reload()
  await take(head, 'Godkänn')

  const secretary = await as(browser, app, 'sekreterare')
  await take(secretary, 'Skicka till nämnden')
  await take(secretary, 'Skriv in beslut', { Sammanträdesdatum: '2020-09-23', Paragraf: '§ 97' })
  await secretary.getByRole('button', { name: 'Publicera', exact: true }).click()
  await expect(secretary.getByText('En publicerad utgåva går inte att ändra')).toBeVisible()
  await secretary.getByRole('button', { name: 'Ja, publicera' }).click()
  const published = secretary.getByRole('link', { name: /Läs den publicerade rapporten/ })
  await expect(published).toBeVisible({ timeout: 60_000 })

  const anyone = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const reader = await anyone.newPage()
  await reader.goto('/rapporter/tyreso/asn/2020-08/')
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Delårsrapport 2 2020')
  const before = await reader.getByRole('main').textContent()
  await app.query(`UPDATE "Forecast" SET "fullYearOre" = 0`)
  await reader.reload()
  expect(await reader.getByRole('main').textContent()).toBe(before)
})

test('a report with an open error is not approved: the approver is told, and it is returned', async ({ browser, app }) => {
  await app.query(`UPDATE "Section" SET body = '{"type":"doc","content":[]}' WHERE key = 'ifo'`)
  const controller = await as(browser, app, 'controller')
  await controller.getByRole('button', { name: 'Skicka', exact: true }).click()
  await expect(controller.getByText('Ett fel står öppet i kontrollerna. Rapporten kan inte godkännas')).toBeVisible()
  await controller.getByRole('button', { name: 'Ja, skicka' }).click()
  await expect(controller.getByText(/Rapporten är inlämnad och går inte att ändra/)).toBeVisible()

  const head = await as(browser, app, 'forvaltningschef')
  await head.getByRole('button', { name: 'Godkänn', exact: true }).click()
  await expect(head.getByText('Ett fel står öppet i kontrollerna. Skicka tillbaka rapporten')).toBeVisible()
  await head.getByRole('button', { name: 'Ja, godkänn' }).click()
  await expect(head.getByRole('form').getByRole('alert')).toContainText('Rapporten godkänns när inget fel står öppet. Öppna fel: 1.')
  await head.getByRole('link', { name: 'Se vad kontrollerna har hittat' }).click()
  await expect(head.getByText('avsnittet ska ha text men är tomt', { exact: false })).toBeVisible()
})
