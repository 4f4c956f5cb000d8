import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, logIn, test } from './app'

/** Opens what stands behind its name, with the keyboard, and gives the form in it. */
async function unfold(page: Page, name: string) {
  const summary = page.locator('summary', { hasText: new RegExp(`^${name}$`) }).first()
  await summary.focus()
  await page.keyboard.press('Enter')
  return summary.locator('xpath=..').locator('form').first()
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('a risk is added, valued in the matrix by arrow keys, given an action, and closed with how it ended', async ({ page, app }) => {
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/2020-08/risker')
  const form = await unfold(page, 'Lägg till en risk')
  await form.getByRole('button', { name: 'Lägg till en risk' }).press('Enter')
  await expect(form.getByText('Fyll i risk.')).toBeVisible()
  await expect(form.getByLabel('Risk', { exact: true })).toBeFocused()
  await form.getByLabel('Risk', { exact: true }).fill('Avtalet med utföraren löper ut före jul')
  await form.getByLabel('Typ av risk').fill('Avtal')
  await form.getByRole('radio', { name: 'sannolikhet 1, konsekvens 1, riskvärde 1' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(form.getByRole('radio', { checked: true })).toHaveAccessibleName('sannolikhet 1, konsekvens 3, riskvärde 3')
  await expectNoViolations(page)
  await form.getByRole('button', { name: 'Lägg till en risk' }).press('Enter')
  const line = page.locator('details.follow-up', { hasText: 'Avtalet med utföraren löper ut före jul' })
  await expect(line).toBeVisible()
  await expect(line).toContainText('riskvärde 3')

  await line.locator('summary').first().press('Enter')
  const action = await unfold(page, 'Lägg till en åtgärd')
  await action.getByLabel('Åtgärd', { exact: true }).fill('Upphandla på nytt')
  await action.getByLabel('Läge').selectOption('pågår')
  await action.getByRole('button', { name: 'Lägg till en åtgärd' }).press('Enter')
  await expect(line.getByText('Upphandla på nytt (pågår)')).toBeVisible()

  const closing = line.locator('summary', { hasText: 'Avsluta risken' })
  await closing.press('Enter')
  await line.getByLabel('Hur slutade det?').fill('Avtalet förlängdes ett år')
  await line.getByRole('button', { name: 'Avsluta risken' }).press('Enter')
  await expect(page.getByText('Avslutad augusti 2020. Avtalet förlängdes ett år')).toBeVisible()
  await page.getByRole('button', { name: 'Öppna risken igen' }).press('Enter')
  await expect(page.getByText('Avslutad augusti 2020.')).toHaveCount(0)
  const events = await app.query(`SELECT command FROM "AuditEvent" WHERE command IN ('save-risk', 'save-risk-action', 'close-risk') ORDER BY id`)
  expect(events.map(({ command }) => command)).toEqual(['save-risk', 'save-risk-action', 'close-risk', 'close-risk'])
})

test('an assignment is added for a unit and changed; two people who change it do not overwrite each other', async ({ page, app }) => {
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/2020-08/uppdrag')
  const form = await unfold(page, 'Lägg till ett uppdrag')
  await form.getByLabel('Uppdrag', { exact: true }).fill('Redovisa kötiden till boendestöd')
  await form.getByLabel('Från').fill('Kommunfullmäktige')
  await form.getByLabel('Målområden').fill('Trygghet; Ekonomi')
  await form.getByRole('button', { name: 'Lägg till ett uppdrag' }).click()
  const line = page.locator('details.follow-up', { hasText: 'Redovisa kötiden till boendestöd' })
  await line.locator('summary').first().press('Enter')
  await app.query(`UPDATE "Assignment" SET version = version + 1 WHERE text = 'Redovisa kötiden till boendestöd'`)
  await line.locator('summary', { hasText: 'Ändra uppdraget' }).press('Enter')
  await line.getByLabel('Syfte').fill('Kortare väntan')
  await line.getByRole('button', { name: 'Spara' }).click()
  await expect(line.getByRole('alert')).toContainText('ändrat')
  await expect(line.getByLabel('Syfte')).toHaveValue('Kortare väntan')
  const [stored] = await app.query(`SELECT aim, "targetAreas" FROM "Assignment" WHERE text = 'Redovisa kötiden till boendestöd'`)
  expect(stored).toEqual({ aim: null, targetAreas: ['Trygghet', 'Ekonomi'] })
})

test('an activity, a row of the annual cycle and a measure are added with the keyboard', async ({ page }) => {
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/2020-08/aktiviteter')
  const activity = await unfold(page, 'Lägg till en aktivitet')
  await activity.getByLabel('Aktivitet', { exact: true }).fill('Fem nya platser i Granängsringen')
  await activity.getByLabel('Mål, antal').fill('fem')
  await activity.getByRole('button', { name: 'Lägg till en aktivitet' }).press('Enter')
  await expect(activity.getByText('Skriv ett helt tal, eller inget.')).toBeVisible()
  await activity.getByLabel('Mål, antal').fill('5')
  await activity.getByLabel('Av, antal').fill('8')
  await activity.getByRole('button', { name: 'Lägg till en aktivitet' }).press('Enter')
  await expect(page.locator('details.follow-up', { hasText: 'Fem nya platser i Granängsringen' })).toContainText('mål 5 av 8')

  const cycle = await unfold(page, 'Lägg till en rad i årshjulet')
  await cycle.getByLabel('Månad').selectOption('november')
  await cycle.getByLabel('Aktivitet', { exact: true }).fill('Budgetförslag till nämnden')
  await cycle.getByRole('button', { name: 'Lägg till en rad i årshjulet' }).press('Enter')
  await expect(page.locator('details.follow-up', { hasText: 'Budgetförslag till nämnden' })).toContainText('november')

  const measure = await unfold(page, 'Lägg till en åtgärd')
  await measure.getByLabel('Åtgärd', { exact: true }).fill('Färre konsulter')
  await measure.getByLabel('Effekt, tkr').fill('1 200')
  await measure.getByRole('button', { name: 'Lägg till en åtgärd' }).press('Enter')
  await expect(page.locator('details.follow-up', { hasText: 'Färre konsulter' })).toContainText('1 200')
  await expectNoViolations(page)
})
