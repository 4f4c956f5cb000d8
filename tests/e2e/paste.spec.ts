import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { DANGER } from './paste/danger'
import { OFFICE } from './paste/office'
import type { PasteCase } from './paste/paste-case'

const MB = 1_000_000

/** Too much, or more than a text can hold: nothing is written, and what was there stays. */
const TOO_MUCH: readonly PasteCase[] = [
  { name: 'nine million letters', text: 'a'.repeat(9 * MB), expected: ['refused', 'Innan'] },
  { name: 'nine megabytes of markup', html: `<p>${'b'.repeat(9 * MB)}</p>`, expected: ['refused', 'Innan'] },
  { name: 'a megabyte in one paragraph', text: 'c'.repeat(MB), expected: ['refused', 'Innan'] },
  { name: 'a table of 300 rows', html: `<table>${'<tr><td>1</td><td>2</td></tr>'.repeat(300)}</table>`, expected: ['refused', 'Innan'] },
  { name: 'a table of 40 columns', html: `<table><tr>${'<td>1</td>'.repeat(40)}</tr></table>`, expected: ['refused', 'Innan'] },
  { name: 'cells that say they span millions', html: '<table><tr><td colspan="9999999" rowspan="9999999">x</td></tr><tr><td>y</td></tr></table>', expected: ['refused', 'Innan'] },
  { name: 'three thousand paragraphs', text: 'rad\n'.repeat(3_000), expected: ['refused', 'Innan'] },
]

/** The editor alone, as the program has it, in a page without a server: what a paste tries to fetch would be seen. */
async function editorPage(): Promise<string> {
  const entry = join(import.meta.dirname, 'paste', 'paste-page.ts')
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, minify: true, jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' } })
  const script = outputFiles[0]?.text.replaceAll('</script', String.raw`<\/script`) ?? ''
  return `<!doctype html><html lang="sv"><title>Text</title><div id="page"></div><script>${script}</script></html>`
}

/** What the page does that no paste may make it do. */
function watched(page: Page): string[] {
  const seen: string[] = []
  page.on('request', (request) => seen.push(`fetched ${request.url().slice(0, 100)}`))
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => seen.push(`error ${error.message}`))
  page.on('framenavigated', (frame) => seen.push(`went to ${frame.url().slice(0, 100)}`))
  return seen
}

test('whatever is pasted, its words and structure stay, and nothing of it runs, fetches or hides', async ({ page }) => {
  await page.setContent(await editorPage())
  const seen = watched(page)
  for (const { name, html, text, expected } of [...OFFICE, ...DANGER])
    expect.soft(await page.evaluate((clipboard) => window.pasteInto(clipboard), { html, text }), name).toBe(expected.join('\n'))
  for (const { name, html, text, expected } of TOO_MUCH)
    expect.soft(await page.evaluate((clipboard) => window.pasteInto(clipboard), { html, text, before: 'Innan' }), name).toBe(expected.join('\n'))
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => window.ran)).toBeUndefined()
  expect(seen).toEqual([])
})
