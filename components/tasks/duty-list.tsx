'use client'

import { useState } from 'react'
import { useGoals, type GoalEditing } from '@/components/goals/use-goals'
import { SaveBar } from '@/components/save/save-bar'
import type { RatingLevel } from '@/lib/domain/assessment'
import { dutiesOf, dutiesWithin, dutyId, progressOf, type Duty, type DutyFacts, type DutySheet, type DutySubject } from '@/lib/domain/duty'
import { missingOf, type ShownPart } from '@/lib/domain/done-mark'
import { dutyTasks, type Task } from '@/lib/domain/task'
import { unchangedSinceLast } from '@/lib/domain/unchanged'
import { dutyText } from '@/lib/text/duty'
import { DonePart } from './done-part'
import { DutyLine } from './duty-line'
import { Progress } from './progress'

interface DutyListProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly sheet: DutySheet
  readonly words: Readonly<Record<RatingLevel, string>>
  /** Figures and texts that the controllers' part lacks. */
  readonly figures: readonly Task[]
  /** Parts that the person may mark as done. */
  readonly parts: readonly ShownPart[]
}

/** Kinds of duties in the order that they come, each with its own. */
function grouped(duties: readonly Duty[]): readonly (readonly [DutySubject, readonly Duty[]])[] {
  const groups = new Map<DutySubject, Duty[]>()
  for (const duty of duties) groups.set(duty.subject, [...(groups.get(duty.subject) ?? []), duty])
  return [...groups]
}

/** The next duty that still lacks something, after this one or from the start. */
function nextAfter(duties: readonly Duty[], current: Duty): Duty | null {
  const index = duties.findIndex((duty) => dutyId(duty) === dutyId(current))
  const isLacking = (duty: Duty) => duty.lacks !== null && dutyId(duty) !== dutyId(current)
  return duties.slice(index + 1).find(isLacking) ?? duties.find(isLacking) ?? null
}

/** Moves on to a duty: its line opens and gets the focus. */
function moveTo(duty: Duty | null): void {
  const line = duty && document.getElementById(`duty-${dutyId(duty)}`)
  if (!(line instanceof HTMLDetailsElement)) return
  line.open = true
  line.querySelector('summary')?.focus()
}

/** Everything that the person owes, each thing filled in where it stands, and the word that it is done. */
export function DutyList({ address, sheet, words, figures, parts }: DutyListProps) {
  const editing = useGoals(sheet, words, address)
  const facts: DutyFacts = { ...sheet.facts, ...editing.facts }
  const duties = dutiesWithin(dutiesOf(facts), sheet.scope)
  const { repeat, said, leftOut } = useRepeat(facts, duties, editing)
  const queues = [editing.values, editing.assessments.queue]
  const titleOf = (id: string) => duties.find((duty) => dutyId(duty) === id || duty.key === id)?.title
  const conflicts = editing.conflicts.map((conflict) => ({ ...conflict, name: titleOf(conflict.id) ?? conflict.name }))
  const shared = { facts, editing, words, rights: sheet.rights }
  const lineOf = (duty: Duty) => {
    const id = dutyId(duty)
    const isMine = sheet.rights.levels.includes(id) && queues.every(({ state }) => state.lock === null)
    const unit = sheet.ownUnits.length > 1 ? sheet.orgUnits.find(({ key }) => key === duty.responsible) : undefined
    const unchanged = isMine && duty.lacks !== null ? unchangedSinceLast(facts, duty) : null
    const own = { duty, unchanged, unitName: unit?.name ?? null, leftOut: leftOut.get(id) ?? null, onRepeat: () => repeat(duty) }
    return <DutyLine key={id} {...shared} {...own} />
  }
  const missingIn = ({ unit }: ShownPart) => {
    const own = dutyTasks(dutiesWithin(duties, { units: unit === null ? [] : [unit.key], unowned: unit === null }))
    return missingOf(unit === null ? [...figures, ...own] : own)
  }

  return (
    <>
      <SaveBar queues={queues} conflicts={conflicts} onResolve={editing.resolve} />
      <Progress {...progressOf(duties)} />
      <p className="spoken" role="status">
        {said}
      </p>
      <p className="mt-2 max-w-measure text-small text-muted">{dutyText.keys}</p>
      {grouped(duties).map(([subject, group]) => (
        <section key={subject} aria-labelledby={`duties-${subject}`} className="mt-8 max-w-page">
          <h2 id={`duties-${subject}`} className="border-b border-rule pb-1 text-h3">
            {dutyText.group(subject)}
          </h2>
          {group.map(lineOf)}
        </section>
      ))}
      {parts.map((part) => (
        <DonePart key={part.unit?.key ?? ''} address={address} part={part} missing={missingIn(part)} queues={queues.map(({ state }) => state)} />
      ))}
    </>
  )
}

/** Says the same again as last time, tells so, and moves on to what is still missing. */
function useRepeat(facts: DutyFacts, duties: readonly Duty[], editing: GoalEditing) {
  const [leftOut, setLeftOut] = useState<ReadonlyMap<string, RatingLevel>>(new Map())
  const [said, setSaid] = useState('')
  const repeat = (duty: Duty) => {
    const last = unchangedSinceLast(facts, duty)
    if (last === null) return
    const { value, assessment, levelLeftOut } = last
    if (value) editing.saveValue(duty.key, value)
    if (assessment) editing.assessments.save(duty.subject, duty.key, assessment, duty.orgUnitKey)
    const { done, of } = progressOf(duties)
    setSaid(dutyText.copied(duty.title, done + 1, of))
    if (levelLeftOut) setLeftOut((now) => new Map(now).set(dutyId(duty), levelLeftOut))
    else moveTo(nextAfter(duties, duty))
  }
  return { repeat, said, leftOut }
}
