import type { CommandError } from '@/lib/domain/command-answer'
import type { KoladaFaultCode } from '@/lib/domain/kolada'
import { formatDate, formatNumber } from './format'

const FAULT: Readonly<Record<KoladaFaultCode, (detail: string) => string>> = {
  noContact: () => 'Kolada går inte att nå just nu. Allt annat fungerar som vanligt. Försök igen senare.',
  tooSlow: () => 'Kolada svarar för långsamt. Försök igen senare, eller välj färre år och kommuner.',
  refusedBySource: (status) =>
    status === '429' ? 'Kolada har för mycket att göra just nu. Försök igen om några minuter.' : `Kolada lämnade inte ut uppgifterna (svar ${status}). Försök igen senare.`,
  redirected: () => 'Kolada hänvisade till en annan adress. Dit skickas ingen fråga. Säg till den som sköter systemet.',
  notThisFormat: () => 'Svaret från Kolada ser inte ut som det ska. Försök igen senare. Om det händer igen, säg till den som sköter systemet.',
  tooLarge: () => 'Svaret från Kolada är för stort. Välj färre år eller kommuner.',
  unknownId: (names) => `Kolada känner inte till ${names}. Kontrollera kommunens namn eller indikatorns nationella kod.`,
  noCodes: () => 'Ingen indikator har en nationell kod det året. Den läggs in på indikatorn, under Planer i administrationen.',
}

function isFault(code: string | undefined): code is KoladaFaultCode {
  return code !== undefined && code in FAULT
}

const PART: Readonly<Record<string, string>> = { K: 'kvinnor', M: 'män' }

/** A list of names or codes as a person writes it, by comma, semicolon or line: 'Huddinge, 0127' → two. */
export function listedNames(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

export const koladaText = {
  title: 'Hämta från Kolada',
  lead: 'Hämtar kommunens egna och andra kommuners årsvärden för indikatorer som har en nationell kod. Du ser vad som ändras innan något skrivs.',
  noCodes: 'Ingen indikator har en nationell kod ännu. Den läggs in på indikatorn, under Planer i administrationen.',
  indicators: 'Indikatorer som hämtas',
  indicator: ({ name, nationalCode }: { readonly name: string; readonly nationalCode: string }) => `${nationalCode} ${name}`,
  year: 'År',
  yearHint: 'Året som det egna värdet skrivs på.',
  span: 'Hämta',
  spanOption: (years: number) => (years === 1 ? 'bara det året' : `det året och ${formatNumber(years - 1)} år bakåt`),
  compared: 'Jämför med',
  municipality: ({ code, name }: { readonly code: string; readonly name: string }) => `${name} (${code})`,
  more: 'Kommuner att jämföra med',
  moreAlso: 'Fler kommuner att jämföra med',
  moreHint: 'Namn eller fyrsiffrig kod, med komma emellan. Riket har kod 0000. Valet sparas till nästa gång.',
  own: 'Skriv kommunens eget värde som utfall för hela året',
  send: 'Hämta från Kolada',
  busy: 'Frågar Kolada. Det tar högst en halv minut.',
  opening: 'Uppgifterna är hämtade. Öppnar förhandsvisningen.',
  refusal: ({ code, detail, faults }: CommandError): string | null => {
    if (code === 'NOT_FOUND') return 'Året är inte upplagt. Lägg först upp året under Perioder.'
    if (code === 'INVALID_INPUT') return 'Högst 24 kommuner kan jämföras åt gången. Ta bort några.'
    return code === 'SOURCE_FAILED' && isFault(detail) ? FAULT[detail](faults?.[0]?.found ?? '') : null
  },
  /** 'N00941 K' → 'N00941, kvinnor'; a code alone has no values at all; with a municipality nobody has chosen it. */
  leftOut: (name: string): string => {
    const [code = '', part] = name.split(' ')
    if (part === undefined) return `${code}: inga värden för de valda åren och kommunerna`
    return `${code}, ${PART[part] ?? `kommun ${part}`}`
  },
  comparison: {
    title: 'Jämförelse',
    caption: (name: string) => `${name}, jämförelse med andra kommuner`,
    municipality: 'Kommun',
    own: 'egen kommun',
    median: 'Median, övriga kommuner',
    unknown: 'ej hämtat',
    source: (nationalCode: string, fetchedAt: string) => `Källa: Kolada, ${nationalCode}, hämtat ${formatDate(fetchedAt)}. Årsvärden. Medianen är egen beräkning.`,
  },
}
