import { expect, logIn, test } from './app'

const REGISTER = '/admin/register/asn'

test('the administrator gives a unit a new name from next year; the report of this year keeps the old one', async ({ page, app }) => {
  await logIn(page, 'admin')
  await page.goto(REGISTER)
  await page.getByRole('link', { name: 'Barn- och ungdomsenheten' }).click()
  await page.getByLabel('Namn', { exact: true }).fill('Familjeenheten')
  await page.getByLabel('Namnet gäller').selectOption({ label: 'från 2021; tidigare år behåller det gamla' })
  await page.getByLabel('Namn i filer').fill('Barn och unga')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.waitForURL(`**${REGISTER}`)
  await expect(page.getByRole('row', { name: /Familjeenheten/ })).toContainText('Barn och unga')
  expect(await app.query(`SELECT "fromYear", label FROM "RegisterLabel" WHERE kind = 'orgUnit' ORDER BY 1`)).toEqual([
    { fromYear: 1990, label: 'Barn- och ungdomsenheten' },
    { fromYear: 2021, label: 'Familjeenheten' },
  ])
  await page.goto('/arbete/asn/2020-08/uppgifter')
  await expect(page.getByRole('main')).toContainText('Barn- och ungdomsenheten')
  await expect(page.getByRole('main')).not.toContainText('Familjeenheten')
})

test('two units are merged after a look at what changes; what never was used is taken away', async ({ page }) => {
  await logIn(page, 'admin')
  await page.goto(`${REGISTER}/enheter/ny`)
  await page.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText('Skriv ett namn.')).toBeVisible()
  await page.getByLabel('Namn', { exact: true }).fill('Mottagningen')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.waitForURL(`**${REGISTER}`)

  await page.getByRole('link', { name: 'Barn- och ungdomsenheten' }).click()
  await page.getByRole('button', { name: 'Ta bort' }).click()
  await expect(page.getByText(/Det går inte nu\. I vägen står/)).toBeVisible()
  await page.getByRole('link', { name: 'Slå samman med en annan enhet' }).click()
  await page.getByLabel('Slå samman med').selectOption({ label: 'Mottagningen' })
  await page.getByLabel('Från och med år').selectOption('2021')
  await page.getByRole('button', { name: 'Visa vad som ändras' }).click()
  await expect(page.getByRole('heading', { name: 'Barn- och ungdomsenheten går upp i Mottagningen från 2021' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Tas över av Mottagningen')
  await page.getByRole('button', { name: 'Slå samman', exact: true }).click()
  await page.waitForURL(`**${REGISTER}`)
  await expect(page.getByRole('row', { name: /^Barn- och ungdomsenheten/ })).toContainText('sammanslagen med Mottagningen')
})

test('a controller adds an indicator with a target, and it stands on the page of goals', async ({ page, browser, app }) => {
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/perioder?ar=2020')
  await page.getByRole('link', { name: 'Plan, mål och indikatorer 2020' }).click()
  await page.getByRole('link', { name: 'Lägg till indikator' }).click()
  await page.getByLabel('Namn', { exact: true }).fill('Andel besök i tid')
  await page.getByLabel('Mått').selectOption({ label: 'procent' })
  await page.getByRole('button', { name: 'Lägg till målnivå' }).click()
  await page.getByLabel('Helår').fill('nittio')
  await page.getByRole('group', { name: 'Hör till målen' }).getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText(/Målnivåerna stämmer inte/)).toBeVisible()
  await page.getByLabel('Helår').fill('90')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.waitForURL('**/admin/planer/asn/2020')
  await expect(page.getByRole('row', { name: /Andel besök i tid/ })).toContainText('minst 90')
  await page.goto('/arbete/asn/2020-08/mal')
  await expect(page.getByRole('main')).toContainText('Andel besök i tid')

  await page.goto('/admin/planer')
  await page.getByRole('link', { name: 'Mallar' }).click()
  await page.waitForURL('**/admin/mallar')
  await page.getByRole('table', { name: 'Rapportmallar' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/admin\/mallar\//)

  const other = await browser.newContext({ baseURL: app.url })
  const head = await other.newPage()
  await logIn(head, 'enhetschef.barn')
  for (const address of ['/admin/planer', '/admin/kopplingar', '/admin/mallar']) expect((await head.goto(address))?.status()).toBe(404)
  await other.close()
})

test('a kept mapping gets another name and is taken away', async ({ page, app }) => {
  await app.query(`
    INSERT INTO "ImportMapping" (id, "municipalityId", "committeeId", source, key, name, rules)
    SELECT gen_random_uuid(), "municipalityId", id, 'csv', 'volumes', 'Volymer', '{"tables":[]}' FROM "Committee" WHERE key = 'asn'`)
  await logIn(page, 'controller')
  await page.goto('/admin/kopplingar')
  await page.getByLabel('Namn').fill('Volymer från Treserva')
  await page.getByRole('button', { name: 'Byt namn' }).click()
  await expect(page.getByRole('heading', { name: /Volymer från Treserva/ })).toBeVisible()
  await page.getByRole('button', { name: 'Ta bort Volymer från Treserva' }).click()
  await page.getByRole('button', { name: 'Ja, ta bort' }).click()
  await expect(page.getByText('Inga kopplingar är sparade.')).toBeVisible()
})
