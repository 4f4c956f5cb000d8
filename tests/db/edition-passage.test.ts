import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { mintCommitteeScope, type CommitteeScope } from '@/lib/auth/scope'
import { closeDatabase, database } from '@/lib/db/client'
import { insertEdition } from '@/lib/db/edition'
import { findLikeWord, findPassages, listSearchedReports, listUnsearchedEditions } from '@/lib/db/edition-passage'
import { canonicalJson } from '@/lib/domain/canonical-json'
import { editionIndex, type EditionIndex } from '@/lib/domain/published/search-passage'
import { searchQuestion } from '@/lib/domain/published/search-question'
import type { ReportView } from '@/lib/domain/report-view'
import { loadSearch } from '@/lib/loaders/published-edition'
import { SEARCH_WORDS } from '@/lib/text/lexicon/search'
import { indexEditions } from '@/scripts/index-editions'
import { testDatabase } from '@/tests/database'
import { buildCommittee, type SmallCommittee } from '@/tests/factories'

const { query } = testDatabase()
const FIELDS = { words: 'q', place: 'var', year: 'ar', page: 'sida' }

/** A report of one section with a paragraph a line. */
function viewOf(lines: readonly string[], title = 'Ekonomi'): ReportView {
  const content = lines.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }))
  return {
    schema: 'tertial-report-view/1',
    municipality: { key: 'lillkoping', name: 'Lillköping' },
    committee: { key: 'soc', name: 'Socialnämnden' },
    report: {
      ...{ key: '2020-08', title: 'Delårsrapport 2 2020', period: { year: 2020, from: 1, to: 8 }, previousTitle: null },
      ...{ registryNumber: null, meetingOn: null, minutesItem: null },
    },
    ratingWords: { met: 'Grön', partlyMet: 'Gul', notMet: 'Röd', notAssessed: 'Ej bedömd' },
    missingWords: { notMeasuredYet: '', tooFewAnswers: '', notApplicable: '', suppressed: '..', none: '' },
    sections: [
      {
        ...{ key: 'finance', level: 2, title },
        blocks: [{ kind: 'prose', sectionKey: 'finance', carriedOver: false, required: false, body: { type: 'doc', content } }],
      },
    ],
  }
}

const scopeOf = (at: SmallCommittee): CommitteeScope => mintCommitteeScope(at.municipalityId, at.committeeId, null, ['controller'], [])

/** Stores an edition of the committee's report as publishing does; `index` as an edition from before the search has none. */
async function store(at: SmallCommittee, number: number, view: ReportView, index: EditionIndex = editionIndex(view, SEARCH_WORDS)): Promise<string> {
  const address = `${at.municipality}/${at.committee}/2020-08`
  await database().$transaction((db) =>
    insertEdition(scopeOf(at), db, {
      ...{ reportId: at.reportId, number, address, index, view: canonicalJson(view), sha256: 'a'.repeat(64), previousSha256: null, reason: null },
      ...{ sequence: number, manifestSha256: 'b' },
      ...{ findings: [], checklist: [], files: [], approvedById: null, publishedById: randomUUID(), publishedAt: new Date('2020-09-30T10:00:00Z') },
    }),
  )
  return address
}

/** What a question finds in a committee, as texts. */
async function found(at: SmallCommittee, words: string): Promise<readonly string[]> {
  const question = searchQuestion(new URLSearchParams({ q: words, var: `${at.municipality}/${at.committee}` }), FIELDS, SEARCH_WORDS.language)
  return (await findPassages(question, { limit: 20, offset: 0 })).found.map(({ text }) => text)
}

const LINES = {
  preschools: 'Fler barn än väntat går i förskolor.',
  preschool: 'Barnen i förskolan är friskare.',
  economy: 'Ekonomin är i balans.',
  netCosts: 'Nettokostnaderna ökade under våren.',
  netCost: 'Nämndens nettokostnad är 1 500 tkr, 9,5 procent över budget.',
  year: 'Hela årets volym av HVB-placeringar är känd.',
  oaks: 'Åtgärder på äldreboendet Öringen: säkra dörrar.',
  goals: 'Målet nås 2020.',
}

describe('what a question finds', () => {
  let at: SmallCommittee
  beforeAll(async () => {
    at = await buildCommittee()
    await store(at, 1, viewOf(Object.values(LINES), 'Vårt läge'))
  })

  it.each<[string, readonly (keyof typeof LINES)[]]>([
    ['förskola', ['preschools', 'preschool']],
    ['förskolan', ['preschool', 'preschools']],
    ['förskolor', ['preschools', 'preschool']],
    ['FÖRSKOLORNAS', ['preschools', 'preschool']],
    ['ekonomi', ['economy']],
    ['ekonomin', ['economy']],
    ['ekonomins', ['economy']],
    ['nettokostnad', ['netCost', 'netCosts']],
    ['nettokostnaderna', ['netCosts', 'netCost']],
    ['kostnad', ['netCosts', 'netCost']],
    ['kostnader', ['netCosts', 'netCost']],
    ['år', ['year']],
    ['året', ['year']],
    ['mål', ['goals']],
    ['målen', ['goals']],
    ['åtgärd', ['oaks']],
    ['öringen ÄLDREBOENDEN', ['oaks']],
    ['a\u030atga\u0308rd', ['oaks']],
    ['hvb-placering', ['year']],
    ['HVB placeringarna', ['year']],
    ['placering-hvb', ['year']],
    ['1500', ['netCost']],
    ['1 500', ['netCost']],
    ['1\u00a0500 tkr', ['netCost']],
    ['9,5', ['netCost']],
    ['9', []],
    ['2020 nås', ['goals']],
    ['202 nås', []],
    ['"i balans"', ['economy']],
    ['”i balans”', ['economy']],
    ['"balans i"', []],
    ['"är känd" volym', ['year']],
    ['hur går ekonomin', []],
    ['vad är ekonomin', ['economy']],
    ['förskolan läget', ['preschools', 'preschool']],
    ['ekonomin förskolan', []],
    ['simhall', []],
  ])('%s', async (words, lines) => {
    expect(await found(at, words)).toEqual(lines.map((line) => LINES[line]))
  })

  it.each(['ekonomin!', '!ekonomin', '& ekonomin |', 'ekonomin:*', "'ekonomin'", 'ekonomin <-> ', '(ekonomin', 'ekonomin\\', 'ekonomin -- ', 'ekonomin%', '"ekonomin', 'ekonomin\u0000'])(
    'signs are no operators: %j',
    async (words) => expect(await found(at, words)).toEqual([LINES.economy]),
  )

  it.each(['', '   ', '!', '&', ':*', '"', '""', '%', '_', '\\', "'", "'; DROP TABLE x", '💰'])('%j finds nothing', async (words) => {
    expect(await found(at, words)).toEqual([])
  })

  it('a thousand characters are read as far as the first words', async () => {
    expect(await found(at, 'ö'.repeat(1_000))).toEqual([])
    expect(await found(at, 'balans '.repeat(143))).toEqual([LINES.economy])
  })

  it('the heading counts, but not by itself', async () => {
    expect(await found(at, 'läge balans')).toEqual([LINES.economy])
    expect(await found(at, 'vårt läge')).toEqual(['Vårt läge'])
  })

  it('the title of the report is found with its committee', async () => {
    expect(await found(at, 'socialnämnden delårsrapport')).toEqual(['Delårsrapport 2 2020'])
  })

  it('says where it stands, and how many there are in all', async () => {
    const question = searchQuestion(new URLSearchParams({ q: 'nettokostnad', var: at.municipality, ar: '2020' }), FIELDS, SEARCH_WORDS.language)
    expect(await findPassages(question, { limit: 1, offset: 1 })).toEqual({
      total: 2,
      found: [
        {
          ...{ address: `${at.municipality}/${at.committee}/2020-08`, anchor: 'finance', heading: 'Vårt läge', text: LINES.netCosts },
          ...{ title: 'Delårsrapport 2 2020', committee: 'Socialnämnden', municipality: 'Lillköping' },
        },
      ],
    })
  })

  it.each([
    ['another year', { ar: '2019' }],
    ['a committee whose key begins alike', { var: 'so' }],
    ['another committee', { var: 'lillkoping/other' }],
  ])('nothing of %s', async (_, fields) => {
    const question = searchQuestion(new URLSearchParams({ q: 'ekonomin', ...fields }), FIELDS, SEARCH_WORDS.language)
    expect(await findPassages(question, { limit: 20, offset: 0 })).toEqual({ found: [], total: 0 })
  })

  it.each([
    ['förskala', 'förskolan'],
    ['netokostnad', 'nettokostnad'],
    ['eknomin', 'ekonomin'],
    ['xyzzy', null],
    ['nås', null],
    ['1501', null],
  ])('in the place of %s it offers %s', async (word, like) => {
    expect(await findLikeWord(word, { place: `${at.municipality}/${at.committee}`, year: null })).toBe(like)
  })
})

describe('what was perhaps meant', () => {
  let at: SmallCommittee
  const like = async (words: string): Promise<string | null> => {
    const question = searchQuestion(new URLSearchParams({ q: words, var: at.municipality, sida: '7' }), FIELDS, SEARCH_WORDS.language)
    const answer = await loadSearch(question)
    expect(answer).toMatchObject({ found: [], total: 0, page: 1 })
    return answer.like
  }
  beforeAll(async () => {
    at = await buildCommittee()
    await store(at, 1, viewOf(['Nämndens nettokostnad ökar.', 'Familjehem är svåra att hitta.', 'I balans är ekonomin.']))
  })

  it.each([
    ['netokostnad', 'nettokostnad'],
    ['nämnd netokostnad', 'nämnd nettokostnad'],
    ['fammiljehem hita', 'familjehem hitta'],
    ['"balans i" ekonomin', 'balans i ekonomin'],
    ['nettokostnad familjehem', null],
    ['netokostnad familjehem', null],
    ['netokostnad qqqq', null],
    ['netokostnad 4711', null],
    ['', null],
  ])('%s: %s', async (words, meant) => {
    expect(await like(words)).toBe(meant)
  })

  it('a page beyond the last is the first', async () => {
    const question = searchQuestion(new URLSearchParams({ q: 'nettokostnad', var: at.municipality, sida: '9' }), FIELDS, SEARCH_WORDS.language)
    expect(await loadSearch(question)).toMatchObject({ total: 1, page: 1, like: null, found: [{ text: 'Nämndens nettokostnad ökar.' }] })
  })
})

describe('editions', () => {
  it('of a report only the latest is found, but all are kept', async () => {
    const at = await buildCommittee()
    await store(at, 1, viewOf(['Felaktig uppgift om badhuset.', 'Oförändrad mening.']))
    await store(at, 2, viewOf(['Rättad uppgift om badhuset.', 'Oförändrad mening.']))
    expect(await found(at, 'badhuset')).toEqual(['Rättad uppgift om badhuset.'])
    expect(await found(at, 'felaktig')).toEqual([])
    expect(await found(at, 'oförändrad')).toHaveLength(1)
    const kept = await query(`SELECT count(*)::int AS n FROM "SearchedEdition" WHERE "municipalityId" = $1`, [at.municipalityId])
    expect(kept).toEqual([{ n: 2 }])
    expect((await listSearchedReports()).filter(({ address }) => address.startsWith(at.municipality))).toEqual([
      { address: `${at.municipality}/${at.committee}/2020-08`, municipality: 'Lillköping', committee: 'Socialnämnden', year: 2020 },
    ])
  })

  it('what is not published is not found: neither a draft nor what the edition hides', async () => {
    const at = await buildCommittee()
    const report = await database().section.findFirst({ where: { reportId: at.reportId }, select: { id: true } })
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hemlighetsmakeri 4711 i utkastet' }] }] }
    if (report === null) {
      await database().section.create({ data: { municipalityId: at.municipalityId, reportId: at.reportId, key: 'highlights', body } })
    } else await database().section.update({ where: { id: report.id }, data: { body } })
    await store(at, 1, viewOf(['Publicerad mening.']))
    for (const words of ['hemlighetsmakeri', '4711', 'utkastet']) expect(await found(at, words)).toEqual([])
    expect(await found(at, 'publicerad')).toHaveLength(1)
  })

  it('a failed publication leaves nothing to find', async () => {
    const at = await buildCommittee()
    const view = viewOf(['Aldrig lagrad mening.'])
    const whole = editionIndex(view, SEARCH_WORDS)
    const broken = { ...whole, passages: [...whole.passages, ...whole.passages.slice(0, 1).map((each) => ({ ...each, text: 'noll\u0000byte' }))] }
    await expect(store(at, 1, view, broken)).rejects.toThrow()
    expect(await database().edition.count({ where: { municipalityId: at.municipalityId } })).toBe(0)
    expect(await found(at, 'lagrad')).toEqual([])
  })

  it('cannot be changed, deleted or emptied, even by the owner', async () => {
    for (const table of ['SearchedEdition', 'EditionPassage', 'EditionWord']) {
      await expect(query(`UPDATE "${table}" SET "municipalityId" = "municipalityId"`)).rejects.toThrow('never changed')
      await expect(query(`DELETE FROM "${table}"`)).rejects.toThrow('never changed')
      await expect(query(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow('never changed')
    }
  })

  it('from before the search are added at the next start, once', async () => {
    const at = await buildCommittee()
    const view = viewOf(['Gammal mening om skridskobanan.'])
    const id = randomUUID()
    await database().edition.create({
      data: {
        ...{ id, municipalityId: at.municipalityId, reportId: at.reportId, number: 1, address: `${at.municipality}/${at.committee}/2020-08` },
        ...{ view: canonicalJson(view), sha256: 'a'.repeat(64), publishedById: randomUUID() },
      },
    })
    expect(await found(at, 'skridskobana')).toEqual([])
    expect(await listUnsearchedEditions()).toEqual([id])
    expect([await indexEditions(), await indexEditions()]).toEqual([1, 0])
    expect(await found(at, 'skridskobana')).toEqual(['Gammal mening om skridskobanan.'])
    await closeDatabase()
  })
})
