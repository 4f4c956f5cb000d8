import type { ActionStatus } from '@/lib/domain/risk'

const ACTION: Readonly<Record<ActionStatus, string>> = { notStarted: 'inte påbörjad', ongoing: 'pågår', done: 'klar', cancelled: 'avbruten' }

export const riskText = {
  title: 'Risker',
  lead: 'Bedöm varje öppen risk och skriv vad som har hänt sedan förra rapporten.',
  none: 'Det finns inga öppna risker.',
  score: (score: number) => `riskvärde ${score}`,
  factors: 'Sannolikhet och konsekvens',
  factorsText: (likelihood: number, impact: number) => `${likelihood} × ${impact}`,
  action: 'Åtgärd',
  actionText: (text: string, status: ActionStatus) => `${text} (${ACTION[status]})`,
} as const
