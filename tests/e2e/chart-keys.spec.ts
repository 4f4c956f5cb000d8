import { expect, logIn, test } from './app'

test('a chart is gone through with the arrow keys where figures are entered, and its table opens', async ({ page }) => {
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/2020-08/volymer')
  const chart = page.getByRole('figure').filter({ hasText: 'HVB barn' })
  await expect(chart).toContainText('Prognosen för december är 1,0 mot budgeterade 0,5.')
  await chart.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await expect(chart.getByText('Budget: 0,5')).toBeVisible()
  await chart.getByText('Visa tabell').press('Enter')
  await expect(chart.getByRole('row', { name: /^Utfall och prognos/ })).toBeVisible()
})
