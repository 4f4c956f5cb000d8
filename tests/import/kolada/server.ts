import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A row of data as Kolada's API v3 documents it. */
export interface DataRow {
  readonly kpi: string
  readonly municipality: string
  readonly period: number
  readonly values: readonly DataValue[]
}

interface DataValue {
  readonly gender: string
  readonly value: number | null
  readonly count?: number
  readonly status?: string
  readonly isdeleted?: boolean
}

export const MUNICIPALITIES = [
  { id: '0000', title: 'Riket', type: 'L' },
  { id: '0001', title: 'Region Stockholm', type: 'L' },
  { id: '0009', title: 'Gotland', type: 'L' },
  { id: '0980', title: 'Gotland', type: 'K' },
  { id: '0126', title: 'Huddinge', type: 'K' },
  { id: '0127', title: 'Botkyrka', type: 'K' },
  { id: '0136', title: 'Haninge', type: 'K' },
  { id: '0138', title: 'Tyresö', type: 'K' },
  { id: '0999', title: 'Lillköping', type: 'K' },
]

/** A server that speaks the documented format, on this machine alone. */
export interface KoladaServer {
  /** What KOLADA_URL is set to. */
  readonly url: string
  /** Paths asked for, with the time of each, milliseconds. */
  readonly asked: { readonly path: string; readonly at: number }[]
  /** Answers in place of the usual ones, as long as it returns true. */
  behave: (request: IncomingMessage, response: ServerResponse) => boolean
  /** Lets the process end although the server runs. */
  readonly unref: () => void
  readonly stop: () => Promise<void>
}

const PAGE = 2

function respond(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

/** A page of rows with the address of the next one, as Kolada names it. */
function page(rows: readonly unknown[], size: number, url: URL): object {
  const number = Number(url.searchParams.get('page') ?? 1)
  const address = (to: number): string => `${url.origin}${url.pathname}?per_page=${size}&page=${to}`
  const values = rows.slice((number - 1) * size, number * size)
  const next_url = number * size < rows.length ? address(number + 1) : null
  return { values, count: values.length, next_url, previous_url: number > 1 ? address(number - 1) : null }
}

function isAsked({ kpi, municipality, period }: DataRow, path: string): boolean {
  const [, kpis = '', places = '', years = ''] = /^\/v3\/data\/kpi\/([^/]+)\/municipality\/([^/]+)\/year\/([^/]+)$/.exec(path) ?? []
  return kpis.split(',').includes(kpi) && places.split(',').includes(municipality) && years.split(',').includes(String(period))
}

/** Starts it. Data comes two rows a page, whatever was asked for, so that every answer has pages. */
export async function startKolada(rows: () => readonly DataRow[]): Promise<KoladaServer> {
  const asked: KoladaServer['asked'] = []
  const state: { behave: KoladaServer['behave'] } = { behave: () => false }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`)
    asked.push({ path: url.pathname + url.search, at: Date.now() })
    if (state.behave(request, response)) return
    if (url.pathname === '/v3/municipality') return respond(response, page(MUNICIPALITIES, 5_000, url))
    if (url.pathname.startsWith('/v3/data/')) return respond(response, page(rows().filter((row) => isAsked(row, url.pathname)), PAGE, url))
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"detail":"Not Found"}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v3`,
    asked,
    get behave() {
      return state.behave
    },
    set behave(behave) {
      state.behave = behave
    },
    unref: () => void server.unref(),
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
