import { access, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { answerOf } from './answer'
import { renderNotFound } from './own-page'
import { findPublic, type SiteSource } from './public-site'
import type { SiteFile } from './render-site'
import { siteAddresses } from './site-addresses'
import type { SiteSettings } from './site-settings'

/** Stands in a folder that was written by an export, so that no other folder is ever taken away. */
const MARK = '.tertial-site'

/** What web servers answer where nothing is. */
const NOT_FOUND = '404.html'

/** What an export wrote: files apart from those that are others compressed, and their bytes. */
export interface WrittenSite {
  readonly files: number
  readonly bytes: number
}

/**
 * The file that a web server answers an address with: '/rapporter/' is rapporter/index.html. What is percent-coded in the address is as it
 * reads in the file's name, as web servers look for it.
 * @throws Error when a name would lead out of the folder
 */
export function siteFileName(address: string): string {
  const parts = decodeURIComponent(address).split('/').slice(1)
  if (parts.some((part) => part === '.' || part === '..' || /[\\\0]/.test(part))) throw new Error(`The address ${address} has no name as a file.`)
  const name = parts.at(-1) ?? ''
  return [...parts.slice(0, -1), ...(name === '' ? ['index.html'] : name.includes('.') ? [name] : [name, 'index.html'])].join('/')
}

/** The same source, asked once for what many pages share. The editions of one committee are held at a time. */
function askedOnce(source: SiteSource): SiteSource {
  let reports: ReturnType<SiteSource['loadPublishedReports']> | undefined
  let records: ReturnType<SiteSource['loadEditionRecords']> | undefined
  let last: { readonly committee: string; readonly editions: ReturnType<SiteSource['loadCommitteeEditions']> } | undefined
  return {
    ...source,
    loadPublishedReports: () => (reports ??= source.loadPublishedReports()),
    loadEditionRecords: () => (records ??= source.loadEditionRecords()),
    loadCommitteeEditions: (municipality, committee) => {
      const name = `${municipality}/${committee}`
      if (last?.committee !== name) last = { committee: name, editions: source.loadCommitteeEditions(municipality, committee) }
      return last.editions
    },
  }
}

const exists = (path: string) => access(path).then(
  () => true,
  () => false,
)

async function refuseForeign(folder: string): Promise<void> {
  if (!(await exists(folder)) || (await exists(join(folder, MARK)))) return
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} holds files that no export has written. Choose an empty folder or a new name.`)
}

/** The policies of the files as a map for nginx: which Content-Security-Policy goes with which file. */
function policyMap(policies: ReadonlyMap<string, string>): string {
  const quoted = (text: string) => `"${text.replace(/["\\]/g, String.raw`\$&`)}"`
  const lines = [...policies].map(([file, policy]) => `  ${quoted(`/${file}`)} ${quoted(policy)};`)
  return ['map $uri $site_policy {', `  default "default-src 'none'; frame-ancestors 'none'";`, ...lines, '}', ''].join('\n')
}

async function writeFiles(folder: string, source: SiteSource, settings: SiteSettings): Promise<{ site: WrittenSite; policies: Map<string, string> }> {
  const policies = new Map<string, string>()
  let bytes = 0
  const write = async (file: string, content: SiteFile): Promise<void> => {
    const { body, policy, compressed } = await answerOf(content)
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), body)
    if (compressed !== null) await writeFile(join(folder, `${file}.gz`), compressed)
    policies.set(file, policy)
    bytes += body.byteLength
  }
  for (const address of await siteAddresses(source)) {
    const found = await findPublic(address, source, settings)
    if (found === null || typeof found === 'string' || found.status !== undefined) throw new Error(`Nothing stands at ${address}, which is in the list of addresses.`)
    await write(siteFileName(address), found)
  }
  await write(NOT_FOUND, await renderNotFound())
  return { site: { files: policies.size, bytes }, policies }
}

/**
 * Writes the whole public site to a folder as plain files, for any web server; beside it `FOLDER.nginx.conf` with each file's policy.
 * Everything is written to a folder of its own first, which then takes the place of the one before: what is gone is gone there too, and
 * a fault leaves the one before as it was.
 * @throws Error when the folder holds something else, or when something was published meanwhile
 */
export async function writeSite(folder: string, source: SiteSource, settings: SiteSettings): Promise<WrittenSite> {
  const target = resolve(folder)
  const [fresh, old] = [`${target}.new`, `${target}.old`]
  for (const path of [target, fresh, old]) await refuseForeign(path)
  for (const path of [fresh, old]) await rm(path, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  await writeFile(join(fresh, MARK), '')
  const known = askedOnce(source)
  try {
    const { site, policies } = await writeFiles(fresh, known, { ...settings, isStatic: true })
    const [before, after] = await Promise.all([known.loadEditionRecords(), source.loadEditionRecords()])
    if (before.length !== after.length) throw new Error('Something was published meanwhile, so the pages may not agree. Run the export again.')
    await writeFile(`${target}.nginx.conf`, policyMap(policies))
    if (await exists(target)) await rename(target, old)
    await rename(fresh, target)
    return site
  } finally {
    for (const path of [fresh, old]) await rm(path, { recursive: true, force: true })
  }
}
