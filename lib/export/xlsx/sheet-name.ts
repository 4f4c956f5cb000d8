/** Characters of a sheet's name at most, in Excel. */
const MOST = 31

/** Names of sheets as Excel takes them: numbered, so that each is its own, without the signs that it forbids, '3 Nettokostnad'. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  return titles.map((title, index) => {
    const allowed = title.replace(/[[\]:*?/\\\u0000-\u001F]/g, ' ').replace(/\s+/g, ' ').trim()
    return `${index + 1} ${allowed}`.slice(0, MOST).replace(/[\s']+$/, '')
  })
}

/** Where a link within the workbook leads: the first cell of a sheet. */
export function sheetAddress(name: string): string {
  return `'${name.replaceAll("'", "''")}'!A1`
}
