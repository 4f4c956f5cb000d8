import { describe, expect, it } from 'vitest'
import { copiedForm, keyOfName, newestReleased } from '@/lib/domain/form-version'
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

describe('the newest released version of each form', () => {
  it('a draft is not among them', () => {
    const form = (key: string, formVersion: number, state: 'draft' | 'released' = 'released') => ({ key, formVersion, state })
    const forms = [form('a', 1), form('b', 2), form('b', 1), form('b', 3, 'draft'), form('c', 1, 'draft')]
    expect(newestReleased(forms)).toEqual([form('a', 1), form('b', 2)])
  })
})
