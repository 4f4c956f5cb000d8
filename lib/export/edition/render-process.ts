import type { EditionFileName } from '@/lib/domain/edition-file'
import type { EditionFile, EditionSource } from './edition-source'
import { renderFiles } from './render-files'

/** What the process is asked, and what it answers. Bytes lose their kind on the way: a Buffer arrives as Uint8Array. */
export interface RenderRequest {
  readonly id: number
  readonly source: EditionSource
}

export type RenderReply =
  | { readonly id: number; readonly kind: 'file'; readonly name: EditionFileName }
  | { readonly id: number; readonly kind: 'done'; readonly files: readonly EditionFile[] }
  | { readonly id: number; readonly kind: 'failed'; readonly error: unknown }

/** One edition at a time: each keeps a processor busy. */
let turn = Promise.resolve()

process.on('message', ({ id, source }: RenderRequest) => {
  const say = (reply: RenderReply) => process.send?.(reply)
  turn = turn.then(async () => {
    try {
      say({ id, kind: 'done', files: await renderFiles(source, (name) => say({ id, kind: 'file', name })) })
    } catch (error) {
      say({ id, kind: 'failed', error })
    }
  })
})
