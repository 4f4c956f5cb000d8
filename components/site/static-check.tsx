import { checkEditionText as text } from '@/lib/text/check-edition'
import { editionText } from '@/lib/text/edition'
import { HandCommands, Program } from './check-page'

interface CheckedEdition {
  /** tyreso/asn/2020-08 */
  readonly address: string
  readonly number: number
  readonly municipality: { readonly name: string }
  readonly committee: { readonly name: string }
  readonly report: { readonly title: string }
}

/** Where nobody can look a hash up: the lists of hashes, and how to compute one. `editions`: those that have a list. */
export function StaticCheck({ editions }: { readonly editions: readonly CheckedEdition[] }) {
  return (
    <>
      <h2>{text.manifests}</h2>
      <ul className="ways">
        {editions.map(({ address, number, municipality, committee, report }) => (
          <li key={`${address}/${number}`}>
            <a className="link" href={`/rapporter/${address}/utgava-${number}/manifest.json`}>
              {text.manifestOf(`${editionText.tab(report.title, committee.name, municipality.name)}, ${editionText.title(number).toLocaleLowerCase('sv')}`)}
            </a>
          </li>
        ))}
      </ul>
      <h2>{text.staticHand}</h2>
      <HandCommands />
      <Program />
    </>
  )
}
