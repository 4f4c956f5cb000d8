'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { sectionProgress, type SectionWork } from '@/lib/domain/section-work'
import { sectionWorkText as text } from '@/lib/text/section-work'
import { SectionOwner, SectionState, sectionTitle } from './section-state'

/** A section in the list. */
export type ListedSection = SectionWork & { readonly isOwn: boolean; readonly isOverdue: boolean }

/** The sections of the report with who answers for them, until when and how far they have come; all, or the person's own. */
export function SectionList({ works, isDivided }: { readonly works: readonly ListedSection[]; readonly isDivided: boolean }) {
  const [onlyOwn, setOnlyOwn] = useState(false)
  const own = works.filter(({ isOwn }) => isOwn)
  return (
    <nav aria-label={text.title} className="no-print mb-10 max-w-page" id="avsnitt">
      <details open={isDivided || own.length > 0}>
        <summary className="min-h-6 w-fit">
          <span className="font-strong">{text.title}</span> <span className="text-muted">{text.progress(sectionProgress(works))}</span>
        </summary>
        {own.length > 0 ? (
          <Button className="mt-3" aria-pressed={onlyOwn} onClick={() => setOnlyOwn(!onlyOwn)}>
            {onlyOwn ? <Tick /> : null}
            {text.mine(own.length)}
          </Button>
        ) : null}
        <ol className="mt-3 border-t border-line">
          {(onlyOwn ? own : works).map((work) => (
            <li
              key={work.key}
              className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line py-1.5 text-small tablet:grid tablet:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,4fr)]"
            >
              <a href={`#${work.key}`} className={`link w-full text-base ${work.level > 2 ? 'ps-4' : ''}`}>
                {sectionTitle(work)}
              </a>
              <SectionState work={work} />
              <SectionOwner work={work} />
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}

function Tick() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4" fill="none" stroke="currentColor" strokeWidth="2">
      <path d="M3 8.5 6.5 12 13 4.5" />
    </svg>
  )
}
