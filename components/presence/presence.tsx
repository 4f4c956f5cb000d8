'use client'

import type { Editor } from '@tiptap/react'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { schedule } from '@/components/save/schedule'
import { writersIn, type PresentPerson } from '@/lib/domain/presence'
import { presenceText as text } from '@/lib/text/presence'
import { PresenceSignal, type SignalAnswer } from './presence-signal'

interface Presence {
  /** Null: not known, or not told to this person. */
  readonly people: readonly PresentPerson[] | null
  readonly signal: PresenceSignal | null
}

const Here = createContext<Presence>({ people: null, signal: null })

async function sendSignal(address: { readonly committee: string; readonly report: string }, section: string | null): Promise<SignalAnswer> {
  const query = section === null ? '' : `?section=${encodeURIComponent(section)}`
  try {
    const answer = await fetch(`/api/presence/${address.committee}/${address.report}${query}`, { method: 'POST', cache: 'no-store' })
    if (answer.status >= 400 && answer.status < 500) return 'stop'
    return answer.ok ? ((await answer.json()) as PresentPerson[]) : null
  } catch {
    return null
  }
}

interface PresenceProviderProps {
  readonly committee: string
  readonly report: string
  readonly children: ReactNode
}

/** Tells the others that this person has the report open, while the page is looked at, and shows who else has. */
export function PresenceProvider({ committee, report, children }: PresenceProviderProps) {
  const [people, setPeople] = useState<readonly PresentPerson[] | null>(null)
  // Once: the frame of another report has a provider of its own.
  const [signal] = useState(() => {
    const isVisible = () => document.visibilityState === 'visible'
    return new PresenceSignal({ send: (section) => sendSignal({ committee, report }, section), show: setPeople, isVisible, now: Date.now, schedule })
  })
  useEffect(() => {
    signal.look()
    document.addEventListener('visibilitychange', signal.look)
    return () => {
      document.removeEventListener('visibilitychange', signal.look)
      signal.stop()
    }
  }, [signal])
  return (
    <Here value={{ people, signal }}>
      <p className="no-print mb-3 min-h-6 text-small text-muted">{people === null ? null : text.here(people.map(({ name }) => name))}</p>
      {children}
    </Here>
  )
}

/** Who else writes in a section now. Tells the others when this person does. */
export function WritesHere({ section, editor }: { readonly section: string; readonly editor: Editor | null }) {
  const { people, signal } = useContext(Here)
  useEffect(() => {
    if (editor === null || signal === null) return
    const wrote = () => signal.wrote(section)
    editor.on('update', wrote)
    return () => void editor.off('update', wrote)
  }, [editor, signal, section])
  const names = writersIn(people ?? [], section)
  return (
    <p role="status" className="text-small font-strong">
      {names.length === 0 ? null : text.writing(names)}
    </p>
  )
}
