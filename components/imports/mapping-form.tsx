'use client'

import { useState } from 'react'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import type { SieMapping } from '@/lib/domain/sie-rule'
import type { SheetMapping } from '@/lib/schemas/sheet-mapping'
import type { SheetSummary } from '@/lib/schemas/sheet-summary'
import type { SieRaw } from '@/lib/schemas/sie-raw'
import { importText } from '@/lib/text/import'
import { SheetMappingEditor, type SheetCount } from './sheet-mapping-editor'
import { SieMappingEditor } from './sie-mapping-editor'

const text = importText.mapping

/** What the file has to map, and how it is mapped now. */
export type MappedFile =
  | { readonly source: 'sie'; readonly summary: SieRaw; readonly mapping: SieMapping }
  | { readonly source: 'excel' | 'csv'; readonly summary: SheetSummary; readonly mapping: SheetMapping }

interface MappingFormProps {
  readonly committee: string
  readonly batch: string
  readonly version: number
  readonly file: MappedFile
  readonly registers: ImportRegisters
  /** The mapping that the next saving replaces; null: none is kept yet. */
  readonly kept: { readonly key: string; readonly name: string; readonly version: number } | null
  /** Tries a sheet's mapping on the rows at hand, for the count shown while choosing. */
  readonly trySheet: (summary: SheetSummary, mapping: SheetMapping, registers: ImportRegisters) => SheetCount
}

interface EditorProps extends Pick<MappingFormProps, 'file' | 'registers' | 'trySheet'> {
  readonly onChange: (file: MappedFile) => void
}

function Editor({ file, registers, trySheet, onChange }: EditorProps) {
  if (file.source === 'sie') {
    return <SieMappingEditor summary={file.summary} mapping={file.mapping} registers={registers} onChange={(mapping) => onChange({ ...file, mapping })} />
  }
  const { summary, mapping } = file
  return (
    <SheetMappingEditor
      summary={summary}
      mapping={mapping}
      registers={registers}
      onChange={(next) => onChange({ ...file, mapping: next })}
      tryMapping={(next) => trySheet(summary, next, registers)}
    />
  )
}

/** Edits how the file of a batch is read: the preview follows when asked, and the mapping can be kept for the next file. */
export function MappingForm({ committee, batch, version, file: given, registers, kept, trySheet }: MappingFormProps) {
  const [file, setFile] = useState(given)
  const [name, setName] = useState(kept?.name ?? '')
  const map = useCommand('map-import')
  const save = useCommand('save-import-mapping')
  const busy = map.busy || save.busy
  const problem = map.problem ?? save.problem
  const keep = () =>
    save.send({ committee, source: file.source, key: kept?.key ?? 'own', name: name.trim() || text.title, version: kept?.version ?? 0, rules: file.mapping })
  return (
    <div className="space-y-6">
      <Editor file={file} registers={registers} trySheet={trySheet} onChange={setFile} />
      <Button disabled={busy} onClick={() => void map.send({ committee, batch, version, mapping: file.mapping })}>
        {text.use}
      </Button>
      <TextField field={{ id: 'mapping-name', label: text.name, hint: text.nameHint }} value={name} maxLength={600} onChange={(event) => setName(event.currentTarget.value)} />
      <Button disabled={busy} onClick={() => void keep()}>
        {text.save}
      </Button>
      <p role="status">{busy ? '' : save.result !== null ? text.saved : map.result !== null ? text.used : ''}</p>
      {problem === null ? null : (
        <Notice tone="fault" live="assertive">
          {problem}
        </Notice>
      )}
    </div>
  )
}
