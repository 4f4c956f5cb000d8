import { TableRegion } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { sectionWorkText as text } from '@/lib/text/section-work'
import type { ListedSection } from './section-list'
import { SectionDue, SectionState, sectionTitle } from './section-state'

interface SectionTableProps {
  readonly title: string
  /** Start of the report's pages: /arbete/asn/2020-08. */
  readonly base: string
  readonly works: readonly ListedSection[]
  /** Whether it is said who answers for each. */
  readonly owners: boolean
}

/** Sections with how far they have come and until when, each a link to where it is written. */
export function SectionTable({ title, base, works, owners }: SectionTableProps) {
  return (
    <div className="mb-10 max-w-page">
      <h2 className="text-h3">{title}</h2>
      <TableRegion label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text.section}</th>
              {owners ? <th scope="col">{text.ownerField}</th> : null}
              <th scope="col">{text.stateHead}</th>
              <th scope="col">{text.dueHead}</th>
            </tr>
          </thead>
          <tbody>
            {works.map((work) => (
              <tr key={work.key}>
                <th scope="row">
                  <Link href={`${base}/rapport#${work.key}`}>{sectionTitle(work)}</Link>
                </th>
                {owners ? <td>{text.owner(work.owner)}</td> : null}
                <td>
                  <SectionState work={work} />
                </td>
                <td>{work.dueOn === null ? text.noDay : <SectionDue work={work} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </div>
  )
}
