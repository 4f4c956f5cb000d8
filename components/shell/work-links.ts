import { navigation } from '@/lib/text/navigation'

export interface NavigationLink {
  readonly href: string
  readonly label: string
}

/** Roles that see what has been read in; others get no link that leads nowhere. */
const SEES_IMPORTS = ['controller', 'departmentHead', 'administrator']

/** Roles that read members' questions. */
const SEES_QUESTIONS = ['controller', 'departmentHead', 'committeeSecretary', 'member']

/**
 * The places that a person has in one report and in its committee; members have what they read. Without either only the task list and, for administrators, the
 * administration. workLinks({ committee: 'asn', report: '2020-08' }, ['controller']) → Start, Mina uppgifter, Mål (/arbete/asn/2020-08/mal) …
 */
export function workLinks(place: { readonly committee: string; readonly report: string | null } | null, roles: readonly string[]): readonly NavigationLink[] {
  const base = place === null || place.report === null ? null : `/arbete/${place.committee}/${place.report}`
  const reads: readonly [string, string][] = [
    ['rapport', navigation.report],
    ['jamfor', navigation.versions],
  ]
  const onlyReads = roles.every((role) => role === 'member')
  const works: readonly [string, string][] = [
    ['uppgifter', navigation.tasks],
    ['mal', navigation.goals],
    ['indikatorer', navigation.indicators],
    ['ekonomi', navigation.finance],
    ['volymer', navigation.volumes],
    ['risker', navigation.risks],
    ['uppdrag', navigation.assignments],
    ['aktiviteter', navigation.activities],
    ['tabeller', navigation.tables],
    ['rapport', navigation.report],
    ['kontroller', navigation.findings],
    ['jamfor', navigation.versions],
  ]
  const places = onlyReads ? reads : works
  return [
    { href: '/arbete', label: navigation.start },
    ...(base === null ? [] : places.map(([segment, label]) => ({ href: `${base}/${segment}`, label }))),
    ...(place !== null && roles.some((role) => SEES_QUESTIONS.includes(role)) ? [{ href: `/arbete/${place.committee}/fragor`, label: navigation.questions }] : []),
    ...(place === null || onlyReads ? [] : [{ href: `/arbete/${place.committee}/perioder`, label: navigation.periods }]),
    ...(place !== null && roles.some((role) => SEES_IMPORTS.includes(role)) ? [{ href: `/arbete/${place.committee}/import`, label: navigation.imports }] : []),
    ...(roles.includes('administrator') ? [{ href: '/admin', label: navigation.administration }] : []),
  ]
}
