'use client'

import { useId, useState, type FormEvent } from 'react'
import { RichTextView } from '@/components/report/rich-text'
import { Button } from '@/components/ui/button'
import { asSeen, type RichTextBlock, type RichTextInline } from '@/lib/domain/rich-text'
import type { TextChoice, TextConflict } from '@/lib/domain/text-merge/text-conflict'
import { keyOf } from '@/lib/domain/text-merge/three-way'
import { textMergeText as text } from '@/lib/text/text-merge'
import type { OpenConflicts } from './use-text-merge'

const CHOICES: readonly TextChoice[] = ['mine', 'theirs', 'both']

/** The words that differ are bold among those around them. */
function bold(inline: RichTextInline): RichTextInline {
  if (inline.type === 'hardBreak' || inline.marks?.some(({ type }) => type === 'bold')) return inline
  return { ...inline, marks: [...(inline.marks ?? []), { type: 'bold' }] }
}

const plain = (words: string): RichTextInline => ({ type: 'text', text: words })

/** One side of a conflict as it would read; null: that side has taken the passage away. */
function sideOf(conflict: TextConflict, side: 'mine' | 'theirs'): readonly RichTextBlock[] | null {
  if (conflict.kind === 'blocks') return conflict[side].length === 0 ? null : conflict[side]
  if (conflict[side].length === 0) return null
  const around = (words: readonly RichTextInline[], ...ends: [string, string]) => (words.length === 0 ? [] : [plain(ends[0]), ...words, plain(ends[1])].filter((each) => each.type !== 'text' || each.text !== ''))
  const content = [...around(conflict.before, `${text.ellipsis} `, ''), ...conflict[side].map(bold), ...around(conflict.after, '', ` ${text.ellipsis}`)]
  return [{ type: 'paragraph', content }]
}

interface SideProps {
  readonly conflict: TextConflict
  readonly side: 'mine' | 'theirs'
  readonly name: string
  readonly below: number
}

function Side({ conflict, side, name, below }: SideProps) {
  const content = sideOf(conflict, side)
  return (
    <div className="min-w-0 border-s-4 border-line ps-3">
      <p className="text-small text-muted">{name}</p>
      {content === null ? <p className="italic">{text.removed}</p> : <RichTextView body={asSeen({ type: 'doc', content })} below={below} />}
    </div>
  )
}

interface PassageProps {
  readonly conflict: TextConflict
  readonly legend: string
  readonly names: Readonly<Record<TextChoice, string>>
  readonly below: number
  readonly choice: TextChoice | undefined
  readonly onChoose: (choice: TextChoice) => void
}

function Passage({ conflict, legend, names, below, choice, onChoose }: PassageProps) {
  const group = useId()
  return (
    <fieldset className="mt-5">
      <legend className="font-strong">{legend}</legend>
      <div className="mt-2 grid gap-4 desk:grid-cols-2">
        <Side conflict={conflict} side="mine" name={names.mine} below={below} />
        <Side conflict={conflict} side="theirs" name={names.theirs} below={below} />
      </div>
      <div className="mt-2 flex flex-wrap gap-x-6">
        {CHOICES.map((each) => (
          <label key={each} className="flex min-h-9 cursor-pointer items-center gap-2">
            <input type="radio" name={group} className="size-5 accent-accent" checked={choice === each} onChange={() => onChoose(each)} />
            {names[each]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface TextConflictsProps {
  readonly open: OpenConflicts
  /** Heading level that the text stands under. */
  readonly below: number
}

/**
 * The passages that two people have written in different ways, each with both texts and a choice. On the page and not in a dialogue: a
 * long text is not read in one. Choices hold for what they were made of: a passage that is written anew is decided anew.
 */
export function TextConflicts({ open: { by, conflicts, decide }, below }: TextConflictsProps) {
  const title = useId()
  const [choices, setChoices] = useState<ReadonlyMap<string, TextChoice>>(new Map())
  const [isAsked, setAsked] = useState(false)
  const names = { mine: text.mine, theirs: text.theirs(by.name), both: text.both }
  const keys = conflicts.map((conflict, index) => keyOf([index, conflict.mine, conflict.theirs]))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = keys.flatMap((key) => choices.get(key) ?? [])
    if (chosen.length === conflicts.length) decide(chosen)
    else setAsked(true)
  }
  return (
    <section aria-labelledby={title} className="mt-4 border-2 border-fault bg-raised p-4">
      <div role="alert">
        <p id={title} className="font-strong">
          {text.title}
        </p>
        <p>{conflicts.length === 0 ? text.fits(by.name, by.at) : text.intro(by.name, by.at, conflicts.length)}</p>
      </div>
      <p>{text.kept}</p>
      <form onSubmit={submit}>
        {conflicts.map((conflict, index) => {
          const key = keys[index] ?? ''
          const choose = (choice: TextChoice) => setChoices((now) => new Map(now).set(key, choice))
          const legend = text.place(index + 1, conflicts.length)
          return <Passage key={key} {...{ conflict, legend, names, below }} choice={choices.get(key)} onChoose={choose} />
        })}
        {isAsked && keys.some((key) => !choices.has(key)) ? (
          <p role="alert" className="mt-3 font-strong text-fault">
            {text.undecided}
          </p>
        ) : null}
        <Button type="submit" className="mt-4">
          {text.save}
        </Button>
      </form>
    </section>
  )
}
