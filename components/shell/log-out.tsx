'use client'

import { signOut } from 'next-auth/react'
import { Button } from '@/components/ui/button'
import { verb } from '@/lib/text/verb'

export function LogOut() {
  return (
    <Button kind="quiet" className="-mx-2 text-small" onClick={() => void signOut({ callbackUrl: '/' })}>
      {verb.logOut}
    </Button>
  )
}
