import type { EditionFileName } from '@/lib/domain/edition-file'

/** A report of which an edition is being made. */
interface InMaking {
  readonly committeeId: string
  readonly report: string
}

/** Kept on globalThis because Next loads this module once per bundle. */
const holder = globalThis as typeof globalThis & { tertialMaking?: Map<string, EditionFileName> }

function making(): Map<string, EditionFileName> {
  return (holder.tertialMaking ??= new Map())
}

const nameOf = ({ committeeId, report }: InMaking) => `${committeeId}/${report}`

/** The file that this process is making of a report; null: none. */
export function fileInMaking(report: InMaking): EditionFileName | null {
  return making().get(nameOf(report)) ?? null
}

/** Tells of a report which file is being made, until `run` has ended. */
export async function tellMaking<Result>(report: InMaking, run: (onFile: (name: EditionFileName) => void) => Promise<Result>): Promise<Result> {
  try {
    return await run((name) => making().set(nameOf(report), name))
  } finally {
    making().delete(nameOf(report))
  }
}
