import type { WhoWhen } from './command-answer'
import { canonicalJson } from './canonical-json'
import type { FormOwner, ReportForm } from './form'
import type { OrgUnit } from './municipality'
import type { ReportView, SectionView } from './report-view'
import type { UnitHead } from './reminder'
import { asStored, figuresIn, isEmpty, mapInline } from './rich-text'

/** Roles whose people can own a section: all who work with a report before it leaves the committee. */
export const OWNER_ROLES = ['controller', 'unitHead', 'departmentHead', 'committeeSecretary'] as const

export type OwnerRole = (typeof OWNER_ROLES)[number]

/** `notStarted`: there is a text to write, and nobody has begun. Ready is said by a person, never told from the contents. */
export type SectionState = 'notStarted' | 'writing' | 'ready'

/** A role that somebody holds in a committee; a unit head's is of a unit. */
export interface Post {
  readonly role: string
  readonly orgUnitKey: string | null
}

/** Somebody who can own sections. */
export interface SectionPerson {
  readonly userId: string
  readonly name: string
  readonly posts: readonly Post[]
}

/** Who answers for a section: a person, or whoever holds a post when that is not exactly one person. */
export type SectionOwner =
  | { readonly kind: 'person'; readonly userId: string; readonly name: string | null }
  | { readonly kind: 'post'; readonly role: OwnerRole; readonly unit: OrgUnit | null }

/** What a section said at an instant: its words without the figures in them, and everything else that is printed, as hashes. */
export interface Fingerprint {
  readonly words: string
  readonly figures: string
}

/** What is stored about a section of a report. */
export interface StoredSectionWork {
  readonly sectionKey: string
  /** Null: as the form says. */
  readonly owner: { readonly userId: string; readonly name: string | null } | null
  /** ISO date; null: the report's own day. */
  readonly dueOn: string | null
  readonly state: 'writing' | 'ready' | null
  readonly ready: { readonly by: WhoWhen; readonly fingerprint: Fingerprint } | null
  /** Of owner and day. */
  readonly version: number
}

/** Avsnittets läge: who answers for a section of a report, until when, and how far it has come. For authors only; no part of the ReportView. */
export interface SectionWork {
  readonly key: string
  readonly title: string
  readonly number: string | null
  readonly level: SectionView['level']
  readonly owner: SectionOwner | null
  /** ISO date; null: no day is set, neither here nor for the report. */
  readonly dueOn: string | null
  readonly state: SectionState
  /** Who said that it is ready; null in the other states. */
  readonly ready: WhoWhen | null
  /** What is another since then; null: nothing, or it is not ready. */
  readonly changed: { readonly words: boolean; readonly figures: boolean } | null
  /** What a person has set in the place of the form's owner and the report's day. */
  readonly set: { readonly ownerId: string | null; readonly dueOn: string | null; readonly version: number }
}

/** What the work with the sections of a report is told from. */
export interface SectionWorkInput {
  readonly view: ReportView
  readonly form: ReportForm
  /** The report's own day; ISO date. */
  readonly dueOn: string | null
  readonly orgUnits: readonly OrgUnit[]
  readonly people: readonly SectionPerson[]
  readonly stored: readonly StoredSectionWork[]
  /** A short text that two equal texts share and two others do not. */
  readonly hash: (text: string) => string
}

type SectionBlock = SectionView['blocks'][number]

/** Blocks that nobody writes or follows up. */
const FIXED: readonly SectionBlock['kind'][] = ['note', 'titlePage', 'keyFigures']

/** Whether there is anything to answer for: a heading without contents of its own has no owner. */
function hasWork({ blocks }: SectionView): boolean {
  return blocks.some(({ kind }) => !FIXED.includes(kind))
}

function wordsOf(block: SectionBlock): unknown {
  if (block.kind !== 'prose') return null
  return mapInline(asStored(block.body), (inline) => (inline.type === 'figure' ? { ...inline, attrs: { figure: inline.attrs.figure } } : inline))
}

function figuresOf(block: SectionBlock): unknown {
  return block.kind === 'prose' ? figuresIn(block.body).map(({ value }) => value) : block
}

/**
 * What the section says now. A linked figure that follows its source leaves the words as they are: −9,5 becomes −9,8 → the same `words`,
 * other `figures`. The title and the number of the heading belong to neither.
 */
export function fingerprintOf({ blocks }: SectionView, hash: SectionWorkInput['hash']): Fingerprint {
  return { words: hash(canonicalJson(blocks.map(wordsOf))), figures: hash(canonicalJson(blocks.map(figuresOf))) }
}

/** Whether the post is one that a form means: of the role, and of the unit where the role is of one. */
function isOf({ role, orgUnitKey }: Post, wanted: { readonly role: string; readonly unit: OrgUnit | null }): boolean {
  return role === wanted.role && (wanted.unit === null || orgUnitKey === null || orgUnitKey === wanted.unit.key)
}

/** A unit without a role is its head. A role that nobody can own a section by is nobody's; nor is a unit that is no longer there. */
function postOf({ role, orgUnit }: FormOwner, orgUnits: readonly OrgUnit[]): Extract<SectionOwner, { kind: 'post' }> | null {
  const unit = orgUnits.find(({ key }) => key === orgUnit) ?? null
  const known = OWNER_ROLES.find((each) => each === (role ?? 'unitHead'))
  return known === undefined || (role === null && unit === null) ? null : { kind: 'post', role: known, unit }
}

/** The owner that the form names first among the section's blocks; the one person who holds the post, where it is one. */
function ownerByForm(key: string, { form, orgUnits, people }: SectionWorkInput): SectionOwner | null {
  const named = form.sections.find((section) => section.key === key)?.blocks.find(({ owner }) => owner)?.owner
  const post = named ? postOf(named, orgUnits) : null
  if (post === null) return null
  const [holder, ...others] = people.filter(({ posts }) => posts.some((each) => isOf(each, post)))
  return holder !== undefined && others.length === 0 ? { kind: 'person', userId: holder.userId, name: holder.name } : post
}

/** Somebody's own words stand there, neither nothing nor what the report before said; or there is nothing to write, only facts that come in. */
function isBegun({ blocks }: SectionView): boolean {
  const texts = blocks.filter((block) => block.kind === 'prose')
  return texts.length === 0 || texts.some(({ carriedOver, body }) => !carriedOver && !isEmpty(body))
}

function changedSince(before: Fingerprint, now: Fingerprint): SectionWork['changed'] {
  const changed = { words: before.words !== now.words, figures: before.figures !== now.figures }
  return changed.words || changed.figures ? changed : null
}

function workOf(section: SectionView, input: SectionWorkInput): SectionWork {
  const stored = input.stored.find(({ sectionKey }) => sectionKey === section.key)
  const ready = stored?.state === 'ready' ? stored.ready : null
  const begun = stored?.state === 'writing' || isBegun(section)
  return {
    key: section.key,
    title: section.title,
    number: section.number ?? null,
    level: section.level,
    owner: stored?.owner ? { kind: 'person', ...stored.owner } : ownerByForm(section.key, input),
    dueOn: stored?.dueOn ?? input.dueOn,
    state: ready !== null ? 'ready' : begun ? 'writing' : 'notStarted',
    ready: ready?.by ?? null,
    changed: ready === null ? null : changedSince(ready.fingerprint, fingerprintOf(section, input.hash)),
    set: { ownerId: stored?.owner?.userId ?? null, dueOn: stored?.dueOn ?? null, version: stored?.version ?? 0 },
  }
}

/** The work with every section that there is something to answer for, in the order of the report. */
export function sectionWorks(input: SectionWorkInput): readonly SectionWork[] {
  return input.view.sections.filter(hasWork).map((section) => workOf(section, input))
}

/** Ready, and as it was then. */
export function isDone({ state, changed }: Pick<SectionWork, 'state' | 'changed'>): boolean {
  return state === 'ready' && changed === null
}

/** The day has passed and the section is not ready as it stands: due on 3 September, on the 4th. */
export function isOverdue(work: Pick<SectionWork, 'state' | 'changed' | 'dueOn'>, today: string): boolean {
  return !isDone(work) && work.dueOn !== null && work.dueOn < today
}

/** Whether a person answers for the section, by name or by a post. */
export function isOwnedBy({ owner }: Pick<SectionWork, 'owner'>, person: { readonly userId: string | null; readonly posts: readonly Post[] }): boolean {
  if (owner === null) return false
  return owner.kind === 'person' ? owner.userId === person.userId : person.posts.some((post) => isOf(post, owner))
}

/** How far the sections have come: of 14, 3 are ready as they stand, 1 was and is changed since. */
export interface SectionProgress {
  readonly of: number
  readonly done: number
  readonly changed: number
}

export function sectionProgress(works: readonly SectionWork[]): SectionProgress {
  return { of: works.length, done: works.filter(isDone).length, changed: works.filter(({ changed }) => changed !== null).length }
}

/** Whether the committee divides its sections at all: somebody has been given one, or has said that one is ready. */
export function isDivided(stored: readonly StoredSectionWork[]): boolean {
  return stored.length > 0
}

/** What a unit head still owes of sections: those of hers, by name or by post, that are not ready as they stand. */
export function sectionsOwedBy(works: readonly SectionWork[], { userId, orgUnitKeys }: Pick<UnitHead, 'userId' | 'orgUnitKeys'>): readonly SectionWork[] {
  const posts = orgUnitKeys.map((orgUnitKey) => ({ role: 'unitHead', orgUnitKey }))
  return works.filter((work) => !isDone(work) && isOwnedBy(work, { userId, posts }))
}
