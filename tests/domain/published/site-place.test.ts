import { describe, expect, test } from 'vitest'
import { sharedPage, sitePlace } from '@/lib/domain/published/site-place'

const asn = { municipality: 'tyreso', committee: 'asn' }

test.each([
  ['/rapporter/sok/', 'search'],
  ['/rapporter/ordlista/', 'glossary'],
  ['/rapporter/tyreso/', null],
])('%s is the same for all: %s', (path, page) => {
  expect(sharedPage(path)).toBe(page)
})

describe('addresses of the public site', () => {
  test.each([
    ['/rapporter/tyreso/', { kind: 'municipality', municipality: 'tyreso' }],
    ['/rapporter/tyreso/asn/', { kind: 'committee', ...asn }],
    ['/rapporter/tyreso/asn/flode.xml', { kind: 'feed', ...asn }],
    ['/rapporter/tyreso/asn/indikatorer/', { kind: 'indicators', ...asn }],
    ['/rapporter/tyreso/asn/indikatorer/hvb%20dygn/', { kind: 'indicator', ...asn, indicator: 'hvb dygn' }],
    ['/rapporter/tyreso/asn/jamfor/', { kind: 'compare', ...asn }],
    ['/rapporter/tyreso/asn/2020-08/sedan-sist/', { kind: 'since', ...asn, report: '2020-08', number: null }],
    ['/rapporter/tyreso/asn/2020-08/utgava-2/sedan-sist/', { kind: 'since', ...asn, report: '2020-08', number: 2 }],
  ])('%s', (path, place) => {
    expect(sitePlace(path)).toEqual(place)
  })

  test.each(['/rapporter/', '/rapporter/tyreso', '/rapporter/tyreso/asn/2020-08/', '/rapporter/tyreso/asn/2020-08/utgava-0/sedan-sist/', '/rapporter/tyreso/asn/indikatorer/%E0%A4%A/', '/rapporter/../x/'])(
    '%s is none of them',
    (path) => {
      expect(sitePlace(path)).toBeNull()
    },
  )
})
