'use client'

import { useState } from 'react'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { Problem } from '@/components/ui/problem'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import { suggestedKey } from '@/lib/domain/register-entry'
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

/** A mapping that can be taken for the file, or replaced by what is chosen here. */
interface KeptMapping {
  readonly key: string
  readonly name: string
  readonly version: number
  readonly rules: unknown
}

/** The choice that keeps a new mapping beside the others. */
const NEW = ''

interface MappingFormProps {
  readonly committee: string
  readonly batch: string
  readonly version: number
  readonly file: MappedFile
  readonly registers: ImportRegisters
  /** Mappings that are kept for this kind of file, latest first. */
  readonly kept: readonly KeptMapping[]
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

/** A key made from the name that no kept mapping has. */
function freeKey(name: string, kept: readonly KeptMapping[]): string {
  const base = suggestedKey(name).slice(0, 70) || 'own'
  const taken = (wanted: string) => kept.some((each) => each.key === wanted)
  let key = base
  for (let number = 2; taken(key); number += 1) key = `${base}-${number}`
  return key
}

/** Edits how the file of a batch is read: the preview follows when asked, and the mapping can be kept for the next file. */
export function MappingForm({ committee, batch, version, file: given, registers, kept, trySheet }: MappingFormProps) {
  const [file, setFile] = useState(given)
  const [name, setName] = useState(kept[0]?.name ?? '')
  const [target, setTarget] = useState(kept[0]?.key ?? NEW)
  const map = useCommand('map-import')
  const save = useCommand('save-import-mapping')
  const busy = map.busy || save.busy
  const problem = map.problem ?? save.problem
  const replaced = kept.find(({ key }) => key === target)
  const keep = () => {
    const written = name.trim() || text.title
    const key = replaced?.key ?? freeKey(written, kept)
    void save.send({ committee, source: file.source, key, name: written, version: replaced?.version ?? 0, rules: file.mapping })
  }
  const choose = (key: string) => {
    setTarget(key)
    setName(kept.find((each) => each.key === key)?.name ?? '')
  }
  const take = (key: string) => {
    const rules = kept.find((each) => each.key === key)?.rules
    if (rules === undefined) return
    choose(key)
    // Its rules were checked when they were kept, and are again when they are sent.
    setFile({ ...file, mapping: rules } as MappedFile)
  }
  return (
    <div className="space-y-6">
      {kept.length === 0 ? null : (
        <Select
          field={{ id: 'mapping-take', label: text.take }}
          value={NEW}
          options={[{ value: NEW, label: text.takeNone }, ...kept.map(({ key, name: label }) => ({ value: key, label }))]}
          onChange={(event) => take(event.target.value)}
        />
      )}
      <Editor key={target} file={file} registers={registers} trySheet={trySheet} onChange={setFile} />
      <Button disabled={busy} onClick={() => void map.send({ committee, batch, version, mapping: file.mapping })}>
        {text.use}
      </Button>
      {kept.length === 0 ? null : (
        <Select
          field={{ id: 'mapping-target', label: text.target }}
          value={target}
          options={[{ value: NEW, label: text.asNew }, ...kept.map(({ key, name: label }) => ({ value: key, label: text.replaces(label) }))]}
          onChange={(event) => choose(event.target.value)}
        />
      )}
      <TextField field={{ id: 'mapping-name', label: text.name, hint: text.nameHint }} value={name} maxLength={600} onChange={(event) => setName(event.currentTarget.value)} />
      <Button disabled={busy} onClick={keep}>
        {text.save}
      </Button>
      <p role="status">{busy ? '' : save.result !== null ? text.saved : map.result !== null ? text.used : ''}</p>
      <Problem text={problem} />
    </div>
  )
}
