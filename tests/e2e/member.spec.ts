import type { Page } from '@playwright/test'
import type { RichText } from '../../lib/domain/rich-text'
import { expect, logIn, takeStep, test } from './app'
import { sidewaysOf, violationsOf } from './axe'

const REPORT = '/arbete/asn/2020-08/rapport'
const PUBLISHED = '/rapporter/tyreso/asn/2020-08/'

/** The report submitted, approved and published, each by who may; nobody is logged in afterwards. */
async function publish(page: Page): Promise<void> {
  await logInAt(page, 'controller', REPORT)
  await takeStep(page, 'Skicka')
  await page.context().clearCookies()
  await logInAt(page, 'forvaltningschef', REPORT)
  await takeStep(page, 'Godkänn')
  await takeStep(page, 'Publicera')
  await page.context().clearCookies()
}

async function logInAt(page: Page, who: string, place: string): Promise<void> {
  await logIn(page, who)
  await page.goto(place)
}

test('a member reads the published report on a phone, without login and without script', async ({ page, browser, baseURL }) => {
  await publish(page)
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 }, javaScriptEnabled: false, locale: 'sv-SE' })
  const phone = await context.newPage()
  await phone.goto('/')
  await phone.getByRole('link', { name: /Delårsrapport 2 2020/ }).click()
  await expect(phone).toHaveURL(new RegExp(PUBLISHED))
  await expect(phone.getByRole('heading', { level: 1, name: 'Delårsrapport 2 2020' })).toBeVisible()
  await expect(phone.getByText('−9,5').first()).toBeVisible()
  const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow).toBe(0)
  expect(await phone.locator('script').count()).toBe(0)
  expect(await context.cookies()).toEqual([])
})

/** A paragraph with a link and a footnote, and a table wider than a phone. */
function written(): RichText['content'] {
  const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] }) as const
  const columns = ['Boende', 'Start', 'Ansvarig', 'Kommun', 'Underlag', 'Anteckning']
  return [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Mer finns hos ' },
        { type: 'text', text: 'Kolada', marks: [{ type: 'link', attrs: { href: 'https://www.kolada.se' } }] },
        { type: 'text', text: ', som läses varje dag' },
        { type: 'footnote', attrs: { text: 'Läses av den som skriver.' } },
        { type: 'text', text: '.' },
      ],
    },
    {
      type: 'table',
      attrs: { caption: 'Boenden och vem som ansvarar', rowHeader: true },
      content: [
        { type: 'tableRow', content: columns.map((name) => ({ type: 'tableHeader', content: [words(name)] })) },
        { type: 'tableRow', content: columns.map((name, index) => ({ type: index === 0 ? 'tableHeader' : 'tableCell', content: [words(`${name} ett`)] })) },
      ],
    },
  ]
}

test('the published report has no axe violation, light and dark, on a phone and a wide screen', async ({ page, browser, baseURL, app }) => {
  test.setTimeout(240_000)
  const more = `UPDATE "Section" s SET body = jsonb_set(s.body, '{content}', (s.body -> 'content') || $1::jsonb) FROM "Report" r WHERE r.id = s."reportId" AND r.key = '2020-08' AND s.key = 'ifo'`
  await app.query(more, [JSON.stringify(written())])
  await publish(page)
  const context = await browser.newContext({ baseURL, bypassCSP: true, locale: 'sv-SE' })
  const reader = await context.newPage()
  for (const width of [360, 1280]) {
    await reader.setViewportSize({ width, height: 900 })
    await reader.goto(PUBLISHED)
    expect.soft(await violationsOf(reader), `${width} px`).toEqual([])
    expect(await sidewaysOf(reader)).toBe(0)
  }
  await reader.getByRole('link', { name: 'Fotnot 1', exact: true }).press('Enter')
  await expect(reader.locator(':target')).toHaveText(/^Läses av den som skriver\./)
  await expect(reader.getByRole('table', { name: 'Boenden och vem som ansvarar' }).getByRole('rowheader')).toHaveText(['Boende ett'])
  await context.close()
})

test('headers of a published page allow no script, and a second visit transfers nothing', async ({ page, request }) => {
  await publish(page)
  const first = await request.get(PUBLISHED)
  const policy = first.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('script-src')
  expect(first.headers()['set-cookie']).toBeUndefined()
  const again = await request.get(PUBLISHED, { headers: { 'if-none-match': first.headers()['etag'] ?? '' } })
  expect(again.status()).toBe(304)
})

test('what is published stays as it was when figures and names are changed afterwards', async ({ page, request, app }) => {
  await publish(page)
  const before = await (await request.get(PUBLISHED)).text()
  expect(before).toContain('−261\u00a0710')
  await app.query(`UPDATE "Forecast" SET "fullYearOre" = "fullYearOre" - 100000000`)
  await app.query(`UPDATE "Municipality" SET name = 'Ett annat namn'`)
  await app.restart()
  expect(await (await request.get(PUBLISHED)).text()).toBe(before)
})

test('a member who is logged in sees sent reports only', async ({ page }) => {
  await logIn(page, 'ledamot')
  const answer = await page.goto('/arbete/asn/2020-08/rapport')
  expect(answer?.status()).toBe(404)
})
