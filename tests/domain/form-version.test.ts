import { describe, expect, it } from 'vitest'
import { copiedForm, keyOfName } from '@/lib/domain/form-version'
import { smallForm } from '@/tests/factories'

describe('the key of a name', () => {
  it.each([
    ['Årsbrev 2026', [], 'arsbrev-2026'],
    ['Årsbrev 2026', ['arsbrev-2026'], 'arsbrev-2026-2'],
    ['Årsbrev', ['arsbrev', 'arsbrev-2'], 'arsbrev-3'],
    ['  Delår (kort)! ', [], 'delar-kort'],
    ['Idé över ü', [], 'ide-over-u'],
    ['…', [], 'form'],
    ['…', ['form'], 'form-2'],
    [`${'a'.repeat(69)} b`, [], 'a'.repeat(69)],
  ])('%s beside %j is %s', (name, taken, expected) => {
    expect(keyOfName(name, taken, 'form')).toBe(expected)
  })
})

describe('a copy', () => {
  it('is the first version of a form of its own', () => {
    expect(copiedForm({ ...smallForm, formVersion: 4 }, 'Kort brev', ['small'])).toEqual({ ...smallForm, key: 'kort-brev', formVersion: 1, name: 'Kort brev' })
  })
})
