import { describe, expect, test } from 'vitest'
import { isReadApi, openDataPlace } from '@/lib/domain/published/open-data-place'

describe('addresses of open data', () => {
  test.each([
    ['/rapporter/oppna-data/', { kind: 'page' }],
    ['/rapporter/katalog.rdf', { kind: 'catalogue', municipality: null }],
    ['/rapporter/tyreso/katalog.rdf', { kind: 'catalogue', municipality: 'tyreso' }],
    ['/rapporter/api/v1/openapi.json', { kind: 'openapi' }],
    ['/rapporter/api/v1/editions.json', { kind: 'editions' }],
    ['/rapporter/api/v1/editions/tyreso/asn/2020-08/2.json', { kind: 'edition', edition: 'tyreso/asn/2020-08', number: 2 }],
    ['/rapporter/api/v1/indicators/tyreso/asn.json', { kind: 'indicators', municipality: 'tyreso', committee: 'asn' }],
  ])('%s', (path, place) => {
    expect(openDataPlace(path)).toEqual(place)
  })

  test.each(['/rapporter/oppna-data', '/rapporter/a/b/katalog.rdf', '/rapporter/api/v2/editions.json', '/rapporter/api/v1/editions/tyreso/asn/2020-08/0.json', '/rapporter/tyreso/asn/'])(
    '%s is none',
    (path) => {
      expect(openDataPlace(path)).toBeNull()
    },
  )

  test('the read API is known by its folder', () => {
    expect([isReadApi('/rapporter/api/v1/x'), isReadApi('/rapporter/apidae/asn/')]).toEqual([true, false])
  })
})
