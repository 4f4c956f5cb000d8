import type { MunicipalityScope } from '@/lib/auth/scope'
import type { WhoWhen } from '@/lib/domain/command-answer'
import type { ReportForm } from '@/lib/domain/form'
import type { FormReport } from '@/lib/domain/form-ground'
import type { FormState, FormVersion } from '@/lib/domain/form-version'
import { whoWhen } from './audit'
import type { Database } from './client'
import { written } from './facts/source'

/** A version of a form with the id that it is changed by. */
export interface StoredFormVersion extends FormVersion {
  readonly id: string
}

/** A form's version as lists name it. */
export interface ListedForm {
  readonly key: string
  readonly formVersion: number
  readonly name: string
  readonly state: FormState
  readonly reports: number
}

const jsonOf = (form: ReportForm) => JSON.parse(JSON.stringify(form)) as object

/** Key of a version in the log: 'asn-2020:2'. */
export function formSubjectKey(key: string, formVersion: number): string {
  return `${key}:${formVersion}`
}

/** All versions of the municipality's forms: by key, the newest first. */
export async function listFormVersions({ municipalityId }: MunicipalityScope, db: Database): Promise<ListedForm[]> {
  const forms = await db.form.findMany({
    where: { municipalityId },
    orderBy: [{ key: 'asc' }, { formVersion: 'desc' }],
    select: { key: true, formVersion: true, name: true, state: true, _count: { select: { reports: true } } },
  })
  return forms.map(({ _count, ...form }) => ({ ...form, reports: _count.reports }))
}

/** A version of a form of the municipality; null: there is none. */
export async function findFormVersion(
  { municipalityId }: MunicipalityScope,
  db: Database,
  key: string,
  formVersion: number,
): Promise<StoredFormVersion | null> {
  const row = await db.form.findFirst({ where: { municipalityId, key, formVersion }, include: { _count: { select: { reports: true } } } })
  if (row === null) return null
  const { id, state, version, definition, _count } = row
  return { id, state, version, form: written<ReportForm>(definition), reports: _count.reports }
}

/** Writes a new draft. @returns false when there is a version with that key and number already */
export async function insertFormDraft({ municipalityId }: MunicipalityScope, db: Database, form: ReportForm): Promise<boolean> {
  const { key, formVersion, name } = form
  const row = { municipalityId, key, formVersion, name, definition: jsonOf(form), state: 'draft' as const }
  return (await db.form.createMany({ data: [row], skipDuplicates: true })).count === 1
}

/** Writes a draft's contents, or its release. @returns false when it has another version by now, or is released */
export async function updateFormDraft(
  { municipalityId }: MunicipalityScope,
  db: Database,
  { id, version }: Pick<StoredFormVersion, 'id' | 'version'>,
  change: { readonly form: ReportForm } | { readonly state: 'released' },
): Promise<boolean> {
  const data = 'form' in change ? { name: change.form.name, definition: jsonOf(change.form) } : change
  const { count } = await db.form.updateMany({ where: { id, municipalityId, version, state: 'draft' }, data: { ...data, version: { increment: 1 } } })
  return count === 1
}

/** Removes a draft. @returns false when it has another version by now, or is released */
export async function deleteFormDraft({ municipalityId }: MunicipalityScope, db: Database, { id, version }: Pick<StoredFormVersion, 'id' | 'version'>): Promise<boolean> {
  return (await db.form.deleteMany({ where: { id, municipalityId, version, state: 'draft' } })).count === 1
}

/** Who changed a version of a form last, and when; null: nobody since it came. */
export async function lastFormChange(scope: MunicipalityScope, db: Database, key: string, formVersion: number): Promise<WhoWhen | null> {
  const where = { municipalityId: scope.municipalityId, subject: 'form', subjectKey: formSubjectKey(key, formVersion) }
  const event = await db.auditEvent.findFirst({ where, orderBy: { id: 'desc' }, select: { actorId: true, at: true } })
  return event === null ? null : whoWhen(scope, db, event.actorId, event.at)
}

/** Every report of the municipality, the latest first. */
export async function listFormReports({ municipalityId }: MunicipalityScope, db: Database): Promise<FormReport[]> {
  const rows = await db.report.findMany({
    where: { municipalityId },
    orderBy: [{ year: 'desc' }, { toMonth: 'desc' }, { committee: { name: 'asc' } }],
    select: { key: true, title: true, committee: { select: { key: true, name: true } }, form: { select: { key: true } } },
  })
  return rows.map(({ key, title, committee, form }) => ({ address: `${committee.key}/${key}`, committee: committee.name, title, formKey: form.key }))
}
