export const assignmentText = {
  title: 'Uppdrag',
  lead: 'Bedöm varje uppdrag och skriv hur det går.',
  none: 'Det finns inga uppdrag.',
  issuer: (issuer: string) => `från ${issuer}`,
  text: 'Uppdrag',
  givenBy: 'Från',
  aim: 'Syfte',
  group: 'Område',
  targetAreas: 'Målområden',
  targetAreasHint: 'Skilj dem åt med semikolon.',
  add: 'Lägg till ett uppdrag',
  change: 'Ändra uppdraget',
} as const
