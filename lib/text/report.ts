import type { Period } from '@/lib/domain/period'
import type { ReportStatus } from '@/lib/domain/report'
import type { ReportView } from '@/lib/domain/report-view'
import { formatDate, formatPeriod } from './format'

const STATUS: Record<ReportStatus, { readonly word: string; readonly step: string }> = {
  draft: { word: 'utkast', step: 'Utkast' },
  submitted: { word: 'inlämnad', step: 'Inlämnad' },
  reviewed: { word: 'granskad', step: 'Granskad' },
  approved: { word: 'godkänd', step: 'Godkänd' },
  sent: { word: 'skickad till nämnden', step: 'Hos nämnden' },
  adopted: { word: 'beslutad', step: 'Beslutad' },
  published: { word: 'publicerad', step: 'Publicerad' },
}

/** The life of a report in order (domain.md, Report life). */
export const REPORT_STATUSES: readonly ReportStatus[] = ['draft', 'submitted', 'reviewed', 'approved', 'sent', 'adopted', 'published']

/** In running text: 'inlämnad'. */
export function reportStatusWord(status: ReportStatus): string {
  return STATUS[status].word
}

/** As the name of a step: 'Hos nämnden'. */
export function reportStatusStep(status: ReportStatus): string {
  return STATUS[status].step
}

export const reportText = {
  contents: 'Innehåll',
  keyFigures: 'Nyckeltal',
  legend: 'Så läses bedömningarna',
  statusLabel: 'Rapportens läge',
  statusSpoken: { done: 'klart', current: 'nu' },
  registryNumber: (number: string) => `Diarienummer ${number}`,
  meeting: (date: string) => `Sammanträde ${date}`,
}

/** One sentence on what the report is about: 'Rapporten gäller januari–augusti 2020 och jämför med …'. */
export function periodSentence(period: Period, previousTitle: string | null): string {
  const about = `Rapporten gäller ${formatPeriod(period)}`
  return previousTitle === null ? `${about}.` : `${about}. Förändringar räknas från ${previousTitle}.`
}

/** Diarienummer, meeting and paragraph, as far as they are known: 'Diarienummer 2020/AN · Sammanträde 22 september 2020'. Null: none is. */
export function decisionWords({ registryNumber, meetingOn, minutesItem }: ReportView['report']): string | null {
  const parts = [
    registryNumber === null ? null : reportText.registryNumber(registryNumber),
    meetingOn === null ? null : reportText.meeting(formatDate(meetingOn)),
    minutesItem,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' · ')
}
