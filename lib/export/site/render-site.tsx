import type { ReactNode } from 'react'
import { staticPage } from '@/components/public/static-page'
import { publishedStylesheet } from '@/components/public/stylesheet'
import { CheckPage } from '@/components/site/check-page'
import { CommitteeStart } from '@/components/site/committee-start'
import { IndicatorHistory, IndicatorList } from '@/components/site/indicator-pages'
import { MunicipalityStart } from '@/components/site/municipality-start'
import { StaticCheck } from '@/components/site/static-check'
import { SiteFrame, type Crumb } from '@/components/site/site-frame'
import { VersionChanges } from '@/components/versions/compared-version'
import { VersionChoice } from '@/components/versions/version-choice'
import { MANIFEST_NAME } from '@/lib/domain/edition-file'
import { CHECK_PATH, type CheckAnswer } from '@/lib/domain/published/check-edition'
import type { EditionRecord } from '@/lib/domain/published/edition-record'
import { indicatorsAcross } from '@/lib/domain/published/indicator-across'
import { correctedEdition, corrections, editionBefore, latestEditions, type PublishedEdition } from '@/lib/domain/published/published-edition'
import type { SitePlace } from '@/lib/domain/published/site-place'
import { compareVersions } from '@/lib/domain/versions/compare-versions'
import { sideKey } from '@/lib/domain/versions/version-side'
import { checkEditionText } from '@/lib/text/check-edition'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { siteText } from '@/lib/text/site'
import { versionText } from '@/lib/text/version'
import { atomFeed } from './feed'

/** A file of the public site, as it is served. */
export interface SiteFile {
  readonly contentType: string
  /** Content-Security-Policy to serve it with. */
  readonly policy: string
  readonly body: Buffer
  /** Status of HTTP where it tells of a fault. */
  readonly status?: 400 | 404 | 405
}

/** A published report as a municipality's page names it. */
interface ListedReport {
  readonly address: string
  readonly municipality: string
  readonly committee: string
}

/** The editions that a comparison is asked for, as `2020-08.1`. */
interface ComparedEditions {
  readonly before?: string | undefined
  readonly after?: string | undefined
}

interface CommitteePageOptions {
  readonly named?: ComparedEditions
  /** Where the site stands, for the feed: https://rapporter.example.se */
  readonly origin: string
  /** The site is written to a folder: a comparison cannot be asked for. */
  readonly isStatic?: boolean
}

type CommitteePlace = Exclude<SitePlace, { kind: 'municipality' }>

export interface SitePage {
  readonly title: string
  readonly lead?: string
  readonly crumbs: readonly Crumb[]
  readonly hasForm?: boolean
  readonly script?: string
  readonly content: ReactNode
}

export const ALL: Crumb = { href: '/rapporter/', label: siteText.all }

/** A page of the site as a file. */
export async function fileOf({ title, lead = title, crumbs, hasForm = false, script, content }: SitePage): Promise<SiteFile> {
  const last = crumbs.at(-1)?.label ?? ''
  const page = await staticPage({
    title: last === ALL.label ? title : `${title} – ${last}`,
    description: lead,
    css: await publishedStylesheet('site'),
    hasForm,
    script,
    children: (
      <SiteFrame crumbs={crumbs} title={title} lead={lead}>
        {content}
      </SiteFrame>
    ),
  })
  return { contentType: 'text/html; charset=utf-8', ...page }
}

/** Where anyone checks a file that is said to come from here. */
export function renderCheck(answer: CheckAnswer): Promise<SiteFile> {
  const { title, lead } = checkEditionText
  return fileOf({ title, lead, crumbs: [ALL], hasForm: true, script: `${CHECK_PATH}check-file.js`, content: <CheckPage answer={answer} /> })
}

/** The same address where the site lies in a folder: nothing can be looked up, but each edition's list of hashes can be read. */
export function renderStaticCheck(records: readonly EditionRecord[]): Promise<SiteFile> {
  const { title, staticLead } = checkEditionText
  const editions = records.filter(({ files }) => files.some(({ name }) => name === MANIFEST_NAME))
  return fileOf({ title, lead: staticLead, crumbs: [ALL], content: <StaticCheck editions={editions} /> })
}

/** The start page of a municipality. Null: it has published nothing. */
export async function renderMunicipality(reports: readonly ListedReport[]): Promise<SiteFile | null> {
  const name = reports[0]?.municipality
  if (name === undefined) return null
  return fileOf({ title: name, lead: siteText.municipalityLead(name), crumbs: [ALL], content: <MunicipalityStart reports={reports} /> })
}

const permanent = ({ address, number }: PublishedEdition) => `/rapporter/${address}/utgava-${number}/`
const nameOf = ({ view, number, publishedAt }: PublishedEdition) => siteText.editionName(view.report.title, number, publishedAt)
const keyOf = ({ view, number }: PublishedEdition) => sideKey({ kind: 'edition', report: view.report.key, number })

function Changes({ before, after }: { before: PublishedEdition; after: PublishedEdition }) {
  const change = compareVersions(before.view, after.view, linkedFigureText)
  return <VersionChanges change={change} words={after.view.ratingWords} addresses={{ before: permanent(before), after: permanent(after) }} />
}

function sincePage(edition: PublishedEdition, editions: readonly PublishedEdition[], crumbs: readonly Crumb[]): SitePage {
  const before = editionBefore(edition, editions)
  const { title } = edition.view.report
  return {
    title: siteText.changes,
    lead: before === null ? siteText.noBefore : siteText.changesLead(nameOf(edition), nameOf(before)),
    crumbs: [...crumbs, { href: permanent(edition), label: title }],
    content: before === null ? null : <Changes before={before} after={edition} />,
  }
}

/** The comparison that two keys name (`2020-08.1`); those left out are the latest edition and the one before it. Null: no such edition. */
function comparePage(
  base: string,
  editions: readonly PublishedEdition[],
  crumbs: readonly Crumb[],
  named: ComparedEditions,
): SitePage | null {
  const byKey = new Map(editions.map((edition) => [keyOf(edition), edition]))
  const after = named.after === undefined ? latestEditions(editions)[0] : byKey.get(named.after)
  if (after === undefined) return null
  const before = named.before === undefined ? (correctedEdition(after, editions) ?? editionBefore(after, editions) ?? after) : byKey.get(named.before)
  if (before === undefined) return null
  const options = [...byKey].map(([value, edition]) => ({ value, label: nameOf(edition) })).reverse()
  return {
    title: siteText.compare,
    lead: siteText.compareLead,
    crumbs,
    hasForm: true,
    content: (
      <>
        <div className="ways">
          <VersionChoice action={`${base}jamfor/`} options={options} before={keyOf(before)} after={keyOf(after)} />
        </div>
        {before === after ? <p className="lead">{versionText.sameSide}</p> : <Changes before={before} after={after} />}
      </>
    ),
  }
}

/** Instead of a comparison that nobody can answer: what has changed in each edition, the latest first. */
function staticComparePage(editions: readonly PublishedEdition[], crumbs: readonly Crumb[]): SitePage {
  return {
    title: siteText.compare,
    lead: siteText.compareStaticLead,
    crumbs,
    content: (
      <ul className="ways">
        {[...editions].reverse().map((edition) => (
          <li key={permanent(edition)}>
            <a className="link" href={`${permanent(edition)}sedan-sist/`}>
              {nameOf(edition)}
            </a>
          </li>
        ))}
      </ul>
    ),
  }
}

function pageOf(place: CommitteePlace, editions: readonly PublishedEdition[], { named = {}, isStatic = false }: CommitteePageOptions): SitePage | null {
  const latest = latestEditions(editions)
  const [first] = latest
  if (first === undefined) return null
  const { municipality, committee, ratingWords } = first.view
  const base = `/rapporter/${place.municipality}/${place.committee}/`
  const above: readonly Crumb[] = [ALL, { href: `/rapporter/${place.municipality}/`, label: municipality.name }]
  const crumbs = [...above, { href: base, label: committee.name }]
  switch (place.kind) {
    case 'committee':
      return {
        title: committee.name,
        lead: siteText.committeeLead(municipality.name),
        crumbs: above,
        content: <CommitteeStart base={base} editions={latest} corrections={corrections(editions)} />,
      }
    case 'indicators': {
      const content = <IndicatorList base={base} indicators={indicatorsAcross(latest)} words={ratingWords} />
      return { title: siteText.indicators, lead: siteText.indicatorsLead, crumbs, content }
    }
    case 'indicator': {
      const indicator = indicatorsAcross(latest).find(({ key }) => key === place.indicator)
      if (indicator === undefined) return null
      const list = { href: `${base}indikatorer/`, label: siteText.indicators }
      const content = <IndicatorHistory indicator={indicator} words={ratingWords} />
      return { title: indicator.label, lead: siteText.indicatorLead(indicator.points.length), crumbs: [...crumbs, list], content }
    }
    case 'compare':
      return isStatic ? staticComparePage(editions, crumbs) : comparePage(base, editions, crumbs, named)
    case 'since': {
      const address = `${place.municipality}/${place.committee}/${place.report}`
      const pool = place.number === null ? latest : editions
      const edition = pool.find((each) => each.address === address && (place.number === null || each.number === place.number))
      return edition === undefined ? null : sincePage(edition, editions, crumbs)
    }
    case 'feed':
      return null
  }
}

/**
 * A page or file of the public site that follows from a committee's editions, and from nothing else: the same editions give the same bytes.
 * @returns null: there is no such page
 */
export async function renderCommitteePage(
  place: CommitteePlace,
  editions: readonly PublishedEdition[],
  options: CommitteePageOptions,
): Promise<SiteFile | null> {
  if (editions.length === 0) return null
  if (place.kind === 'feed') {
    const body = Buffer.from(atomFeed(`/rapporter/${place.municipality}/${place.committee}/`, editions, options.origin))
    return { contentType: 'application/atom+xml; charset=utf-8', policy: "default-src 'none'; frame-ancestors 'none'", body }
  }
  const page = pageOf(place, editions, options)
  return page === null ? null : fileOf(page)
}
