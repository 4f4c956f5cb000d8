import { z } from 'zod'
import { day, prose, text } from './primitives'
import { reportInput, version } from './report-input'

/** A step of the report's life, from the version of the report that the person saw. */
export const reportStepSchema = z.strictObject({ ...reportInput, version })

export const returnReportSchema = z.strictObject({ ...reportInput, version, reason: prose })

/** What was wrong in the published report, in words that its readers will meet: 10–500 characters. */
const correctionReason = text(500).refine((value) => value.trim().length >= 10, { error: 'what was wrong, in at least 10 characters' })

export const correctReportSchema = z.strictObject({ ...reportInput, version, reason: correctionReason })

/** Adopted at a meeting: 2020-09-23, § 97. */
export const adoptReportSchema = z.strictObject({ ...reportInput, version, meetingOn: day, minutesItem: text(40) })

export type ReportStepInput = z.output<typeof reportStepSchema>
