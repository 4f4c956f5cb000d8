'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import { FIGURE_WORDS, isChanged, isDifference, linkedValue, UNITS_OF, type FigureStyle } from '@/lib/domain/linked-figure'
import { figureMenuText as text } from '@/lib/text/figure-tool'
import { linkedFigureText } from '@/lib/text/linked-figure'
import type { EditedFigure } from './figure-node'
import { FigureSource, type ReportAddress } from './figure-source'
import type { LinkableFigures } from './linkable-figures'
import { QuestionForm } from './question-form'

const DECIMALS = [0, 1, 2, 3, 4]
const SIGNS = ['minus', 'always', 'none'] as const

interface FigureMenuProps {
  readonly address: ReportAddress
  /** Undefined: on their way. Null: could not be fetched. */
  readonly figures: LinkableFigures | null | undefined
  readonly linked: EditedFigure
  readonly onSave: (changed: Partial<EditedFigure>) => void
  readonly onUnlink: () => void
  readonly onClose: () => void
}

/** What a figure in a text is, how it is written there, and that its sentence has been read since it moved. */
export function FigureMenu({ address, figures, linked, onSave, onUnlink, onClose }: FigureMenuProps) {
  const id = useId()
  const [style, setStyle] = useState(linked.style)
  const figure = figures?.byKey.get(linked.figure)
  const value = figures ? linkedValue({ ...linked, style }, figures.byKey) : linked.value
  const valueBefore = figures ? linkedValue(linked, figures.byKey) : linked.value
  const isMoved = isChanged({ ...linked, value: valueBefore })
  // Who writes a figure in another way looks at it; one that has moved is confirmed by itself.
  const save = () => onSave({ style, value, ...(isMoved || value === null ? {} : { seen: value }) })
  const confirm = () => valueBefore !== null && onSave({ value: valueBefore, seen: valueBefore })
  return (
    <QuestionForm
      id={id}
      title={figures?.searchable.find((each) => each.figure.key === linked.figure)?.name ?? linkedFigureText({ ...linked, value })}
      cancel={text.cancel}
      save={text.save}
      onSave={save}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onUnlink}>{text.unlink}</Button>
          {isMoved && valueBefore !== null ? <Button onClick={confirm}>{text.confirm}</Button> : null}
        </>
      }
    >
      <FigureSource {...{ address, figures, linked }} />
      {figure ? (
        <>
          <StyleFields
            id={id}
            style={style}
            units={UNITS_OF[figure.unit]}
            isDifference={isDifference(figure)}
            onChange={(changed) => setStyle({ ...style, ...changed })}
          />
          <p role="status">
            {text.preview}: <span className="font-strong">{linkedFigureText({ ...linked, style, value })}</span>
          </p>
        </>
      ) : null}
    </QuestionForm>
  )
}

/** Choices with their words. */
function options<Key extends string>(keys: readonly Key[], words: Readonly<Record<Key, string>>) {
  return keys.map((value) => ({ value, label: words[value] }))
}

interface StyleFieldsProps {
  readonly id: string
  readonly style: FigureStyle
  readonly units: readonly FigureStyle['unit'][]
  readonly isDifference: boolean
  readonly onChange: (changed: Partial<FigureStyle>) => void
}

function StyleFields({ id, style, units, isDifference: isChange, onChange }: StyleFieldsProps) {
  const isNumber = style.show === 'number'
  return (
    <>
      <Select
        field={{ id: `${id}-show`, label: text.show }}
        options={options(['number', ...FIGURE_WORDS], text.shows)}
        value={style.show}
        onChange={({ target }) => onChange({ show: target.value as FigureStyle['show'] })}
      />
      <div className="grid grid-cols-2 gap-4">
        <Select
          field={{ id: `${id}-unit`, label: text.unit }}
          options={options(units, text.units)}
          value={style.unit}
          onChange={({ target }) => onChange({ unit: target.value as FigureStyle['unit'] })}
        />
        <Select
          field={{ id: `${id}-decimals`, label: text.decimals }}
          options={DECIMALS.map((count) => ({ value: String(count), label: String(count) }))}
          value={String(style.decimals)}
          onChange={({ target }) => onChange({ decimals: Number(target.value) })}
        />
      </div>
      {isNumber ? (
        <Select
          field={{ id: `${id}-sign`, label: text.sign }}
          options={options(SIGNS, text.signs)}
          value={style.sign}
          onChange={({ target }) => onChange({ sign: target.value as FigureStyle['sign'] })}
        />
      ) : null}
      <div>
        {isNumber ? <Choice id={`${id}-named`} label={text.unitShown} checked={style.unitShown} onChange={(unitShown) => onChange({ unitShown })} /> : null}
        {isNumber ? null : <Choice id={`${id}-turned`} label={text.turned} checked={style.turned} onChange={(turned) => onChange({ turned })} />}
        {isNumber ? null : <Choice id={`${id}-capital`} label={text.capital} checked={style.capital} onChange={(capital) => onChange({ capital })} />}
        {isChange ? <Choice id={`${id}-rounded`} label={text.ofRounded} checked={style.ofRounded} onChange={(ofRounded) => onChange({ ofRounded })} /> : null}
      </div>
    </>
  )
}

function Choice({ id, label, checked, onChange }: { id: string; label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label htmlFor={id} className="flex min-h-9 items-center gap-2">
      <input id={id} type="checkbox" className="size-5" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  )
}
