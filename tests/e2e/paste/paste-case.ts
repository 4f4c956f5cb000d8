/** What is on the clipboard. */
export interface Clipboard {
  readonly html?: string
  readonly text?: string
}

/** Something that a person or a villain puts on the clipboard, and the lines that are to be left of it (outline.ts). */
export interface PasteCase extends Clipboard {
  readonly name: string
  readonly expected: readonly string[]
}

declare global {
  interface Window {
    /** Puts a text in the editor, pastes after it, and tells what stands there then, with 'refused' before it when nothing was written. */
    pasteInto: (clipboard: Clipboard & { readonly before?: string }) => string
    /** Set by anything in a paste that got to run. */
    ran?: string
  }
}
