import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { palette } from '@/lib/export/print/palette'

test('files are coloured as the pages are by day', () => {
  const tokens = readFileSync('components/ui/tokens.css', 'utf8')
  const light = Object.keys(palette).map((name) => [name, new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1]])
  expect(Object.fromEntries(light)).toEqual(palette)
})
