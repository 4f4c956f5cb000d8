import { expect, logIn, test } from './app'

test('the controller locks August, is refused a figure, opens it again, and starts the next report and the next year', async ({ page }) => {
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/perioder?ar=2020')
  await page.getByRole('checkbox', { name: 'augusti' }).check()
  await page.getByRole('button', { name: 'Lås valda' }).click()
  await expect(page.getByText('Skriv ett skäl.')).toBeVisible()
  await page.getByLabel('Skäl').fill('Bokslutet är lämnat')
  await page.getByLabel('Skäl').press('Enter')
  await expect(page.getByText('Du har låst augusti.')).toBeVisible()
  await expect(page.getByText(/Låst: Bokslutet är lämnat \(Karin Lind/)).toBeVisible()

  await page.getByRole('checkbox', { name: 'augusti' }).check()
  await page.getByLabel('Skäl').fill('En sen faktura')
  await page.getByRole('button', { name: 'Lås upp valda' }).click()
  await expect(page.getByText('Du har öppnat augusti.')).toBeVisible()

  await page.getByLabel('Ska vara klar').fill('2023-06-20')
  await page.getByRole('button', { name: 'Starta rapporten' }).click()
  await expect(page.getByText(/Rapporten är startad. \d+ texter följde med/)).toBeVisible()
  await page.getByRole('button', { name: 'Starta rapporten' }).click()
  await expect(page.getByText('Det finns redan en rapport för den månaden.')).toBeVisible()
  await page.getByRole('button', { name: 'Lägg upp 2024' }).click()
  await expect(page.getByRole('link', { name: 'År 2024' })).toBeVisible()
  await page.getByRole('link', { name: 'År 2024' }).click()
  await expect(page.getByText('Mål, indikatorer och budgetrader är desamma.')).toBeVisible()

  await page.goto('/arbete/asn/2023-05/rapport')
  await expect(page.getByText('Texten kommer från förra rapporten', { exact: false }).first()).toBeVisible()
})

test('a unit head reads the periods and cannot change them', async ({ page }) => {
  await logIn(page, 'enhetschef.barn')
  await page.goto('/arbete/asn/perioder?ar=2020')
  await expect(page.getByRole('heading', { name: 'Månader' })).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Starta|Lås|Lägg upp/ })).toHaveCount(0)
})
