import { Notice } from '@/components/ui/notice'
import type { InputFault } from '@/lib/domain/command-answer'
import { packageFaultWords } from '@/lib/text/package-fault'
import { packageText } from '@/lib/text/package-import'
import { PlainTable } from './plain-table'

const text = packageText.faults
/** Faults that are shown; the number of all stands with them. */
const SHOWN = 200

function rowOf(fault: InputFault) {
  const { place, path, found, todo } = packageFaultWords(fault)
  return [
    <span key="place">
      {place}
      <code className="block text-small text-muted break-all">{path}</code>
    </span>,
    found,
    todo,
  ]
}

/** What is wrong in a package, each with its place in words and as the file has it, and what to do. */
export function PackageFaults({ faults, live }: { readonly faults: readonly InputFault[]; readonly live?: 'assertive' }) {
  return (
    <section className="space-y-4">
      <Notice tone="fault" title={text.title(faults.length)} live={live}>
        {text.lead}
      </Notice>
      <PlainTable caption={text.caption(SHOWN, faults.length)} head={text.head} rows={faults.slice(0, SHOWN).map(rowOf)} empty="" />
    </section>
  )
}
