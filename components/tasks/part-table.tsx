import { TableRegion } from '@/components/ui/data-table'
import type { PartProgress } from '@/lib/domain/done-mark'
import { progressOf } from '@/lib/domain/duty'
import { dutyText } from '@/lib/text/duty'
import { myTasksText } from '@/lib/text/my-tasks'

/** How far every part of the report has come: who is done, who lacks what, and when something last happened. */
export function PartTable({ parts }: { readonly parts: readonly PartProgress[] }) {
  return (
    <div className="mt-12">
      <h2 className="text-h3">
        {dutyText.parts}
      </h2>
      <TableRegion label={dutyText.parts}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{dutyText.partUnit}</th>
              <th scope="col">{dutyText.partDone}</th>
              <th scope="col">{dutyText.partMissing}</th>
              <th scope="col">{dutyText.partLatest}</th>
              <th scope="col">{dutyText.partMark}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <PartRow key={part.unit?.key ?? ''} part={part} />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </div>
  )
}

function PartRow({ part }: { readonly part: PartProgress }) {
  const { unit, duties, missing, latest, mark, changedAfter } = part
  const { done, of } = progressOf(duties)
  return (
    <tr>
      <th scope="row">{unit?.name ?? dutyText.controllers}</th>
      <td className="whitespace-nowrap">{myTasksText.progress(done, of)}</td>
      <td className="min-w-48">
        {missing.length === 0 ? (
          dutyText.nothingMissing
        ) : (
          <details>
            <summary className="min-h-6">{dutyText.markMissing(missing.length)}</summary>
            <ul className="max-w-measure list-disc ps-5 text-small">
              {missing.map((duty) => (
                <li key={`${duty.subject}:${duty.key}`}>{`${dutyText.kind(duty.subject)}: ${duty.title}`}</li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td>{latest === null ? dutyText.nobody : dutyText.whoWhen(latest.name, latest.at)}</td>
      <td>
        {mark === null ? null : dutyText.whoWhen(mark.by.name, mark.by.at)}
        {changedAfter ? <span className="block font-strong">{dutyText.changedAfter}</span> : null}
      </td>
    </tr>
  )
}
