/** Names below /rapporter/ that are no municipality's: what lies there follows from every edition. */
const SHARED: ReadonlySet<string> = new Set(['api', 'kontrollera', 'oppna-data'])

const FOLDERS = /^\/rapporter\/([a-z0-9-]+)\/(?:([a-z0-9-]+)\/)?/

/**
 * Whether what stands at a public address may be another once an edition is published: everything of the committee itself, and what lists
 * its municipality or all of them. Other committees' pages, fonts and the like stay as they are.
 * @param path '/rapporter/tyreso/asn/indikatorer/'
 * @param edition address of the edition: 'tyreso/asn/2020-08'
 */
export function isAffected(path: string, edition: string): boolean {
  const [, municipality, committee] = FOLDERS.exec(path) ?? []
  if (municipality === undefined || SHARED.has(municipality)) return path.startsWith('/rapporter')
  const [ofMunicipality, ofCommittee] = edition.split('/')
  return municipality === ofMunicipality && (committee === undefined || committee === ofCommittee)
}
