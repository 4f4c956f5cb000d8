import type { KeyboardEvent } from 'react'
import { gridText } from '@/lib/text/grid'
import { editorCommand, gridCommand, type GridCommand } from './grid-keys'
import type { Move } from './range'
import type { GridState } from './use-grid'

/** Input methods that are in the middle of a sign send keys that mean nothing by themselves. */
const isComposing = ({ nativeEvent }: KeyboardEvent) => nativeEvent.isComposing || nativeEvent.keyCode === 229

function move(step: Move, extend: boolean, { selection, actions }: GridState): void {
  const { top, bottom, left, right } = selection.move(step, extend)
  // The chosen cell stays, so that nothing would be heard of cells that are marked from it.
  if (extend) actions.announce(gridText.marked(bottom - top + 1, right - left + 1))
}

function select(what: 'all' | 'row' | 'column', { area, selection }: GridState): void {
  const { top, bottom, left, right } = selection.range
  const rows = what === 'row' ? { top, bottom } : { top: 0, bottom: area.rows - 1 }
  const columns = what === 'column' ? { left, right } : { left: 0, right: area.columns - 1 }
  selection.selectRange({ ...rows, ...columns })
}

function run(command: GridCommand, state: GridState, toAside: () => void): void {
  const { selection, actions, texts } = state
  switch (command.kind) {
    case 'move':
      return move(command.move, command.extend, state)
    case 'select':
      return select(command.what, state)
    case 'edit':
      return actions.openForText()
    case 'type':
      return texts.isEditable(selection.focus) ? undefined : actions.open('overwrite', null)
    case 'none':
      return undefined
    case 'toAside':
      return toAside()
    case 'clear':
      return actions.clear()
    case 'fillDown':
      return actions.fillDown()
    case 'undo':
      return actions.undo()
    case 'redo':
      return actions.redo()
  }
}

/** Keys of the table, open or closed. Characters are left to the field of the chosen cell, which takes them however they come. */
export function gridKeyHandler(state: GridState, toAside: () => void) {
  const { openCell, actions } = state
  return (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event)) return
    if (openCell) {
      const command = editorCommand(event, openCell.mode)
      if (!command) return
      event.preventDefault()
      if (command.kind === 'restore') return actions.restore()
      return command.kind === 'commit' ? actions.commit(command.move) : actions.commitRange()
    }
    const command = gridCommand(event)
    if (!command) return
    if (command.kind !== 'type') event.preventDefault()
    run(command, state, toAside)
  }
}
