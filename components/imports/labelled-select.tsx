interface LabelledSelectProps<Value extends string> {
  readonly label: string
  /** The label is read aloud but not shown: the place says what it is. */
  readonly isQuiet?: boolean
  readonly value: Value
  readonly options: readonly (readonly [value: Value, label: string])[]
  readonly onChange: (value: Value) => void
}

/** A choice with its label, small enough to stand above a column or several in a row. */
export function LabelledSelect<Value extends string>({ label, isQuiet = false, value, options, onChange }: LabelledSelectProps<Value>) {
  return (
    <label className="block">
      <span className={isQuiet ? 'spoken' : 'block text-small font-strong'}>{label}</span>
      <select
        className="min-h-9 w-full rounded-control border border-rule bg-raised px-2 text-base text-ink"
        value={value}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.target.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
