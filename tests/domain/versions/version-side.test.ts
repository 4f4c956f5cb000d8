import { describe, expect, it } from 'vitest'
import { excerpts } from '@/lib/domain/versions/excerpt'
import type { WordPart } from '@/lib/domain/versions/version-change'
import { readSide, sideKey, type VersionSide } from '@/lib/domain/versions/version-side'

describe('a version in an address', () => {
  it.each<[string, VersionSide]>([
    ['2020-08', { kind: 'now', report: '2020-08' }],
    ['2020-08.2', { kind: 'edition', report: '2020-08', number: 2 }],
    ['2020-08@2020-09-14T10:32:00.000Z', { kind: 'texts', report: '2020-08', at: '2020-09-14T10:32:00.000Z' }],
  ])('%s', (key, side) => {
    expect(readSide(key)).toEqual(side)
    expect(sideKey(side)).toBe(key)
  })

  it.each(['', '.2', '2020-08.', '2020-08.0', '2020-08.x', '2020-08@', '2020-08@2020-09-14', '2020-08@2020-19-14T10:32:00.000Z', '../2020-08', '2020-08.2.2'])('none: %j', (key) => {
    expect(readSide(key)).toBeNull()
  })
})

describe('what is shown of a changed text', () => {
  const kept = (count: number): WordPart => ({ kind: 'kept', text: 'ord '.repeat(count) })
  const added: WordPart = { kind: 'added', text: 'ny ' }
  const shape = (parts: readonly WordPart[]) => excerpts([parts])[0]?.map((part) => (part === null ? '…' : part.kind === 'kept' ? (part.text.match(/ord/g) ?? []).length : part.kind))

  it.each<[string, readonly WordPart[], readonly unknown[]]>([
    ['short texts stand whole', [kept(10), added, kept(10)], [10, 'added', 10]],
    ['a dozen words before and after', [kept(40), added, kept(40)], ['…', 12, 'added', 12, '…']],
    ['a dozen words on both sides between two changes', [added, kept(40), added], ['added', 12, '…', 12, 'added']],
    ['one word is not left out', [added, kept(25), added], ['added', 25, 'added']],
  ])('%s', (_, parts, expected) => {
    expect(shape(parts)).toEqual(expected)
  })

  it('paragraphs without a change are left out', () => {
    expect(excerpts([[kept(3)], [added]])).toEqual([[added]])
  })
})
