import { useCallback, type KeyboardEvent } from 'react'
import { gridCommand, type GridCommand } from './grid-keys'
import type { GridState } from './use-grid'

/** Key handler of the table. An open cell handles its keys itself. */
export function useGridKeys({ selection, actions, openCell }: GridState) {
  const run = useCallback(
    (command: GridCommand) => {
      switch (command.kind) {
        case 'move':
          return selection.move(command.move, command.extend)
        case 'selectAll':
          return selection.selectAll()
        case 'edit':
          return actions.open('caret')
        case 'type':
          return actions.open('overwrite', command.text)
        case 'clear':
          return actions.clear()
        case 'fillDown':
          return actions.fillDown()
        case 'undo':
          return actions.undo()
        case 'redo':
          return actions.redo()
      }
    },
    [selection, actions],
  )

  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (openCell) return
      const command = gridCommand(event)
      if (!command) return
      event.preventDefault()
      run(command)
    },
    [openCell, run],
  )
}
