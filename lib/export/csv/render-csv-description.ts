import type { EditionMeta } from '@/components/report/edition-foot'
import type { ReportView } from '@/lib/domain/report-view'
import { csvColumnText, csvFileText } from '@/lib/text/csv-file'
import { editionText } from '@/lib/text/edition'
import { CSV_COLUMNS, type CsvColumn } from './csv-column'

/** Name that the open data file has beside its description. */
const CSV_NAME = 'edition.csv'

const DATATYPES: Readonly<Partial<Record<CsvColumn, string>>> = {
  edition: 'integer',
  value: 'number',
  decimals: 'integer',
  period_value: 'number',
  month: 'gYearMonth',
}

/**
 * What the columns of the open data file hold, as W3C's metadata for tabular data on the web (CSVW): programs read it beside the file, people
 * as a list of titles and descriptions. It lies beside the file as `edition.csv-metadata.json`, where CSVW looks for it.
 */
export function renderCsvDescription(view: ReportView, meta: EditionMeta): Buffer {
  const title = editionText.tab(view.report.title, view.committee.name, view.municipality.name)
  const description = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'sv' }],
    url: CSV_NAME,
    'dc:title': title,
    'dc:description': csvFileText.description(title, editionText.title(meta.number)),
    'dc:publisher': `${view.committee.name}, ${view.municipality.name}`,
    'dc:issued': { '@value': meta.publishedAt, '@type': 'xsd:dateTime' },
    'dc:identifier': `${meta.address}/utgava-${meta.number}`,
    'dc:language': 'sv',
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'], quoteChar: '"' },
    tableSchema: {
      primaryKey: ['table', 'row', 'column'],
      columns: CSV_COLUMNS.map((name) => {
        const [columnTitle, columnDescription] = csvColumnText[name]
        return { name, titles: columnTitle, 'dc:description': columnDescription, datatype: DATATYPES[name] ?? 'string' }
      }),
    },
  }
  return Buffer.from(`${JSON.stringify(description, null, 2)}\n`)
}
