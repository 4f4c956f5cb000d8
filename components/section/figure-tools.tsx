'use client'

import { useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { usualStyle } from '@/lib/domain/suggest-figure'
import { figuresReadText as text } from '@/lib/text/figure-tool'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { changeFigures, chosenFigure, confirmFigures, FIGURE_PLUGIN, figurePlugin, insertFigure, movedFigures, renewValues, type PlacedFigure } from './figure-edit'
import { FigureMenu } from './figure-menu'
import { FigurePicker } from './figure-picker'
import { FigurePopover } from './figure-popover'
import type { ReportAddress } from './figure-source'
import { fetchLinkableFigures, type LinkableFigures } from './linkable-figures'

/** What a person wants of a figure: to choose one, or what the chosen one can do. */
export type FigureAsk = { readonly kind: 'pick'; readonly isBracket: boolean } | { readonly kind: 'menu' }

interface FigureToolsProps {
  readonly editor: Editor
  readonly address: ReportAddress
  readonly title: string
  readonly ask: FigureAsk | null
  readonly onAsk: (ask: FigureAsk | null) => void
}

/** Fetches the report's figures when they are asked for, and lets the text follow them. */
function useLinkableFigures(editor: Editor, { committee, report }: ReportAddress) {
  const [figures, setFigures] = useState<LinkableFigures | null | undefined>(undefined)
  const fetchNow = async () => {
    const fetched = await fetchLinkableFigures({ committee, report })
    setFigures(fetched)
    if (fetched !== null && !editor.isDestroyed) renewValues(editor, fetched.byKey)
  }
  return { figures, fetchNow }
}

/** The sentence so far: what stands before the cursor, from its last full stop. */
function sentenceBefore({ state: { selection } }: Editor): string {
  const { $from } = selection
  const line = $from.parent.textBetween(0, $from.parentOffset, '', (leaf) => (leaf.type.name === 'figure' ? linkedFigureText(leaf.attrs as PlacedFigure['figure']) : ' '))
  return line.slice(Math.max(line.lastIndexOf('. '), line.lastIndexOf('? ')) + 1)
}

/** The words that are chosen in the text, of which a number is what is searched for. */
function chosenWords(editor: Editor): string {
  const { from, to } = editor.state.selection
  const words = chosenFigure(editor) ? '' : editor.state.doc.textBetween(from, to, ' ').slice(0, 80)
  return /[-+\u2212]?\d[\d\s\u00a0]*(?:,\d+)?/.exec(words)?.[0] ?? words
}

/** Figures in a text: choosing one, its form and source, and that a text has been read since they moved. */
export function FigureTools({ editor, address, title, ask, onAsk }: FigureToolsProps) {
  const { figures, fetchNow } = useLinkableFigures(editor, address)
  useEffect(() => {
    const plugin = figurePlugin({ onPick: (isBracket) => onAsk({ kind: 'pick', isBracket }), onMenu: () => onAsk({ kind: 'menu' }), onPasted: () => void fetchNow() })
    editor.registerPlugin(plugin, (own, others) => [own, ...others])
    return () => void editor.unregisterPlugin(FIGURE_PLUGIN)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once per editor and report: the plugin calls what only these two change
  }, [editor, address.committee, address.report])
  useEffect(() => {
    if (ask !== null) void fetchNow()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when something is asked for, not when the function is new
  }, [ask])

  const close = () => {
    onAsk(null)
    editor.commands.focus()
  }
  const cancelPick = () => {
    close()
    if (ask?.kind === 'pick' && ask.isBracket) editor.commands.insertContent('{')
  }
  const chosen = ask?.kind === 'menu' ? chosenFigure(editor) : null
  const change = (attrs: Partial<PlacedFigure['figure']>) => {
    if (chosen) changeFigures(editor, [{ at: chosen.at, attrs }])
    close()
  }
  const unlink = () => {
    if (chosen) editor.commands.insertContentAt({ from: chosen.at, to: chosen.at + 1 }, { type: 'text', text: linkedFigureText(chosen.figure) })
    close()
  }
  return (
    <>
      <MovedFigures editor={editor} />
      {ask === null ? <FigurePopover {...{ editor, address, figures }} onFetch={() => void fetchNow()} /> : null}
      {ask?.kind === 'pick' ? (
        <FigurePicker
          figures={figures}
          section={title}
          before={sentenceBefore(editor)}
          query={chosenWords(editor)}
          onChoose={(figure) => {
            onAsk(null)
            insertFigure(editor, figure.key, usualStyle(figure), figure.value)
          }}
          onClose={cancelPick}
        />
      ) : null}
      {chosen ? <FigureMenu {...{ address, figures }} linked={chosen.figure} onSave={change} onUnlink={unlink} onClose={close} /> : null}
    </>
  )
}

/** Says that figures have moved since the text was read, until somebody has read it. */
function MovedFigures({ editor }: { readonly editor: Editor }) {
  const moved = useEditorState({ editor, selector: (state) => (state.editor.isEditable ? movedFigures(state.editor).length : 0) })
  const [isConfirmed, setConfirmed] = useState(false)
  const confirm = () => {
    confirmFigures(editor, movedFigures(editor))
    setConfirmed(true)
    editor.commands.focus()
  }
  return (
    <div className="no-print">
      {moved === 0 ? null : (
        <div className="my-2 flex flex-wrap items-center gap-3 text-small">
          <p>{text.moved(moved)}</p>
          <Button onClick={confirm}>{text.confirm}</Button>
        </div>
      )}
      <p role="status" className="spoken">
        {isConfirmed && moved === 0 ? text.confirmed : null}
      </p>
    </div>
  )
}
