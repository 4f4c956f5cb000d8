const NAME_SHOWN = 60

const short = (label: string) => (label.length > NAME_SHOWN ? `${label.slice(0, NAME_SHOWN).trimEnd()} …` : label)

/** Words of the forms for what is followed up: risks, assignments, activities, the annual cycle, measures. */
export const itemText = {
  required: (label: string) => `Fyll i ${label.toLowerCase()}.`,
  unsent: {
    noContact: 'Ingen kontakt. Det du skrev står kvar. Försök igen.',
    broken: 'Något gick fel hos oss. Det du skrev står kvar. Försök igen.',
    loggedOut: 'Du är utloggad. Det du skrev står kvar. Logga in i en annan flik och försök igen.',
  },
  earlier: 'Det här skrev du tidigare. Det är inte sparat.',
  throwAway: 'Släng det',
  working: 'Sparar …',
  save: 'Spara',
  unit: 'Följs upp av',
  noUnit: 'Controllern',
  place: 'Plats i listan',
  samePlace: 'Där den står, eller sist',
  first: 'Först',
  after: (label: string) => `Efter: ${short(label)}`,
  remove: {
    title: 'Ta bort',
    lead: (name: string) => `”${short(name)}” tas bort, med bedömning och kommentar i rapporter som ännu är utkast. Ta bara bort det som lades till av misstag.`,
    instead: 'Det som är publicerat eller på väg till nämnden står kvar. Avsluta det i stället.',
    confirm: 'Ja, ta bort',
  },
  count: 'Skriv ett helt tal, eller inget.',
} as const
