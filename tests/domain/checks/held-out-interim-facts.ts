import type { DataTable, DataTableColumn, DataTableKind } from '@/lib/domain/data-table'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Report } from '@/lib/domain/report'
import type { Statement } from '@/lib/domain/statement'
import { APRIL, assessment, AUGUST, budgetLine, FACTS, indicator, target } from './check-input'
import { moneyOf, type Money } from './held-out-facts'

/** An interim report of a committee that does not exist, January–August 2027, after one of January–April, with units and data tables. */
const AUGUST_2027: Report = { ...AUGUST, key: '2027-08', period: { year: 2027, from: 1, to: 8 }, vintageKey: '2027-08', dueOn: '2027-09-25', meetingOn: '2027-10-06' }
const APRIL_2027: Report = { ...APRIL, key: '2027-04', period: { year: 2027, from: 1, to: 4 }, vintageKey: '2027-04', dueOn: '2027-05-20', meetingOn: '2027-06-02' }

const NET_COST: Statement = {
  key: 'netCost',
  kind: 'netCost',
  name: 'Nettokostnad',
  lines: [
    ...([['home', 'Hemtjänst'], ['care', 'Särskilt boende'], ['lss', 'LSS-verksamhet'], ['staff', 'Förvaltningsstab']] as const).map(([key, label]) => budgetLine(key, 'total', 'item', { label })),
    budgetLine('total', null, 'total', { label: 'Vård- och omsorgsnämnden' }),
  ],
}

const ROWS: readonly Money[] = [
  ['home', -62_400, -60_900, -92_000, -93_100, -93_900, -59_700, -90_300],
  ['care', -118_300, -119_500, -180_200, -179_700, -178_600, -113_600, -171_900],
  ['lss', -71_050, -70_200, -105_900, -106_500, -107_000, -68_300, -103_400],
  ['staff', -8_940, -9_300, -14_000, -13_600, -13_500, -8_700, -13_300],
]

const INDICATORS = [
  indicator('satisfied', { name: 'Andel nöjda brukare i hemtjänsten', favourableDirection: 'higher', targets: [target({ operator: 'gte', fullYear: 85 })] }),
  indicator('continuity', { name: 'Antal personal som en brukare möter under 14 dagar', measurementUnit: 'number', targets: [target({ fullYear: 12 })] }),
  indicator('sick', { name: 'Sjukfrånvaro', targets: [target({ fullYear: 7 })] }),
  indicator('falls', { name: 'Antal fallolyckor', measurementUnit: 'number', decimals: 0, accumulation: 'sum', targets: [target({ fullYear: 240, periodMethod: 'proRata' })] }),
]

const at = (to: number, values: Readonly<Record<string, number>>, breakdown = '') =>
  Object.entries(values).map(([indicatorKey, value]) => ({
    indicatorKey, period: { year: 2027, from: 1, to }, breakdown, value, missing: null, 
    answers: indicatorKey === 'satisfied' && breakdown === '' ? 340 : null, population: null, remark: null, carriedOverFrom: null, version: 1,
  }))

const column = (key: string, label: string, type: 'number' | 'percent', derived?: DataTableColumn['derived']): DataTableColumn =>
  ({ key, label, type, decimals: 1, derived })

type Cells = Readonly<Record<string, readonly (number | null)[]>>

function table(key: string, kind: DataTableKind, title: string, columns: readonly DataTableColumn[], rows: Cells): DataTable {
  return {
    key, kind, title, source: null, columns,
    rows: Object.entries(rows).map(([label, cells]) => ({
      key: label.toLowerCase(),
      label,
      cells: Object.fromEntries(columns.map(({ key: of }, index) => [of, cells[index] ?? null])),
    })),
  }
}

const YEARS = [column('a', '2026', 'number'), column('b', '2027', 'number'), column('d', 'Skillnad %', 'percent', { kind: 'difference', from: 'a', to: 'b' })]

const TABLES: readonly DataTable[] = [
  table('sick-units', 'statistics', 'Sjukfrånvaro per enhet', [column('a', '2026', 'percent'), column('b', '2027', 'percent')], {
    'Hemtjänst Norr': [10.2, 9.4], 'Hemtjänst Söder': [8.8, 8.9], 'Björkbackens boende': [7.5, 6.1], 'Daglig verksamhet': [5.9, 5.2],
  }),
  table('statistics', 'statistics', 'Statistik', YEARS, {
    'Brukare i hemtjänsten': [612, 655, 7.03], 'Utförda hemtjänsttimmar': [148_200, 156_900, 5.87], 'Beslut om särskilt boende': [96, 84, -12.5], 'Inkomna orosanmälningar': [41, 52, 26.83], Trygghetslarm: [890, 934, 4.94],
  }),
  table('survey', 'survey', 'Medarbetarenkät', [column('feb', 'Februari', 'number'), column('jun', 'Juni', 'number')], {
    'Jag har tydliga mål i mitt arbete': [4.1, 4.3], 'Min chef ger mig återkoppling': [3.6, 3.4], 'Jag kan rekommendera min arbetsplats': [3.9, 3.9], 'Jag hinner med mitt arbete': [2.9, 3.2],
  }),
  table('followed', 'comparison', 'Genomförda uppföljningar', [column('met', 'Uppföljda', 'number'), column('of', 'Antal', 'number'), column('share', 'Andel 2027', 'percent', { kind: 'fraction', met: 'met', of: 'of' }), column('before', 'Andel 2026', 'percent')], {
    Genomförandeplaner: [182, 220, 82.73, 76], Läkemedelsgenomgångar: [64, 80, 80, 85],
  }),
  table('quarters', 'quarterCounts', 'Avvikelser per kvartal', [column('q1', 'Kvartal 1', 'number'), column('q2', 'Kvartal 2', 'number'), column('sum', 'Totalt', 'number', { kind: 'sum', of: ['q1', 'q2'] })], {
    Läkemedelsavvikelser: [34, 29, 63], Trycksår: [7, 5, 12],
  }),
]

const UNITS = ['Hemtjänst Norr', 'Hemtjänst Söder', 'Björkbackens boende', 'Daglig verksamhet']

export const INTERIM: ReportFacts = {
  ...FACTS,
  committee: { key: 'von', name: 'Vård- och omsorgsnämnden', businessAreas: [], orgUnits: UNITS.map((name, index) => ({ key: `unit${index}`, name, parentKey: null, mergedIntoKey: null })) },
  report: AUGUST_2027,
  previousReport: APRIL_2027,
  plan: {
    ...FACTS.plan,
    year: 2027,
    goals: [
      { key: 'safe', parentKey: null, level: 'committeeGoal', name: 'Trygg och säker omsorg', note: null, indicatorKeys: ['satisfied', 'continuity', 'falls'] },
      { key: 'staff', parentKey: null, level: 'committeeGoal', name: 'En hållbar arbetsplats', note: null, indicatorKeys: ['sick'] },
    ],
  },
  indicators: INDICATORS,
  indicatorValues: [
    ...at(4, { satisfied: 83, continuity: 13.8, sick: 9.1, falls: 92 }),
    ...at(8, { satisfied: 88, continuity: 13.1, sick: 8.2, falls: 171 }),
    ...at(8, { satisfied: 92, sick: 9.4 }, 'Hemtjänst Norr'),
    ...at(8, { satisfied: 81, sick: 8.9 }, 'Hemtjänst Söder'),
  ],
  assessments: [assessment('risk', 'it', { level: 'partlyMet' })],
  previousAssessments: [],
  statements: [NET_COST],
  lastYearStatements: [NET_COST],
  ...moneyOf(NET_COST, AUGUST_2027, APRIL_2027, ROWS),
  vintages: [
    { key: '2027-04', name: 'April' },
    { key: '2027-08', name: 'Augusti' },
  ],
  placementCategories: [],
  placementVolumes: [],
  risks: [
    { key: 'it', type: 'System', title: 'Journalsystemet byts ut', likelihood: 3, impact: 4, openedIn: '2027-01', closedIn: null, closedHow: null, orgUnitKey: null, actions: [] },
    { key: 'summer', type: 'Personal', title: 'Sommarbemanning', likelihood: 4, impact: 4, openedIn: '2027-01', closedIn: '2027-08', closedHow: null, orgUnitKey: null, actions: [] },
  ],
  assignments: [{ key: 'technology', text: 'Införa digital tillsyn nattetid', issuer: 'Nämnden', aim: null, group: null, targetAreas: [], orgUnitKey: null }],
  activities: [{ key: 'ramps', text: 'Tillgängliga entréer', numerator: 3, denominator: 4, orgUnitKey: null }],
  annualCycle: [{ key: 'plan', month: 5, activity: 'Verksamhetsplan följs upp', orgUnitKey: null }],
  dataTables: TABLES,
  sections: [],
}
