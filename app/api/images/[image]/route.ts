import { loadImage } from '@/lib/loaders/image'

interface Context {
  readonly params: Promise<{ image: string }>
}

/** A picture of a text, for those who work with it or are logged in as members. Its address is its content, so it never changes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { image: sha256 } = await params
  const image = /^[0-9a-f]{64}$/.test(sha256) ? await loadImage(sha256) : null
  if (image === null) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(new Uint8Array(image.body), {
    headers: {
      'Content-Type': image.contentType,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  })
}
