'use client'

import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { TextField } from '@/components/ui/field'
import type { Figure } from '@/lib/domain/figures/figure'
import { suggestFigures, usualStyle, type NamedFigure } from '@/lib/domain/suggest-figure'
import { figureQuery } from '@/lib/text/figure-name'
import { figurePickerText as text } from '@/lib/text/figure-tool'
import { writtenFigure } from '@/lib/text/linked-figure'
import type { LinkableFigures } from './linkable-figures'
import { QuestionForm } from './question-form'

/** So many are listed: more are not read, but narrowed by another word. */
const MOST = 30

interface FigurePickerProps {
  /** Undefined: on their way. Null: could not be fetched. */
  readonly figures: LinkableFigures | null | undefined
  readonly section: string
  /** Words of the sentence before the place. */
  readonly before: string
  /** What is searched for from the start: the words that are chosen in the text. */
  readonly query: string
  readonly onChoose: (figure: Figure) => void
  readonly onClose: () => void
}

/** A figure is searched for and chosen: a combobox with a list by WAI-ARIA's pattern, the best guess first. */
export function FigurePicker({ figures, section, before, query: first, onChoose, onClose }: FigurePickerProps) {
  const id = useId()
  const [typed, setTyped] = useState(first)
  const [current, setCurrent] = useState(0)
  const suggested = useMemo(
    () => (figures ? suggestFigures(figures.searchable, { query: figureQuery(typed), section, before }, MOST) : null),
    [figures, typed, section, before],
  )
  const best = suggested?.best ?? []
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || best.length === 0) return
    event.preventDefault()
    setCurrent((current + step + best.length) % best.length)
  }
  const choose = (chosen: NamedFigure | undefined) => {
    if (chosen !== undefined) onChoose(chosen.figure)
  }
  return (
    <QuestionForm id={id} title={text.title} cancel={text.cancel} save={text.insert} onSave={() => choose(best[current])} onClose={onClose}>
      <TextField
        field={{ id: `${id}-search`, label: text.search, hint: text.hint }}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={best.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={best.length > 0 ? `${id}-${current}` : undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setCurrent(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="text-small text-muted">
        {suggested === null ? (figures === null ? text.failed : text.loading) : text.hits(suggested.found, best.length)}
      </p>
      <ul id={`${id}-list`} role="listbox" aria-label={text.list} className={best.length === 0 ? 'hidden' : 'max-h-72 overflow-y-auto border border-rule'}>
        {best.map((named, index) => (
          <FigureOption key={named.figure.key} id={`${id}-${index}`} named={named} isCurrent={index === current} onChoose={() => choose(named)} />
        ))}
      </ul>
    </QuestionForm>
  )
}

interface FigureOptionProps {
  readonly id: string
  readonly named: NamedFigure
  readonly isCurrent: boolean
  readonly onChoose: () => void
}

function FigureOption({ id, named: { figure, name, period }, isCurrent, onChoose }: FigureOptionProps) {
  const option = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    // The field keeps the focus and has the keys: the option is only clicked.
    <li
      ref={option}
      id={id}
      role="option"
      aria-selected={isCurrent}
      className="flex cursor-pointer flex-wrap items-baseline justify-between gap-x-4 border-b border-line px-3 py-2 last:border-b-0 aria-selected:bg-accent-soft"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span>
        {name}
        <span className="block text-small text-muted">{[...new Set([...figure.under.slice(0, 1), ...figure.under.slice(-1), period])].join(', ')}</span>
      </span>
      <span className="tabular-nums">{writtenFigure(figure.value, usualStyle(figure))}</span>
    </li>
  )
}
