import { navigation } from '@/lib/text/navigation'

export interface NavigationLink {
  readonly href: string
  readonly label: string
}

/**
 * The places that a person has in one report. Without a report only the task list and, for administrators, the administration.
 * workLinks({ committee: 'asn', report: '2020-08' }, false) → Mina uppgifter, Mål (/arbete/asn/2020-08/mal) …
 */
export function workLinks(report: { readonly committee: string; readonly report: string } | null, administrator: boolean): readonly NavigationLink[] {
  const base = report === null ? null : `/arbete/${report.committee}/${report.report}`
  const places: readonly [string, string][] = [
    ['mal', navigation.goals],
    ['ekonomi', navigation.finance],
    ['volymer', navigation.volumes],
    ['risker', navigation.risks],
    ['uppdrag', navigation.assignments],
    ['rapport', navigation.report],
    ['kontroller', navigation.findings],
  ]
  return [
    { href: '/arbete', label: navigation.tasks },
    ...(base === null ? [] : places.map(([segment, label]) => ({ href: `${base}/${segment}`, label }))),
    ...(administrator ? [{ href: '/admin', label: navigation.administration }] : []),
  ]
}
