import { describe, expect, it } from 'vitest'
import type { ReportStatus } from '@/lib/domain/report'
import { isEditable, isFrozen, isHandedOver, transition, type ReportEvent } from '@/lib/domain/report-status'

const STATUSES: readonly ReportStatus[] = ['draft', 'submitted', 'reviewed', 'approved', 'sent', 'adopted', 'published']

/** One row per event: where each status leads, in the order above; – refuses. */
const LIFE: [ReportEvent, string][] = [
  ['submit', 'submitted – – – – – –'],
  ['review', '– reviewed – – – – –'],
  ['approve', '– approved approved – – – –'],
  ['return', '– draft draft draft – – –'],
  ['send', '– – – sent – – –'],
  ['adopt', '– – – – adopted – –'],
  ['publish', '– – – published published published –'],
  ['correct', '– – – – – – draft'],
  ['abandon', 'published – – – – – –'],
]

describe('report life', () => {
  it.each(LIFE)('%s: %s', (event, row) => {
    expect(STATUSES.map((status) => transition(status, event) ?? '–').join(' ')).toBe(row)
  })

  it('only a draft is editable', () => {
    expect(STATUSES.filter(isEditable)).toEqual(['draft'])
  })

  it('from the committee on it is handed over; what is being corrected has been', () => {
    expect(STATUSES.filter((status) => isHandedOver({ status }))).toEqual(['sent', 'adopted', 'published'])
    expect(STATUSES.filter((status) => isHandedOver({ status, isCorrection: true }))).toEqual(STATUSES)
  })

  it('from its approval on a report is what was approved', () => {
    expect(STATUSES.filter(isFrozen)).toEqual(['approved', 'sent', 'adopted', 'published'])
  })
})
