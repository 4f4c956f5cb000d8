'use client'

import { Select } from '@/components/ui/field'
import type { CommandError } from '@/lib/domain/command-answer'
import { errorText } from '@/lib/text/error'
import { importText } from '@/lib/text/import'
import { unreadableText } from '@/lib/text/import-fault'
import { FileForm } from './file-form'

const text = importText.upload

interface UploadFormProps {
  readonly committee: string
  /** Latest first. */
  readonly years: readonly number[]
  /** Extensions of the files that can be read. */
  readonly accept: readonly string[]
}

const explain = (error: CommandError) => unreadableText(error) ?? errorText(error)

/** Sends a file to be read in for a year of the committee. */
export function UploadForm({ committee, years, accept }: UploadFormProps) {
  return (
    <FileForm
      id="import-file"
      command="read-import"
      accept={accept.join(',')}
      hint={text.fileHint(accept.join(', '))}
      words={text}
      opens={(batch) => `/arbete/${committee}/import/${batch}`}
      inputOf={(data) => ({ committee, year: Number(data.get('year')) })}
      explain={explain}
    >
      <Select field={{ id: 'import-year', label: text.year }} name="year" options={years.map((year) => ({ value: String(year), label: String(year) }))} />
    </FileForm>
  )
}
