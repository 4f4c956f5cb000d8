import { Notice } from './notice'

/** What went wrong, read out when it comes; nothing while there is no problem. */
export function Problem({ text }: { readonly text: string | null }) {
  if (text === null) return null
  return (
    <Notice tone="fault" live="assertive">
      {text}
    </Notice>
  )
}
