import type { Locator, Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../../scripts/demo-logins'
import { expect } from './app'

const MOST_STOPS = 400

/** Presses Tab until the element, or the field of a grid's cell, has the focus: what cannot be reached this way cannot be used by keyboard. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement || (element.matches('td[data-row]') && element.contains(document.activeElement)))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Not reached by Tab: ${target}`)
}

/** Logs in without a mouse. */
export async function logInByKeyboard(page: Page, who: string): Promise<void> {
  await page.goto('/logga-in')
  await tabTo(page, page.getByLabel('E-post'))
  await page.keyboard.type(`${who}@demo.tertial.se`)
  await tabTo(page, page.getByLabel('Lösenord', { exact: true }))
  await page.keyboard.type(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/arbete**')
}

/** Follows a link without a mouse. */
export async function followLink(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('link', { name, exact: true }).first())
  await page.keyboard.press('Enter')
}

/** Puts a spreadsheet's text on the clipboard and pastes it where the focus is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((content) => navigator.clipboard.writeText(content), text)
  await page.keyboard.press('Control+V')
}

/** The cell of a grid by its row's and column's number among the figures, both from 0. */
export function cellAt(grid: Locator, row: number, column: number): Locator {
  return grid.locator(`td[data-row="${row}"][data-column="${column}"]`)
}

/** The field of the chosen cell of a grid. */
export function entryOf(grid: Locator): Locator {
  return grid.locator('.grid-entry')
}

/** The cell in a row, named by its label; rows of several areas may bear the same name. */
export function cellOf(grid: Locator, row: string, column: number, nth = 0): Locator {
  return grid.getByRole('row').filter({ has: grid.page().getByRole('rowheader', { name: row, exact: true }) }).nth(nth).locator(`td[data-column="${column}"]`)
}

export const FINANCE = '/arbete/asn/2020-08/ekonomi'
export const GOALS = '/arbete/asn/2020-08/mal'
