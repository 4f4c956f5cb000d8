import type { Browser, Page } from '@playwright/test'
import { expect, logIn, test } from './app'

const REPORT = '/arbete/asn/2020-08/rapport'
const PUBLISHED = '/rapporter/tyreso/asn/2020-08/'

/** A person at a browser of their own, with the report open. */
async function person(browser: Browser, baseURL: string | undefined, who: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, locale: 'sv-SE' })).newPage()
  await logIn(page, who)
  await page.goto(REPORT)
  return page
}

/** Takes a step with the whole report: the button, then the confirmation that says what it means. */
async function take(page: Page, verb: string): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).click()
  await page.getByRole('button', { name: `Ja, ${verb.toLowerCase()}` }).click()
}

test('a report goes from controller to head to secretary, and the public reads it', async ({ browser, baseURL, app }) => {
  const controller = await person(browser, baseURL, 'controller')
  await take(controller, 'Skicka')
  await expect(controller.getByText('Rapporten är inlämnad och går inte att ändra', { exact: false })).toBeVisible()
  await expect(controller.getByRole('button', { name: 'Godkänn' })).toHaveCount(0)

  const head = await person(browser, baseURL, 'forvaltningschef')
  await take(head, 'Godkänn')
  await expect(head.getByRole('button', { name: 'Publicera', exact: true })).toBeVisible()

  const secretary = await person(browser, baseURL, 'sekreterare')
  await take(secretary, 'Publicera')
  await secretary.getByRole('link', { name: 'Läs den publicerade rapporten, utgåva 1' }).click()
  await expect(secretary).toHaveURL(new RegExp(PUBLISHED))
  await expect(secretary.getByRole('heading', { level: 1, name: 'Delårsrapport 2 2020' })).toBeVisible()
  const [edition] = await app.query(`SELECT number, sha256 FROM "Edition"`)
  await expect(secretary.getByText(String(edition?.sha256))).toBeVisible()
})

test('a head sends a report back with a reason, and the controller reads it', async ({ browser, baseURL }) => {
  const controller = await person(browser, baseURL, 'controller')
  await take(controller, 'Skicka')
  const head = await person(browser, baseURL, 'forvaltningschef')
  await head.getByRole('button', { name: 'Skicka tillbaka' }).click()
  await head.getByRole('button', { name: 'Ja, skicka tillbaka' }).click()
  await expect(head.getByText('Skriv ett skäl.')).toBeVisible()
  await head.getByLabel('Skäl').fill('Kommentaren om integration saknas.')
  await head.getByRole('button', { name: 'Ja, skicka tillbaka' }).click()
  await expect(head.getByText('Det finns inget för dig att göra')).toBeVisible()

  await controller.goto('/arbete')
  await expect(controller.getByText('Kommentaren om integration saknas.')).toBeVisible()
  await controller.goto('/arbete/asn/2020-08/ekonomi')
  await expect(controller.getByText('Rapporten är låst')).toHaveCount(0)
})

test('a locked report says so, and by whom, on every page', async ({ browser, baseURL }) => {
  const controller = await person(browser, baseURL, 'controller')
  await take(controller, 'Skicka')
  for (const place of ['mal', 'ekonomi', 'volymer', 'risker', 'uppdrag', 'rapport']) {
    await controller.goto(`/arbete/asn/2020-08/${place}`)
    await expect(controller.getByText(/Rapporten är inlämnad och går inte att ändra.*Karin Lind/)).toBeVisible()
  }
})

test('what is published stays as it was when a figure is changed afterwards', async ({ browser, baseURL, app, request }) => {
  const controller = await person(browser, baseURL, 'controller')
  await take(controller, 'Skicka')
  const head = await person(browser, baseURL, 'forvaltningschef')
  await take(head, 'Godkänn')
  await take(head, 'Publicera')
  await expect(head.getByRole('link', { name: 'Läs den publicerade rapporten, utgåva 1' })).toBeVisible()
  const before = await (await request.get(PUBLISHED)).text()
  expect(before).toContain('−261\u00a0710')
  await app.query(`UPDATE "Forecast" SET "fullYearOre" = "fullYearOre" - 100000000`)
  await app.query(`UPDATE "Municipality" SET name = 'Ett annat namn'`)
  await app.restart()
  expect(await (await request.get(PUBLISHED)).text()).toBe(before)
})
