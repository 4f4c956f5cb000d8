import type { ClipboardEvent } from 'react'
import { gridText } from '@/lib/text/grid'
import { toHtmlTable, toTsv } from './clipboard'
import type { Range } from './range'
import type { GridState } from './use-grid'

function textsOf(range: Range, state: GridState): string[][] {
  const rows: string[][] = []
  for (let row = range.top; row <= range.bottom; row += 1) {
    const texts: string[] = []
    for (let column = range.left; column <= range.right; column += 1) texts.push(state.texts.textAt({ row, column }))
    rows.push(texts)
  }
  return rows
}

/** Copy, cut and paste of the marked range, from the browser's own events: no permission is asked for. An open cell keeps its own. */
export function clipboardHandlers(state: GridState) {
  const { selection, actions, openCell } = state
  const copy = (event: ClipboardEvent<HTMLElement>) => {
    const texts = textsOf(selection.range, state)
    event.clipboardData.setData('text/plain', toTsv(texts))
    event.clipboardData.setData('text/html', toHtmlTable(texts))
    event.preventDefault()
    actions.announce(gridText.copied(texts.length, texts[0]?.length ?? 0))
  }
  return {
    onCopy: (event: ClipboardEvent<HTMLElement>) => {
      if (!openCell) copy(event)
    },
    onCut: (event: ClipboardEvent<HTMLElement>) => {
      if (openCell) return
      copy(event)
      actions.clear()
    },
    onPaste: (event: ClipboardEvent<HTMLElement>) => {
      if (openCell) return
      event.preventDefault()
      actions.paste(event.clipboardData.getData('text/plain'))
    },
  }
}
