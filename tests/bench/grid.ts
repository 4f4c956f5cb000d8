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
    /** The browser's own times from each slow key to the picture on the screen: milliseconds in steps of 8, none below 16. */
    shownTimes: number[]
  }
}

interface KeyTimes {
  /** Milliseconds to the frame, as the page sees it. */
  readonly drawn: readonly number[]
  /** Milliseconds to the screen, as the browser tells it: a key that it does not tell of took less than 16. */
  readonly shown: readonly number[]
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
    window.shownTimes = []
    const shown = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.shownTimes.push(duration)
    })
    const keys: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 }
    shown.observe(keys)
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

async function timesOf(page: Page, work: () => Promise<void>): Promise<KeyTimes> {
  await page.evaluate(() => {
    window.keyTimes = []
    window.shownTimes = []
  })
  await work()
  await page.waitForTimeout(300)
  const { drawn, slow } = await page.evaluate(() => ({ drawn: window.keyTimes, slow: window.shownTimes }))
  return { drawn, shown: [...Array.from({ length: Math.max(0, drawn.length - slow.length) }, () => 16), ...slow] }
}

/**
 * Milliseconds between two keys. A practised hand on the keypad makes 12 a second; a key that is held down repeats 30 times a second.
 * Without a pause each key comes while the frame of the one before is still being drawn: nobody types so, and the line shows what gives way first.
 */
const PACES = [
  { name: '12 keys a second', pause: 80 },
  { name: '30 keys a second', pause: 33 },
  { name: 'keys without a pause', pause: 0 },
] as const

const TYPING = ['4', '2', 'Enter']
const MOVING = ['PageDown', 'ArrowRight', 'Control+End', 'Control+Home']

async function pressAll(page: Page, keys: readonly string[], pause: number): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1)
    for (const key of keys) {
      await page.keyboard.press(key)
      if (pause > 0) await page.waitForTimeout(pause)
    }
}

async function linesAt(page: Page, { name, pause }: (typeof PACES)[number]): Promise<readonly string[]> {
  const works = [
    { work: 'typing and Enter', keys: TYPING },
    { work: 'moving far', keys: MOVING },
  ]
  const lines: string[] = []
  for (const { work, keys } of works) {
    const { drawn, shown } = await timesOf(page, () => pressAll(page, keys, pause))
    const what = `Grid of 400 × 12 cells, ${work}, ${name}`
    lines.push(summary(`${what}: key to frame`, drawn, AIM), summary(`${what}: key to screen by the browser's own clock`, shown, AIM))
  }
  return lines
}

/** Typing, leaving with Enter (which computes all totals) and going far, in a real browser: times to the frame and to the screen. */
export async function benchGrid(): Promise<readonly string[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.setContent(await bundledPage())
    await page.locator('td[data-row="0"][data-column="0"]').click()
    await watchKeys(page)
    await pressAll(page, TYPING, 0)
    const lines: string[] = []
    for (const pace of PACES) lines.push(...(await linesAt(page, pace)))
    return lines
  } finally {
    await browser.close()
  }
}
