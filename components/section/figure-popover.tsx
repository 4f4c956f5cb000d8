'use client'

import { useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { figureMenuText as text } from '@/lib/text/figure-tool'
import { chosenFigure, placedFigures, type PlacedFigure } from './figure-edit'
import { FigureSource, type ReportAddress } from './figure-source'
import type { LinkableFigures } from './linkable-figures'

/** Time to get from a figure to what is shown of it. */
const STAY = 400

interface FigurePopoverProps {
  readonly editor: Editor
  readonly address: ReportAddress
  readonly figures: LinkableFigures | null | undefined
  /** The figures are wanted. */
  readonly onFetch: () => void
}

/** The figure that the pointer is at, also while it moves to what is shown of it. */
function usePointedAt(editor: Editor): number | null {
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    const frame = editor.view.dom.closest('.section-editor')
    let leaving: ReturnType<typeof setTimeout> | undefined
    const onOver = ({ target }: Event) => {
      const element = target as HTMLElement
      const figure = element.closest('.tiptap .linked-figure')
      clearTimeout(leaving)
      if (figure !== null) setAt(editor.view.posAtDOM(figure, 0) - 1)
      else if (element.closest('.figure-popover') === null) leaving = setTimeout(() => setAt(null), STAY)
    }
    const onLeave = () => setAt(null)
    frame?.addEventListener('mouseover', onOver)
    frame?.addEventListener('mouseleave', onLeave)
    return () => {
      clearTimeout(leaving)
      frame?.removeEventListener('mouseover', onOver)
      frame?.removeEventListener('mouseleave', onLeave)
    }
  }, [editor])
  return at
}

/** Where the figure ends on the page, from the section's upper left corner. */
export function placeOf(editor: Editor, at: number) {
  const { bottom, left } = editor.view.coordsAtPos(at)
  const frame = editor.view.dom.closest('.section-editor')?.getBoundingClientRect() ?? { top: 0, left: 0, width: 0 }
  return { top: bottom - frame.top + 4, left: Math.max(0, Math.min(left - frame.left, frame.width - 352)) }
}

/** Where a figure comes from, shown at the one that is chosen or pointed at. Escape closes it. */
export function FigurePopover({ editor, address, figures, onFetch }: FigurePopoverProps) {
  const pointed = usePointedAt(editor)
  const chosen = useEditorState({ editor, selector: (state) => (state.editor.isFocused ? (chosenFigure(state.editor)?.at ?? null) : null) })
  const at = pointed ?? chosen
  const [closed, setClosed] = useState({ at, isClosed: false })
  // At another figure it is open again.
  if (closed.at !== at) setClosed({ at, isClosed: false })
  const linked: PlacedFigure | undefined = at === null || closed.isClosed ? undefined : placedFigures(editor).find((each) => each.at === at)
  const isOpen = linked !== undefined
  useEffect(() => {
    if (!isOpen) return undefined
    if (figures === undefined) onFetch()
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setClosed({ at, isClosed: true })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once per figure shown: the fetch is another function each time
  }, [isOpen, at])
  return (
    <div role="status" className="no-print">
      {linked ? (
        <div className="figure-popover" style={placeOf(editor, linked.at)}>
          <p className="font-strong">{figures?.searchable.find((each) => each.figure.key === linked.figure.figure)?.name}</p>
          <FigureSource {...{ address, figures }} linked={linked.figure} />
          <p className="text-muted">{text.more}</p>
        </div>
      ) : null}
    </div>
  )
}
