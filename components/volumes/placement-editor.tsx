'use client'

import { useMemo } from 'react'
import { Grid, type ChosenCell } from '@/components/grid/grid'
import type { GridChange } from '@/components/grid/grid-model'
import type { Conflict } from '@/components/save/conflict-dialog'
import { SaveBar } from '@/components/save/save-bar'
import type { PlacementSheet } from '@/lib/domain/placement-sheet'
import { monthName } from '@/lib/text/format'
import { placementText } from '@/lib/text/placement'
import { PlacementChart } from './placement-chart'
import { PlacementHistory } from './placement-history'
import { placementColumns, placementRows, readRowKey, volumeText } from './placement-rows'
import { volumePlace } from './volume-fields'
import { usePlacementVolumes, type PlacementEditing } from './use-placement-volumes'

interface PlacementEditorProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly sheet: PlacementSheet
  readonly canEdit: boolean
}

/** Price and volume of every category, month by month. */
export function PlacementEditor({ address, sheet, canEdit }: PlacementEditorProps) {
  const editing = usePlacementVolumes(sheet, address)
  const { items, lock } = editing.volumes.state
  const columns = useMemo(() => placementColumns(sheet.toMonth), [sheet.toMonth])
  const save = (changes: readonly GridChange[]) =>
    editing.save(
      changes.map(({ rowKey, columnKey, value }) => {
        const { categoryKey, field } = readRowKey(rowKey)
        return { categoryKey, month: Number(columnKey), fields: { [field]: value } }
      }),
    )
  return (
    <>
      <SaveBar queues={[editing.volumes]} conflicts={conflictsOf(editing)} onResolve={editing.resolve} />
      <Grid
        label={placementText.title}
        place="category"
        rowHeader={placementText.rowHeader}
        columns={columns}
        rows={placementRows({ sheet: editing.sheet, items, canEdit: canEdit && lock === null })}
        onChange={save}
        aside={(chosen: ChosenCell) => (
          <>
            <PlacementHistory committee={address.committee} editing={editing} chosen={chosen} />
            <PlacementChart sheet={editing.sheet} categoryKey={readRowKey(chosen.rowKey).categoryKey} />
          </>
        )}
      />
    </>
  )
}

function conflictsOf({ sheet, volumes }: PlacementEditing): Conflict[] {
  return [...volumes.state.items].flatMap(([id, item]) => {
    if (item.kind !== 'conflict') return []
    const { categoryKey, month } = volumePlace(id)
    const name = sheet.categories.find((category) => category.key === categoryKey)?.name ?? id
    return [
      {
        id,
        name: `${name}, ${monthName(month)}`,
        mine: volumeText(item.mine),
        theirs: item.theirs === undefined ? null : volumeText(item.theirs),
        by: item.by,
      },
    ]
  })
}
