import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourceFiles } from '../structure/source-files'

const root = join(import.meta.dirname, '..', '..')
const tokens = readFileSync(join(root, 'components/ui/tokens.css'), 'utf8')

/** Both values of each colour: on paper and at night. */
const colours = new Map(
  [...tokens.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
)

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string, theme: 'light' | 'dark'): number {
  const [first, second] = [a, b].map((name) => luminance(colours.get(name)?.[theme] ?? ''))
  return (Math.max(first ?? 0, second ?? 0) + 0.05) / (Math.min(first ?? 0, second ?? 0) + 0.05)
}

const grounds = ['paper', 'raised', 'sunken']
const levels = ['met', 'partly-met', 'not-met', 'not-assessed']

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  test.each(grounds)('text is at least 4,5 : 1 on %s', (ground) => {
    const texts = ['ink', 'muted', 'accent', 'accent-strong', 'fault', ...levels.map((level) => `${level}-text`)]
    expect(texts.filter((text) => !(contrast(text, ground, theme) >= 4.5))).toEqual([])
  })
  test.each(grounds)('marks, borders of controls and the focus ring are at least 3 : 1 on %s', (ground) => {
    expect(['rule', 'focus', ...levels].filter((mark) => !(contrast(mark, ground, theme) >= 3))).toEqual([])
  })
  test('text on buttons and notices', () => {
    const pairs = [['on-accent', 'accent'], ['on-accent', 'accent-strong'], ['ink', 'accent-soft'], ['ink', 'fault-soft'], ['fault', 'fault-soft']] as const
    expect(pairs.filter(([text, ground]) => !(contrast(text, ground, theme) >= 4.5))).toEqual([])
  })
})

test('no colour is written outside the tokens', () => {
  const files = [...sourceFiles(['app', 'components'], /\.(tsx?|css)$/)].filter(({ path }) => path !== 'components/ui/tokens.css')
  const raw = files.flatMap(({ path, text }) => [...text.matchAll(/#[0-9a-f]{6}\b|#[0-9a-f]{3}\b(?=[;)\s'"])|\b(?:rgba?|hsla?|oklch)\(/gi)].map(([found]) => `${path}: ${found}`))
  expect(raw).toEqual([])
})
