import { TableRegion } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { FigureLine } from '@/lib/text/import-figure'
import { importText } from '@/lib/text/import'

const text = importText.preview

interface FigureTableProps {
  readonly lines: readonly FigureLine[]
  /** Counted from 1. */
  readonly page: number
  readonly hrefOf: (page: number) => string
}

const PAGE = 200

/** Lines in the order given, a body for each group. */
function groupsOf(lines: readonly FigureLine[]): readonly { readonly group: string; readonly lines: readonly FigureLine[] }[] {
  const groups = new Map<string, FigureLine[]>()
  for (const line of lines) groups.set(line.group, [...(groups.get(line.group) ?? []), line])
  return [...groups].map(([group, ofGroup]) => ({ group, lines: ofGroup }))
}

/** Each figure with what stands there and what will, two hundred at a time. */
export function FigureTable({ lines, page, hrefOf }: FigureTableProps) {
  const last = Math.max(1, Math.ceil(lines.length / PAGE))
  const current = Math.min(Math.max(1, page), last)
  const shown = lines.slice((current - 1) * PAGE, current * PAGE)
  const caption = text.table((current - 1) * PAGE + 1, (current - 1) * PAGE + shown.length, lines.length)
  return (
    <>
      <TableRegion label={caption}>
        <table className="table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.head.name}</th>
              <th scope="col">{text.head.when}</th>
              <th scope="col" className="n">
                {text.head.before}
              </th>
              <th scope="col" className="n">
                {text.head.after}
              </th>
            </tr>
          </thead>
          {groupsOf(shown).map(({ group, lines: ofGroup }) => (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={4} className="font-strong">
                  {group}
                </th>
              </tr>
              {ofGroup.map(({ name, when, before, after }, index) => (
                <tr key={index}>
                  <th scope="row">{name}</th>
                  <td>{when}</td>
                  <td className="n">{before}</td>
                  <td className="n">{after}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </TableRegion>
      {last > 1 ? (
        <nav aria-label={text.pages} className="mt-3 flex gap-4">
          {current > 1 ? <Link href={hrefOf(current - 1)}>{text.previous}</Link> : null}
          {current < last ? <Link href={hrefOf(current + 1)}>{text.next}</Link> : null}
        </nav>
      ) : null}
    </>
  )
}
