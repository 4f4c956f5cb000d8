const spanOf = (cell: HTMLTableCellElement, name: 'colspan' | 'rowspan') => Math.min(100, Math.max(1, Number(cell.getAttribute(name)) || 1))

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

/** Rows of one length, and none without a cell. */
function square(table: HTMLTableElement): void {
  const width = Math.max(0, ...[...table.rows].map((row) => row.cells.length))
  for (const row of [...table.rows]) {
    if (row.cells.length === 0) row.remove()
    else while (row.cells.length < width) row.insertCell()
  }
}

function paragraphOf(page: Document, text: string): HTMLParagraphElement {
  const line = page.createElement('p')
  line.textContent = text
  return line
}

/** The rows of a table as paragraphs, where no table can stand: in a cell or a list. */
function asParagraphs(table: HTMLTableElement): void {
  const lines = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(' ').trim())
  table.replaceWith(...lines.filter((line) => line !== '').map((line) => paragraphOf(table.ownerDocument, line)))
}

/** Cells hold paragraphs: items and headings become some, and lists give up theirs. */
function plainCells(table: HTMLTableElement): void {
  for (const element of table.querySelectorAll('td li, th li, td :is(h1, h2, h3, h4, h5, h6), th :is(h1, h2, h3, h4, h5, h6)')) {
    const lines = [...element.children].filter(({ tagName }) => tagName === 'P' || tagName === 'UL' || tagName === 'OL')
    if (lines.length > 0) {
      element.replaceWith(...element.childNodes)
      continue
    }
    const line = table.ownerDocument.createElement('p')
    line.append(...element.childNodes)
    element.replaceWith(line)
  }
  table.querySelectorAll('ul, ol').forEach((list) => list.replaceWith(...list.childNodes))
}

/** A table that only holds a page together, as letters have them. */
function isFrame(table: HTMLTableElement): boolean {
  const cells = [...table.rows].flatMap((row) => [...row.cells])
  return cells.length === 1 || table.getAttribute('role') === 'presentation'
}

function unwrap(table: HTMLTableElement): void {
  const cells = [...table.rows].flatMap((row) => [...row.cells])
  const parts = cells.map((cell) => {
    const part = table.ownerDocument.createElement('div')
    part.append(...cell.childNodes)
    return part
  })
  table.replaceWith(...parts)
}

/** Tables as a text has them: single cells with paragraphs in rows of one length, never in each other or in lists. */
export function tidyTables(body: HTMLElement): void {
  for (const table of body.querySelectorAll('table')) if (isFrame(table)) unwrap(table)
  for (const table of [...body.querySelectorAll<HTMLTableElement>(':is(table, li) table')].reverse()) asParagraphs(table)
  for (const table of body.querySelectorAll('table')) {
    spread(table)
    square(table)
    plainCells(table)
    if (table.rows.length === 0) table.remove()
  }
}
