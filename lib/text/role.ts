const ROLE = {
  controller: 'controller',
  unitHead: 'enhetschef',
  departmentHead: 'förvaltningschef',
  committeeSecretary: 'nämndsekreterare',
  member: 'ledamot',
  administrator: 'administratör',
} as const

/** A person's role in running text: 'enhetschef'. */
export function roleWord(role: keyof typeof ROLE): string {
  return ROLE[role]
}
