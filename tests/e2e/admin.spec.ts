import { readFile } from 'node:fs/promises'
import { expect, logIn, test } from './app'

test('the administrator adds a unit head, who logs in; the change stands in the log and in its file', async ({ page, browser, app }, info) => {
  await logIn(page, 'admin')
  await page.goto('/admin')
  await page.getByRole('link', { name: 'Lägg till användare' }).click()
  await page.getByLabel('Namn').fill('Nina Ny')
  await page.getByLabel('E-post').fill('nina.ny@demo.tertial.se')
  await page.getByLabel('Nytt lösenord').fill('kort')
  await page.getByRole('button', { name: 'Lägg till roll' }).click()
  await page.getByRole('combobox', { name: 'Roll', exact: true }).selectOption({ label: 'enhetschef' })
  await page.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText('Lösenordet är för kort. Minst 15 tecken.')).toBeVisible()
  await expect(page.getByText('Välj enhet.')).toBeVisible()
  await page.getByLabel('Nytt lösenord').fill('Tertial-demo-2020')
  await page.getByRole('combobox', { name: 'Enhet' }).selectOption({ label: 'Barn- och ungdomsenheten' })
  await page.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText('Sparat.')).toBeVisible()

  const other = await browser.newContext({ baseURL: app.url })
  const nina = await other.newPage()
  await logIn(nina, 'nina.ny')
  await expect(nina.getByText('Nina Ny')).toBeVisible()
  await other.close()

  await page.goto('/admin/logg')
  await page.getByLabel('Vad').selectOption({ label: 'Ändrade användare' })
  await page.getByRole('button', { name: 'Visa', exact: true }).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('table')).toContainText('nina.ny@demo.tertial.se')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Hämta som CSV' }).click()])
  const path = info.outputPath('logg.csv')
  await download.saveAs(path)
  expect((await readFile(path, 'utf8')).trim().split('\r\n')).toHaveLength(2)
})

test('users, registers, forms and the log can be read by the administrator; a controller reads the forms alone', async ({ page, browser, app }) => {
  await logIn(page, 'admin')
  const places = [
    ['/admin', 'Användare', 'Karin Lind'],
    ['/admin/register', 'Register', 'Barn- och ungdomsenheten'],
    ['/admin/mallar', 'Rapportmallar', '1'],
    ['/admin/logg', 'Logg', 'Läste in paket'],
  ] as const
  for (const [address, title, content] of places) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByRole('main')).toContainText(content)
  }

  const other = await browser.newContext({ baseURL: app.url })
  const controller = await other.newPage()
  await logIn(controller, 'controller')
  for (const [address] of places) expect((await controller.goto(address))?.status()).toBe(address === '/admin/mallar' ? 200 : 404)
  expect((await controller.request.get('/api/files/package/asn/2020')).status()).toBe(404)
  expect((await controller.request.get('/api/files/log')).status()).toBe(404)
  await other.close()
})
