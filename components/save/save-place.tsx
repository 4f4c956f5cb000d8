'use client'

import { createContext, useContext, type ReactNode } from 'react'

/** Who types, and in which report. */
export interface SavePlace {
  readonly userId: string
  readonly committee: string
  readonly report: string
}

const Place = createContext<SavePlace | null>(null)

/** Tells every queue below whose input it saves, so that what is unsent can be kept for that person and no other. */
export function SavePlaceProvider({ place, children }: { readonly place: SavePlace; readonly children: ReactNode }) {
  return <Place value={place}>{children}</Place>
}

/** Null outside the reports' pages: nothing is kept there. */
export const useSavePlace = (): SavePlace | null => useContext(Place)
