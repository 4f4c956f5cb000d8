import type { Page } from '@playwright/test'
import { expect, logIn, test } from './app'
import { sidewaysOf, violationsOf } from './axe'

const REPORT = '/arbete/asn/2020-08/rapport'
const QUESTION = 'Varför är placeringarna fler än i juli?'
const ANSWER = 'Fler barn har fått vård utanför hemmet.'

async function logInAs(page: Page, who: string): Promise<void> {
  await page.context().clearCookies()
  await logIn(page, who)
}

test('a member reads what is sent to the committee on a phone and asks; the controller answers; the member reads the answer', async ({ page, app }) => {
  await app.query(`UPDATE "Report" SET status = 'sent' WHERE key IN ('2020-07', '2020-08')`)
  await page.setViewportSize({ width: 360, height: 740 })

  await test.step('what has happened since the report before stands above the report', async () => {
    await logInAs(page, 'ledamot')
    await page.goto(REPORT)
    const since = page.getByRole('complementary', { name: 'Vad har hänt sedan sist' })
    await expect(since.getByText('Jämfört med', { exact: false })).toBeVisible()
    expect(await since.getByRole('listitem').count()).toBeGreaterThan(2)
    await expect(since.getByRole('link', { name: 'Allt som har ändrats' })).toHaveAttribute('href', '/arbete/asn/2020-08/jamfor')
  })

  await test.step('she asks about a section by keyboard, and puts it in other words', async () => {
    await page.getByRole('button', { name: /^Fråga förvaltningen/ }).first().press('Enter')
    await expect(page.getByText('Frågan är en allmän handling')).toBeVisible()
    await expect(page.getByLabel('Din fråga')).toBeFocused()
    await page.keyboard.type('Varför?')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Ändra: Varför?' }).click()
    await page.getByLabel('Din fråga').fill(QUESTION)
    await page.getByRole('button', { name: 'Spara ändringen' }).click()
    await expect(page.getByText(QUESTION)).toBeVisible()
    await expect(page.getByText('Väntar på svar')).toBeVisible()
    expect(await violationsOf(page, ['light'])).toEqual([])
    expect(await sidewaysOf(page)).toBe(0)
  })

  await test.step('the controller is told that a question waits, and answers it', async () => {
    await logInAs(page, 'controller')
    await page.getByRole('link', { name: '1 obesvarad fråga' }).click()
    await expect(page.getByRole('link', { name: 'Viktiga händelser maj–augusti' })).toBeVisible()
    await page.getByRole('button', { name: `Svara: ${QUESTION}` }).click()
    await page.getByLabel('Svar till ledamoten').fill(ANSWER)
    expect(await violationsOf(page)).toEqual([])
    expect(await sidewaysOf(page)).toBe(0)
    await page.getByRole('button', { name: 'Skicka svaret' }).click()
    await expect(page.getByText('Alla frågor är besvarade.')).toBeVisible()
  })

  await test.step('the member reads the answer where she asked, and can no longer change the question', async () => {
    await logInAs(page, 'ledamot')
    await page.goto(REPORT)
    await expect(page.getByText(ANSWER)).toBeVisible()
    await expect(page.getByRole('button', { name: /^(Ändra|Ta tillbaka|Svara):/ })).toHaveCount(0)
    await page.goto('/arbete/asn/fragor')
    await expect(page.getByText(ANSWER)).toBeVisible()
  })
})
