const names = new Intl.ListFormat('sv', { type: 'conjunction' })

/** Who has a report open at this moment. */
export const presenceText = {
  here: (people: readonly string[]) => `Här nu: ${people.length === 0 ? 'bara du' : people.join(', ')}`,
  writing: (people: readonly string[]) => `${names.format(people)} skriver här`,
} as const
