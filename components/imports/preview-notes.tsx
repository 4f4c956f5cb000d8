import { PlainTable } from '@/components/admin/plain-table'
import { Notice } from '@/components/ui/notice'
import type { ImportPreview } from '@/lib/domain/import-preview'
import type { ImportSource } from '@/lib/domain/import-reading'
import { importText } from '@/lib/text/import'
import { faultCells } from '@/lib/text/import-fault'
import { koladaText } from '@/lib/text/kolada'

/** Rows of faults and of what is left out that are shown; the number of all stands with them. */
const SHOWN = 200

/** What is wrong in a file, each with its place and what to do; nothing when nothing is. */
export function FaultList({ faults, source }: { readonly faults: ImportPreview['faults']; readonly source: ImportSource }) {
  const text = importText.faults
  if (faults.length === 0) return null
  return (
    <section className="space-y-4">
      <Notice tone="fault" title={text.title(faults.length)}>
        {text.lead}
      </Notice>
      <PlainTable
        caption={text.caption(SHOWN, faults.length)}
        head={text.head}
        rows={faults.slice(0, SHOWN).map((fault) => faultCells(fault, source))}
        empty=""
      />
    </section>
  )
}

/** What the file has and no rule takes, and that nothing has been dropped. */
export function LeftOutList({ leftOut, proof, source }: Pick<ImportPreview, 'leftOut' | 'proof'> & { readonly source: ImportSource }) {
  const text = importText.leftOut
  const named = source === 'kolada' ? leftOut.map((each) => ({ ...each, name: koladaText.leftOut(each.name) })) : leftOut
  return (
    <>
      {proof === null ? null : <p className="max-w-measure">{importText.proof(proof)}</p>}
      {leftOut.length === 0 ? null : (
        <details>
          <summary className="font-strong">{`${text.title} (${leftOut.length})`}</summary>
          <p className="my-2 max-w-measure">{text.lead}</p>
          <PlainTable caption={text.caption(SHOWN, leftOut.length)} head={text.head} rows={named.slice(0, SHOWN).map(text.cells)} empty="" />
        </details>
      )}
    </>
  )
}
