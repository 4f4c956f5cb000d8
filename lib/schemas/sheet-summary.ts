import type { RawSheet, SheetRaw } from './sheet-raw'

/** What there is to map: the first rows of each sheet (200, or 20 from the 21st sheet on) and how many there are in all. */
export interface SheetSummary extends Pick<SheetRaw, 'written'> {
  readonly sheets: (RawSheet & { readonly rowCount: number })[]
}
