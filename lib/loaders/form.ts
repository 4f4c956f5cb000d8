import { notFound } from 'next/navigation'
import { municipalityScope } from '@/lib/auth/gate'
import { findFormVersion, lastFormChange, listFormReports, listFormVersions, type ListedForm, type StoredFormVersion } from '@/lib/db/form-version'
import { inTransaction } from '@/lib/db/transaction'
import type { FormReport } from '@/lib/domain/form-ground'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { WhoWhen } from '@/lib/domain/command-answer'
import type { MunicipalityScope } from '@/lib/auth/scope'
import { loadAdministrationEntry, loadAdministrator } from './administration'
import { loadReport } from './report'

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
async function loadKeptForm(key: string, formVersion: number): Promise<OpenForm> {
  const { scope } = await loadAdministrator()
  return openForm(scope, true, key, formVersion)
}

/** A form with the facts of a report that it is tried with. */
export interface TriedForm extends OpenForm {
  readonly reports: readonly FormReport[]
  /** Null: the municipality has no report yet. */
  readonly tried: { readonly address: string; readonly facts: ReportFacts } | null
}

/**
 * A version of a form, for the administrator, with the facts of a report.
 * @param asked address of the report, 'asn/2020-08'; one that is not known, or null, becomes the latest that is made with the form, or the latest
 */
export async function loadTriedForm(key: string, formVersion: number, asked: string | null): Promise<TriedForm> {
  const open = await loadKeptForm(key, formVersion)
  const { scope } = await loadAdministrator()
  const reports = await inTransaction('readCommitted', (db) => listFormReports(scope, db))
  const chosen = reports.find(({ address }) => address === asked) ?? reports.find(({ formKey }) => formKey === key) ?? reports[0]
  if (chosen === undefined) return { ...open, reports, tried: null }
  const [committee = '', report = ''] = chosen.address.split('/')
  return { ...open, reports, tried: { address: chosen.address, facts: (await loadReport(committee, report)).facts } }
}
