import type { KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import type { FormSection } from '@/lib/domain/form'
import type { Direction } from '@/lib/domain/form-outline'
import { formEditorText as text } from '@/lib/text/form-editor'

interface FormOutlineListProps {
  readonly sections: readonly FormSection[]
  /** Null: the whole form. */
  readonly chosen: number | null
  readonly onChoose: (index: number | null) => void
  readonly onMove: (index: number, direction: Direction) => void
  readonly onAdd: () => void
}

const MOVES: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }

const ENTRY = 'min-h-9 w-full border-s-4 border-transparent py-1 pe-2 text-start hover:bg-sunken'
const INDENT = { 2: 'ps-3', 3: 'ps-7', 4: 'ps-11', 5: 'ps-16' } as const

/** All sections of the form, each a way to what stands in it. */
export function FormOutlineList({ sections, chosen, onChoose, onMove, onAdd }: FormOutlineListProps) {
  const key = (event: KeyboardEvent, index: number) => {
    const direction = MOVES[event.key]
    if (!event.altKey || direction === undefined) return
    event.preventDefault()
    onChoose(index)
    onMove(index, direction)
  }
  return (
    <nav id="form-outline" aria-labelledby="form-outline-title" className="form-outline" tabIndex={-1}>
      <h2 id="form-outline-title" className="text-h3">
        {text.outline}
      </h2>
      <p className="mb-2 text-small text-muted">{text.outlineHint}</p>
      <ul>
        <li>
          <button type="button" aria-current={chosen === null ? 'true' : undefined} className={`${ENTRY} ps-3`} onClick={() => onChoose(null)}>
            {text.whole}
          </button>
        </li>
        {sections.map(({ key: sectionKey, title, level }, index) => (
          <li key={sectionKey}>
            <button
              type="button"
              aria-current={chosen === index ? 'true' : undefined}
              className={`${ENTRY} ${INDENT[level]}`}
              onClick={() => onChoose(index)}
              onKeyDown={(event) => key(event, index)}
            >
              {title.trim() === '' ? text.untitled(index + 1) : title}
            </button>
          </li>
        ))}
      </ul>
      <Button className="mt-3" onClick={onAdd}>
        {text.addSection}
      </Button>
    </nav>
  )
}
