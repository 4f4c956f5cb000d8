import type { ReactNode } from 'react'
import type { VersionPlace } from '@/lib/domain/versions/version-change'
import { versionText } from '@/lib/text/version'

/** Addresses of the two reports that places lead to. */
export interface PlaceAddresses {
  readonly before: string
  readonly after: string
}

interface PlaceNameProps {
  readonly place: VersionPlace
  /** The version that has it. */
  readonly side?: keyof PlaceAddresses
  readonly addresses: PlaceAddresses
  readonly children: ReactNode
}

/** A name that leads to where the thing stands: in the later report, or in the earlier for what is only there. */
export function PlaceName({ place, side = 'after', addresses, children }: PlaceNameProps) {
  // A plain anchor: the public pages show changes too.
  return (
    <a className="link" href={`${addresses[side]}#${encodeURI(place.anchor)}`}>
      {children}
    </a>
  )
}

interface ChangeGroupProps {
  readonly id: string
  readonly title: string
  readonly isEmpty: boolean
  readonly children: ReactNode
}

/** A part of the page with its heading; said in words when nothing is in it. */
export function ChangeGroup({ id, title, isEmpty, children }: ChangeGroupProps) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="border-b border-rule pb-1 text-h3">
        {title}
      </h2>
      {isEmpty ? <p className="mt-3 text-muted">{versionText.none}</p> : children}
    </section>
  )
}

interface ChangeLineProps {
  readonly name: ReactNode
  readonly before: ReactNode
  readonly after: ReactNode
  readonly note?: ReactNode
}

/** A thing and what it became: the name above, from and to below. */
export function ChangeLine({ name, before, after, note }: ChangeLineProps) {
  return (
    <li className="border-b border-line py-3">
      <p>{name}</p>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-muted">{before}</span>
        <span aria-hidden="true">→</span>
        <span className="spoken">{versionText.becomes}</span>
        <span>{after}</span>
        {note ? <span className="text-small text-muted">{note}</span> : null}
      </p>
    </li>
  )
}
