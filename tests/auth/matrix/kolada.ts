import { startKolada, type KoladaServer } from '@/tests/import/kolada/server'
import type { MatrixRows } from './row'
import { ALWAYS, only } from './words'

let server: Promise<KoladaServer> | null = null

/** A Kolada on this machine, for as long as the tests run. */
async function open(): Promise<void> {
  server ??= startKolada(() => [{ kpi: 'N00941', municipality: '0999', period: 2020, values: [{ gender: 'T', value: 70 }] }])
  const { url, unref } = await server
  unref()
  process.env.KOLADA_URL = url
  process.env.KOLADA_TEST_SERVER = '1'
}

export const KOLADA: MatrixRows = {
  'fetch-kolada': {
    words: only({ controller: ALWAYS }),
    about: 'committee',
    input: () => ({ year: 2020, years: [2020], municipalities: ['Huddinge'], ownValues: true }),
    arrange: async ({ at, query }) => {
      await open()
      await query(`UPDATE "Indicator" SET "nationalCode" = 'N00941' WHERE "municipalityId" = $1 AND key = 'careDays.barn'`, [at.municipalityId])
    },
  },
}
