/** A picture of an edition's texts, as it was uploaded. */
export interface EditionImage {
  readonly contentType: string
  readonly body: Uint8Array
}
