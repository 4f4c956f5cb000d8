/** First stop of the keyboard on every page. */
export function SkipLink({ target, children }: { target: string; children: string }) {
  return (
    <a className="skip link no-print" href={`#${target}`}>
      {children}
    </a>
  )
}
