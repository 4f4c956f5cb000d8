import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/domain/canonical-json'

describe('canonical JSON (RFC 8785)', () => {
  it('writes the example of the RFC, section 3.2.4', () => {
    const input = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\/',
      literals: [null, true, false],
    }
    const expected =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    expect(canonicalJson(input)).toBe(expected)
  })

  it('orders properties by their UTF-16 code units, section 3.2.3', () => {
    const unordered = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1F600}': 5, '\u0080': 6, ö: 7 }
    expect(Object.keys(JSON.parse(canonicalJson(unordered)) as object).sort()).toEqual(Object.keys(unordered).sort())
    expect(canonicalJson(unordered)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1F600}":5,"\ufb33":3}')
  })

  it.each([
    [-0, '0'],
    [1.0, '1'],
    ['', '""'],
    [[], '[]'],
    [{}, '{}'],
    [Object.create(null), '{}'],
    [{ b: 1, a: [1, 'å'] }, '{"a":[1,"å"],"b":1}'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it.each<[string, unknown, string]>([
    ['NaN', { a: [Number.NaN] }, '$.a[0]'],
    ['Infinity', Number.POSITIVE_INFINITY, '$'],
    ['undefined', { a: undefined }, '$.a'],
    ['a hole in an array', new Array(1), '$[0]'],
    ['a bigint', { a: { b: 1n } }, '$.a.b'],
    ['a function', () => 1, '$'],
    ['a date', { at: new Date(0) }, '$.at'],
    ['a lone surrogate', ['\ud800'], '$[0]'],
    ['a lone surrogate in a name', { '\udc00': 1 }, '$'],
  ])('refuses %s and says where', (_case, value, path) => {
    expect(() => canonicalJson(value)).toThrow(new RegExp(`^Not canonical JSON at ${path.replaceAll(/[$.[\]]/g, String.raw`\$&`)}:`))
  })

  it('is the same whatever the order of properties, and reads back as the same value', () => {
    const json = fc.jsonValue({ noUnicodeString: false }).filter((value) => !/\\u[dD][89abAB]/.test(JSON.stringify(value)))
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
