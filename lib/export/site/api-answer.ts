import { latestRecords, type EditionRecord } from '@/lib/domain/published/edition-record'
import { indicatorsAcross, type PublishedPoint } from '@/lib/domain/published/indicator-across'
import { latestEditions, type PublishedEdition } from '@/lib/domain/published/published-edition'
import type { CellView } from '@/lib/domain/report-view'
import type { ReadApi, ReadApiFilter } from '@/lib/schemas/read-api'
import { cellText, type RatingWords } from '@/lib/text/cell'
import { cellReading } from '../data/cell-reading'

/** The first of each key, in the order given. */
function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const known = new Set<string>()
  return items.filter((item) => !known.has(keyOf(item)) && known.add(keyOf(item)))
}

const committeeOf = ({ municipality, committee }: EditionRecord) => `${municipality.key}/${committee.key}`

/** The municipalities that have published, by key. */
export function municipalityList(records: readonly EditionRecord[], origin: string): ReadApi['MunicipalityList'] {
  const first = unique(latestRecords(records), ({ municipality }) => municipality.key)
  const municipalities = first.map(({ municipality }) => {
    const page = `${origin}/rapporter/${municipality.key}/`
    return { key: municipality.key, name: municipality.name, code: municipality.code, page, catalogue: `${page}katalog.rdf` }
  })
  return { municipalities }
}

/** The committees that have published, of one municipality or of all. */
export function committeeList(records: readonly EditionRecord[], filter: ReadApiFilter, origin: string): ReadApi['CommitteeList'] {
  const own = latestRecords(records).filter(({ municipality }) => filter.municipality === undefined || municipality.key === filter.municipality)
  const committees = unique(own, committeeOf).map((record) => {
    const page = `${origin}/rapporter/${committeeOf(record)}/`
    return {
      municipality: record.municipality.key,
      key: record.committee.key,
      name: record.committee.name,
      reportCount: own.filter((each) => committeeOf(each) === committeeOf(record)).length,
      page,
      feed: `${page}flode.xml`,
      indicators: `${origin}/rapporter/api/v1/indicators/${committeeOf(record)}.json`,
    }
  })
  return { filter: { municipality: filter.municipality ?? null }, committees }
}

/** One edition with its files. */
export function editionAnswer(record: EditionRecord, isLatest: boolean, origin: string): ReadApi['Edition'] {
  const { address, number, sha256, publishedAt, reason, municipality, committee, report, files } = record
  const page = `${origin}/rapporter/${address}/utgava-${number}/`
  return {
    id: `${address}/utgava-${number}`,
    number,
    isLatest,
    publishedAt,
    reason,
    sha256,
    municipality: { key: municipality.key, name: municipality.name },
    committee,
    report,
    self: `${origin}/rapporter/api/v1/editions/${address}/${number}.json`,
    page,
    files: files.map(({ name, contentType, bytes, sha256: ofFile }) => ({ name, mediaType: contentType, bytes, sha256: ofFile, url: fileUrl(page, name) })),
  }
}

function fileUrl(page: string, name: string): string {
  return name === 'index.html' ? page : `${page}${name}`
}

/** The editions that a filter lets through, corrected ones as well: by address, then by number. The year is that of the report's period. */
export function editionList(records: readonly EditionRecord[], filter: ReadApiFilter, origin: string): ReadApi['EditionList'] {
  const { municipality, committee, year } = filter
  const latest = new Set(latestRecords(records))
  const matching = records.filter(
    (record) =>
      (municipality === undefined || record.municipality.key === municipality) &&
      (committee === undefined || record.committee.key === committee) &&
      (year === undefined || record.report.period.year === Number(year)),
  )
  return {
    filter: { municipality: municipality ?? null, committee: committee ?? null, year: year === undefined ? null : Number(year) },
    editions: matching.map((record) => editionAnswer(record, latest.has(record), origin)),
  }
}

function valueOf(cell: CellView, words: RatingWords): ReadApi['Value'] {
  const { value, unit, month, missing } = cellReading(cell)
  return { text: cellText(cell, words), value, unit, month, missing }
}

function targetOf(cell: CellView, words: RatingWords): ReadApi['Target'] {
  const { operator, value, periodValue, unit, missing } = cellReading(cell)
  return { text: cellText(cell, words), operator, value, periodValue, unit, missing }
}

function pointOf(point: PublishedPoint, words: RatingWords, origin: string): ReadApi['IndicatorPoint'] {
  const { address, reportTitle, period, anchor, label, actual, target, level } = point
  return {
    report: { key: address.split('/')[2] ?? '', title: reportTitle, period },
    label,
    page: `${origin}/rapporter/${address}/#${encodeURI(anchor)}`,
    actual: actual === null ? null : valueOf(actual, words),
    target: target === null ? null : targetOf(target, words),
    level,
  }
}

/** Each indicator of a committee with what the latest edition of each report says of it, the earliest first. Null: nothing is published. */
export function indicatorList(editions: readonly PublishedEdition[], origin: string): ReadApi['IndicatorList'] | null {
  const latest = latestEditions(editions)
  const [first] = latest
  if (first === undefined) return null
  const { municipality, committee, ratingWords } = first.view
  const indicators = indicatorsAcross(latest).map(({ key, label, points }) => ({
    key,
    label,
    points: points.map((point) => pointOf(point, ratingWords, origin)),
  }))
  return { municipality, committee, indicators }
}
