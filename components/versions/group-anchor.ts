import type { VersionGroup } from '@/lib/text/version'

/** The place of a group on a page of changes. */
export function groupAnchor(group: VersionGroup): string {
  return `andrade-${group}`
}
