import type { Move } from './range'

/** What of a keyboard event decides. */
export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

export type GridCommand =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly kind: 'select'; readonly what: 'all' | 'row' | 'column' }
  | { readonly kind: 'edit' }
  /** A character: the field of the chosen cell takes it by itself. */
  | { readonly kind: 'type' }
  | { readonly kind: 'none' }
  | { readonly kind: 'toAside' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fillDown' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** How an open cell is left: with its text (in the whole marked range, or with a step), or restored. */
export type EditorCommand = { readonly kind: 'commit'; readonly move: Move | null } | { readonly kind: 'commitRange' } | { readonly kind: 'restore' }

/** `overwrite`: opened by typing, arrows leave the cell. `caret`: opened with F2, arrows move in the text. */
export type EditMode = 'overwrite' | 'caret'

const ARROWS: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }
const EDGES: Readonly<Record<string, Move>> = {
  ArrowUp: 'jumpUp',
  ArrowDown: 'jumpDown',
  ArrowLeft: 'jumpLeft',
  ArrowRight: 'jumpRight',
  Home: 'gridStart',
  End: 'gridEnd',
}
const STEPS: Readonly<Record<string, Move>> = { ...ARROWS, Home: 'rowStart', End: 'rowEnd', PageUp: 'pageUp', PageDown: 'pageDown' }

function controlCommand(press: KeyPress): GridCommand | null {
  const edge = EDGES[press.key]
  if (edge) return { kind: 'move', move: edge, extend: press.shiftKey }
  switch (press.key.toLowerCase()) {
    case 'a':
      return { kind: 'select', what: 'all' }
    case ' ':
      return { kind: 'select', what: 'column' }
    case 'd':
      return { kind: 'fillDown' }
    case 'y':
      return { kind: 'redo' }
    case 'z':
      return { kind: press.shiftKey ? 'redo' : 'undo' }
    default:
      return null
  }
}

/**
 * The command of a key when no cell is open. Tab is left to the browser, so that the grid is no trap (WCAG 2.1.2):
 * it steps from cell to cell only while a cell is open.
 */
export function gridCommand(press: KeyPress): GridCommand | null {
  if (press.ctrlKey || press.metaKey) return press.altKey ? null : controlCommand(press)
  if (press.altKey && press.key === 'ArrowDown') return { kind: 'toAside' }
  const step = STEPS[press.key]
  if (step) return press.altKey ? null : { kind: 'move', move: step, extend: press.shiftKey }
  if (press.key === 'Enter') return { kind: 'move', move: press.shiftKey ? 'up' : 'down', extend: false }
  if (press.key === 'F2') return { kind: 'edit' }
  if (press.key === 'Delete' || press.key === 'Backspace') return { kind: 'clear' }
  // A space alone neither scrolls the page nor empties the cell.
  if (press.key === ' ') return press.shiftKey ? { kind: 'select', what: 'row' } : { kind: 'none' }
  if (press.key.length === 1) return { kind: 'type' }
  return null
}

/** The command of a key in an open cell; null: the text field takes it. */
export function editorCommand(press: KeyPress, mode: EditMode): EditorCommand | null {
  if (press.key === 'Escape') return { kind: 'restore' }
  if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) return { kind: 'commitRange' }
  if (press.key === 'Enter') return { kind: 'commit', move: press.shiftKey ? 'up' : 'down' }
  if (press.key === 'Tab') return { kind: 'commit', move: press.shiftKey ? 'previousEditable' : 'nextEditable' }
  const arrow = ARROWS[press.key]
  if (arrow && mode === 'overwrite' && !press.shiftKey && !press.ctrlKey) return { kind: 'commit', move: arrow }
  return null
}
