import { referenceWords, type ReferenceTarget } from '@/lib/domain/reference'

/** References from texts to the report's sections and tables. */
export const referenceText = {
  tool: 'Hänvisning',
  title: 'Hänvisning',
  search: 'Sök avsnitt, bilaga eller tabell',
  searchHint: 'Skriv en del av namnet eller numret. Ordet framför, till exempel ”se avsnitt”, skriver du själv i texten.',
  target: (hits: number) => (hits === 1 ? 'Hänvisa till (1 träff)' : `Hänvisa till (${hits} träffar)`),
  /** 'Avsnitt 3.2 Ekonomi', 'Tabell: Nettokostnad'. */
  option: (target: ReferenceTarget) => (target.kind === 'table' ? `Tabell: ${target.title}` : `Avsnitt ${referenceWords(target, 'both')}`),
  noHit: 'Inget i rapporten heter så. Sök på ett annat ord.',
  show: 'Skriv ut som',
  gone: 'Det som texten hänvisar till finns inte längre i rapporten.',
  goneBefore: (words: string) => `”${words}” finns inte längre i rapporten. Välj vad texten ska hänvisa till, eller ta bort hänvisningen.`,
  save: 'Spara hänvisningen',
  remove: 'Ta bort hänvisningen',
  cancel: 'Avbryt',
} as const
