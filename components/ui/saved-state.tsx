import { savedStateText, type SaveState } from '@/lib/text/save'

/** Whether what has been typed is stored: "Sparat 14:32". Said aloud politely; never "Sparat" before the database has answered. */
export function SavedState({ state }: { state: SaveState }) {
  const failed = state.kind === 'failed' || state.kind === 'offline'
  return (
    <p role="status" className={`text-small ${failed ? 'font-strong text-fault' : 'text-muted'}`}>
      {savedStateText(state)}
    </p>
  )
}
