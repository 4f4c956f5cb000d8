import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SourceReading } from '@/lib/domain/import-reading'
import type { SheetRaw } from '@/lib/schemas/sheet-raw'
import type { ParseJob } from './parse-file'

export const PARSE_LIMITS = { milliseconds: 10_000, heapMegabytes: 288, fileBytes: 25_000_000 } as const

function refused(code: 'tooSlow' | 'expandsTooMuch' | 'notThisFormat', detail: string | null): SourceReading<SheetRaw> {
  return { ok: false, reason: { code, place: null, detail } }
}

/** How long a thread waits for the next file before it is ended. Milliseconds. */
const IDLE = 30_000

/** A thread that has parsed a file and can take the next: starting one costs half a second. */
let idle: Worker | null = null

/**
 * The worker is a file of its own that Node reads as it stands, beside the bundle: the bundler of the application cannot carry a loader
 * of TypeScript into a thread. The process runs in the top folder of the product, as server.ts, scripts and tests do.
 */
function startWorker(): Worker {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'import', 'sheet', 'parse-worker.mjs')
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: PARSE_LIMITS.heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  worker.on('error', () => undefined)
  worker.once('exit', () => {
    if (idle === worker) idle = null
  })
  return worker
}

function takeWorker(): Worker {
  const worker = idle ?? startWorker()
  idle = null
  worker.ref()
  return worker
}

/** Keeps a thread for the next file, one at most, and not for long; it does not keep the process alive. */
function leaveWorker(worker: Worker): void {
  if (idle !== null) return void worker.terminate()
  idle = worker
  worker.unref()
  setTimeout(() => {
    if (idle === worker) void worker.terminate()
  }, IDLE).unref()
}

/**
 * Parses a file in a thread of its own: after ten seconds it is stopped (`tooSlow`), above 288 MB of heap it stops itself
 * (`expandsTooMuch`), and whatever it throws becomes a refusal. The server goes on answering meanwhile. With the bytes of the file and
 * of its parts beside the heap, one file costs less than 512 MB: a million figures 240, the worst that was made 460.
 */
export function runParser(job: ParseJob, milliseconds: number = PARSE_LIMITS.milliseconds): Promise<SourceReading<SheetRaw>> {
  return new Promise((done) => {
    const worker = takeWorker()
    const finish = (answer: SourceReading<SheetRaw>, isSound: boolean) => {
      clearTimeout(timer)
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit)
      if (isSound) leaveWorker(worker)
      else void worker.terminate()
      done(answer)
    }
    const onAnswer = (answer: SourceReading<SheetRaw>) => finish(answer, true)
    const onError = (error: NodeJS.ErrnoException) =>
      finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refused('expandsTooMuch', null) : refused('notThisFormat', error.name), false)
    const onExit = () => finish(refused('notThisFormat', null), false)
    const timer = setTimeout(() => finish(refused('tooSlow', String(milliseconds / 1000)), false), milliseconds)
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit)
    worker.postMessage(job)
  })
}
