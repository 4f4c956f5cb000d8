'use client'

import { PublicFrame } from '@/components/public/public-frame'
import { Button } from '@/components/ui/button'
import { navigation } from '@/lib/text/navigation'
import { publicText } from '@/lib/text/public'
import { verb } from '@/lib/text/verb'

/** The unexpected: what happened is in the server's log under the digest, never on the page. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <PublicFrame href="/" label={navigation.start}>
      <h1>{publicText.brokenTitle}</h1>
      <p className="lead">{publicText.brokenLead}</p>
      {error.digest ? <p className="lead">{publicText.reference(error.digest)}</p> : null}
      <Button kind="main" className="mt-6" onClick={reset}>
        {verb.retry}
      </Button>
    </PublicFrame>
  )
}
