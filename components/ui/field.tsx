import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { fieldText } from '@/lib/text/field'

interface FieldTexts {
  /** Also the base of the ids of hint and error. */
  id: string
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and what to write instead. */
  error?: string
  optional?: boolean
}

const CONTROL = 'rounded-control border bg-raised px-3 text-base text-ink aria-invalid:border-2 aria-invalid:border-fault border-rule w-full'

function describedBy({ id, hint, error }: FieldTexts): string | undefined {
  const ids = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null)
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** Attributes that tie a control to its field's texts. */
export function fieldControl(field: FieldTexts) {
  return { id: field.id, 'aria-describedby': describedBy(field), 'aria-invalid': field.error ? (true as const) : undefined }
}

/** Label above, hint below it, error between hint and control: read in the order in which it is needed. */
export function Field({ field, children }: { field: FieldTexts; children: ReactNode }) {
  return (
    <div className={`max-w-field ${field.error ? 'border-s-4 border-fault ps-3' : ''}`}>
      <label htmlFor={field.id} className="block font-strong">
        {field.label}
        {field.optional ? <span className="font-normal text-muted"> ({fieldText.optional})</span> : null}
      </label>
      {field.hint ? (
        <div id={`${field.id}-hint`} className="text-small text-muted">
          {field.hint}
        </div>
      ) : null}
      {field.error ? (
        <p id={`${field.id}-error`} className="font-strong text-fault">
          <span className="spoken">{fieldText.faultPrefix} </span>
          {field.error}
        </p>
      ) : null}
      <div className="mt-1.5">{children}</div>
    </div>
  )
}

export function TextField({ field, className = '', ...rest }: { field: FieldTexts } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field field={field}>
      <input type="text" className={`${CONTROL} min-h-11 ${className}`} {...rest} {...fieldControl(field)} />
    </Field>
  )
}

export function TextArea({ field, className = '', rows = 4, ...rest }: { field: FieldTexts } & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field field={field}>
      <textarea rows={rows} className={`${CONTROL} py-2 ${className}`} {...rest} {...fieldControl(field)} />
    </Field>
  )
}

interface SelectOption {
  readonly value: string
  readonly label: string
}

export function Select({ field, options, className = '', ...rest }: { field: FieldTexts; options: readonly SelectOption[] } & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field field={field}>
      <select className={`${CONTROL} min-h-11 ${className}`} {...rest} {...fieldControl(field)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
