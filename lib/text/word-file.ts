/** Words of the Word file of an edition: names of its own styles, and what stands at the foot of each page. */
export const wordFileText = {
  contents: 'Innehåll',
  styles: {
    sender: 'Avsändare',
    lead: 'Ingress',
    decision: 'Beslutsuppgift',
    fact: 'Uppgift på titelsidan',
    keyFigureLabel: 'Nyckeltal, namn',
    keyFigure: 'Nyckeltal',
    note: 'Anmärkning',
    small: 'Förklaring',
    sum: 'Räknerad',
    columnHeader: 'Tabell, kolumnrubrik',
    rowHeader: 'Tabell, radrubrik',
    cell: 'Tabell, cell',
    contentsTitle: 'Innehållsrubrik',
    table: 'Rapporttabell',
  },
  foot: (title: string, edition: string) => `${title} · ${edition}`,
  page: 'Sida ',
  of: ' av ',
} as const
