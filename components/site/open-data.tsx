import { TableRegion } from '@/components/ui/data-table'
import { CHECK_PATH } from '@/lib/domain/published/check-edition'
import { fileWord } from '@/lib/text/check-edition'
import { openDataText, readApiText } from '@/lib/text/open-data'

export interface OpenDataProps {
  /** Whole address of the site: https://rapporter.example.se */
  readonly origin: string
  readonly contact: string | null
  readonly licence: string
  readonly municipalities: readonly { readonly key: string; readonly name: string }[]
  /** Address and files of an edition to show as an example; null: nothing is published yet. */
  readonly example: { readonly address: string; readonly number: number; readonly files: readonly string[] } | null
}

const API = '/rapporter/api/v1/'

/** Addresses of the API that anyone can open as they stand. */
const LISTS = ['municipalities', 'committees', 'editions'] as const

/** Those that take the key of something: how they are built. */
const BUILT = {
  edition: 'editions/{municipality}/{committee}/{report}/{number}.json',
  indicators: 'indicators/{municipality}/{committee}.json',
} as const

function Files({ example }: Pick<OpenDataProps, 'example'>) {
  const page = example === null ? null : `/rapporter/${example.address}/utgava-${example.number}/`
  return (
    <section>
      <h2>{openDataText.files.title}</h2>
      <p>{openDataText.files.lead}</p>
      {page === null ? null : (
        <p>
          {openDataText.files.example}:{' '}
          <a className="link" href={page}>
            {page}
          </a>
        </p>
      )}
      <TableRegion label={openDataText.files.title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{openDataText.files.name}</th>
              <th scope="col">{openDataText.files.holds}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(fileWord).map(([name, holds]) => (
              <tr key={name}>
                <th scope="row">
                  {page !== null && example?.files.includes(name) ? (
                    <a className="link" href={name === 'index.html' ? page : `${page}${name}`}>
                      {name}
                    </a>
                  ) : (
                    name
                  )}
                </th>
                <td>{holds}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}

function Api() {
  return (
    <section>
      <h2>{openDataText.api.title}</h2>
      <p>{openDataText.api.lead}</p>
      <ul className="report-list">
        {LISTS.map((list) => (
          <li key={list}>
            <a className="link address" href={`${API}${list}.json`}>
              {API}
              {list}.json
            </a>
            <span className="when">{readApiText.operations[list]}</span>
          </li>
        ))}
        {Object.entries(BUILT).map(([operation, address]) => (
          <li key={operation}>
            <span className="address">
              {API}
              {address}
            </span>
            <span className="when">{readApiText.operations[operation as keyof typeof BUILT]}</span>
          </li>
        ))}
      </ul>
      <p>{openDataText.api.filters}</p>
      <p>
        <a className="link" href={`${API}openapi.json`}>
          {openDataText.api.document}
        </a>
      </p>
    </section>
  )
}

/** What programs and other sites can fetch, where it stands, and on what terms. */
export function OpenData({ origin, contact, licence, municipalities, example }: OpenDataProps) {
  const { name, terms } = openDataText.licenceOf(licence)
  return (
    <div className="running">
      <section>
        <h2>{openDataText.licence.title}</h2>
        {terms === null ? null : <p>{terms}</p>}
        <p>
          <a className="link" href={licence}>
            {openDataText.licence.link(name)}
          </a>
        </p>
        <p>{openDataText.licence.people}</p>
      </section>
      <Files example={example} />
      <Api />
      <section>
        <h2>{openDataText.catalogue.title}</h2>
        <p>{openDataText.catalogue.lead}</p>
        <ul>
          {municipalities.map((municipality) => (
            <li key={municipality.key}>
              {openDataText.catalogue.of(municipality.name)}:{' '}
              <a className="link address" href={`/rapporter/${municipality.key}/katalog.rdf`}>
                {origin}/rapporter/{municipality.key}/katalog.rdf
              </a>
            </li>
          ))}
          <li>
            {openDataText.catalogue.all}:{' '}
            <a className="link address" href="/rapporter/katalog.rdf">
              {origin}/rapporter/katalog.rdf
            </a>
          </li>
        </ul>
      </section>
      <section>
        <h2>{openDataText.verify.title}</h2>
        <p>{openDataText.verify.lead}</p>
        <p>
          <a className="link" href={CHECK_PATH}>
            {openDataText.verify.link}
          </a>
        </p>
      </section>
      {contact === null ? null : (
        <section>
          <h2>{openDataText.contact.title}</h2>
          <p>
            <a className="link" href={`mailto:${contact}`}>
              {openDataText.contact.link(contact)}
            </a>
          </p>
        </section>
      )}
    </div>
  )
}
