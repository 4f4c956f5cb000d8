import { useCallback, useEffect, useRef, useState } from 'react'
import type { InputKeeper, UnsentInput } from '@/components/save/kept-input'
import { openKeeper, writeNow } from '@/components/save/kept-queue'
import { useSavePlace } from '@/components/save/save-place'
import type { EntryRef } from './grid-cell'

/** A text that was typed in a cell which was never left: the page was gone before. */
export interface Draft {
  readonly rowKey: string
  readonly columnKey: string
  readonly text: string
}

export interface Drafts {
  /** Left by earlier pages, and neither taken up nor thrown away yet. */
  readonly left: readonly Draft[]
  /** Something has been typed in the open cell. */
  readonly keep: () => void
  readonly drop: (draft: Draft) => void
}

const SEPARATOR = '|'
const idOf = ({ rowKey, columnKey }: Pick<Draft, 'rowKey' | 'columnKey'>) => rowKey + SEPARATOR + columnKey

function draftOf(id: string, text: string): Draft {
  const at = id.lastIndexOf(SEPARATOR)
  return { rowKey: id.slice(0, at), columnKey: id.slice(at + 1), text }
}

interface DraftSettings {
  /** Tells the grids of a page apart. */
  readonly grid: string
  /** The cell that is open, with the text that it had before. */
  readonly open: Draft | null
  readonly entry: EntryRef
}

/**
 * Keeps the text of the open cell in the browser while it is typed, a quarter of a second after each key, so that a killed page loses
 * nothing of it. It is never saved by itself: half a number is none.
 */
export function useDraft({ grid, open, entry }: DraftSettings): Drafts {
  const place = useSavePlace()
  const [left, setLeft] = useState<readonly Draft[]>([])
  const keeper = useRef<InputKeeper | null>(null)
  const isStarted = useRef(false)
  const now = useRef({ left, open })

  const keep = useCallback(() => {
    keeper.current?.keep((): UnsentInput<string> => {
      const typed = entry.current?.value ?? ''
      const { open: cell, left: others } = now.current
      const own = cell !== null && typed !== cell.text ? [{ ...cell, text: typed }] : []
      const drafts = [...others.filter((other) => cell === null || idOf(other) !== idOf(cell)), ...own]
      return { batches: [], waiting: drafts.map((draft) => ({ id: idOf(draft), value: draft.text, version: 0 })) }
    })
  }, [entry])
  const openId = open === null ? null : idOf(open)
  useEffect(() => {
    now.current = { left, open }
  })
  useEffect(() => {
    keep()
    // A cell that has been left is nobody's draft any more: who logs out at once is not told of it.
    if (openId === null) void writeNow({ keeper: keeper.current })
  }, [left, openId, keep])
  useEffect(() => {
    if (place === null || isStarted.current) return
    isStarted.current = true
    const start = async () => {
      const opened = await openKeeper({ ...place, queue: `cell ${window.location.pathname} ${grid}` })
      keeper.current = opened.keeper
      setLeft(opened.earlier.waiting.map(({ id, value }) => draftOf(id, String(value))))
    }
    // A browser that cannot keep anything is as good as one that has kept nothing.
    void start().catch(() => undefined)
  }, [place, grid])
  useEffect(() => {
    const write = () => void writeNow({ keeper: keeper.current })
    window.addEventListener('pagehide', write)
    document.addEventListener('visibilitychange', write)
    return () => {
      window.removeEventListener('pagehide', write)
      document.removeEventListener('visibilitychange', write)
    }
  }, [])

  return { left, keep, drop: (draft) => setLeft((all) => all.filter((other) => other !== draft)) }
}
