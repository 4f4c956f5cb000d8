import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { repairFindings } from '@/lib/commands/repair-findings'
import { saveSection } from '@/lib/commands/save-section'
import { setAssessment } from '@/lib/commands/set-assessment'
import type { CheckCode } from '@/lib/domain/finding'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { findingsIn } from './finding-in'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
  // The year's budget is −12 000 tkr on each area, so that the variance is −8 000 tkr.
  await database.query(
    `INSERT INTO "Forecast" (id, "municipalityId", "budgetLineId", "forecastVintageId", "fullYearOre")
     SELECT gen_random_uuid(), l."municipalityId", l.id, r."forecastVintageId", -2000000000
     FROM "BudgetLine" l JOIN "Report" r ON r."municipalityId" = l."municipalityId"
     WHERE l."municipalityId" = $1 AND l.kind = 'item' AND r.id = $2`,
    [at.municipalityId, at.reportId],
  )
})

function paragraphs(...lines: readonly string[]) {
  return { type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }
}

async function write(body: object, version = 0): Promise<void> {
  expect(await run(saveSection, controller, { ...reportOf(at), section: 'highlights', body, version })).toMatchObject({ ok: true })
}

async function ids(...codes: readonly CheckCode[]): Promise<readonly string[]> {
  return (await findingsIn(at)).filter(({ code }) => codes.includes(code)).map(({ id }) => id)
}

function repair(...repairs: readonly { readonly finding: string | undefined; readonly to: string }[]) {
  return run(repairFindings, controller, { ...reportOf(at), repairs })
}

async function text(): Promise<unknown> {
  const [row] = await database.query(`SELECT body, version FROM "Section" WHERE "municipalityId" = $1`, [at.municipalityId])
  return row
}

const DEFICIT = 'Prognosen för vuxen visar ett underskott på 5,0 mnkr för helåret.'
const MEANT = '8,0 mnkr'

describe('repair-findings', () => {
  it('puts the figure in the place of the number, as a change of the text by this person', async () => {
    await write(paragraphs(DEFICIT))
    const [finding] = await ids('textNumber')
    expect(await repair({ finding, to: MEANT })).toMatchObject({ ok: true, result: { repaired: 1 } })
    expect(await text()).toMatchObject({
      version: 2,
      body: { content: [{ content: [{ text: 'Prognosen för vuxen visar ett underskott på ' }, { type: 'figure', attrs: { figure: 'netCost/vuxen#yearVariance', seen: -800_000_000 } }, { text: ' mnkr för helåret.' }] }] },
    })
    expect(await ids('textNumber')).toEqual([])
    const events = await database.query(`SELECT command, before, after FROM "AuditEvent" WHERE subject = 'section' AND "municipalityId" = $1 ORDER BY id DESC LIMIT 1`, [at.municipalityId])
    expect(events).toMatchObject([{ command: 'repair-findings', before: { body: paragraphs(DEFICIT), version: 1 }, after: { version: 2 } }])
  })
  it('several numbers typed otherwise than in the tables at once', async () => {
    await write(paragraphs('Resorna kostar 9.5 mnkr.', 'Maten kostar -12345 tkr.'))
    const [finding] = await ids('numberFormat')
    expect(await repair({ finding, to: '9,5\u00a0mnkr' })).toMatchObject({ ok: true })
    expect(await text()).toEqual({ version: 2, body: paragraphs('Resorna kostar 9,5\u00a0mnkr.', 'Maten kostar \u221212\u00a0345\u00a0tkr.') })
  })
  it('a figure that has moved is confirmed, with others of its kind', async () => {
    const style = { show: 'number', unit: 'mnkr', decimals: 1, sign: 'minus', unitShown: true, turned: false, capital: false, ofRounded: false }
    const figure = (key: string, seen: number) => ({ type: 'figure', attrs: { figure: `netCost/${key}#yearVariance`, style, seen } })
    const lines = [figure('vuxen', -700_000_000), figure('barn', -600_000_000)].map((each) => ({ type: 'paragraph', content: [{ type: 'text', text: 'Avvikelsen är ' }, each] }))
    await write({ type: 'doc', content: lines })
    const [one, other] = await ids('linkedFigureChanged')
    const to = '\u22128,0\u00a0mnkr'
    expect(await repair({ finding: one, to }, { finding: other, to })).toMatchObject({ ok: true, result: { repaired: 2 } })
    expect(await ids('linkedFigureChanged')).toEqual([])
    const confirmed = { content: [{}, { attrs: { seen: -800_000_000 } }] }
    expect(await text()).toMatchObject({ version: 2, body: { content: [confirmed, confirmed] } })
  })
  it('a level without a reason follows the proposal', async () => {
    const about = { ...reportOf(at), subject: 'indicator', subjectKey: 'careDays.barn' }
    await database.query(
      `INSERT INTO "IndicatorValue" (id, "municipalityId", "indicatorId", year, "fromMonth", "toMonth", value)
       SELECT gen_random_uuid(), "municipalityId", id, 2020, 1, 8, 200 FROM "Indicator" WHERE "municipalityId" = $1 AND key = 'careDays.barn'`,
      [at.municipalityId],
    )
    expect(await run(setAssessment, controller, { ...about, version: 0, level: 'met', reason: 'Counted twice' })).toMatchObject({ ok: true })
    await database.query(`UPDATE "Assessment" SET reason = NULL WHERE "municipalityId" = $1`, [at.municipalityId])
    const [finding] = await ids('ratingAgainstRule')
    expect(await repair({ finding, to: 'notMet' })).toMatchObject({ ok: true })
    expect(await database.query(`SELECT level, version FROM "Assessment" WHERE "municipalityId" = $1`, [at.municipalityId])).toEqual([{ level: 'notMet', version: 2 }])
  })
})

describe('repair-findings refuses', () => {
  it('what is gone, or would become something else than was shown, and writes nothing', async () => {
    await write(paragraphs(DEFICIT))
    const [finding] = await ids('textNumber')
    expect(await repair({ finding, to: '9,0 mnkr' })).toEqual({ ok: false, error: { code: 'FINDING_GONE' } })
    expect(await repair({ finding: 'textNumber:section:highlights:1:2:3', to: MEANT })).toEqual({ ok: false, error: { code: 'FINDING_GONE' } })
    await database.query(`UPDATE "Forecast" SET "fullYearOre" = -2100000000 WHERE "municipalityId" = $1`, [at.municipalityId])
    expect(await repair({ finding, to: MEANT })).toEqual({ ok: false, error: { code: 'FINDING_GONE' } })
    expect(await text()).toEqual({ version: 1, body: paragraphs(DEFICIT) })
  })
  it('several that each want a judgement', async () => {
    await write(paragraphs(DEFICIT, 'Prognosen för barn visar ett överskott på 8,0 mnkr för helåret.'))
    const [number] = await ids('textNumber')
    const [word] = await ids('textSign')
    expect(await repair({ finding: number, to: MEANT }, { finding: word, to: 'underskott' })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    expect(await text()).toMatchObject({ version: 1 })
  })
  it('a finding that has no such change, and a report that is no draft', async () => {
    const [finding] = await ids('emptyRequiredSection')
    expect(await repair({ finding, to: 'x' })).toEqual({ ok: false, error: { code: 'FINDING_GONE' } })
    await setStatus(at, 'submitted')
    expect(await repair({ finding, to: 'x' })).toMatchObject({ error: { code: 'REPORT_LOCKED' } })
  })
})
