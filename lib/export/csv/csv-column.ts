import { csvColumnText } from '@/lib/text/csv-file'

export type CsvColumn = keyof typeof csvColumnText

/** Columns of the open data file, in order. Names are never changed; new ones come last. */
export const CSV_COLUMNS = Object.keys(csvColumnText) as readonly CsvColumn[]
