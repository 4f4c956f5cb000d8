/** Asks the notes of the section in which an element stands for a new note; it bubbles from the text to its section. */
export const ASK_NOTE = 'asknote'

/** A note is to be written on the words that are chosen at the element. */
export function askNote(element: HTMLElement): void {
  element.dispatchEvent(new CustomEvent(ASK_NOTE, { bubbles: true }))
}
