'use client'

import type { MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { gridText } from '@/lib/text/grid'
import type { GridState } from './use-grid'

/** The mouse leaves the focus in the grid, so that typing goes on where it was; by keyboard the button keeps it. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

/** What Ctrl+D, Ctrl+Z and Ctrl+Y do, for those who do not know the keys or have none. */
export function GridTools({ state: { actions, undo, openCell }, label }: { state: GridState; label: string }) {
  const tools = [
    { name: gridText.tools.fillDown, act: actions.fillDown, enabled: true },
    { name: gridText.tools.undo, act: actions.undo, enabled: undo.canUndo },
    { name: gridText.tools.redo, act: actions.redo, enabled: undo.canRedo },
  ]
  return (
    <div role="group" aria-label={gridText.tools.label(label)} className="grid-tools no-print">
      {tools.map(({ name, act, enabled }) => (
        <Button key={name} aria-disabled={!enabled} onMouseDown={keepFocus} onClick={() => (enabled && !openCell ? act() : undefined)}>
          {name}
        </Button>
      ))}
    </div>
  )
}
