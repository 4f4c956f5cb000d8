import { describe, expect, test } from 'vitest'
import { editorCommand, gridCommand, type GridCommand, type KeyPress } from '@/components/grid/grid-keys'

/** `Ctrl+Shift+Z` → the event's fields. */
function press(keys: string): KeyPress {
  const parts = keys.split('+')
  const has = (name: string) => parts.includes(name)
  return { key: parts.at(-1) ?? '', shiftKey: has('Shift'), ctrlKey: has('Ctrl'), metaKey: has('Meta'), altKey: has('Alt') }
}

const step = (move: string, extend = false) => ({ kind: 'move', move, extend }) as GridCommand

describe('keys in the grid', () => {
  const cases: [keys: string, command: GridCommand | null][] = [
    ['ArrowDown', step('down')],
    ['Shift+ArrowRight', step('right', true)],
    ['Home', step('rowStart')],
    ['End', step('rowEnd')],
    ['Ctrl+Home', step('gridStart')],
    ['Ctrl+End', step('gridEnd')],
    ['Ctrl+Shift+ArrowDown', step('jumpDown', true)],
    ['PageDown', step('pageDown')],
    ['Enter', step('down')],
    ['Shift+Enter', step('up')],
    ['F2', { kind: 'edit' }],
    ['Delete', { kind: 'clear' }],
    ['Backspace', { kind: 'clear' }],
    ['5', { kind: 'type' }],
    ['−', { kind: 'type' }],
    [' ', { kind: 'none' }],
    ['Shift+ ', { kind: 'select', what: 'row' }],
    ['Ctrl+ ', { kind: 'select', what: 'column' }],
    ['Alt+ArrowDown', { kind: 'toAside' }],
    ['Ctrl+d', { kind: 'fillDown' }],
    ['Ctrl+z', { kind: 'undo' }],
    ['Ctrl+Shift+Z', { kind: 'redo' }],
    ['Ctrl+y', { kind: 'redo' }],
    ['Meta+a', { kind: 'select', what: 'all' }],
    ['Ctrl+c', null],
    ['Ctrl+v', null],
    ['Tab', null],
    ['Shift+Tab', null],
    ['Escape', null],
    ['Alt+ArrowLeft', null],
  ]
  test.each(cases)('%s', (keys, command) => expect(gridCommand(press(keys))).toEqual(command))
})

describe('keys in an open cell', () => {
  test.each([
    ['Enter', 'down'],
    ['Shift+Enter', 'up'],
    ['Tab', 'nextEditable'],
    ['Shift+Tab', 'previousEditable'],
    ['ArrowRight', 'right'],
  ])('%s keeps the text and goes %s', (keys, move) => expect(editorCommand(press(keys), 'overwrite')).toEqual({ kind: 'commit', move }))

  test('arrows stay in the text after F2', () => expect(editorCommand(press('ArrowRight'), 'caret')).toBeNull())
  test('Ctrl+Enter writes the text in every marked cell', () => expect(editorCommand(press('Ctrl+Enter'), 'overwrite')).toEqual({ kind: 'commitRange' }))
  test('Esc restores', () => expect(editorCommand(press('Escape'), 'caret')).toEqual({ kind: 'restore' }))
  test('other keys are text', () => expect(editorCommand(press('5'), 'overwrite')).toBeNull())
})
