import type { MunicipalityScope } from '@/lib/auth/scope'
import type { InputFault } from '@/lib/domain/command-answer'
import type { Transaction } from '@/lib/db/transaction'
import type { DataPackage } from '@/lib/schemas/package'
import type { RowEffect } from './row-effect'
import { type KeyIds, type NewRow, upsertRows, type WrittenRow } from './upsert'

/** How many rows an import created and changed; rows that already held the same facts are in neither. */
export interface PackageWritten {
  readonly created: number
  readonly updated: number
}

/** Thrown inside the transaction, which it rolls back: what is stored forbids the import. importPackage turns it into an answer. */
export class PackageRefused extends Error {
  constructor(readonly faults: readonly InputFault[]) {
    super(`The package is refused: ${faults.length} faults`)
  }
}

/** Register ids that facts refer to. */
export interface RegisterIds {
  readonly businessAreas: KeyIds
  readonly serviceAreas: KeyIds
  readonly orgUnits: KeyIds
  readonly indicators: KeyIds
}

/** One import: whose, of what, in which transaction, and what has come of it so far. */
export class ImportRun {
  private created = 0
  private updated = 0
  private readonly faults: InputFault[] = []
  private readonly done: RowEffect[] = []

  constructor(
    readonly scope: MunicipalityScope,
    readonly db: Transaction,
    readonly pkg: DataPackage,
    readonly committeeId: string,
    readonly at: Date,
  ) {}

  get municipalityId(): string {
    return this.scope.municipalityId
  }

  /** Owner columns of a row that hangs on the committee. */
  get owner(): { readonly municipalityId: string; readonly committeeId: string } {
    return { municipalityId: this.municipalityId, committeeId: this.committeeId }
  }

  /** Where clause of the committee's rows. */
  get where(): { readonly municipalityId: string; readonly committeeId: string } {
    return this.owner
  }

  /** Upserts and counts; returns the ids that were created or changed. */
  async write<Name extends Parameters<typeof upsertRows>[1]>(
    table: Name,
    rows: readonly NewRow<Name>[],
    kept: readonly (keyof NewRow<Name> & string)[] = [],
  ): Promise<ReadonlyMap<string, WrittenRow>> {
    const written = await upsertRows(this.db, table, rows, { authorId: this.scope.userId, at: this.at }, kept)
    const created = written.filter((row) => row.created).length
    this.created += created
    this.updated += written.length - created
    for (const { id, before, after } of written) this.done.push({ table, id, before, after })
    return new Map(written.map((row) => [row.id, row]))
  }

  /** A fault that only the database knows; the import is rolled back at its end, when all of them are known. */
  refuse(path: string, found: string, expected: string): void {
    this.faults.push({ path, found, expected })
  }

  /** Every row that was created or changed, in the order it was written. */
  get effects(): readonly RowEffect[] {
    return this.done
  }

  /** @throws PackageRefused when anything was refused */
  finish(): PackageWritten {
    if (this.faults.length > 0) throw new PackageRefused(this.faults)
    return { created: this.created, updated: this.updated }
  }
}
