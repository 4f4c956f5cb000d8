import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { findBrowser } from '@/scripts/browser'
import { summary } from './measure'

const AIM = 50
const ROUNDS = 60

declare global {
  interface Window {
    /** Milliseconds from each key to the first frame after it. */
    keyTimes: number[]
  }
}

/** The entry grid with 400 lines of 12 months and live totals, as one page without a server. */
async function bundledPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'grid-page.tsx')],
    bundle: true,
    write: false,
    minify: true,
    outdir: '/bundle',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  const script = textOf('.js').replaceAll('</script', String.raw`<\/script`)
  return `<!doctype html><html lang="sv"><style>${textOf('.css')}</style><div id="page"></div><script>${script}</script></html>`
}

/** Counts from the moment the key was pressed (the event's own time) until the frame that shows its effect has been drawn. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyTimes = []
    document.addEventListener(
      'keydown',
      (event) => {
        const pressed = event.timeStamp
        requestAnimationFrame(() => {
          const drawn = new MessageChannel()
          drawn.port1.onmessage = () => window.keyTimes.push(performance.now() - pressed)
          drawn.port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
}

async function timesOf(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => void (window.keyTimes = []))
  await work()
  await page.waitForTimeout(200)
  return page.evaluate(() => window.keyTimes)
}

/** How the browser paces its frames: at the screen's 60 a second, where a key waits for the next one, or as fast as the work is done. */
const PACES = [
  { name: 'at 60 frames a second', args: [] },
  { name: 'without waiting for frames', args: ['--disable-frame-rate-limit'] },
] as const

async function benchAt({ name, args }: (typeof PACES)[number]): Promise<readonly string[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu', ...args] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.setContent(await bundledPage())
    await page.locator('td[data-row="0"][data-column="0"]').click()
    await watchKeys(page)
    const { keyboard } = page
    const typing = async () => {
      for (let round = 0; round < ROUNDS; round += 1) for (const key of ['4', '2', 'Enter']) await keyboard.press(key)
    }
    const moving = async () => {
      for (let round = 0; round < ROUNDS; round += 1) for (const key of ['PageDown', 'ArrowRight', 'Control+End', 'Control+Home']) await keyboard.press(key)
    }
    await timesOf(page, typing)
    return [
      summary(`Grid of 400 × 12 cells, key to paint ${name}: typing and Enter`, await timesOf(page, typing), AIM),
      summary(`Grid of 400 × 12 cells, key to paint ${name}: moving far`, await timesOf(page, moving), AIM),
    ]
  } finally {
    await browser.close()
  }
}

/** Typing, leaving with Enter (which computes all totals) and going far, in a real browser: times to the frame that shows it. */
export async function benchGrid(): Promise<readonly string[]> {
  const lines: string[] = []
  for (const pace of PACES) lines.push(...(await benchAt(pace)))
  return lines
}
