import { formatTime } from './format'

/** Whether what has been typed is stored. `at` is the database's time (ISO). */
export type SaveState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'offline' }

/** savedStateText({ kind: 'saved', at: '2020-09-08T12:32:00Z' }) = 'Sparat 14:32' */
export function savedStateText(state: SaveState): string {
  switch (state.kind) {
    case 'nothing':
      return ''
    case 'unsaved':
      return 'Inte sparat än'
    case 'saving':
      return 'Sparar …'
    case 'saved':
      return `Sparat ${formatTime(state.at)}`
    case 'failed':
      return `Inte sparat. ${state.reason}`
    case 'offline':
      return 'Inte sparat. Ingen kontakt med servern. Vi försöker igen.'
  }
}
