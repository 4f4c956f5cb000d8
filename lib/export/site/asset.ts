import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SiteFile } from './render-site'

const ICON = '/icon.svg'
const FONT = /^\/fonts\/[\w-]+\.woff2$/

/** Files that published pages fetch lie here, so that they are whole also without the application. */
function folder(): string {
  return join(process.cwd(), 'public')
}

/** Whether an address is one that published pages fetch a font or their icon from. */
export function isAsset(path: string): boolean {
  return path === ICON || FONT.test(path)
}

/** A font or the icon, from the folder `public`. Null: there is none at the address. */
export async function readAsset(path: string): Promise<SiteFile | null> {
  if (!isAsset(path)) return null
  const body = await readFile(join(folder(), path)).catch(() => null)
  const contentType = path === ICON ? 'image/svg+xml' : 'font/woff2'
  return body === null ? null : { contentType, policy: "default-src 'none'; frame-ancestors 'none'", body }
}

/** The addresses of the icon and of every font. */
export async function assetAddresses(): Promise<readonly string[]> {
  const fonts = (await readdir(join(folder(), 'fonts'))).map((name) => `/fonts/${name}`)
  return [ICON, ...fonts.filter((path) => FONT.test(path)).sort()]
}
