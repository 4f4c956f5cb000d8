import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportChange } from '@/lib/domain/import-reading'
import { PATIENCE, type KoladaPatience } from '@/lib/import/kolada/client'
import { fetchKolada, type KoladaQuestion, type KoladaReading } from '@/lib/import/kolada/fetch-kolada'
import { mapKolada } from '@/lib/import/kolada/map-kolada'
import { readKoladaSettings } from '@/lib/import/kolada/settings'
import { koladaRawSchema, type KoladaRaw } from '@/lib/schemas/kolada-raw'
import { registers as sheetRegisters } from '../sheet-registers'
import { startKolada, type DataRow, type KoladaServer } from './server'

const coded = sheetRegisters.indicators.map((each) => (each.key === 'satisfied' ? { ...each, nationalCode: 'N00941' } : each))
const registers = { ...sheetRegisters, indicators: coded }

const folder = (name: string) => join(import.meta.dirname, name)
const read = (name: string, file: string): unknown => JSON.parse(readFileSync(join(folder(name), file), 'utf8'))

let rows: readonly DataRow[] = []
let server: KoladaServer
beforeEach(async () => {
  rows = []
  server = await startKolada(() => rows)
})
afterEach(() => server.stop())

const QUESTION: KoladaQuestion = { nationalCodes: ['N00941'], own: '0138', compared: ['Huddinge', '0136', '0000'], years: [2020, 2019] }
/** As in use, but for the pauses. */
const HASTE: KoladaPatience = { ...PATIENCE, between: 0, again: 20 }

const address = () => readKoladaSettings({ KOLADA_URL: server.url, KOLADA_TEST_SERVER: '1' })
const ask = (question: Partial<KoladaQuestion> = {}, patience: Partial<KoladaPatience> = {}) =>
  fetchKolada(address(), { ...QUESTION, ...question }, { ...HASTE, ...patience })

function rawOf(reading: KoladaReading): KoladaRaw {
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault))
  return koladaRawSchema.parse(JSON.parse(JSON.stringify(reading.raw)))
}

const isData = ({ url = '' }: { readonly url?: string | undefined }) => url.startsWith('/v3/data/')

function changeText(change: ImportChange): string {
  const said = 'value' in change ? (change.value ?? ('missing' in change ? change.missing : null) ?? 'taken away') : ''
  if (change.kind === 'indicatorValue') return `value ${change.indicator} ${change.period.year} ${change.period.from}-${change.period.to} ${said}`
  if (change.kind === 'comparisonValue') return `compare ${change.indicator} ${change.nationalCode} ${change.municipality} ${change.name} ${change.year} ${said}`
  throw new Error(`Kolada tells no ${change.kind}.`)
}

describe('answers that are as documented', () => {
  test.each(readdirSync(folder('ok')).filter((file) => !file.endsWith('.expected.json')))('%s', async (file) => {
    rows = read('ok', file) as DataRow[]
    const raw = rawOf(await ask())
    const { changes, leftOut, faults } = mapKolada(raw, { municipalities: raw.municipalities, ownValues: true }, registers)
    expect(faults).toEqual([])
    const found = { changes: changes.map(({ change }) => changeText(change)), leftOut: leftOut.map(({ name, count }) => `${name}: ${count}`) }
    expect({ changes: found.changes.toSorted(), leftOut: found.leftOut }).toEqual({
      changes: (read('ok', file.replace('.json', '.expected.json')) as typeof found).changes.toSorted(),
      leftOut: (read('ok', file.replace('.json', '.expected.json')) as typeof found).leftOut,
    })
  })
})

describe('answers that are not', () => {
  test.each(readdirSync(folder('not-ok')))('%s', async (file) => {
    const { answer, fault, detail } = read('not-ok', file) as { answer: unknown; fault: string; detail: string }
    server.behave = (request, response) => {
      if (isData(request)) response.end(JSON.stringify(answer))
      return isData(request)
    }
    const reading = await ask()
    expect(reading).toMatchObject({ ok: false, fault: { code: fault } })
    if (!reading.ok) expect(reading.fault.detail ?? '').toContain(detail)
  })
})

describe('asking', () => {
  test('the own municipality and the others, by name or code, each once; every page is followed', async () => {
    rows = Array.from({ length: 7 }, (_, index) => ({ kpi: 'N00941', municipality: index < 4 ? '0138' : '0126', period: 2014 + index, values: [{ gender: 'T', value: index }] }))
    const raw = rawOf(await ask({ compared: ['huddinge', '0126', ' Tyresö ', 'Gotland', '0000'], years: [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2020] }))
    expect(raw.own).toEqual({ code: '0138', name: 'Tyresö' })
    expect(raw.municipalities.map(({ code }) => code)).toEqual(['0126', '0980', '0000'])
    expect(raw.rows.map(({ period }) => period)).toEqual([2014, 2015, 2016, 2017, 2018, 2019, 2020])
    expect(server.asked.map(({ path }) => path)).toEqual([
      '/v3/municipality?per_page=5000',
      '/v3/data/kpi/N00941/municipality/0138,0126,0980,0000/year/2014,2015,2016,2017,2018,2019,2020?per_page=5000',
      ...[2, 3, 4].map((page) => `/v3/data/kpi/N00941/municipality/0138,0126,0980,0000/year/2014,2015,2016,2017,2018,2019,2020?per_page=2&page=${page}`),
    ])
  })
  test('never more than twenty-five of a kind', async () => {
    const nationalCodes = Array.from({ length: 51 }, (_, index) => `N${String(10_000 + index)}`)
    rawOf(await ask({ nationalCodes, years: Array.from({ length: 26 }, (_, index) => 1995 + index) }))
    const lists = server.asked.filter(({ path }) => path.startsWith('/v3/data')).map(({ path }) => [path.match(/N\d{5}/g)?.length, path.split('/year/')[1]?.split(',').length])
    expect(lists).toEqual([[25, 25], [25, 1], [25, 25], [25, 1], [1, 25], [1, 1]])
  })
  test('at most five requests a second', async () => {
    rows = Array.from({ length: 9 }, (_, index) => ({ kpi: 'N00941', municipality: '0138', period: 2012 + index, values: [] }))
    rawOf(await ask({ years: rows.map(({ period }) => period) }, { between: PATIENCE.between }))
    const times = server.asked.map(({ at }) => at)
    expect(times).toHaveLength(6)
    // A little less than 200 milliseconds is the clock's own grain.
    for (let index = 1; index < times.length; index += 1) expect((times[index] ?? 0) - (times[index - 1] ?? 0)).toBeGreaterThan(190)
  })
  test('a next page named with another scheme is asked for on the address itself', async () => {
    server.behave = (request, response) => {
      const isFirst = isData(request) && !request.url?.includes('page=9')
      if (isFirst) response.end(JSON.stringify({ values: [], next_url: `https://${request.headers.host ?? ''}/v3/data/more?page=9` }))
      return isFirst
    }
    rawOf(await ask())
    expect(server.asked.at(-1)?.path).toBe('/v3/data/more?page=9')
  })
  test.each(['127.0.0.2', 'localhost', '[::1]'])('a next page on %s is not asked for, though its port and path are right', async (host) => {
    server.behave = (request, response) => {
      if (isData(request)) response.end(JSON.stringify({ values: [], next_url: `http://${host}:${new URL(server.url).port}/v3/data/more` }))
      return isData(request)
    }
    expect(await ask()).toMatchObject({ ok: false, fault: { code: 'redirected' } })
    expect(server.asked).toHaveLength(2)
  })
  test.each([
    ['a municipality that Kolada does not know', { compared: ['Huddinge', 'Hudinge', '9999'] }, 'unknownId', 'Hudinge, 9999'],
    ['a code that cannot be one', { nationalCodes: ['N00941', '../../ou'] }, 'unknownId', '../../ou'],
    ['no code at all', { nationalCodes: [] }, 'noCodes', null],
  ])('%s is told by name', async (_case, question, code, detail) => {
    expect(await ask(question)).toEqual({ ok: false, fault: { code, detail } })
    expect(server.asked.filter(({ path }) => path.startsWith('/v3/data'))).toEqual([])
  })
})

describe('when Kolada', () => {
  /** Answers data with these statuses in turn, then as usual. */
  function failWith(statuses: readonly number[], headers: Record<string, string> = {}): void {
    let at = 0
    server.behave = (request, response) => {
      const status = isData(request) ? statuses[at++] : undefined
      if (status !== undefined) response.writeHead(status, headers).end('Wait')
      return status !== undefined
    }
  }
  const fault = async (patience: Partial<KoladaPatience> = {}) => {
    const reading = await ask({}, patience)
    return reading.ok ? null : reading.fault.code
  }

  test('is too busy it is asked again, as late as it says', async () => {
    failWith([429, 503, 500], { 'retry-after': '1' })
    const before = Date.now()
    expect(await fault()).toBeNull()
    expect(Date.now() - before).toBeGreaterThan(2_900)
  })
  test('says when in a date, or nothing that can be understood, it is asked again too', async () => {
    failWith([429], { 'retry-after': new Date(Date.now() + 1_500).toUTCString() })
    expect(await fault()).toBeNull()
    failWith([502, 504], { 'retry-after': 'soon' })
    expect(await fault()).toBeNull()
  })
  test('is too busy for too long it is left', async () => {
    failWith([500, 500, 500, 500])
    expect(await fault()).toBe('refusedBySource')
    expect(server.asked.filter(({ path }) => path.startsWith('/v3/data'))).toHaveLength(4)
    failWith([429], { 'retry-after': '600' })
    expect(await fault()).toBe('refusedBySource')
  })
  test.each([
    [301, 'redirected'],
    [302, 'redirected'],
    [307, 'redirected'],
    [400, 'refusedBySource'],
    [404, 'unknownId'],
  ])('answers %i nothing is asked again or elsewhere', async (status, code) => {
    const trap = await startKolada(() => [])
    failWith([status], { location: `${trap.url}/municipality` })
    expect(await fault()).toBe(code)
    expect(server.asked).toHaveLength(2)
    expect(trap.asked).toEqual([])
    await trap.stop()
  })
  test('hangs before the answer, or in the midst of it, the wait ends', async () => {
    server.behave = isData
    expect(await fault({ answer: 150 })).toBe('tooSlow')
    server.behave = (request, response) => {
      if (isData(request)) response.writeHead(200).write('{"values": [')
      return isData(request)
    }
    expect(await fault({ answer: 150 })).toBe('tooSlow')
  })
  test('drips, the whole ends in its time', async () => {
    failWith([500, 500, 500, 500])
    const before = Date.now()
    expect(await fault({ all: 200, again: 150 })).toBe('refusedBySource')
    let at = 0
    server.behave = (_request, response) => {
      setTimeout(() => response.end(`{"values":[],"next_url":"/v3/municipality?page=${(at += 1)}"}`), 120)
      return true
    }
    expect(await fault({ all: 300 })).toBe('tooSlow')
    expect(Date.now() - before).toBeLessThan(2_000)
  })
  test('sends thirty megabytes, no more than twenty are taken in', async () => {
    let sent = 0
    server.behave = (request, response) => {
      if (!isData(request)) return false
      const part = Buffer.alloc(1_000_000, ' ')
      const more = (): void => {
        sent += 1
        if (sent > 30 || response.destroyed) return void response.end()
        response.write(part, more)
      }
      response.writeHead(200)
      more()
      return true
    }
    expect(await fault()).toBe('tooLarge')
    expect(sent).toBeLessThan(30)
  })
  test.each(['not json', '{"values": [', '', '\uFFFF\u0000'])('sends garbage (%j), that is said', async (garbage) => {
    server.behave = (_request, response) => response.end(garbage) === response
    expect(await fault()).toBe('notThisFormat')
  })
  test('sends the same page without end, it ends', async () => {
    server.behave = (_request, response) => response.end('{"values":[],"next_url":"/v3/municipality?page=1"}') === response
    expect(await fault()).toBe('notThisFormat')
    let at = 0
    server.behave = (_request, response) => response.end(`{"values":[],"next_url":"/v3/municipality?page=${(at += 1)}"}`) === response
    expect(await fault()).toBe('notThisFormat')
    expect(at).toBe(50)
  })
  test('is not there, or hangs up, there is no contact', async () => {
    server.behave = (request) => request.socket.destroy().destroyed
    expect(await fault()).toBe('noContact')
    server.behave = (request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{', () => request.socket.destroy())
      return true
    }
    expect(await fault()).toBe('noContact')
    const gone = address()
    await server.stop()
    expect(await fetchKolada(gone, QUESTION, HASTE)).toMatchObject({ ok: false, fault: { code: 'noContact' } })
  })
})

describe('what is taken of an answer', () => {
  const row = (municipality: string, period: number, kpi = 'N00941') => ({ kpi, municipality, period, values: [{ gender: 'T', value: 1 }] })
  const raw: KoladaRaw = {
    own: { code: '0138', name: 'Tyresö' },
    municipalities: [{ code: '0126', name: 'Huddinge' }],
    nationalCodes: ['N00941'],
    years: [2020],
    rows: [row('0138', 2020), row('0126', 2020), row('0126', 1999), row('0126', 2020, 'N00001')],
  }
  const texts = (mapping: Parameters<typeof mapKolada>[1], of = registers) => mapKolada(raw, mapping, of).changes.map(({ change }) => changeText(change))

  test('municipalities that are not chosen, other years and other codes are left out and counted', () => {
    expect(texts({ municipalities: [], ownValues: true })).toEqual(['value satisfied 2020 1-12 1', 'compare satisfied N00941 0138 Tyresö 2020 1'])
    expect(mapKolada(raw, { municipalities: raw.municipalities, ownValues: true }, registers).leftOut).toEqual([
      { name: 'N00941 0126', amount: null, count: 1 },
      { name: 'N00001 0126', amount: null, count: 1 },
    ])
  })
  test('the own value stays out of the figures when it is not asked for, and where the indicator has steps of its own', () => {
    expect(texts({ municipalities: [], ownValues: false })).toEqual(['compare satisfied N00941 0138 Tyresö 2020 1'])
    const steps = { ...registers, indicators: registers.indicators.map((each) => ({ ...each, unit: 'yesNo' as const })) }
    expect(texts({ municipalities: [], ownValues: true }, steps)).toEqual(['compare satisfied N00941 0138 Tyresö 2020 1'])
  })
})
