import { isNationalCode, type ComparedMunicipality, type KoladaFault } from '@/lib/domain/kolada'
import { koladaMunicipalitySchema, koladaRowSchema, type KoladaMunicipality, type KoladaRow } from '@/lib/schemas/kolada-answer'
import type { KoladaRaw } from '@/lib/schemas/kolada-raw'
import { KoladaClient, PATIENCE, type KoladaPatience } from './client'
import { KoladaFailure } from './get'
import type { KoladaAddress } from './settings'

/** What to ask Kolada for. */
export interface KoladaQuestion {
  readonly nationalCodes: readonly string[]
  /** Four-digit code of the committee's own municipality. */
  readonly own: string
  /** Names or codes of those it is compared with. */
  readonly compared: readonly string[]
  readonly years: readonly number[]
}

/** All that Kolada said, or why it could not be had. */
export type KoladaReading = { readonly ok: true; readonly raw: KoladaRaw; readonly bytes: number } | { readonly ok: false; readonly fault: KoladaFault }

/** Most ids of one kind in one question. */
const LIST = 25

/** Up to 25 at a time. */
function lists<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / LIST) }, (_, index) => items.slice(index * LIST, (index + 1) * LIST))
}

function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'sv', { sensitivity: 'accent' }) === 0
}

/** The municipality of a code or a name; a municipality comes before a region of the same name. Null: Kolada has none. */
function municipalityOf(wanted: string, all: readonly KoladaMunicipality[]): ComparedMunicipality | null {
  const text = wanted.trim()
  const named = all.filter(({ id, title }) => id === text || sameName(title.trim(), text))
  const found = named.find(({ type }) => type === 'K') ?? named[0]
  return found === undefined ? null : { code: found.id, name: found.title.trim() }
}

/** The own municipality and the others, each once. @throws KoladaFailure unknownId with every name that Kolada does not know */
function resolve({ own, compared }: KoladaQuestion, all: readonly KoladaMunicipality[]): Pick<KoladaRaw, 'own' | 'municipalities'> {
  const found = [own, ...compared].map((wanted) => ({ wanted, municipality: municipalityOf(wanted, all) }))
  const unknown = found.filter(({ municipality }) => municipality === null).map(({ wanted }) => wanted)
  if (unknown.length > 0) throw new KoladaFailure({ code: 'unknownId', detail: unknown.join(', ') })
  const byCode = new Map(found.flatMap(({ municipality }) => (municipality === null ? [] : [[municipality.code, municipality] as const])))
  const ownFound = byCode.get(own) ?? { code: own, name: own }
  return { own: ownFound, municipalities: [...byCode.values()].filter(({ code }) => code !== own) }
}

type Lists = Pick<KoladaRaw, 'nationalCodes' | 'years'> & { readonly places: readonly string[] }

async function fetchRows(client: KoladaClient, { nationalCodes, places: all, years }: Lists): Promise<KoladaRow[]> {
  const rows: KoladaRow[] = []
  for (const codes of lists(nationalCodes)) {
    for (const places of lists(all)) {
      for (const when of lists(years)) {
        const path = `/data/kpi/${codes.join(',')}/municipality/${places.join(',')}/year/${when.join(',')}`
        rows.push(...(await client.rows(path, koladaRowSchema)))
      }
    }
  }
  return rows
}

/**
 * Asks Kolada for values of national codes, for the own municipality and those it is compared with. It comes back within `patience.all`
 * whatever Kolada does, and never throws for what Kolada does.
 */
export async function fetchKolada(address: KoladaAddress, question: KoladaQuestion, patience: KoladaPatience = PATIENCE): Promise<KoladaReading> {
  const nationalCodes = [...new Set(question.nationalCodes)]
  const years = [...new Set(question.years)].toSorted((a, b) => a - b)
  const malformed = nationalCodes.filter((code) => !isNationalCode(code))
  if (nationalCodes.length === 0) return { ok: false, fault: { code: 'noCodes', detail: null } }
  if (malformed.length > 0) return { ok: false, fault: { code: 'unknownId', detail: malformed.join(', ') } }
  const client = new KoladaClient(address, patience)
  try {
    const { own, municipalities } = resolve(question, await client.rows('/municipality', koladaMunicipalitySchema))
    const places = [own, ...municipalities].map(({ code }) => code)
    const rows = await fetchRows(client, { nationalCodes, places, years })
    return { ok: true, raw: { own, municipalities, nationalCodes, years, rows }, bytes: client.read }
  } catch (error) {
    if (error instanceof KoladaFailure) return { ok: false, fault: error.fault }
    throw error
  }
}
