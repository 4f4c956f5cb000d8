import type { Editor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ItemState, SaveQueue } from '@/components/save/save-queue'
import type { WhoWhen } from '@/lib/domain/command-answer'
import type { NewerText } from '@/lib/domain/text-merge/newer-text'
import type { TextChoice, TextConflict } from '@/lib/domain/text-merge/text-conflict'
import { mergeTexts } from '@/lib/domain/text-merge/text-merge'
import { keyOf } from '@/lib/domain/text-merge/three-way'
import { richTextSchema } from '@/lib/schemas/rich-text'
import { showText } from './show-text'
import type { WrittenText } from './written-text'

/** Wait before a colleague's text is asked for again, when it could not be read. Milliseconds. */
const ASK_AGAIN = 3_000

interface TextMergeSettings {
  readonly address: { readonly committee: string; readonly report: string }
  readonly sectionKey: string
  readonly queue: SaveQueue<WrittenText>
  readonly item: ItemState<WrittenText> | undefined
  readonly editor: Editor | null
}

/** Passages that a person must decide. */
export interface OpenConflicts {
  readonly by: WhoWhen
  readonly conflicts: readonly TextConflict[]
  /** Saves the text by the choices, one per conflict. */
  readonly decide: (choices: readonly TextChoice[]) => void
}

interface TextMerge {
  /** Null: nothing to decide. */
  readonly open: OpenConflicts | null
  /** Whose change has last come into the text without a question; null: nobody's. */
  readonly joined: WhoWhen | null
}

/** Null: not now (no contact, logged out). 'gone': nobody may write here any longer. */
async function fetchNewer({ address, sectionKey }: TextMergeSettings, since: number): Promise<NewerText | 'gone' | null> {
  try {
    const answer = await fetch(`/api/sections/${address.committee}/${address.report}/${sectionKey}?since=${since}`, { cache: 'no-store' })
    if (answer.status === 404) return 'gone'
    return answer.ok ? ((await answer.json()) as NewerText) : null
  } catch {
    return null
  }
}

/** The merged text; one that has grown past what a section may hold is a choice between the two whole texts. */
function mergeWith({ base, theirs }: NewerText, mine: WrittenText, choose: (conflict: TextConflict, index: number) => TextChoice) {
  const counted = () => {
    let index = -1
    return (conflict: TextConflict) => choose(conflict, (index += 1))
  }
  const merged = mergeTexts({ base, mine: mine.body, theirs }, counted())
  return richTextSchema.safeParse(merged.text).success ? merged : mergeTexts({ base: null, mine: mine.body, theirs }, counted())
}

/** Asks for the colleague's text, again and again until it is read; then merges, and saves what fits together at once. */
function useNewerText(settings: TextMergeSettings, isOpen: boolean) {
  const [newer, setNewer] = useState<NewerText | null>(null)
  const [joined, setJoined] = useState<WhoWhen | null>(null)
  const latest = useRef(settings)
  useEffect(() => {
    latest.current = settings
  })
  useEffect(() => {
    if (!isOpen) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isAsking = true
    const ask = async () => {
      const { queue, sectionKey, item } = latest.current
      const found = item?.kind === 'conflict' ? await fetchNewer(latest.current, item.version) : null
      if (!isAsking) return
      if (found === null) timer = setTimeout(() => void ask(), ASK_AGAIN)
      // The server says why when it is asked to save: the report is locked, the person is logged out.
      else if (found === 'gone') timer = setTimeout(() => queue.resolve(sectionKey, 'mine'), ASK_AGAIN)
      else if (!joinAtOnce(latest.current, found)) setNewer(found)
      else setJoined(found.by)
    }
    void ask()
    return () => {
      isAsking = false
      clearTimeout(timer)
      setNewer(null)
    }
  }, [isOpen])
  return { newer, joined }
}

/** The text that is being written now, with what is on its way of it. */
function mineNow({ queue, sectionKey }: TextMergeSettings): WrittenText | null {
  const item = queue.getState().items.get(sectionKey)
  return item?.kind === 'conflict' ? item.mine : null
}

/** Saves the merged text over the version that it was made of, and shows it. */
function saveMerged({ queue, sectionKey, editor }: TextMergeSettings, mine: WrittenText, merged: WrittenText['body'], version: number): void {
  if (editor !== null && keyOf(merged) !== keyOf(mine.body)) showText(editor, merged)
  queue.resolve(sectionKey, { value: { body: merged, written: mine.written ?? mine.body }, version })
  queue.resume()
}

/** False when there is something to decide. */
function joinAtOnce(settings: TextMergeSettings, newer: NewerText): boolean {
  const mine = mineNow(settings)
  if (mine === null) return false
  const { text, conflicts } = mergeWith(newer, mine, () => 'mine')
  if (conflicts.length > 0) return false
  saveMerged(settings, mine, text, newer.version)
  return true
}

/**
 * What happens when a save meets a newer version of the section: the text is merged with it, from the version that it began with. What
 * fits together is saved and shown at once; the rest waits for the person, who may go on writing meanwhile.
 */
export function useTextMerge(settings: TextMergeSettings): TextMerge {
  const { item } = settings
  const isOpen = item?.kind === 'conflict'
  const { newer, joined } = useNewerText(settings, isOpen)
  const mine = isOpen ? item.mine : null
  const conflicts = useMemo(() => (newer === null || mine === null ? null : mergeWith(newer, mine, () => 'mine').conflicts), [newer, mine])
  if (newer === null || conflicts === null) return { open: null, joined }
  const decide = (choices: readonly TextChoice[]) => {
    const now = mineNow(settings)
    if (now !== null) saveMerged(settings, now, mergeWith(newer, now, (_conflict, index) => choices[index] ?? 'both').text, newer.version)
  }
  return { open: { by: newer.by, conflicts, decide }, joined }
}
