import { TableRegion } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { ListedBatch } from '@/lib/domain/import-batch'
import { importText } from '@/lib/text/import'

const text = importText.log

/** What has been read in: which file, by whom, when, and what became of it. */
export function BatchLog({ committee, batches }: { readonly committee: string; readonly batches: readonly ListedBatch[] }) {
  if (batches.length === 0) return <p>{text.none}</p>
  return (
    <TableRegion label={text.title}>
      <table className="table">
        <caption className="spoken">{text.title}</caption>
        <thead>
          <tr>
            {text.head.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batches.map(({ id, fileName, source, year, status, figures, created, fileSha256 }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/arbete/${committee}/import/${id}`}>{fileName}</Link>
              </th>
              <td>{text.source(source)}</td>
              <td>{year}</td>
              <td>{text.status(status)}</td>
              <td className="n">{text.figures(figures)}</td>
              <td>{text.who(created)}</td>
              <td>
                <code>{text.hash(fileSha256)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
