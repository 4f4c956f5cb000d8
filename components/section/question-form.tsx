'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

interface QuestionFormProps {
  readonly id: string
  readonly title: string
  /** Words of its buttons; `cancel` writes nothing. */
  readonly cancel: string
  readonly save: string
  readonly onSave: () => void
  readonly onClose: () => void
  /** Further buttons, between the two. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A question about a piece of the text, answered with Enter in any of its fields. */
export function QuestionForm({ id, title, cancel, save, onSave, onClose, actions, children }: QuestionFormProps) {
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          {actions}
          <Button type="submit" form={id}>
            {save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
