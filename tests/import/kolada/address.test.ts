import { describe, expect, test } from 'vitest'
import { fetchKolada } from '@/lib/import/kolada/fetch-kolada'
import { isPublicAddress, lookupPublic } from '@/lib/import/kolada/public-address'
import { readKoladaSettings } from '@/lib/import/kolada/settings'

describe('where Kolada is asked', () => {
  test('at its own address, unless another on the list is given', () => {
    expect(readKoladaSettings({})).toMatchObject({ base: { href: 'https://api.kolada.se/v3' }, isTestServer: false })
    expect(readKoladaSettings({ KOLADA_URL: 'https://api.kolada.se/v4/' })).toMatchObject({ base: { href: 'https://api.kolada.se/v4' }, isTestServer: false })
  })
  test.each([
    'http://api.kolada.se/v3',
    'https://api.kolada.se:8443/v3',
    'https://user:password@api.kolada.se/v3',
    'https://api.kolada.se/v3?x=1',
    'https://api.kolada.se/v3#x',
    'https://api.kolada.se.example.com/v3',
    'https://example.com/api.kolada.se/v3',
    'https://kolada.se@169.254.169.254/v3',
    'https://169.254.169.254/latest/meta-data',
    'https://2852039166/v3',
    'https://0x7f.1/v3',
    'https://[::1]/v3',
    'https://[::ffff:169.254.169.254]/v3',
    'https://localhost/v3',
    'http://127.0.0.1:8080/v3',
    'file:///etc/passwd',
    'gopher://api.kolada.se/v3',
    'ftp://api.kolada.se/v3',
    'javascript:1',
    'api.kolada.se',
    '/v3',
  ])('never at %s', (url) => {
    expect(() => readKoladaSettings({ KOLADA_URL: url })).toThrow('KOLADA_URL is not an address of Kolada')
  })
  test.each(['http://localhost:1/v3', 'http://127.0.0.2:1/v3', 'http://10.0.0.1/v3', 'http://user@127.0.0.1:1/v3', 'http://127.0.0.1.example.com/v3'])(
    'a test server is on this machine by address: not %s',
    (url) => {
      expect(() => readKoladaSettings({ KOLADA_URL: url, KOLADA_TEST_SERVER: '1' })).toThrow('KOLADA_URL')
    },
  )
  test.each(['http://127.0.0.1:4010/v3', 'http://[::1]:4010/v3', 'http://2130706433:4010/v3'])('a test server may be %s when the setting says so', (url) => {
    expect(readKoladaSettings({ KOLADA_URL: url, KOLADA_TEST_SERVER: '1' })).toMatchObject({ isTestServer: true })
    expect(() => readKoladaSettings({ KOLADA_URL: url, KOLADA_TEST_SERVER: 'yes' })).toThrow('KOLADA_URL')
  })
})

describe('addresses that a name may have', () => {
  test.each(['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255'])('%s is inside', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
  test.each(['::1', '::', '::ffff:10.0.0.1', '::ffff:169.254.169.254', '64:ff9b::7f00:1', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'ff02::1', '2002:7f00:1::'])('%s is inside', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
  test.each(['193.14.89.1', '172.32.0.1', '8.8.8.8', '2a00:1450:400f::1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
  test.each([{ all: true }, { all: false }, {}])('a name with addresses inside alone is not connected to (%j)', async (options) => {
    const error = await new Promise<Error | null>((done) => lookupPublic('localhost', options, (fault) => done(fault)))
    expect(error?.message).toBe('localhost has no address that is public.')
  })
  test('a name that nobody has is no contact', async () => {
    const base = new URL('https://kolada.invalid/v3')
    const question = { nationalCodes: ['N00941'], own: '0138', compared: [], years: [2020] }
    expect(await fetchKolada({ base, isTestServer: false }, question)).toEqual({ ok: false, fault: { code: 'noContact', detail: 'kolada.invalid' } })
  })
})
