'use client'

import { useState } from 'react'
import { Select } from '@/components/ui/field'
import type { CommandError } from '@/lib/domain/command-answer'
import { errorText } from '@/lib/text/error'
import { importText } from '@/lib/text/import'
import { unreadableText } from '@/lib/text/import-fault'
import { FileForm } from './file-form'

const text = importText.upload

/** A kind of file that can be read, with the mappings that are kept for it, latest first. */
interface FileKind {
  readonly source: string
  /** Extensions of its files: ['.csv', '.txt']. */
  readonly accept: readonly string[]
  readonly mappings: readonly { readonly key: string; readonly name: string }[]
}

interface UploadFormProps {
  readonly committee: string
  /** Latest first. */
  readonly years: readonly number[]
  readonly kinds: readonly FileKind[]
}

/** Tertial chooses the mapping. */
const NONE = ''

function explain(error: CommandError): string {
  if (error.faults?.some(({ path }) => path === 'mapping')) return text.mappingGone
  return unreadableText(error) ?? errorText(error)
}

function MappingChoice({ kind }: { readonly kind: FileKind | undefined }) {
  if (kind === undefined || kind.mappings.length === 0) return null
  const options = [{ value: NONE, label: text.anyMapping }, ...kind.mappings.map(({ key, name }) => ({ value: key, label: name }))]
  // Another kind of file has other mappings: the choice begins anew.
  return <Select key={kind.source} field={{ id: 'import-mapping', label: text.mapping, hint: text.mappingHint }} name="mapping" options={options} />
}

/** Sends a file to be read in for a year of the committee, by a kept mapping or by the one that fits. */
export function UploadForm({ committee, years, kinds }: UploadFormProps) {
  const [fileName, setFileName] = useState('')
  const accept = kinds.flatMap((kind) => kind.accept)
  const kind = kinds.find((each) => each.accept.some((extension) => fileName.toLowerCase().endsWith(extension)))
  return (
    <FileForm
      id="import-file"
      command="read-import"
      accept={accept.join(',')}
      hint={text.fileHint(accept.join(', '))}
      words={text}
      opens={(batch) => `/arbete/${committee}/import/${batch}`}
      inputOf={(data) => ({ committee, year: Number(data.get('year')), mapping: String(data.get('mapping') ?? NONE) || null })}
      explain={explain}
      onChoose={(file) => setFileName(file?.name ?? '')}
      after={<MappingChoice kind={kind} />}
    >
      <Select field={{ id: 'import-year', label: text.year }} name="year" options={years.map((year) => ({ value: String(year), label: String(year) }))} />
    </FileForm>
  )
}
