'use client'

import { useEffect, useState } from 'react'
import { EDITION_FILE_NAMES, type EditionFileName } from '@/lib/domain/edition-file'
import { workflowText } from '@/lib/text/report-workflow'

/** Milliseconds between two questions how far the server has come. */
const PACE = 500

async function fetchFile(committee: string, report: string): Promise<EditionFileName | null> {
  const response = await fetch(`/api/making/${committee}/${report}`, { cache: 'no-store' }).catch(() => null)
  if (response === null || !response.ok) return null
  return ((await response.json()) as { readonly file: EditionFileName | null }).file
}

/** How far the making of an edition's files has come, while it lasts. */
export function MakingProgress({ committee, report }: { readonly committee: string; readonly report: string }) {
  const [file, setFile] = useState<EditionFileName | null>(null)
  useEffect(() => {
    const timer = setInterval(() => void fetchFile(committee, report).then((now) => now !== null && setFile(now)), PACE)
    return () => clearInterval(timer)
  }, [committee, report])
  const made = file === null ? 0 : EDITION_FILE_NAMES.indexOf(file)
  return (
    <div className="max-w-field">
      <p role="status">{file === null ? workflowText.making : workflowText.makingFile(file, made + 1, EDITION_FILE_NAMES.length)}</p>
      <progress className="mt-1 w-full" max={EDITION_FILE_NAMES.length} value={made} aria-label={workflowText.making} />
    </div>
  )
}
