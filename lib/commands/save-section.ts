import { the } from '@/lib/auth/permissions/permission'
import { mayWriteSections } from '@/lib/auth/permissions/report'
import { mayKeepSection } from '@/lib/auth/permissions/section-work'
import { whoWhen } from '@/lib/db/audit'
import { loadReportForm } from '@/lib/db/form'
import { knownImages } from '@/lib/db/image'
import { findSection, writeSection } from '@/lib/db/section'
import type { Stored } from '@/lib/db/stored'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { ReportForm } from '@/lib/domain/form'
import { imagesIn, type RichText } from '@/lib/domain/rich-text'
import { saveSectionSchema, type SaveSectionInput } from '@/lib/schemas/save-section'
import { answered, refused } from './command'
import { reportCommand, type ReportContext } from './report-command'
import { sectionNow } from './section-work-now'

async function stale({ scope, db, at }: ReportContext, stored: Stored<RichText> | null): Promise<CommandAnswer<never>> {
  return refused('STALE_VERSION', { by: await whoWhen(scope, db, stored?.authorId ?? null, stored?.at ?? at) })
}

/** A checked text as plain JSON with its version, for the audit event. */
function audited(body: RichText, version: number, written?: RichText) {
  return JSON.parse(JSON.stringify({ body, version, written })) as object
}

/** The section of the form that asks for the text; null: none does. */
function sectionAsking(form: ReportForm, text: string): string | null {
  return form.sections.find(({ blocks }) => blocks.some((block) => block.kind === 'prose' && block.sectionKey === text))?.key ?? null
}

/** Null when the person writes in the section: the controller in every one, others in their own. */
async function notTheirs(context: ReportContext, section: string): Promise<CommandAnswer<never> | null> {
  if (the('controller')(context.scope, context.report) === null) return null
  const now = await sectionNow(context, section)
  const refusal = now === null ? 'OUT_OF_SCOPE' : mayKeepSection(context.scope, now.work)
  return refusal === null ? null : refused(refusal)
}

/** Null when the committee has every picture of the text. */
async function lacksImage({ scope, db }: ReportContext, body: RichText): Promise<CommandAnswer<never> | null> {
  const hashes = imagesIn(body).map(({ sha256 }) => sha256)
  if (hashes.length === 0) return null
  const known = await knownImages(scope, db, hashes)
  const lacking = hashes.find((sha256) => !known.has(sha256))
  return lacking === undefined ? null : refused('INVALID_INPUT', { faults: [{ path: 'body', found: lacking, expected: 'pictures that have been added' }] })
}

type TextChange = Omit<SaveSectionInput, 'committee' | 'report'>

/** Writes the text where the version is still the one read, and records it; else STALE_VERSION, with who and when. */
export async function writeText(context: ReportContext, { section, body, version: read, written }: TextChange): Promise<CommandAnswer<unknown>> {
  const { scope, db, at, report, record } = context
  const lacking = await lacksImage(context, body)
  if (lacking !== null) return lacking
  const current = await findSection(scope, db, report.id, section)
  if (read !== (current?.version ?? 0)) return stale(context, current)
  const version = read + 1
  const place = { reportId: report.id, key: section }
  if (!(await writeSection(scope, db, place, current, body, { version, authorId: scope.userId, at }))) {
    return stale(context, await findSection(scope, db, report.id, section))
  }
  record({
    subject: 'section',
    subjectKey: `${report.key}:${section}`,
    reportId: report.id,
    before: current === null ? null : audited(current.value, current.version),
    after: audited(body, version, written),
  })
  return answered({ version, at: at.toISOString() })
}

/** Saves the prose of one section that the report's form asks for, by the controller or whoever owns the section. */
export const saveSection = reportCommand<SaveSectionInput>({
  name: 'save-section',
  input: saveSectionSchema,
  permission: mayWriteSections,
  lock: 'share',
  async run(context, input) {
    const { scope, db, report } = context
    const form = await loadReportForm(scope, report.key, db)
    const section = form === null ? null : sectionAsking(form, input.section)
    if (section === null) return refused('NOT_FOUND')
    return (await notTheirs(context, section)) ?? writeText(context, input)
  },
})
