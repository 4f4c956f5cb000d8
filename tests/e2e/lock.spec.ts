import { expect, logIn, takeStep, test } from './app'

test('a locked report says so, and by whom, on every page', async ({ page }) => {
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/2020-08/rapport')
  await takeStep(page, 'Skicka')
  for (const place of ['mal', 'ekonomi', 'volymer', 'risker', 'uppdrag', 'rapport']) {
    await page.goto(`/arbete/asn/2020-08/${place}`)
    await expect(page.getByText(/Rapporten är inlämnad och går inte att ändra.*Karin Lind/)).toBeVisible()
  }
})
