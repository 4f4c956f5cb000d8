'use client'

import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import type { ReportAddress } from './figure-source'
import { FigureTools, type FigureAsk } from './figure-tools'
import { OfferTools } from './offer-tools'
import { Toolbar } from './toolbar'

interface SectionToolsProps {
  readonly editor: Editor
  /** Id of the text. */
  readonly controls: string
  readonly address: ReportAddress
  /** Name of the section. */
  readonly title: string
}

/** What a section's text is worked with: its tools, and the report's figures. */
export function SectionTools({ editor, controls, address, title }: SectionToolsProps) {
  const [ask, setAsk] = useState<FigureAsk | null>(null)
  return (
    <>
      <Toolbar editor={editor} controls={controls} address={address} onFigure={() => setAsk({ kind: 'pick', isBracket: false })} />
      <FigureTools {...{ editor, address, title, ask }} onAsk={setAsk} />
      <OfferTools {...{ editor, address, title }} />
    </>
  )
}
