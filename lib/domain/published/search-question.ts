import { searchTerms, type SearchTerms } from './search-term'
import type { SearchLanguage } from './search-word'

/** A search over published reports, as an address asks for it. */
export interface SearchQuestion {
  readonly terms: SearchTerms
  /** tyreso or tyreso/asn; null: everywhere. */
  readonly place: string | null
  readonly year: number | null
  /** Of the hits, from 1. */
  readonly page: number
}

/** What the fields of the form are called in its address. */
export type SearchFields = Readonly<Record<'words' | 'place' | 'year' | 'page', string>>

/** Hits on a page. */
export const HITS_PER_PAGE = 20
/** Pages of hits that can be turned to: nobody reads further, and the database need not sort further. */
export const MAX_PAGE = 50

/** Whether no page of hits follows that can be turned to. */
export function isLastPage(page: number, total: number): boolean {
  return page >= Math.min(MAX_PAGE, Math.ceil(total / HITS_PER_PAGE))
}

/** The question as an address: '/rapporter/sok/?q=%C3%A5r&sida=2'. The first page is not named. */
export function questionAddress(path: string, { terms, place, year, page }: SearchQuestion, fields: SearchFields): string {
  const named: readonly (readonly [string, string | null])[] = [
    [fields.words, terms.written],
    [fields.place, place],
    [fields.year, year === null ? null : String(year)],
    [fields.page, page === 1 ? null : String(page)],
  ]
  return `${path}?${new URLSearchParams(named.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString()}`
}

function whole(text: string | null, most: number): number | null {
  const value = /^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : null
  return value === null || value > most ? null : value
}

/** Reads a question; what is not understood in it is as if it were not there. */
export function searchQuestion(query: { readonly get: (name: string) => string | null }, fields: SearchFields, language: SearchLanguage): SearchQuestion {
  const place = query.get(fields.place) ?? ''
  return {
    terms: searchTerms(query.get(fields.words) ?? '', language),
    place: /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/.test(place) ? place : null,
    year: whole(query.get(fields.year), 9_999),
    page: whole(query.get(fields.page), MAX_PAGE) ?? 1,
  }
}
