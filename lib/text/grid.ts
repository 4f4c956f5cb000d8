const cells = (count: number) => (count === 1 ? '1 cell' : `${count} celler`)

/** What the grid says: in its live region, and to those who cannot see a cell's marks. */
export const gridText = {
  keys:
    'Flytta med piltangenterna. Skriv för att ändra, F2 för att ändra i texten, Retur eller Tabb för att spara, Esc för att ångra. ' +
    'Skift och pil markerar flera celler. Ctrl+C och Ctrl+V kopierar och klistrar in, även från Excel. Ctrl+D fyller nedåt, Ctrl+Z ångrar.',
  keysSummary: 'Så använder du tabellen',
  /** The frame that the grid scrolls in. */
  region: (label: string) => `${label}, tabell att fylla i`,
  editorLabel: (row: string, column: string) => `${row}, ${column}`,
  locked: 'Cellen går inte att ändra.',
  pasted: (report: { rows: number; columns: number; faulty: number; locked: number; outside: number }) =>
    [
      `${report.rows} × ${report.columns} celler inklistrade`,
      report.faulty > 0 ? `${report.faulty} fel` : null,
      report.locked > 0 ? `${cells(report.locked)} går inte att ändra` : null,
      report.outside > 0 ? `${cells(report.outside)} utanför tabellen` : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  filled: (count: number) => `${cells(count)} ifyllda`,
  cleared: (count: number) => `${cells(count)} tömda`,
  undone: (count: number) => `${cells(count)} ångrade`,
  redone: (count: number) => `${cells(count)} gjorda om`,
  copied: (rows: number, columns: number) => `${rows} × ${columns} celler kopierade`,
  nothingToUndo: 'Det finns inget att ångra.',
  faults: (count: number) => (count === 1 ? 'En cell är inte sparad. Den är markerad med utropstecken.' : `${count} celler är inte sparade. De är markerade med utropstecken.`),
  faultyCell: (problem: string) => `${problem} Inte sparat.`,
  negative: 'Skriv 0 eller ett tal över 0.',
  above: (max: string) => `Talet får vara högst ${max}.`,
  tooManyDecimals: (decimals: number) => `Skriv högst ${decimals} decimaler.`,
  saving: 'sparas',
  empty: 'Det finns inga rader att visa.',
} as const
