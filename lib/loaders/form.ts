import { notFound } from 'next/navigation'
import { municipalityScope } from '@/lib/auth/gate'
import { findFormVersion, lastFormChange, listFormVersions, type ListedForm, type StoredFormVersion } from '@/lib/db/form-version'
import { inTransaction } from '@/lib/db/transaction'
import type { WhoWhen } from '@/lib/domain/command-answer'
import type { MunicipalityScope } from '@/lib/auth/scope'
import { loadAdministrationEntry, loadAdministrator } from './administration'

/** A version of a form as it is read: with who changed it last, and whether the reader may change forms. */
export interface OpenForm {
  readonly stored: StoredFormVersion
  /** Null: nobody since it came. */
  readonly by: WhoWhen | null
  /** Whether a draft of the form is begun already, this one or another. */
  readonly hasDraft: boolean
  readonly mayKeep: boolean
}

/** The municipality's forms, for its administrators and controllers. */
export async function loadForms(): Promise<readonly ListedForm[]> {
  const { session } = await loadAdministrationEntry()
  const scope = municipalityScope(session)
  return inTransaction('readCommitted', (db) => listFormVersions(scope, db))
}

async function openForm(scope: MunicipalityScope, mayKeep: boolean, key: string, formVersion: number): Promise<OpenForm> {
  const open = await inTransaction('repeatableRead', async (db) => {
    const stored = Number.isInteger(formVersion) ? await findFormVersion(scope, db, key, formVersion) : null
    if (stored === null) return null
    const forms = await listFormVersions(scope, db)
    const hasDraft = forms.some((form) => form.key === key && form.state === 'draft')
    return { stored, by: await lastFormChange(scope, db, key, formVersion), hasDraft, mayKeep }
  })
  if (open === null) notFound()
  return open
}

/** A version of a form, as it is. */
export async function loadForm(key: string, formVersion: number): Promise<OpenForm> {
  const { session, isAdministrator } = await loadAdministrationEntry()
  return openForm(municipalityScope(session), isAdministrator, key, formVersion)
}

/** A version of a form for the administrator, who alone changes it. */
export async function loadKeptForm(key: string, formVersion: number): Promise<OpenForm> {
  const { scope } = await loadAdministrator()
  return openForm(scope, true, key, formVersion)
}
