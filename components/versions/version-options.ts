import type { ReportStep } from '@/lib/domain/report-status'
import { sideKey, type VersionSide } from '@/lib/domain/versions/version-side'
import { workflowText } from '@/lib/text/report-workflow'
import { sideName, versionText } from '@/lib/text/version'

interface ChosenReport {
  readonly key: string
  readonly title: string
  /** Whether the person may read it as it stands, not only its editions. */
  readonly readable: boolean
  readonly editions: readonly { readonly number: number; readonly publishedAt: string }[]
}

/** What can be chosen between, as the loader gives it. */
interface Choices {
  readonly reports: readonly ChosenReport[]
  readonly days: readonly string[]
  readonly steps: readonly ReportStep[]
}

interface Option {
  readonly value: string
  readonly label: string
}

/**
 * The versions to choose between: this report as it stands, its editions, its texts before a step or a day, then the other reports with
 * their editions. A version that the address names stands among them too.
 */
export function versionOptions({ reports, days, steps }: Choices, own: string, named: readonly VersionSide[]): readonly Option[] {
  const titleOf = (key: string) => reports.find((report) => report.key === key)?.title ?? key
  const publishedAt = (side: VersionSide) =>
    side.kind === 'edition' ? (reports.find(({ key }) => key === side.report)?.editions.find(({ number }) => number === side.number)?.publishedAt ?? null) : null
  const option = (side: VersionSide): Option => ({ value: sideKey(side), label: sideName(side, titleOf(side.report), publishedAt(side)) })
  const texts = (at: string, label: string): Option => ({ value: sideKey({ kind: 'texts', report: own, at }), label })
  const ofReport = (key: string): readonly Option[] => {
    const { editions = [], readable = true } = reports.find((report) => report.key === key) ?? {}
    return [...(readable ? [option({ kind: 'now', report: key })] : []), ...editions.map(({ number }) => option({ kind: 'edition', report: key, number }))]
  }
  const all = [
    ...ofReport(own),
    ...steps.toReversed().map(({ command, by }) => texts(by.at, versionText.beforeStep(titleOf(own), workflowText.step(command, by)))),
    ...days.map((at) => texts(at, versionText.beforeDay(titleOf(own), at))),
    ...reports.filter(({ key }) => key !== own).flatMap(({ key }) => ofReport(key)),
    ...named.map(option),
  ]
  return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index)
}
