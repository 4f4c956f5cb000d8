const cells = (count: number) => (count === 1 ? '1 cell' : `${count} celler`)

/** What the grid says: in its live region, and to those who cannot see a cell's marks. */
export const gridText = {
  keys:
    'Flytta med piltangenterna, med Ctrl och pil till slutet av de ifyllda cellerna. Skriv för att ändra, F2 för att ändra i texten. ' +
    'Retur eller Tabb sparar, Esc ångrar. När ingen cell är öppen lämnar Tabb tabellen. Skift och pil markerar flera celler, Ctrl+A alla. ' +
    'Ctrl+C och Ctrl+V kopierar och klistrar in, även från Excel. Ctrl+D fyller nedåt, Ctrl+Retur fyller alla markerade celler, ' +
    'Ctrl+Z ångrar och Ctrl+Y gör om.',
  keysSummary: 'Så använder du tabellen',
  /** The frame that the grid scrolls in. */
  region: (label: string) => `${label}, tabell att fylla i`,
  entryLabel: (row: string, column: string) => `${row}, ${column}`,
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
  paste: {
    title: (rows: number, columns: number) => `Klistra in ${rows} × ${columns} celler?`,
    unreadable: (cell: { row: number; name: string; column: string; text: string; problem: string }) =>
      `Går inte att läsa: rad ${cell.row} (${cell.name}), kolumn ${cell.column}. ${cell.problem.includes(cell.text) ? '' : `Där står ”${cell.text}”. `}${cell.problem}`,
    more: (count: number) => `och ${cells(count)} till som inte går att läsa`,
    locked: (count: number) => `${cells(count)} hamnar i celler som inte går att ändra.`,
    outside: (count: number) => `${cells(count)} hamnar utanför tabellen.`,
    meaning: (isSomeUnreadable: boolean) =>
      isSomeUnreadable
        ? 'Inget är inklistrat än. Det som inte går att läsa markeras i sina celler och sparas inte.'
        : 'Inget är inklistrat än. Det som inte ryms utelämnas.',
    go: 'Klistra in det som går',
    cancel: 'Avbryt',
  },
  pasteCancelled: 'Inget klistrades in.',
  tools: { label: (grid: string) => `Verktyg för ${grid}`, fillDown: 'Fyll nedåt', undo: 'Ångra', redo: 'Gör om' },
  marked: (rows: number, columns: number) => `${rows} × ${columns} celler markerade`,
  nothingToFill: 'Markera cellen att kopiera och cellerna under den, och fyll sedan nedåt.',
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
  draft: {
    said: (cell: string, text: string) => `Du hade skrivit ”${text}” i ${cell} när sidan stängdes. Det är inte sparat.`,
    takeUp: 'Fortsätt skriva',
    drop: 'Släng',
  },
  saving: 'sparas',
  empty: 'Det finns inga rader att visa.',
} as const
