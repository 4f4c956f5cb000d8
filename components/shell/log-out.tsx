'use client'

import { signOut } from 'next-auth/react'
import { useState } from 'react'
import { countUnsent, eraseUnsent } from '@/components/save/kept-queue'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { saveQueueText } from '@/lib/text/save-queue'
import { verb } from '@/lib/text/verb'

const text = saveQueueText.leave

/** Logs out, and leaves nothing of this person's in the browser: what is not saved is said first. */
export function LogOut({ userId }: { readonly userId: string }) {
  const [unsent, setUnsent] = useState(0)
  const [isRefused, setRefused] = useState(false)
  const leave = async () => {
    try {
      await signOut({ redirect: false })
      await eraseUnsent(userId)
      window.location.replace('/')
    } catch {
      setRefused(true)
    }
  }
  const ask = async () => {
    const count = await countUnsent(userId)
    if (count === 0) return leave()
    setUnsent(count)
  }
  return (
    <>
      <Button kind="quiet" className="-mx-2 text-small" onClick={() => void ask()}>
        {verb.logOut}
      </Button>
      {isRefused ? (
        <p role="alert" className="text-small text-fault">
          {text.failed}
        </p>
      ) : null}
      <Dialog
        open={unsent > 0}
        title={text.title}
        onClose={() => setUnsent(0)}
        actions={
          <>
            <Button kind="main" onClick={() => setUnsent(0)}>
              {text.stay}
            </Button>
            <Button onClick={() => void leave()}>{text.leave}</Button>
          </>
        }
      >
        <p>{text.lost(unsent)}</p>
      </Dialog>
    </>
  )
}
