import type { Browser, Page } from '@playwright/test'
import { expect, logIn, takeStep, test, type App } from './app'
import { sidewaysOf, violationsOf } from './axe'

const REPORT = '/arbete/asn/2023-04/rapport'
const PUBLIC = '/rapporter/tyreso/asn/2023-04/'
const REASON = 'Källan till sjukfrånvaron saknades, och ett belopp var fel.'
const SENTENCE = ' Uppgifterna kommer från lönesystemet.'

async function as(browser: Browser, app: App, who: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.url, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' })
  const page = await context.newPage()
  await logIn(page, who)
  await page.goto(REPORT)
  return page
}

test.setTimeout(180_000)

test('a published report is corrected: asked for, written, approved, published by another; the first edition stays as it was', async ({ browser, app, request }) => {
  const first = await (await request.get(PUBLIC)).text()

  const head = await as(browser, app, 'forvaltningschef')
  await head.getByRole('button', { name: 'Rätta', exact: true }).click()
  await head.getByLabel('Vad var fel?').fill('Fel.')
  await head.getByRole('button', { name: 'Ja, rätta' }).click()
  await expect(head.getByLabel('Vad var fel?')).toHaveAttribute('aria-invalid', 'true')
  await head.getByLabel('Vad var fel?').fill(REASON)
  await head.getByRole('button', { name: 'Ja, rätta' }).click()
  await expect(head.getByText('Inget skiljer rapporten från utgåva 1 ännu.')).toBeVisible()

  const controller = await as(browser, app, 'controller')
  const text = controller.getByRole('textbox', { name: 'Text: Sjukfrånvaro' })
  await text.click()
  await controller.keyboard.press('Control+End')
  await controller.keyboard.type(SENTENCE)
  await expect.poll(async () => JSON.stringify(await app.query(`SELECT body FROM "Section" WHERE key = 'sick'`))).toContain(SENTENCE.trim())
  await app.query(`UPDATE "Risk" SET likelihood = CASE WHEN likelihood = 4 THEN 3 ELSE 4 END WHERE year = 2023 AND "order" = 0`)
  await controller.reload()
  await expect(controller.getByRole('link', { name: 'Texten Sjukfrånvaro är ändrad.' })).toBeVisible()
  for (const width of [360, 1280]) {
    await controller.setViewportSize({ width, height: 900 })
    expect.soft(await violationsOf(controller, ['light']), `making it, ${width} px`).toEqual([])
  }
  await takeStep(controller, 'Skicka')

  const member = await as(browser, app, 'ledamot')
  await expect(member).toHaveURL(new RegExp(`${PUBLIC}$`))

  await head.reload()
  await takeStep(head, 'Godkänn')
  const secretary = await as(browser, app, 'sekreterare')
  await secretary.getByRole('button', { name: 'Publicera', exact: true }).click()
  await expect(secretary.getByRole('form').getByText('Texten Sjukfrånvaro är ändrad.')).toBeVisible()
  expect(await (await request.get(PUBLIC)).text()).toBe(first)
  await secretary.getByRole('button', { name: 'Ja, publicera' }).click()
  await expect(secretary.getByRole('link', { name: /utgåva 2/ })).toBeVisible({ timeout: 60_000 })

  const anyone = await browser.newContext({ baseURL: app.url, bypassCSP: true })
  const reader = await anyone.newPage()
  await expect.poll(async () => (await reader.goto(PUBLIC))?.ok() === true && (await reader.getByText(REASON).count())).toBeGreaterThan(0)
  const notice = reader.getByRole('complementary', { name: /^Rättad / })
  await expect(notice.getByRole('link', { name: 'Texten Sjukfrånvaro är ändrad.' })).toBeVisible()
  for (const width of [360, 1280]) {
    await reader.setViewportSize({ width, height: 900 })
    expect.soft(await violationsOf(reader, width === 360 ? ['dark', 'light'] : ['light']), `${width} px`).toEqual([])
    expect(await sidewaysOf(reader)).toBe(0)
  }
  await notice.getByRole('link', { name: 'Läs utgåva 1, som rättades' }).click()
  await expect(reader).toHaveURL(/utgava-1\/$/)
  expect(await (await request.get(`${PUBLIC}utgava-1/`)).text()).toBe(first)
})
