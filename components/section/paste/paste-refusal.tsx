'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { sectionText } from '@/lib/text/section'

/** Says that a paste was refused, until something else is written. */
export function PasteRefusal({ editor }: { readonly editor: Editor }) {
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    const refuse = () => setRefused(true)
    const forget = () => setRefused(false)
    editor.on('pasteRefused', refuse).on('update', forget)
    return () => void editor.off('pasteRefused', refuse).off('update', forget)
  }, [editor])
  return (
    <p role="alert" className="text-fault">
      {isRefused ? sectionText.pasteRefused : null}
    </p>
  )
}
