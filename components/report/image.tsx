import type { RichTextImage } from '@/lib/domain/rich-text'

/** Where a picture is fetched by those who work with the report. */
export function imageAddress(sha256: string): string {
  return `/api/images/${sha256}`
}

/** Pictures by SHA-256 as addresses that hold them whole (`data:`): a published page fetches nothing. */
export type EmbeddedImages = ReadonlyMap<string, string>

/** A picture of a text with its caption. */
export function Picture({ image, embedded }: { readonly image: RichTextImage['attrs']; readonly embedded: EmbeddedImages | undefined }) {
  const { sha256, alt, caption, width, height } = image
  return (
    <figure className="picture">
      {/* eslint-disable-next-line @next/next/no-img-element -- the published page is plain HTML, and the picture is kept as it was uploaded */}
      <img src={embedded?.get(sha256) ?? imageAddress(sha256)} alt={alt} width={width} height={height} />
      {caption === '' ? null : <figcaption>{caption}</figcaption>}
    </figure>
  )
}
