import type { Locator, Page } from '@playwright/test'
import { expect, logIn, test, type App } from './app'
import { cellAt, cellOf, entryOf, FINANCE, paste, tabTo } from './keyboard'

const ACTUAL = 0
const SAVED = /^Sparat \d\d:\d\d$/

async function openFinance(page: Page): Promise<Locator> {
  await logIn(page, 'controller')
  await page.goto(FINANCE)
  const grid = page.getByRole('grid', { name: 'Resultaträkning' })
  await tabTo(page, cellAt(grid, 0, ACTUAL))
  return grid
}

test('text that comes without keys is typed into the chosen cell', async ({ page }) => {
  const grid = await openFinance(page)
  const first = cellAt(grid, 0, ACTUAL)

  await test.step('dictation inserts a whole number at once', async () => {
    await page.keyboard.insertText('−47 058')
    await expect(entryOf(grid)).toHaveValue('−47 058')
    await page.keyboard.press('Enter')
    await expect(first).toHaveText('−47 058')
    await expect(page.getByText(SAVED)).toBeVisible()
  })

  await test.step('an input method composes the minus; its own keys command nothing', async () => {
    await page.keyboard.press('ArrowUp')
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', { text: '—', selectionStart: 1, selectionEnd: 1 })
    await session.send('Input.imeSetComposition', { text: '−', selectionStart: 1, selectionEnd: 1 })
    await page.keyboard.insertText('−')
    await page.keyboard.type('47000')
    await page.keyboard.press('Enter')
    await expect(first).toHaveText('−47 000')
  })

  await test.step('a computed cell takes nothing, and says so', async () => {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.insertText('5')
    await expect(entryOf(grid)).toHaveJSProperty('readOnly', true)
    await page.keyboard.press('5')
    await expect(page.getByText('Cellen går inte att ändra.')).toBeAttached()
  })
})

test('a paste that does not fit is shown first, and nothing is written before the choice', async ({ page }) => {
  const grid = await openFinance(page)
  const first = cellAt(grid, 0, ACTUAL)
  const before = await first.textContent()
  await paste(page, '1 000\t2 000\r\nabc\t3 000\r\n')
  const preview = page.getByRole('group', { name: 'Klistra in 2 × 2 celler?' })
  await expect(preview).toBeFocused()
  await expect(preview).toContainText('rad 2')
  await expect(preview).toContainText('”abc” är inte ett tal')
  await expect(preview).toContainText('2 celler hamnar i celler som inte går att ändra.')
  await expect(first).toContainText(before ?? '')

  await test.step('cancelled, all stands as it stood', async () => {
    await page.keyboard.press('Escape')
    await expect(preview).toBeHidden()
    await expect(entryOf(grid)).toBeFocused()
    await expect(first).toContainText(before ?? '')
  })

  await test.step('carried out, what can be read is written and the block is marked', async () => {
    await paste(page, '1 000\t2 000\r\nabc\t3 000\r\n')
    await preview.getByRole('button', { name: 'Klistra in det som går' }).click()
    await expect(first).toHaveText('1 000')
    await expect(cellAt(grid, 1, ACTUAL)).toContainText('abc')
    await expect(grid.locator('td[aria-selected="true"]')).toHaveCount(4)
    await expect(entryOf(grid)).toBeFocused()
    await expect(page.getByText(SAVED)).toBeVisible()
  })

  await test.step('one undo takes all of it back, and redo does it again', async () => {
    await page.keyboard.press('Control+Z')
    await expect(first).toHaveText(before ?? '')
    await expect(cellAt(grid, 1, ACTUAL)).not.toContainText('abc')
    await page.keyboard.press('Control+Y')
    await expect(first).toHaveText('1 000')
  })
})

test('marked cells are filled, copied and emptied; what is marked is said', async ({ page }) => {
  const grid = await openFinance(page)
  const staff = cellOf(grid, 'Personalkostnader', ACTUAL)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(staff.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 × 1 celler markerade')).toBeAttached()

  await test.step('by the button, with the focus left in the grid', async () => {
    await page.getByRole('group', { name: 'Verktyg för Resultaträkning' }).getByRole('button', { name: 'Fyll nedåt' }).click()
    await expect(cellAt(grid, 3, ACTUAL)).toHaveText('−64 823')
    await expect(entryOf(grid)).toBeFocused()
    await page.keyboard.press('Control+Z')
    await expect(cellAt(grid, 3, ACTUAL)).not.toHaveText('−64 823')
  })

  await test.step('by Ctrl+D, and by Ctrl+Enter with a new number', async () => {
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+D')
    await expect(cellAt(grid, 3, ACTUAL)).toHaveText('−64 823')
    await page.keyboard.type('-7')
    await page.keyboard.press('Control+Enter')
    await expect(staff).toHaveText('−7')
    await expect(cellAt(grid, 3, ACTUAL)).toHaveText('−7')
    await page.keyboard.press('Control+Z')
    await expect(staff).toHaveText('−64 823')
  })

  await test.step('copied as a spreadsheet reads it', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.keyboard.press('Control+C')
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const textOf = async (type: string) => (await (await item?.getType(type))?.text()) ?? ''
      return { plain: await textOf('text/plain'), html: await textOf('text/html') }
    })
    expect(copied.plain.trim().split(/\r?\n/)).toEqual(['-64823', '-64823'])
    expect(copied.html).toContain('<td>-64823</td>')
  })
})

/** Lines that a large committee has, beside the demo's own. */
async function addLines(app: App, count: number): Promise<void> {
  await app.query(
    `INSERT INTO "BudgetLine" (id, "municipalityId", "statementId", key, label, kind, "order")
     SELECT gen_random_uuid(), s."municipalityId", s.id, 'extra' || n, 'Extra ' || n, 'item', 10000 + n
     FROM "Statement" s, generate_series(1, $1) n WHERE s.key = 'incomeStatement' AND s.year = 2020`,
    [count],
  )
}

test('of 400 lines only those in sight are in the page; all are reached, counted and saved by keyboard', async ({ page, app }) => {
  await addLines(app, 400)
  const grid = await openFinance(page)
  const rows = Number(await grid.getAttribute('aria-rowcount'))
  expect(rows).toBeGreaterThan(400)
  expect(await grid.getAttribute('aria-colcount')).toBe('8')
  expect(await grid.getByRole('row').count()).toBeLessThan(120)

  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
  const last = cellOf(grid, 'Extra 400', ACTUAL)
  await expect(last.getByRole('textbox')).toBeFocused()
  await expect(last).toBeInViewport()
  await expect(grid.getByRole('row').last()).toHaveAttribute('aria-rowindex', String(rows))
  await page.keyboard.type('-12,5')
  await page.keyboard.press('Enter')
  await expect(last).toContainText('−13')
  await expect(page.getByText(SAVED)).toBeVisible()
  await page.keyboard.press('Control+Home')
  await expect(cellAt(grid, 0, ACTUAL)).toBeInViewport()
  await page.keyboard.press('Control+Z')
  await expect(last, 'what is undone is shown').toBeInViewport()
  await expect(last).not.toContainText('13')
  await page.keyboard.press('Tab')
  await expect(entryOf(grid), 'Tab leaves the grid').not.toBeFocused()
})
