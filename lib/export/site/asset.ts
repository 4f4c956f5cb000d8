import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CHECK_PATH } from '@/lib/domain/published/check-edition'
import type { SiteFile } from './render-site'

const ICON = '/icon.svg'
/** Programs of the page where files are checked, and where they lie. */
const PROGRAMS: Readonly<Record<string, string>> = {
  [`${CHECK_PATH}check-file.js`]: 'public/check-file.js',
  [`${CHECK_PATH}verify.mjs`]: 'scripts/verify.mjs',
}
const FONT = /^\/fonts\/[\w-]+\.woff2$/

/** Files that published pages fetch lie here, so that they are whole also without the application. */
function folder(): string {
  return join(process.cwd(), 'public')
}

/** Whether an address is one that published pages fetch a font or their icon from. */
export function isAsset(path: string): boolean {
  return path === ICON || FONT.test(path) || path in PROGRAMS
}

/** A font, the icon or a program, from where it lies. Null: there is none at the address. */
export async function readAsset(path: string): Promise<SiteFile | null> {
  if (!isAsset(path)) return null
  const body = await readFile(path in PROGRAMS ? join(process.cwd(), PROGRAMS[path] ?? '') : join(folder(), path)).catch(() => null)
  const contentType = path in PROGRAMS ? 'text/javascript; charset=utf-8' : path === ICON ? 'image/svg+xml' : 'font/woff2'
  return body === null ? null : { contentType, policy: "default-src 'none'; frame-ancestors 'none'", body }
}

/** The addresses of the icon, the programs and every font. */
export async function assetAddresses(): Promise<readonly string[]> {
  const fonts = (await readdir(join(folder(), 'fonts'))).map((name) => `/fonts/${name}`)
  return [ICON, ...Object.keys(PROGRAMS), ...fonts.filter((path) => FONT.test(path)).sort()]
}
