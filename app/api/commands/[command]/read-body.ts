/** What became of reading a body: its text, or why not. */
export type Body = { readonly status: 'read'; readonly text: string } | { readonly status: 'tooLarge' } | { readonly status: 'notText' }

/** Reads a body of at most `limit` bytes. Of a larger one no more than that is taken in, whatever it declares. */
export async function readBody(request: Request, limit: number): Promise<Body> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { status: 'tooLarge' }
  if (request.body === null) return { status: 'read', text: '' }
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      return { status: 'tooLarge' }
    }
    chunks.push(value)
  }
  try {
    return { status: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) }
  } catch {
    return { status: 'notText' }
  }
}
