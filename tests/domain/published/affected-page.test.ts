import { describe, expect, test } from 'vitest'
import { isAffected } from '@/lib/domain/published/affected-page'

describe('what may be another once tyreso/asn/2020-08 is published', () => {
  test.each([
    ['/rapporter', true],
    ['/rapporter/', true],
    ['/rapporter/katalog.rdf', true],
    ['/rapporter/api/v1/indicators/lillkoping/sn.json', true],
    ['/rapporter/kontrollera/?summa=0123456789abcdef', true],
    ['/rapporter/oppna-data/', true],
    ['/rapporter/tyreso/', true],
    ['/rapporter/tyreso/katalog.rdf', true],
    ['/rapporter/tyreso/asn/', true],
    ['/rapporter/tyreso/asn/flode.xml', true],
    ['/rapporter/tyreso/asn/jamfor/?fran=2020-04.1', true],
    ['/rapporter/tyreso/asn/2020-08/utgava-1/', true],
    ['/rapporter/tyreso/sn/', false],
    ['/rapporter/tyreso/sn/2020-08/', false],
    ['/rapporter/lillkoping/', false],
    ['/rapporter/lillkoping/asn/2020-08/', false],
    ['/icon.svg', false],
    ['/tillganglighet', false],
    ['not-found', false],
  ])('%s: %s', (path, is) => {
    expect(isAffected(path, 'tyreso/asn/2020-08')).toBe(is)
  })
})
