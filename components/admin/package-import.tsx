'use client'

import { FileForm } from '@/components/imports/file-form'
import type { CommandError } from '@/lib/domain/command-answer'
import { errorText } from '@/lib/text/error'
import { packageText } from '@/lib/text/package-import'
import { PackageFaults } from './package-faults'

const text = packageText.upload
const LARGEST = 20_000_000

function explain(error: CommandError) {
  return error.faults?.length ? <PackageFaults faults={error.faults} live="assertive" /> : errorText(error)
}

/** Reads a package file: its preview opens, or every fault stands in a table. */
export function PackageImport() {
  return (
    <div className="mt-4">
      <FileForm
        id="package-file"
        command="read-package"
        accept="application/json,.json"
        hint={text.hint}
        words={text}
        opens={(batch) => `/admin/paket/${batch}`}
        check={(file) => (file.size > LARGEST ? text.tooLarge : null)}
        inputOf={() => ({})}
        explain={explain}
      />
    </div>
  )
}
