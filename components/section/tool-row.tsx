'use client'

import { useRef, useState, type KeyboardEvent } from 'react'

export interface Tool {
  readonly label: string
  /** Left out for what is done at once and cannot be on or off. */
  readonly pressed?: boolean
  /** As aria-keyshortcuts: 'Control+B'. */
  readonly shortcut?: string
  readonly run: () => void
}

interface ToolRowProps {
  readonly label: string
  /** Id of the text. */
  readonly controls: string
  readonly tools: readonly Tool[]
}

const BUTTON =
  'min-h-8 rounded-control border border-transparent px-2 text-small text-ink hover:border-rule aria-pressed:border-rule aria-pressed:bg-accent-soft'

/** Where an arrow leads in a row of tools, round at its ends; null for other keys. */
function nextOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count
    case 'ArrowLeft':
      return (index + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** A toolbar by WAI-ARIA's pattern: one stop for Tab, arrows between its tools, Escape back to the text. */
export function ToolRow({ label, controls, tools }: ToolRowProps) {
  const row = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(0)
  const current = Math.min(chosen, tools.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') document.getElementById(controls)?.focus()
    const next = nextOf(event.key, current, tools.length)
    if (next === null) return
    event.preventDefault()
    row.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div ref={row} role="toolbar" aria-label={label} aria-controls={controls} onKeyDown={onKeyDown} className="no-print flex flex-wrap gap-1">
      {tools.map((tool, index) => (
        <button
          key={tool.label}
          type="button"
          tabIndex={index === current ? 0 : -1}
          aria-pressed={tool.pressed}
          aria-keyshortcuts={tool.shortcut}
          className={BUTTON}
          onFocus={() => setChosen(index)}
          onClick={tool.run}
        >
          {tool.label}
        </button>
      ))}
    </div>
  )
}
