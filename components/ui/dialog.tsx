'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'

interface DialogProps {
  readonly open: boolean
  readonly title: string
  /** Called however it closes, also by Escape. */
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions: ReactNode
}

/**
 * A question that must be answered before anything else (a conflict, publishing). Native <dialog>: the browser holds the focus
 * inside, closes on Escape and gives the focus back. Actions come last, the safe one first.
 */
export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      className="m-auto w-[min(36rem,calc(100vw-2rem))] border border-rule bg-raised p-6 text-ink backdrop:bg-ink/40"
    >
      <h2 id={heading} className="text-h3">
        {title}
      </h2>
      <div className="mt-3">{children}</div>
      <div className="mt-6 flex flex-wrap justify-end gap-3">{actions}</div>
    </dialog>
  )
}
