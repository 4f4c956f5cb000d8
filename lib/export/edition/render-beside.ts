import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EditionFileName } from '@/lib/domain/edition-file'
import type { EditionFile, EditionSource } from './edition-source'
import type { RenderReply, RenderRequest } from './render-process'

/** Milliseconds without work after which the process, which holds fonts and compilers, is let go. */
const IDLE = 60_000

interface Job {
  readonly resolve: (files: readonly EditionFile[]) => void
  readonly reject: (error: unknown) => void
  readonly onFile: (name: EditionFileName) => void
}

interface Beside {
  readonly child: ChildProcess
  readonly jobs: Map<number, Job>
  idle: NodeJS.Timeout | undefined
}

let beside: Beside | null = null
let count = 0

function program(path: string): string {
  const file = join(/* turbopackIgnore: true */ process.cwd(), path)
  if (!existsSync(file)) throw new Error(`A part of the program is missing (${file}). Start the program from its own folder, as npm start does.`)
  return file
}

/** The child keeps this process alive only while it works. */
function hold({ child, jobs }: Beside): void {
  const how = jobs.size > 0 ? 'ref' : 'unref'
  child[how]()
  child.channel?.[how]()
}

function end(of: Beside, error: Error): void {
  if (beside === of) beside = null
  clearTimeout(of.idle)
  for (const { reject } of of.jobs.values()) reject(error)
  of.jobs.clear()
}

function rest(of: Beside): void {
  hold(of)
  of.idle = setTimeout(() => {
    if (beside === of) beside = null
    of.child.disconnect()
  }, IDLE).unref()
}

function hear(of: Beside, reply: RenderReply): void {
  const job = of.jobs.get(reply.id)
  if (job === undefined) return
  if (reply.kind === 'file') return job.onFile(reply.name)
  of.jobs.delete(reply.id)
  if (reply.kind === 'failed') job.reject(reply.error)
  else job.resolve(reply.files.map((file) => ({ ...file, body: Buffer.from(file.body) })))
  if (of.jobs.size === 0) rest(of)
}

function start(): Beside {
  const tsx = pathToFileURL(program('node_modules/tsx/dist/loader.mjs')).href
  const child = fork(program('lib/export/edition/render-process.ts'), { execArgv: ['--import', tsx], serialization: 'advanced' })
  const made: Beside = { child, jobs: new Map(), idle: undefined }
  child.on('message', (reply: RenderReply) => hear(made, reply))
  child.on('error', (error) => end(made, error))
  child.on('exit', (code, signal) => end(made, new Error(`The process that makes the files of editions ended (${signal ?? code}).`)))
  return made
}

/**
 * Makes the files of an edition in another process, so that nobody else waits while pages are laid out (1–4 s of computing), and the
 * server stands if it falls. The process stays for a while, since what it has loaded is needed for the next report too.
 * @param onFile told the name of each file before it is made
 * @throws Error when one of the files cannot be made, or the process ends
 */
export function renderBeside(source: EditionSource, onFile: (name: EditionFileName) => void = () => undefined): Promise<readonly EditionFile[]> {
  return new Promise((resolve, reject) => {
    const own = (beside ??= start())
    clearTimeout(own.idle)
    const id = (count += 1)
    own.jobs.set(id, { resolve, reject, onFile })
    hold(own)
    own.child.send({ id, source } satisfies RenderRequest, (error) => error && end(own, error))
  })
}
