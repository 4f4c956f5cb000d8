import { describe, expect, it } from 'vitest'
import { printLog } from '@/lib/export/log/print-log'

const event = {
  at: '2020-09-10T07:12:00.000Z',
  actor: 'Karin Lind',
  command: 'save-amounts',
  subjectKey: 'netCost:barn:2020-08',
  reportKey: '2020-08',
  before: null,
  after: { value: -50_760, version: 1 },
}

describe('the log as a file', () => {
  it('is what a Swedish spreadsheet opens', () => {
    expect(printLog([event])).toBe(
      '\uFEFFtid;person;handelse;galler;rapport;var;blev\r\n' +
        '2020-09-10T07:12:00.000Z;Karin Lind;Sparade belopp;netCost:barn:2020-08;2020-08;;"{""value"":-50760,""version"":1}"\r\n',
    )
  })
  it('a change by the system says so', () => {
    expect(printLog([{ ...event, actor: null, reportKey: null }])).toContain(';systemet;Sparade belopp;netCost:barn:2020-08;;')
  })
  it.each(['=1+1', '+46', '-1', '@sum'])('a text that begins as a formula is none: %s', (text) => {
    expect(printLog([{ ...event, subjectKey: text }])).toContain(`;'${text};`)
  })
})
