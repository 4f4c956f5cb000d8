import type { Page } from '@playwright/test'
import { summary } from './measure'

const AIM = 50

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

/** Counts from the moment the key was pressed (the event's own time) until the frame that shows its effect has been drawn. */
export async function watchKeys(page: Page): Promise<void> {
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
export const PACES = [
  { name: '12 keys a second', pause: 80 },
  { name: '30 keys a second', pause: 33 },
  { name: 'keys without a pause', pause: 0 },
] as const

/** Presses keys again and again with a pause of so many milliseconds between two. */
export async function pressAll(page: Page, keys: readonly string[], rounds: number, pause: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1)
    for (const key of keys) {
      await page.keyboard.press(key)
      if (pause > 0) await page.waitForTimeout(pause)
    }
}

/** Two lines about some keys: to the frame as the page sees it, and to the screen as the browser tells it. */
export async function keyLines(page: Page, what: string, keys: readonly string[], rounds: number, pause: number): Promise<readonly string[]> {
  const { drawn, shown } = await timesOf(page, () => pressAll(page, keys, rounds, pause))
  return [summary(`${what}: key to frame`, drawn, AIM), summary(`${what}: key to screen by the browser's own clock`, shown, AIM)]
}
