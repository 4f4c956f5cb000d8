import { expect, logIn, test } from './app'
import { sidewaysOf, violationsOf } from './axe'
import { followLink, logInByKeyboard, tabTo } from './keyboard'

const CHECKS = '/arbete/asn/2020-08/kontroller'
const REASON = 'Nämnden känner till det sedan mötet i maj.'

test('a controller reads what the checks have found, accepts one with a reason and takes it back, with the keyboard alone', async ({ page, app }) => {
  await logInByKeyboard(page, 'controller')
  await followLink(page, 'Öppna rapporten')
  await page.waitForURL('**/2020-08/rapport')
  await followLink(page, 'Kontroller')
  await page.waitForURL('**/2020-08/kontroller')
  await expect(page.getByRole('heading', { level: 1, name: 'Kontroller' })).toBeVisible()
  await expect(page.getByText(/väntar på att rättas eller godtas med skäl\.$/)).toBeVisible()

  await test.step('the counts are links that show only those, and the address keeps it', async () => {
    const all = await page.getByRole('link', { name: /^Gå till / }).count()
    await followLink(page, 'Text (1)')
    await expect(page).toHaveURL(/grupp=text/)
    await expect(page.getByRole('link', { name: /^Gå till / })).toHaveCount(1)
    await page.reload()
    await expect(page.getByRole('link', { name: /^Gå till / })).toHaveCount(1)
    await followLink(page, 'Visa alla')
    await expect(page.getByRole('link', { name: /^Gå till / })).toHaveCount(all)
  })

  const waiting = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Godta med skäl/ }) })
  const count = await waiting.count()
  const first = waiting.first()
  const sentence = await first.locator('p').first().innerText()
  const opener = first.getByRole('button', { name: /^Godta med skäl/ })
  const field = first.getByLabel('Varför ska det stå kvar?')

  await test.step('Escape closes the field and the focus returns', async () => {
    await tabTo(page, opener)
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(field).toBeHidden()
    await expect(opener).toBeFocused()
  })

  await test.step('without a reason nothing is accepted', async () => {
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
    await tabTo(page, first.getByRole('button', { name: 'Godta', exact: true }))
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    expect(await app.query(`SELECT 1 FROM "FindingAcceptance"`)).toHaveLength(0)
  })

  const accepted = page.locator('details').filter({ hasText: 'Godtagna: 1' })

  await test.step('with a reason it moves, and the work goes on at the next', async () => {
    await page.keyboard.type(REASON)
    await tabTo(page, first.getByRole('button', { name: 'Godta', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Godtagen.' })).toBeVisible()
    await expect(waiting).toHaveCount(count - 1)
    await expect(page.getByRole('navigation', { name: 'Huvudmeny' }).getByText(`${count - 1} frågor`).last()).toBeVisible()
    expect(await page.evaluate(() => document.activeElement?.closest('[data-finding]') !== null)).toBe(true)
    await tabTo(page, accepted.locator('summary'))
    await page.keyboard.press('Enter')
    await expect(accepted.getByText(sentence)).toBeVisible()
    await expect(accepted.getByText(REASON)).toBeVisible()
    await expect(accepted.getByText(/^Godtagen av Karin Lind, /)).toBeVisible()
    expect(await app.query(`SELECT reason FROM "FindingAcceptance"`)).toEqual([{ reason: REASON }])
  })

  await test.step('taken back, it waits again', async () => {
    await tabTo(page, accepted.getByRole('button', { name: /^Ångra/ }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Ångrad.' })).toBeFocused()
    await expect(waiting).toHaveCount(count)
    expect(await app.query(`SELECT 1 FROM "FindingAcceptance"`)).toHaveLength(0)
  })
})

test('alike findings stand together and are accepted with one reason; each leads to its very place', async ({ page, app }) => {
  await logIn(page, 'controller')
  await page.goto(CHECKS)
  const kind = page.getByRole('region', { name: /Bedömning utan utfall/ })
  await expect(kind.getByRole('listitem')).toHaveCount(2)
  await kind.getByRole('button', { name: /^Godta alla 2 med samma skäl/ }).click()
  await kind.getByLabel('Varför ska det stå kvar?').fill(REASON)
  await kind.getByRole('button', { name: 'Godta', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Godtagna, alla 2.' })).toBeVisible()
  await expect(page.locator('details').filter({ hasText: 'Godtagna: 2' })).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.closest('[data-finding]') !== null)).toBe(true)
  expect(await app.query(`SELECT reason FROM "FindingAcceptance"`)).toEqual([{ reason: REASON }, { reason: REASON }])

  await page.locator('a[href*="ekonomi#line-"]').first().click()
  await page.waitForURL(/ekonomi#line-/)
  await expect(page.locator('td :focus')).toHaveCount(1)

  await page.goto(CHECKS)
  await page.locator('a[href*="mal?citat="]').first().click()
  await page.waitForURL(/mal\?citat=/)
  await expect(page.locator('textarea:focus')).toHaveCount(1)
})

test('a word that is wrong, and numbers typed in another way, are mended from the list; what changes is shown first', async ({ page, app }) => {
  const words = (text: string) => JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
  const write = (key: string, text: string) => app.query(`UPDATE "Section" SET body = $2 WHERE key = $1`, [key, words(text)])
  await write('ifo', 'Prognosen för individ- och familjeomsorg pekar på ett överskott på 6,7 mnkr för helåret. Resorna kostar 1.5 mnkr.')
  await write('ai', 'Lokalerna kostar 2.5 mnkr.')
  await logInByKeyboard(page, 'controller')
  await page.goto(CHECKS)
  const wrong = page.getByRole('region', { name: /Över- eller underskott stämmer inte/ })
  await tabTo(page, wrong.getByRole('button', { name: /^Rätta: / }))
  await page.keyboard.press('Enter')
  await expect(wrong.getByText('”överskott” blir ”underskott”.')).toBeVisible()
  await expect(wrong.getByRole('button', { name: 'Gör ändringen' })).toBeFocused()
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Rättat.' })).toBeVisible()
  await expect(wrong).toHaveCount(0)
  const [row] = await app.query(`SELECT s.body::text AS body FROM "Section" s JOIN "Report" r ON r.id = s."reportId" WHERE s.key = 'ifo' AND r.key = '2020-08'`)
  expect(String(row?.body)).toContain('ett underskott på 6,7 mnkr')

  await page.goto(`${CHECKS}?sort=notis`)
  const typed = page.getByRole('region', { name: /Talet skrivs på ett annat sätt/ })
  await typed.getByRole('button', { name: /^Rätta alla 2/ }).click()
  await typed.getByRole('button', { name: 'Gör 2 ändringar' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Rättat, alla 2.' })).toBeVisible()
  await expect(typed).toHaveCount(0)
  const [other] = await app.query(`SELECT s.body::text AS body FROM "Section" s JOIN "Report" r ON r.id = s."reportId" WHERE s.key = 'ai' AND r.key = '2020-08'`)
  expect(String(other?.body)).toContain('2,5')
})

test('a finding leads to the page where it is mended', async ({ page }) => {
  await logIn(page, 'controller')
  await page.goto(CHECKS)
  const link = page.getByRole('link', { name: /^Gå till / }).first()
  const address = await link.getAttribute('href')
  await link.click()
  await page.waitForURL(`**${address}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the head of department reads the list but accepts nothing', async ({ page }) => {
  await logIn(page, 'forvaltningschef')
  await page.goto(CHECKS)
  await expect(page.getByRole('link', { name: /^Gå till / }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Godta med skäl/ })).toHaveCount(0)
})

test('with the field and the folded lists open: no violations, no sideways scrolling, light and dark, phone and desk', async ({ page }) => {
  test.setTimeout(180_000)
  await logIn(page, 'controller')
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(CHECKS, { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: /^Godta med skäl/ }).first().click()
    await page.getByRole('button', { name: 'Godta', exact: true }).click()
    for (const summary of await page.locator('main details > summary').all()) await summary.click()
    expect.soft(await violationsOf(page), `${width} px`).toEqual([])
    expect.soft(await sidewaysOf(page), `scrolls sideways at ${width} px`).toBe(0)
  }
})
