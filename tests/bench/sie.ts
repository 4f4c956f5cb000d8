import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { readSie } from '@/lib/import/sie/read-sie'

const TRANSACTIONS = 1_000_000
const ACCOUNTS = 120
const COST_CENTRES = 40
/** Aims: memory that reading may add, and speed against reading the same lines and doing nothing with them. */
const MEGABYTES = 256
const SHARE = 0.3

/** A voucher of four rows: two costs of a cost centre, one of them of a project, and two of the bank. */
function voucherText(number: number, vouchers: number): string {
  const month = 1 + Math.floor((number * 12) / vouchers)
  const account = (step: number) => 4000 + 25 * ((number * step) % ACCOUNTS)
  const centre = 400 + (number % COST_CENTRES)
  const [first, second] = [((number * 7919) % 900_000) + 1, ((number * 104_729) % 90_000) + 1]
  const kronor = (amount: number) => (amount / 100).toFixed(2)
  const date = `2020${String(month).padStart(2, '0')}15`
  return [
    `#VER A ${number} ${date} "Leverantörsfaktura ${number}" ${date}`,
    '{',
    `   #TRANS ${account(7)} {1 "${centre}" 6 "P${number % 3}"} ${kronor(first)} ${date} "Vårddygn"`,
    `   #TRANS ${account(11)} {1 "${centre}"} ${kronor(second)}`,
    `   #TRANS 1930 {} -${kronor(first)}`,
    `   #TRANS 1930 {} -${kronor(second)}`,
    '}\r\n',
  ].join('\r\n')
}

async function writeLedger(path: string): Promise<void> {
  const file = createWriteStream(path, 'latin1')
  file.write('#FLAGGA 0\r\n#FORMAT PC8\r\n#SIETYP 4\r\n#FNAMN "Bench"\r\n#RAR 0 20200101 20201231\r\n')
  const vouchers = TRANSACTIONS / 4
  for (let number = 0; number < vouchers; number += 1) if (!file.write(voucherText(number, vouchers))) await once(file, 'drain')
  file.end()
  await once(file, 'finish')
}

interface Timed {
  readonly seconds: number
  readonly megabytes: number
}

/** Time, and how far resident memory rose above what it was. */
async function timed(run: () => Promise<unknown>): Promise<Timed> {
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 10)
  const begun = performance.now()
  await run()
  const seconds = (performance.now() - begun) / 1000
  clearInterval(watch)
  return { seconds, megabytes: (Math.max(peak, process.memoryUsage().rss) - before) / 1e6 }
}

async function readLines(path: string): Promise<void> {
  let characters = 0
  for await (const line of createInterface({ input: createReadStream(path, 'latin1'), crlfDelay: Infinity })) characters += line.length
  if (characters === 0) throw new Error('Nothing read')
}

async function readLedger(path: string): Promise<void> {
  const reading = await readSie(createReadStream(path))
  if (!reading.ok || reading.raw.transactions !== TRANSACTIONS || reading.raw.faults.length > 0) throw new Error('The ledger of the bench was not read whole')
}

/** A million transactions of a SIE file, against node:readline over the same file; the best of three of each. */
export async function benchSie(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tertial-bench-'))
  const path = join(folder, 'ledger.se')
  try {
    await writeLedger(path)
    const [lines, ledger]: [Timed[], Timed[]] = [[], []]
    for (let time = 0; time < 3; time += 1) {
      ledger.push(await timed(() => readLedger(path)))
      lines.push(await timed(() => readLines(path)))
    }
    const best = (runs: readonly Timed[]) => Math.min(...runs.map(({ seconds }) => seconds))
    const memory = Math.max(...ledger.map(({ megabytes }) => megabytes))
    const share = Math.round((100 * best(lines)) / best(ledger))
    return [
      `SIE file of ${TRANSACTIONS} transactions: ${best(ledger).toFixed(2)} s, ${share} % of the speed of reading its lines (aim ${100 * SHARE} %), memory +${memory.toFixed(0)} MB (aim ${MEGABYTES})`,
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}
