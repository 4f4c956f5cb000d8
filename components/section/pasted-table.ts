const spanOf = (cell: HTMLTableCellElement, name: 'colspan' | 'rowspan') => Math.max(1, Number(cell.getAttribute(name)) || 1)

/** Gives each place of a table a cell of its own: what was merged stands in its first place, and the others are empty. */
function spread(table: HTMLTableElement): void {
  const rows = [...table.rows]
  rows.forEach((row, rowIndex) => {
    for (const cell of [...row.cells]) {
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      const column = cell.cellIndex
      cell.removeAttribute('colspan')
      cell.removeAttribute('rowspan')
      for (let extra = 1; extra < across; extra += 1) row.insertCell(column + 1)
      for (const below of rows.slice(rowIndex + 1, rowIndex + down)) {
        for (let extra = 0; extra < across; extra += 1) below.insertCell(Math.min(column, below.cells.length))
      }
    }
  })
}

/** Pasted markup whose tables have no merged cells, as Word and Excel make them: the tables of a text have none. */
export function withoutSpans(html: string): string {
  if (!/(col|row)span/i.test(html)) return html
  const page = new DOMParser().parseFromString(html, 'text/html')
  page.querySelectorAll('table').forEach(spread)
  return page.documentElement.outerHTML
}
