import { publicText } from '@/lib/text/public'

/** A published report as a list names it. */
export interface PublishedReport {
  /** tyreso/asn/2020-08 */
  readonly address: string
  readonly number: number
  readonly municipality: string
  readonly committee: string
  readonly title: string
  /** ISO time. */
  readonly publishedAt: string
}

/** Reports by the given name, names in Swedish order, each group in the order given. */
function grouped(reports: readonly PublishedReport[], by: 'municipality' | 'committee'): readonly [string, readonly PublishedReport[]][] {
  const names = [...new Set(reports.map((report) => report[by]))].sort((a, b) => a.localeCompare(b, 'sv'))
  return names.map((name) => [name, reports.filter((report) => report[by] === name)])
}

function Reports({ reports }: { reports: readonly PublishedReport[] }) {
  return (
    <ul className="report-list">
      {reports.map(({ address, number, title, publishedAt }) => (
        <li key={address}>
          <a className="link" href={`/rapporter/${address}/`}>
            {title}
          </a>
          <span className="when">{publicText.published(publishedAt, number)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The start of an address: tyreso, tyreso/asn. */
function addressOf([first]: readonly PublishedReport[], parts: 1 | 2): string {
  return `/rapporter/${first?.address.split('/').slice(0, parts).join('/')}/`
}

/** Everything published, by municipality and committee, the latest first. */
export function PublishedList({ reports }: { reports: readonly PublishedReport[] }) {
  return (
    <>
      <h1>{publicText.title}</h1>
      <p className="lead">{publicText.lead}</p>
      {reports.length === 0 ? <p className="lead">{publicText.none}</p> : null}
      {grouped(reports, 'municipality').map(([municipality, ofMunicipality]) => (
        <section key={municipality}>
          <h2>
            <a className="link" href={addressOf(ofMunicipality, 1)}>
              {municipality}
            </a>
          </h2>
          {grouped(ofMunicipality, 'committee').map(([committee, ofCommittee]) => (
            <div key={committee}>
              <h3>
                <a className="link" href={addressOf(ofCommittee, 2)}>
                  {committee}
                </a>
              </h3>
              <Reports reports={ofCommittee} />
            </div>
          ))}
        </section>
      ))}
    </>
  )
}
