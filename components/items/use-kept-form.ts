import { useEffect, useRef, useState, type RefObject } from 'react'
import type { InputKeeper, UnsentInput } from '@/components/save/kept-input'
import { openKeeper } from '@/components/save/kept-queue'
import { useSavePlace } from '@/components/save/save-place'
import type { ItemValues } from './item-form'

/** What is filled in, by field name. */
export function valuesOf(form: HTMLFormElement): ItemValues {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]))
}

/** Fills in what was typed earlier. Fields that the form no longer has are left out. */
function fillIn(form: HTMLFormElement, values: ItemValues): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = control.name in values
  }
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements.namedItem(name)
    if (control !== null && 'value' in control) control.value = value
  }
}

/** A form that stands behind its name is shown when there is something in it. */
function unfold(form: HTMLFormElement): void {
  for (let above = form.closest('details'); above !== null; above = above.parentElement?.closest('details') ?? null) above.open = true
}

function unsent(values: ItemValues): UnsentInput<ItemValues> {
  return { batches: [], waiting: [{ id: 'form', value: values, version: 0 }] }
}

const NOTHING = { batches: [], waiting: [] } as const

interface KeptForm {
  /** True while the form holds what was typed on an earlier page. */
  readonly hasEarlier: boolean
  /** Something was typed. */
  readonly keep: () => void
  /** It is saved, or not wanted. */
  readonly forget: () => void
}

/**
 * Keeps what is typed in a form until it is saved, for the person who typed it: after a closed tab or a killed browser it stands
 * there again. Outside the reports' pages nothing is kept.
 * @param name of the form: its command, and what it is about
 */
export function useKeptForm(form: RefObject<HTMLFormElement | null>, name: string): KeptForm {
  const { userId, committee, report } = useSavePlace() ?? { userId: null, committee: '', report: '' }
  const keeper = useRef<InputKeeper | null>(null)
  const [hasEarlier, setHasEarlier] = useState(false)

  useEffect(() => {
    if (userId === null) return
    let isHere = true
    const take = async () => {
      const opened = await openKeeper({ userId, committee, report, queue: `form:${name}` })
      if (!isHere) return
      keeper.current = opened.keeper
      const values = opened.earlier.waiting.at(-1)?.value as ItemValues | undefined
      if (values === undefined || form.current === null) return
      fillIn(form.current, values)
      unfold(form.current)
      setHasEarlier(true)
    }
    take().catch(() => undefined)
    return () => {
      isHere = false
      void keeper.current?.write()
      keeper.current = null
    }
  }, [form, userId, committee, report, name])

  return {
    hasEarlier,
    keep: () => {
      const typed = form.current
      if (typed !== null) keeper.current?.keep(() => unsent(valuesOf(typed)))
    },
    forget: () => {
      setHasEarlier(false)
      keeper.current?.keep(() => NOTHING)
      void keeper.current?.write()
    },
  }
}
