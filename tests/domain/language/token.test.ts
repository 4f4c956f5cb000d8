import { describe, expect, it } from 'vitest'
import { tokensOf } from '@/lib/domain/language/token'

const told = (text: string) => tokensOf(text).map((token) => `${token.kind} ${token.text}`)

describe('tokens', () => {
  it.each([
    ['ca 18 %', ['word ca', 'number 18', 'symbol %']],
    ['1 234,5 tkr', ['number 1 234,5', 'word tkr']],
    ['Covid-19 på 34:an', ['name covid-19', 'word på', 'name 34:an']],
    ['den 2018-09-26', ['word den', 'date 2018-09-26']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('a text is read alike however many have been read since', () => {
    const text = 'Utfallet är 7,75 procent.'
    const first = tokensOf(text)
    for (let number = 0; number < 2000; number += 1) tokensOf(`text ${number}`)
    expect(tokensOf(text)).toEqual(first)
  })
})
