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

/** Pages of hits that can be turned to: nobody reads further, and the database need not sort further. */
export const MAX_PAGE = 50

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
