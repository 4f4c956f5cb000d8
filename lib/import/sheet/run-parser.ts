import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SourceReading } from '@/lib/domain/import-reading'
import type { SheetRaw } from '@/lib/schemas/sheet-raw'
import type { ParseJob } from './parse-file'

export const PARSE_LIMITS = { milliseconds: 10_000, heapMegabytes: 768, fileBytes: 25_000_000 } as const

function refused(code: 'tooSlow' | 'expandsTooMuch' | 'notThisFormat', detail: string | null): SourceReading<SheetRaw> {
  return { ok: false, reason: { code, place: null, detail } }
}

/**
 * The worker is a file of its own that Node reads as it stands, beside the bundle: the bundler of the application cannot carry a loader
 * of TypeScript into a thread. The process runs in the top folder of the product, as server.ts, scripts and tests do.
 */
function startWorker(job: ParseJob): Worker {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'import', 'sheet', 'parse-worker.mjs')
  return new Worker(/* turbopackIgnore: true */ file, {
    workerData: job,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: PARSE_LIMITS.heapMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  })
}

/**
 * Parses a file in a thread of its own: after ten seconds it is stopped (`tooSlow`), above 768 MB of heap it stops itself
 * (`expandsTooMuch`), and whatever it throws becomes a refusal. The server goes on answering meanwhile.
 */
export function runParser(job: ParseJob, milliseconds: number = PARSE_LIMITS.milliseconds): Promise<SourceReading<SheetRaw>> {
  return new Promise((done) => {
    const worker = startWorker(job)
    const finish = (answer: SourceReading<SheetRaw>) => {
      clearTimeout(timer)
      done(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish(refused('tooSlow', String(milliseconds / 1000))), milliseconds)
    worker.once('message', (answer: SourceReading<SheetRaw>) => finish(answer))
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refused('expandsTooMuch', null) : refused('notThisFormat', error.name)),
    )
    worker.once('exit', () => finish(refused('notThisFormat', null)))
  })
}
