import { expect, logIn, test } from './app'
import { violationsOf } from './axe'

const REPORT = '/arbete/asn/2020-08/rapport'
const VERSIONS = '/arbete/asn/2020-08/jamfor'

test('what has happened since the report before, and to a text since this morning; without script, and for no member', async ({ page, browser, baseURL }) => {
  await logIn(page, 'controller')
  await page.goto(REPORT)
  const text = page.getByRole('textbox', { name: 'Text: Individ- och familjeomsorg' })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Nyskrivet sist.')
  await expect(page.getByText(/^Sparat \d\d:\d\d$/).first()).toBeVisible()

  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'sv-SE', viewport: { width: 360, height: 740 } })
  await context.addCookies(await page.context().cookies())
  const plain = await context.newPage()
  await plain.goto(REPORT)
  await plain.getByRole('link', { name: 'Jämför med en tidigare version' }).click()
  await expect(plain.getByRole('link', { name: /för Resultat ASN har gått från −16,2\smnkr till −9,5\smnkr/ })).toBeVisible()
  await plain.getByLabel('Från').selectOption({ index: 1 })
  await plain.getByRole('button', { name: 'Jämför', exact: true }).click()
  await expect(plain.getByText('En text har ändrats.')).toBeVisible()
  await expect(plain.getByText('Bara texterna är från den tidpunkten.', { exact: false })).toBeVisible()
  await expect(plain.locator('ins')).toContainText('Tillagt: Nyskrivet sist.')

  await page.goto(plain.url())
  expect(await violationsOf(page)).toEqual([])
  for (const unknown of ['9999-01', '2020-08.9', '2020-07@2020-08-01T00:00:00.000Z']) expect((await page.request.get(`${VERSIONS}?fran=${unknown}`)).status()).toBe(404)
  await page.context().clearCookies()
  await logIn(page, 'ledamot')
  expect((await page.request.get(VERSIONS)).status()).toBe(404)
})
