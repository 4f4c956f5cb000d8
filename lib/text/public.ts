import { formatDate } from './format'

/** Words of the pages that anyone can read. */
export const publicText = {
  title: 'Delårsrapporter',
  lead: 'Hur nämnderna följer sina mål och sin budget. Varje rapport är en fast utgåva som aldrig ändras i efterhand.',
  none: 'Inga rapporter är publicerade än.',
  published: (iso: string, edition: number) => `publicerad ${formatDate(iso)}${edition > 1 ? `, utgåva ${edition}` : ''}`,
  notFoundTitle: 'Sidan finns inte',
  notFoundLead: 'Adressen kan vara felskriven, eller så är rapporten inte publicerad än.',
  toStart: 'Till publicerade rapporter',
  brokenTitle: 'Något gick fel',
  brokenLead: 'Det beror inte på dig. Det du redan sparat är kvar.',
  reference: (digest: string) => `Uppge ${digest} om du ber om hjälp.`,
}
