import type { ReactNode } from 'react'
import { TableRegion } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { PartProgress } from '@/lib/domain/done-mark'
import { progressOf } from '@/lib/domain/duty'
import { owingParts } from '@/lib/domain/reminder'
import { dutyText } from '@/lib/text/duty'
import { mailText } from '@/lib/text/mail'
import { myTasksText } from '@/lib/text/my-tasks'
import { Remind } from './remind'

interface PartTableProps {
  readonly parts: readonly PartProgress[]
  readonly address: { readonly committee: string; readonly report: string }
  /** Day of the latest reminder by unit; null for those who may not remind. */
  readonly reminderDays: Readonly<Record<string, string>> | null
}

/** How far every part of the report has come: who is done, who lacks what, when something last happened, and who has been reminded. */
export function PartTable({ parts, address, reminderDays }: PartTableProps) {
  const owing = owingParts(parts).map(({ unit }) => unit.key)
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
              {reminderDays === null ? null : <th scope="col">{mailText.reminders}</th>}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <PartRow key={part.unit?.key ?? ''} part={part}>
                {reminderDays === null ? null : (
                  <td className="min-w-40">
                    {part.unit === null ? null : <LastReminder day={reminderDays[part.unit.key]} />}
                    {part.unit !== null && owing.includes(part.unit.key) ? <Remind address={address} unit={part.unit} /> : null}
                  </td>
                )}
              </PartRow>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {reminderDays === null ? null : (
        <div className="mt-4 space-y-2">
          {owing.length > 1 ? <Remind address={address} unit={null} /> : null}
          {Object.keys(reminderDays).length > 0 ? (
            <p>
              <Link href={`/arbete/${address.committee}/post`}>{mailText.letters}</Link>
            </p>
          ) : null}
        </div>
      )}
    </div>
  )
}

function LastReminder({ day }: { readonly day: string | undefined }) {
  return day === undefined ? null : <span className="block whitespace-nowrap">{mailText.last(day)}</span>
}

function PartRow({ part, children }: { readonly part: PartProgress; readonly children: ReactNode }) {
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
      {children}
    </tr>
  )
}
