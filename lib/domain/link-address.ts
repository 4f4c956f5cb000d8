/** Ways of addressing that a link of a report may use; `javascript:` and `data:` are none of them. */
const ALLOWED = /^(https?:\/\/[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?|mailto:[^\s@]+@[^\s@]+\.[^\s@]+)$/i

/** An address that says how it is to be followed; a name of a place has a dot before its colon ('scb.se:8080'). */
const SCHEME = /^[a-z][a-z+-]*:/i

/** Longest address that is kept. */
export const MAX_ADDRESS = 2_000

/** Whether a link may lead there: http, https or mailto, in full. 'https://scb.se' may, 'javascript:alert(1)' and 'scb.se' may not. */
export function isLinkAddress(address: string): boolean {
  return address.length <= MAX_ADDRESS && ALLOWED.test(address)
}

/**
 * What people write as an address, in full: 'www.scb.se' is 'https://www.scb.se', 'namn@kommun.se' is 'mailto:namn@kommun.se'.
 * @returns null for what cannot be an address
 */
export function linkAddress(written: string): string | null {
  const trimmed = written.trim()
  const ways = SCHEME.test(trimmed) ? [trimmed] : [`mailto:${trimmed}`, `https://${trimmed}`]
  return ways.find(isLinkAddress) ?? null
}
