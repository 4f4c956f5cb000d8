import type { ReportFacts } from '../report-facts'

/** The facts that say which numbers of a report count people, and what else they follow from. */
export type PeopleFacts = Pick<ReportFacts, 'report' | 'plan' | 'indicators' | 'indicatorValues' | 'placementCategories' | 'placementVolumes' | 'dataTables'>
