import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import { findingsOf } from '@/lib/domain/finding-list'
import type { ReportForm } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { printView } from './print-view'

/** Facts as the program of that month stored them at an approval, with the report's form. A later program must still be able to send and publish them. */
const STORED = ['2026-11'] as const

describe.each(STORED)('facts approved with the program of %s', (month) => {
  const file = join(import.meta.dirname, '..', 'fixtures', 'approved-facts', `${month}.json.gz`)
  const { facts, form } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as { facts: ReportFacts; form: ReportForm }

  it('still make the whole report', () => {
    const text = printView(buildReportView(facts, form))
    expect(text).toMatch(/Externa och interna intäkter +47\s057 +44\s265/)
    expect(text.split('\n').length).toBeGreaterThan(500)
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  })
  it('can still be checked', () => {
    const found = findingsOf(facts, form, { lexicon: SWEDISH, today: '2020-09-15', smallCountThreshold: 5, earlier: [] })
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(found.length).toBeGreaterThan(0)
  })
})
