const NAME_SHOWN = 60

const short = (label: string) => (label.length > NAME_SHOWN ? `${label.slice(0, NAME_SHOWN).trimEnd()} …` : label)

/** Words of the forms for what is followed up: risks, assignments, activities, the annual cycle, measures. */
export const itemText = {
  required: (label: string) => `Fyll i ${label.toLowerCase()}.`,
  failed: 'Det gick inte att nå servern. Det du skrev står kvar. Försök igen.',
  working: 'Sparar …',
  save: 'Spara',
  unit: 'Följs upp av',
  noUnit: 'Controllern',
  place: 'Plats i listan',
  samePlace: 'Där den står, eller sist',
  first: 'Först',
  after: (label: string) => `Efter: ${short(label)}`,
  count: 'Skriv ett helt tal, eller inget.',
} as const
