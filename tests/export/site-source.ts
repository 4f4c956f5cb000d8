import { createHash } from 'node:crypto'
import type { EditionRecord } from '@/lib/domain/published/edition-record'
import type { PublishedEdition } from '@/lib/domain/published/published-edition'
import type { ReportView } from '@/lib/domain/report-view'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { SiteSource } from '@/lib/export/site/public-site'
import { demoView } from './demo-view'

const sha256 = (body: Buffer) => createHash('sha256').update(body).digest('hex')

function edition(view: ReportView, number: number, publishedAt: string, reason: string | null = null): PublishedEdition {
  return { address: `tyreso/asn/${view.report.key}`, number, publishedAt, reason, view }
}

/** Three editions of two reports, the later one corrected, as the public site gets them, without a database. */
export function demoEditions(): readonly PublishedEdition[] {
  const august = demoView()
  return [
    edition(demoView('2018', '2018-12'), 1, '2019-02-20T08:00:00.000Z'),
    edition(august, 1, '2020-09-22T08:00:00.000Z'),
    edition({ ...august, report: { ...august.report, meetingOn: '2020-09-23' } }, 2, '2020-10-01T08:00:00.000Z', 'Fel <belopp> & text'),
  ]
}

/** A source of the public site in memory. The files are few: what each holds is tested elsewhere. */
export function sourceOf(editions: readonly PublishedEdition[]): SiteSource {
  const filesOf = ({ view }: PublishedEdition) => [
    { name: 'edition.csv', contentType: 'text/csv; charset=utf-8', policy: "default-src 'none'", body: Buffer.from('municipality\r\n') },
    { name: 'edition.csv-metadata.json', contentType: 'application/csvm+json', policy: "default-src 'none'", body: Buffer.from('{}') },
    { name: 'edition.json', contentType: 'application/json', policy: "default-src 'none'", body: Buffer.from(canonicalJson(view)) },
    { name: 'index.html', contentType: 'text/html; charset=utf-8', policy: "default-src 'none'", body: Buffer.from('<!doctype html>') },
  ]
  const recordOf = (each: PublishedEdition): EditionRecord => ({
    address: each.address,
    number: each.number,
    sha256: sha256(Buffer.from(canonicalJson(each.view))),
    publishedAt: each.publishedAt,
    reason: each.reason,
    municipality: { ...each.view.municipality, code: '0138' },
    committee: each.view.committee,
    report: { key: each.view.report.key, title: each.view.report.title, period: each.view.report.period },
    files: filesOf(each).map(({ name, contentType, body }) => ({ name, contentType, bytes: body.byteLength, sha256: sha256(body) })),
  })
  const named = ({ address, number, publishedAt, view }: PublishedEdition) => ({
    address,
    number,
    publishedAt,
    municipality: view.municipality.name,
    committee: view.committee.name,
    title: view.report.title,
  })
  return {
    loadPublishedReports: () => Promise.resolve(editions.map(named)),
    loadEditionRecords: () => Promise.resolve(editions.map(recordOf)),
    loadCommitteeEditions: (municipality, committee) => Promise.resolve(editions.filter(({ address }) => address.startsWith(`${municipality}/${committee}/`))),
    loadSearch: ({ page }) => Promise.resolve({ found: [], total: 0, page, like: null, reports: [] }),
    loadCheck: () => Promise.resolve({ kind: 'nothingAsked' }),
    loadEditionFile: (address, number, name) => {
      const own = editions.filter((each) => each.address === address && (number === null || each.number === number)).at(-1)
      return Promise.resolve(own === undefined ? null : (filesOf(own).find((file) => file.name === name) ?? null))
    },
  }
}
