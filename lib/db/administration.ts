import type { Role } from '@/lib/auth/role'
import type { MunicipalityScope } from '@/lib/auth/scope'
import { inTransaction } from './transaction'

/** A user in the administrator's list, with the roles held. */
export interface ListedUser {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly active: boolean
  /** Committee null: the whole municipality. */
  readonly roles: readonly { readonly role: Role; readonly committee: string | null; readonly orgUnit: string | null }[]
}

/** A committee with its registers, and the years that it has a plan or statements for. */
export interface ListedCommittee {
  readonly key: string
  readonly name: string
  readonly years: readonly number[]
  readonly orgUnits: readonly { readonly key: string; readonly name: string }[]
  readonly serviceAreas: readonly { readonly key: string; readonly name: string; readonly businessArea: string }[]
}

export function listUsers({ municipalityId }: MunicipalityScope): Promise<ListedUser[]> {
  return inTransaction('readCommitted', async (db) => {
    const users = await db.user.findMany({
      where: { municipalityId },
      orderBy: { name: 'asc' },
      include: { memberships: { where: { municipalityId }, include: { committee: true, orgUnit: true } } },
    })
    return users.map(({ id, name, email, active, memberships }) => ({
      id,
      name,
      email,
      active,
      roles: memberships.map(({ role, committee, orgUnit }) => ({ role, committee: committee?.name ?? null, orgUnit: orgUnit?.name ?? null })),
    }))
  })
}

export function listCommittees({ municipalityId }: MunicipalityScope): Promise<ListedCommittee[]> {
  return inTransaction('readCommitted', async (db) => {
    const committees = await db.committee.findMany({
      where: { municipalityId },
      orderBy: { name: 'asc' },
      include: {
        orgUnits: { orderBy: { order: 'asc' } },
        businessAreas: { orderBy: { order: 'asc' }, include: { serviceAreas: { orderBy: { order: 'asc' } } } },
        reports: { distinct: ['year'], orderBy: { year: 'desc' }, select: { year: true } },
      },
    })
    return committees.map(({ key, name, orgUnits, businessAreas, reports }) => ({
      key,
      name,
      years: reports.map(({ year }) => year),
      orgUnits: orgUnits.map((unit) => ({ key: unit.key, name: unit.name })),
      serviceAreas: businessAreas.flatMap((area) =>
        area.serviceAreas.map((service) => ({ key: service.key, name: service.name, businessArea: area.name })),
      ),
    }))
  })
}
