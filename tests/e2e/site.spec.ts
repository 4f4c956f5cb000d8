import { expect, test } from './app'
import { sidewaysOf, violationsOf } from './axe'

test('anyone reads what a committee has published, what has changed and an indicator through the years, without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 320, height: 740 }, javaScriptEnabled: false, locale: 'sv-SE' })
  const phone = await context.newPage()
  await phone.goto('/rapporter/')
  await phone.getByRole('link', { name: 'Arbetsmarknads- och socialnämnden' }).click()
  await expect(phone.getByRole('heading', { level: 1, name: 'Arbetsmarknads- och socialnämnden' })).toBeVisible()
  await expect(phone.getByText('+9,2')).toBeVisible()

  await phone.getByRole('link', { name: 'Vad har hänt sedan sist' }).click()
  await expect(phone.getByText(/^Delårsrapport 1 2023, utgåva 1.* jämförd med Delårsrapport 2 2022, utgåva 1/)).toBeVisible()
  await expect(phone.getByRole('link', { name: /bedömningar har ändrats/ })).toBeVisible()
  expect(await sidewaysOf(phone)).toBe(0)

  await phone.getByRole('link', { name: 'Arbetsmarknads- och socialnämnden' }).click()
  await phone.getByRole('link', { name: 'Jämför två rapporter' }).click()
  await phone.getByLabel('Från').selectOption({ label: (await phone.getByLabel('Från').locator('option', { hasText: '2018' }).textContent()) ?? '' })
  await phone.getByRole('button', { name: 'Jämför' }).click()
  await expect(phone).toHaveURL(/fran=2018-12\.1&till=2023-04\.1/)
  await expect(phone.getByRole('heading', { name: 'Sammanfattning' })).toBeVisible()

  await phone.getByRole('link', { name: 'Arbetsmarknads- och socialnämnden' }).click()
  await phone.getByRole('link', { name: 'Indikatorer genom åren' }).click()
  await phone.getByRole('link', { name: 'Budgetavvikelse' }).click()
  await expect(phone.getByRole('table').getByRole('row')).toHaveCount(3)
  await phone.getByRole('link', { name: 'Delårsrapport 1 2023' }).click()
  await expect(phone).toHaveURL(/\/rapporter\/tyreso\/asn\/2023-04\/#table:/)
  const since = phone.getByRole('complementary', { name: 'Vad har hänt sedan sist' })
  await expect(since.getByText('Jämfört med Delårsrapport 2 2022.')).toBeVisible()
  await since.getByRole('link', { name: /bedömningar har ändrats/ }).click()
  await expect(phone).toHaveURL(/utgava-1\/sedan-sist\/#andrade-ratings$/)
  await expect(phone.getByRole('heading', { name: 'Bedömningar' })).toBeInViewport()

  await phone.getByRole('link', { name: 'Sök i rapporterna' }).click()
  await phone.getByLabel('Vad söker du?').fill('placeringarna')
  await phone.getByLabel('År').selectOption('2022')
  await phone.keyboard.press('Enter')
  await expect(phone).toHaveURL(/\/rapporter\/sok\/\?q=placeringarna&var=&ar=2022$/)
  await expect(phone.locator('mark').first()).toHaveText(/placering/i)
  expect(await sidewaysOf(phone)).toBe(0)
  await phone.getByRole('list').filter({ has: phone.locator('mark') }).getByRole('link').first().click()
  await expect(phone).toHaveURL(/\/rapporter\/tyreso\/asn\/2022-08\/#./)
  await phone.getByRole('contentinfo').getByRole('link', { name: 'Ordförklaringar' }).click()
  await expect(phone.getByRole('term').filter({ hasText: /^nettokostnad$/ })).toBeVisible()
  expect(await context.cookies()).toEqual([])
  await context.close()
})

test('the pages of the public site have no accessibility faults, narrow or wide, light or dark', async ({ page }) => {
  for (const path of ['', 'oppna-data/', 'tyreso/', 'tyreso/asn/', 'tyreso/asn/indikatorer/', 'tyreso/asn/2023-04/sedan-sist/', 'tyreso/asn/jamfor/', 'sok/?q=nettokostnad', 'ordlista/']) {
    await page.goto(`/rapporter/${path}`)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await violationsOf(page), `${path} ${width}`).toEqual([])
    }
  }
})
