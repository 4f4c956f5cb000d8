/**
 * Whether a request that changes something comes from our own pages. A browser always names the origin of such a request;
 * a request without one is refused (S-09), since it cannot be told from a forged one.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (origin === null || (site !== null && site !== 'same-origin')) return false
  return ownOrigins(headers.get('host')).includes(origin)
}

/** The configured address, and the host that this request was sent to (another name or port of the same server). */
function ownOrigins(host: string | null): readonly string[] {
  const configured = process.env.NEXTAUTH_URL
  const scheme = configured?.startsWith('https://') ? 'https' : 'http'
  return [...(configured === undefined ? [] : [new URL(configured).origin]), ...(host === null ? [] : [`${scheme}://${host}`])]
}
