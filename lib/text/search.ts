import type { SearchFields } from '@/lib/domain/published/search-question'
import { formatNumber } from './format'
import { glossaryText } from './glossary'

/** Names of the fields of the search form, as they stand in its address: ?q=förskola&var=tyreso/asn&ar=2023&sida=2. */
export const SEARCH_FIELDS: SearchFields = { words: 'q', place: 'var', year: 'ar', page: 'sida' }

/** Words of the search over published reports. */
export const searchText = {
  address: '/rapporter/sok/',
  link: 'Sök i rapporterna',
  title: 'Sök i rapporterna',
  lead: 'Sök bland rubriker, texter, tabellrader, indikatorer, risker och uppdrag i alla publicerade rapporter.',
  form: 'Sökning',
  words: 'Vad söker du?',
  wordsHint: 'Till exempel förskola, nettokostnad eller HVB',
  place: 'Kommun eller nämnd',
  everywhere: 'Alla kommuner',
  wholeMunicipality: (name: string) => `${name}, alla nämnder`,
  year: 'År',
  allYears: 'Alla år',
  submit: 'Sök',
  count: (total: number, words: string) => (total === 1 ? `En träff på ”${words}”` : `${formatNumber(total)} träffar på ”${words}”`),
  order: 'Det som står precis som du skrev kommer först, sedan andra former av orden. Nyaste rapporten står överst. Bara den senaste utgåvan av varje rapport är med.',
  shown: (first: number, last: number, total: number) => `Visar ${formatNumber(first)}–${formatNumber(last)} av ${formatNumber(total)}.`,
  shortened: 'Frågan var lång. Bara början av den användes.',
  pages: 'Fler träffar',
  previous: 'Föregående sida',
  next: 'Nästa sida',
  none: (words: string) => `Inga träffar på ”${words}”`,
  like: 'Menade du',
  tips: 'Prova så här',
  tipList: [
    'Kontrollera stavningen, eller skriv bara början av ordet.',
    'Använd färre ord. Alla ord måste finnas på samma ställe i rapporten.',
    'Byt till ett annat ord för samma sak: underskott i stället för minusresultat.',
    'Välj alla kommuner och alla år.',
  ],
  noWords: 'Skriv minst ett ord med bokstäver eller siffror.',
  glossary: glossaryText.title,
  staticLead: 'Här ligger rapporterna som vanliga filer och går inte att söka igenom på en gång. Öppna en rapport och sök på sidan med webbläsaren: Ctrl och F, på Mac ⌘ och F.',
  staticWays: [
    { href: '/rapporter/', label: 'Välj rapport' },
    { href: glossaryText.address, label: glossaryText.title },
  ],
  hidden: 'I tabellerna söker du bland namnen på rader, inte bland siffrorna.',
}
