import { placeChoices } from '@/components/items/place-choice'
import { adminRegisterText } from '@/lib/text/admin-register'

const text = adminRegisterText.form

export interface Choice {
  readonly value: string
  readonly label: string
}

/** Reads the fields of a form by name: trimmed text, a whole number (null when empty), and the lines of a text. */
export function formReader(form: HTMLFormElement) {
  const data = new FormData(form)
  const read = (name: string) => String(data.get(name) ?? '').trim()
  // What is no number is sent as it is: the command refuses it with its field.
  const whole = (name: string) => (read(name) === '' ? null : /^\d+$/.test(read(name)) ? Number(read(name)) : read(name))
  const lines = (name: string) => read(name).split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return { data, read, whole, lines }
}

/** Where a row can be put among the others. */
export function placeOptions(others: readonly Choice[], isNew: boolean): readonly Choice[] {
  return placeChoices(others, { stay: isNew ? text.last : text.stay, first: text.first, after: text.afterRow })
}
