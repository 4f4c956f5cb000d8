import { siteText } from '@/lib/text/site'

interface CommitteeReport {
  /** tyreso/asn/2020-08 */
  readonly address: string
  readonly committee: string
}

/** The committees of a municipality that have published, by name, with how many reports each has. */
export function MunicipalityStart({ reports }: { reports: readonly CommitteeReport[] }) {
  const names = [...new Set(reports.map(({ committee }) => committee))].sort((a, b) => a.localeCompare(b, 'sv'))
  return (
    <section aria-labelledby="namnder">
      <h2 id="namnder">{siteText.committees}</h2>
      <ul className="report-list">
        {names.map((name) => {
          const own = reports.filter(({ committee }) => committee === name)
          return (
            <li key={name}>
              <a className="link" href={`/rapporter/${own[0]?.address.split('/').slice(0, 2).join('/')}/`}>
                {name}
              </a>
              <span className="when">{siteText.reportCount(own.length)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
