import { describe, expect, it } from 'vitest'
import { isLinkAddress, linkAddress, MAX_ADDRESS } from '@/lib/domain/link-address'

describe('addresses of links', () => {
  it.each([
    ['https://www.scb.se/hitta?q=1#a', 'https://www.scb.se/hitta?q=1#a'],
    [' http://kommun.se ', 'http://kommun.se'],
    ['www.scb.se', 'https://www.scb.se'],
    ['scb.se/ämne', 'https://scb.se/ämne'],
    ['mailto:namn@kommun.se', 'mailto:namn@kommun.se'],
    ['namn@kommun.se', 'mailto:namn@kommun.se'],
    ['javascript:alert(1.2)', null],
    ['JavaScript:alert.x', null],
    ['data:text/html,x.y', null],
    ['ftp://filer.se', null],
    ['https://', null],
    ['ord utan punkt', null],
    ['två ord.se', null],
    ['', null],
    [`https://a.se/${'a'.repeat(MAX_ADDRESS)}`, null],
  ])('%s', (written, address) => {
    expect(linkAddress(written)).toBe(address)
    expect(address === null || isLinkAddress(address)).toBe(true)
  })
  it.each(['javascript:alert(1)', 'scb.se', '//scb.se', ' https://scb.se', 'https://scb.se/a b'])('%s is refused as it stands', (address) => {
    expect(isLinkAddress(address)).toBe(false)
  })
})
