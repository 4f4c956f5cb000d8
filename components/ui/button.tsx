import type { ButtonHTMLAttributes } from 'react'

type ButtonKind = 'main' | 'plain' | 'quiet'

const SHAPE =
  'inline-flex items-center justify-center gap-2 rounded-control border text-base no-underline ' +
  'disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60'

const KIND: Record<ButtonKind, string> = {
  main: 'min-h-11 px-5 border-accent bg-accent font-strong text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  plain: 'min-h-9 px-4 border-rule bg-raised text-ink hover:border-ink',
  quiet: 'min-h-9 px-2 border-transparent bg-transparent text-accent underline underline-offset-4 hover:text-accent-strong hover:decoration-2',
}

/** Look of a button, for an anchor that leads to the main action of a page. */
export function buttonClass(kind: ButtonKind = 'plain'): string {
  return `${SHAPE} ${KIND[kind]}`
}

/**
 * A button. One `main` on a page at most: 44 px high, in the accent colour. `plain` has a border, `quiet` looks like a link.
 * The type is `button` unless told otherwise, so that none submits a form by accident.
 */
export function Button({ kind = 'plain', className = '', type = 'button', ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: ButtonKind }) {
  return <button type={type} className={`${buttonClass(kind)} ${className}`} {...rest} />
}
