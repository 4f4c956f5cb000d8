import { setTimeout as pause } from 'node:timers/promises'
import type { z } from 'zod'
import { koladaPageSchema } from '@/lib/schemas/kolada-answer'
import { get, KoladaFailure } from './get'
import type { KoladaAddress } from './settings'

/** How long Kolada may take and how much it may send. Milliseconds and bytes. */
export interface KoladaPatience {
  /** For one answer, whole. */
  readonly answer: number
  /** For all of them, pauses included. */
  readonly all: number
  /** Between the beginnings of two requests. */
  readonly between: number
  /** Before the first new try; doubled before the next. */
  readonly again: number
  /** Of all answers together. */
  readonly bytes: number
}

/** Five requests a second; done before the browser gives up after thirty seconds. */
export const PATIENCE: KoladaPatience = { answer: 10_000, all: 25_000, between: 200, again: 500, bytes: 20_000_000 }

/** Times that one page is asked for when Kolada is too busy. */
const TRIES = 4
/** Pages of one question: 5 000 rows each. */
const MOST_PAGES = 50

function isBusy(status: number): boolean {
  return status === 429 || status >= 500
}

/** Retry-After in milliseconds, as seconds or as a date; null when it says nothing. '2' → 2000. */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\d+$/.test(header)) return Number(header) * 1_000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

/** Asks Kolada's API v3, page by page, for one fetch: its time and its bytes are those of all its questions together. */
export class KoladaClient {
  private readonly end: AbortSignal
  private readonly endsAt: number
  private freeAt = 0
  /** Bytes of all answers so far. */
  read = 0

  constructor(
    private readonly address: KoladaAddress,
    private readonly patience: KoladaPatience,
  ) {
    this.end = AbortSignal.timeout(patience.all)
    this.endsAt = Date.now() + patience.all
  }

  /** Waits, unless the time of the whole fetch ends before that. */
  private async wait(time: number, fault: KoladaFailure): Promise<void> {
    if (Date.now() + time > this.endsAt) throw fault
    await pause(time)
  }

  /** The body of one address, tried again when Kolada is too busy. */
  private async body(url: URL): Promise<Buffer> {
    for (let attempt = 1; ; attempt += 1) {
      await this.wait(Math.max(0, this.freeAt - Date.now()), new KoladaFailure({ code: 'tooSlow', detail: null }))
      this.freeAt = Date.now() + this.patience.between
      const signal = AbortSignal.any([this.end, AbortSignal.timeout(this.patience.answer)])
      const { status, retryAfter: header, body } = await get(url, { isTestServer: this.address.isTestServer, signal, limit: this.patience.bytes - this.read })
      this.read += body.length
      if (status === 200) return body
      if (status >= 300 && status < 400) throw new KoladaFailure({ code: 'redirected', detail: String(status) })
      if (status === 404) throw new KoladaFailure({ code: 'unknownId', detail: url.pathname.slice(this.address.base.pathname.length) })
      const refused = new KoladaFailure({ code: 'refusedBySource', detail: String(status) })
      if (!isBusy(status) || attempt === TRIES) throw refused
      await this.wait(retryAfter(header, Date.now()) ?? this.patience.again * 2 ** (attempt - 1), refused)
    }
  }

  /** The next page, on the same host and below the same path; Kolada may name it with http, which is not followed. */
  private next(text: string): URL {
    const { base } = this.address
    const url = URL.canParse(text, base) ? new URL(text, base) : null
    const isKolada = url !== null && url.hostname === base.hostname && url.port === base.port && url.pathname.startsWith(`${base.pathname}/`)
    if (!isKolada) throw new KoladaFailure({ code: 'redirected', detail: url?.host ?? null })
    return new URL(url.pathname + url.search, base)
  }

  /**
   * Every row below a path: `/municipality`.
   * @throws KoladaFailure whatever goes wrong, with nothing half done
   */
  async rows<Row>(path: string, row: z.ZodType<Row>): Promise<readonly Row[]> {
    const page = koladaPageSchema(row)
    const rows: Row[] = []
    const seen = new Set<string>()
    let url: URL | null = new URL(`${this.address.base.pathname}${path}?per_page=5000`, this.address.base)
    while (url !== null) {
      if (seen.has(url.href) || seen.size === MOST_PAGES) throw new KoladaFailure({ code: 'notThisFormat', detail: path })
      seen.add(url.href)
      const { values, next_url }: z.output<typeof page> = this.parse(page, await this.body(url), path)
      rows.push(...values)
      url = next_url ? this.next(next_url) : null
    }
    return rows
  }

  private parse<Page>(schema: z.ZodType<Page>, body: Buffer, path: string): Page {
    let json: unknown
    try {
      json = JSON.parse(body.toString('utf8'))
    } catch {
      throw new KoladaFailure({ code: 'notThisFormat', detail: path })
    }
    const parsed = schema.safeParse(json)
    if (parsed.success) return parsed.data
    throw new KoladaFailure({ code: 'notThisFormat', detail: `${path} ${parsed.error.issues[0]?.path.join('.') ?? ''}`.trim() })
  }
}
