export const assignmentText = {
  title: 'Uppdrag',
  lead: 'Bedöm varje uppdrag och skriv hur det går.',
  none: 'Det finns inga uppdrag.',
  issuer: (issuer: string) => `från ${issuer}`,
  aim: 'Syfte',
  group: 'Område',
  targetAreas: 'Målområden',
} as const
