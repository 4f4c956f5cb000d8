/** What the public site is told by those who run it. */
export interface SiteSettings {
  /** Where the site stands, for what names its own whole address: https://rapporter.example.se */
  readonly origin: string
  /** E-mail address for questions and faults; null when none is set. */
  readonly contact: string | null
  /** Address of the licence of the open data, as catalogues name it. */
  readonly licence: string
  /** The site is written to a folder: nothing can be asked for in a query, and no page may offer it. */
  readonly isStatic?: boolean
}

/** No rights reserved: what authorities publish is to be used. */
const CC0 = 'http://creativecommons.org/publicdomain/zero/1.0/'

type Environment = Readonly<Record<string, string | undefined>>

function address(value: string, name: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value
  throw new Error(`${name} is "${value}": give a whole address that begins with https:// or http://.`)
}

/**
 * The settings NEXTAUTH_URL (where the site stands), CONTACT_EMAIL and OPEN_DATA_LICENCE (address of a licence; CC0 when left out).
 * @param otherwise where the site stands when NEXTAUTH_URL is not set
 * @throws Error with what to change, when an address is none
 */
export function readSiteSettings(env: Environment, otherwise: string): SiteSettings {
  return {
    origin: address(env.NEXTAUTH_URL ?? otherwise, 'NEXTAUTH_URL').replace(/\/+$/, ''),
    contact: env.CONTACT_EMAIL ?? null,
    licence: address(env.OPEN_DATA_LICENCE ?? CC0, 'OPEN_DATA_LICENCE'),
  }
}
