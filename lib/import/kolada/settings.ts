/** Where Kolada is asked. */
export interface KoladaAddress {
  /** Without a slash at the end: https://api.kolada.se/v3 */
  readonly base: URL
  /** A test server on this machine: the only address that is not on the list, and the only one without TLS. */
  readonly isTestServer: boolean
}

const DEFAULT = 'https://api.kolada.se/v3'

/** Every host that figures are fetched from. */
const HOSTS = ['api.kolada.se']

/** Addresses, not names: a name may mean another machine tomorrow. */
const LOOPBACK = ['127.0.0.1', '[::1]']

function isListed({ protocol, hostname, port, username, password, search, hash }: URL): boolean {
  return protocol === 'https:' && HOSTS.includes(hostname) && [port, username, password, search, hash].every((part) => part === '')
}

function isTest({ protocol, hostname, username, password, search, hash }: URL): boolean {
  return protocol === 'http:' && LOOPBACK.includes(hostname) && [username, password, search, hash].every((part) => part === '')
}

/**
 * Reads KOLADA_URL: an address with https on the list of hosts, so that nobody can make the server fetch from inside its own network.
 * A test server on this machine is let through by KOLADA_TEST_SERVER=1, with which `npm start` refuses to run.
 * @throws Error with one line that says what is wrong and what to do
 */
export function readKoladaSettings(env: Readonly<Record<string, string | undefined>>): KoladaAddress {
  const { KOLADA_URL: text = '', KOLADA_TEST_SERVER: test = '' } = env
  const given = text === '' ? DEFAULT : text
  const base = URL.canParse(given) ? new URL(given) : null
  if (base !== null) base.pathname = base.pathname.replace(/\/+$/, '')
  if (base !== null && isListed(base)) return { base, isTestServer: false }
  if (base !== null && test === '1' && isTest(base)) return { base, isTestServer: true }
  throw new Error(`KOLADA_URL is not an address of Kolada: leave it out, or give https and one of ${HOSTS.join(', ')}, like ${DEFAULT}.`)
}
