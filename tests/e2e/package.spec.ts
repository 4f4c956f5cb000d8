import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, logIn, test } from './app'
import { violationsOf } from './axe'

interface PackageFile {
  readonly amounts: { statement: string; line: string; amount: number }[]
  readonly risks: { title: string }[]
}

async function download(page: Page, path: string): Promise<PackageFile> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^Hämta .* 2020$/ }).click()])
  await file.saveAs(path)
  return JSON.parse(await readFile(path, 'utf8')) as PackageFile
}

async function choose(page: Page, name: string, content: string): Promise<void> {
  await page.getByLabel('Fil', { exact: true }).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}

/** Presses a button with the keyboard alone. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name })
  await button.focus()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
}

/** The package with one figure of net cost and the title of a risk changed. */
function twoChanges(pkg: PackageFile): string {
  const amounts = pkg.amounts.map((amount, index) => (index === 0 ? { ...amount, amount: -123_400 } : amount))
  const risks = pkg.risks.map((risk, index) => (index === 0 ? { ...risk, title: 'Lång tid utan chef' } : risk))
  return JSON.stringify({ ...pkg, amounts, risks })
}

test('the administrator changes two facts of a package, sees old and new, writes them, sees them and undoes it, by keyboard', async ({ page, app }, info) => {
  const stored = () => app.query(`SELECT (SELECT count(*)::int FROM "Amount" WHERE "amountOre" = -123400) AS amounts, (SELECT count(*)::int FROM "Risk" WHERE title = 'Lång tid utan chef') AS risks`)
  await logIn(page, 'admin')
  await page.goto('/admin/paket')
  const path = info.outputPath('package.json')
  const pkg = await download(page, path)
  await press(page, 'Läs paketet')
  await expect(page.getByText('Välj en fil först.')).toBeVisible()
  await choose(page, 'Två ändringar.json', twoChanges(pkg))
  await press(page, 'Läs paketet')
  await expect(page.getByRole('heading', { name: 'Det här ändras' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Belopp 0 1 \d+ 0$/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /belopp, kr .* −1 234$/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /titel .* Lång tid utan chef$/ })).toBeVisible()
  expect(await stored()).toEqual([{ amounts: 0, risks: 0 }])
  await page.getByRole('link', { name: 'Risker (1)' }).click()
  await expect(page.getByRole('row', { name: /belopp, kr/ })).toHaveCount(0)

  await press(page, 'Skriv 2 ändringar')
  await expect(page.getByRole('heading', { name: 'Det här ändrades' })).toBeVisible()
  expect(await stored()).toEqual([{ amounts: 1, risks: 1 }])

  await press(page, 'Ångra inläsningen')
  await expect(page.getByText('Ångrad', { exact: true })).toBeVisible()
  expect(await stored()).toEqual([{ amounts: 0, risks: 0 }])
  await page.getByRole('link', { name: 'Alla paket' }).click()
  await expect(page.getByRole('row', { name: /Två ändringar\.json .* 2020 Ångrad/ })).toBeVisible()
  expect(await download(page, path)).toEqual(pkg)
  await choose(page, 'package.json', JSON.stringify(pkg))
  await press(page, 'Läs paketet')
  await expect(page.getByText('Inget ändras. Allt i paketet står redan så.')).toBeVisible()
})

test('a broken package is refused with each fault in words; nothing of it is kept', async ({ page, app }, info) => {
  await logIn(page, 'admin')
  await page.goto('/admin/paket')
  const pkg = await download(page, info.outputPath('package.json'))
  const [first, second, ...rest] = pkg.amounts
  await choose(page, 'broken.json', JSON.stringify({ ...pkg, amounts: [{ ...first, line: 'no-such-line' }, { ...second, amount: 'mycket' }, ...rest] }))
  await page.getByRole('button', { name: 'Läs paketet' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '1 fel i paketet. Inget är inläst.' })).toBeVisible()
  await expect(page.getByRole('row', { name: /rad 2 i belopp: belopp, kr.*amounts\[1\]\.amount.*"mycket" Skriv ett tal\./ })).toBeVisible()
  await choose(page, 'bild.json', 'inte json')
  await page.getByRole('button', { name: 'Läs paketet' }).click()
  await expect(page.getByRole('row', { name: /rad 1, tecken 1 i filen.*inte giltig JSON/ })).toBeVisible()
  expect(await app.query('SELECT id FROM "PackageBatch"')).toEqual([])
})

test('the pages of packages have no accessibility faults, narrow or wide, light or dark', async ({ page }, info) => {
  await logIn(page, 'admin')
  await page.goto('/admin/paket')
  const pkg = await download(page, info.outputPath('package.json'))
  await choose(page, 'Två ändringar.json', twoChanges(pkg))
  await page.getByRole('button', { name: 'Läs paketet' }).click()
  await expect(page.getByRole('heading', { name: 'Det här ändras' })).toBeVisible()
  const batch = page.url()
  for (const address of ['/admin/paket', batch]) {
    await page.goto(address, { waitUntil: 'networkidle' })
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await violationsOf(page), `${address} ${width}`).toEqual([])
    }
  }
})
