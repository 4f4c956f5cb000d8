'use client'

import { FollowUpList } from '@/components/follow-up/follow-up-list'
import { newItemKey, orNull, placeField, placeOf, unitField } from '@/components/items/item-field'
import { ItemForm } from '@/components/items/item-form'
import { RemoveItem } from '@/components/items/remove-item'
import { Unfold } from '@/components/items/unfold'
import type { Assessment, RatingLevel } from '@/lib/domain/assessment'
import type { Assignment } from '@/lib/domain/assignment'
import type { FollowUpKeeping } from '@/lib/domain/follow-up-item'
import { subjectId } from '@/lib/domain/goal-sheet'
import { assignmentText } from '@/lib/text/assignment'
import { itemText } from '@/lib/text/item'
import { assignmentItem } from './assignment-item'

interface AssignmentBoardProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly assignments: readonly Assignment[]
  readonly assessments: readonly Assessment[]
  readonly previousAssessments: readonly Assessment[]
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly keeping: FollowUpKeeping
}

/** The assignments, each with level and comment; the controller adds, changes and orders them. */
export function AssignmentBoard({ assignments, keeping, ...follow }: AssignmentBoardProps) {
  const place = { address: follow.address, assignments, keeping }
  return (
    <FollowUpList
      sections={[
        {
          key: 'assignments',
          title: null,
          items: assignments.map((assignment) => assignmentItem(assignment, keeping.units)),
          foot: keeping.mayKeep ? (
            <Unfold label={assignmentText.add}>
              <AssignmentForm assignment={null} {...place} />
            </Unfold>
          ) : null,
        },
      ]}
      mayRate={({ key }) => keeping.rated.includes(subjectId('assignment', key))}
      below={({ key, title }) =>
        keeping.mayKeep ? (
          <>
            <Unfold label={assignmentText.change}>
              <AssignmentForm key={keeping.versions[`assignment:${key}`]} assignment={assignments.find((each) => each.key === key) ?? null} {...place} />
            </Unfold>
            <RemoveItem
              command="delete-item"
              input={{ ...follow.address, subject: 'assignment', key, version: keeping.versions[`assignment:${key}`] }}
              name={title}
            />
          </>
        ) : null
      }
      {...follow}
    />
  )
}

const AREAS = ';'

function AssignmentForm({ address, assignment, assignments, keeping }: Pick<AssignmentBoardProps, 'address' | 'assignments' | 'keeping'> & { readonly assignment: Assignment | null }) {
  const others = assignments.filter((each) => each !== assignment)
  return (
    <ItemForm
      command="save-assignment"
      about={assignment?.key ?? 'new'}
      submitLabel={assignment === null ? assignmentText.add : itemText.save}
      fields={[
        { name: 'text', label: assignmentText.text, kind: 'long', initial: assignment?.text ?? '', isRequired: true },
        { name: 'issuer', label: assignmentText.givenBy, kind: 'text', initial: assignment?.issuer ?? '', isRequired: true },
        { name: 'aim', label: assignmentText.aim, kind: 'long', initial: assignment?.aim ?? '' },
        { name: 'group', label: assignmentText.group, kind: 'text', initial: assignment?.group ?? '' },
        {
          name: 'targetAreas',
          label: assignmentText.targetAreas,
          hint: assignmentText.targetAreasHint,
          kind: 'text',
          initial: assignment?.targetAreas.join(`${AREAS} `) ?? '',
        },
        unitField(keeping, assignment?.orgUnitKey ?? null),
        placeField(others.map(({ key, text }) => ({ key, label: text }))),
      ]}
      toInput={(values) => ({
        ...address,
        key: assignment?.key ?? newItemKey('assignment'),
        version: assignment === null ? 0 : keeping.versions[`assignment:${assignment.key}`],
        text: values.text,
        issuer: values.issuer,
        aim: orNull(values.aim),
        group: orNull(values.group),
        targetAreas: (values.targetAreas ?? '').split(AREAS).map((area) => area.trim()).filter((area) => area !== ''),
        orgUnit: orNull(values.orgUnit),
        ...placeOf(values),
      })}
    />
  )
}
