import type { ReportForm } from './form'

/** A draft is edited; a released version is never changed, and reports are made with it. */
export type FormState = 'draft' | 'released'

/** A version of a form, and how far it has come. */
export interface FormVersion {
  readonly form: ReportForm
  readonly state: FormState
  /** Counts the times that the draft was saved, for those who save at the same time. */
  readonly version: number
  /** Reports that are made with it. */
  readonly reports: number
}

const PLAIN: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u' }

/**
 * A key that is not taken, made of a name: 'Årsbrev 2026' → 'arsbrev-2026', and 'arsbrev-2026-2' when there is one. At most 80
 * characters. A name without letters and digits becomes `fallback`.
 */
export function keyOfName(name: string, taken: readonly string[], fallback: string): string {
  const plain = name.toLowerCase().replace(/[åäöéü]/g, (letter) => String(PLAIN[letter]))
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 70).replace(/-$/, '')
  const base = words === '' ? fallback : words
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(key)) return key
  }
}

/** A form like another, as the first draft of a form of its own. */
export function copiedForm(form: ReportForm, name: string, takenKeys: readonly string[]): ReportForm {
  return { ...form, key: keyOfName(name, takenKeys, 'form'), formVersion: 1, name }
}

/** The newest released version of each form, in the order given: of asn-2020 versions 1 and 2, and a draft 3, version 2. */
export function newestReleased<Form extends { readonly key: string; readonly formVersion: number; readonly state: FormState }>(
  forms: readonly Form[],
): readonly Form[] {
  const released = forms.filter(({ state }) => state === 'released')
  return released.filter((form) => released.every((other) => other.key !== form.key || other.formVersion <= form.formVersion))
}
