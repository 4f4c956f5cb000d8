import { describe, expect, test } from 'vitest'
import { editionPlace } from '@/lib/domain/published/edition-place'

const address = 'tyreso/asn/2020-08'

describe('addresses of editions', () => {
  test.each([
    [`/rapporter/${address}`, { address, number: null, name: null }],
    [`/rapporter/${address}/`, { address, number: null, name: 'index.html' }],
    [`/rapporter/${address}/edition.json`, { address, number: null, name: 'edition.json' }],
    [`/rapporter/${address}/utgava-12`, { address, number: 12, name: null }],
    [`/rapporter/${address}/utgava-2/`, { address, number: 2, name: 'index.html' }],
    [`/rapporter/${address}/utgava-2/edition.csv-metadata.json`, { address, number: 2, name: 'edition.csv-metadata.json' }],
  ])('%s', (path, place) => {
    expect(editionPlace(path)).toEqual(place)
  })

  test.each(['/rapporter/', '/rapporter/tyreso/asn/', `/rapporter/${address}/utgava-0/`, `/rapporter/${address}/a/b`, '/rapporter/../../x/'])('%s is none', (path) => {
    expect(editionPlace(path)).toBeNull()
  })
})
