import type { CommentAsk } from '@/lib/domain/drafts/comment-ask'
import { formatMoneyUnit } from './format'

/** Words of the proposals beside a section's text. */
export const draftPanelText = {
  title: 'Förslag ur siffrorna',
  titleFor: (section: string) => `Förslag ur siffrorna till ${section}`,
  lead: 'Siffrorna följer tabellerna. Ändra orden som du vill.',
  insert: 'Infoga',
  inserted: 'Infogad',
  insertAll: 'Infoga alla',
  said: (count: number) => (count === 1 ? 'En mening är infogad i texten.' : `${count} meningar är infogade i texten.`),
  asks: 'Kommentar saknas till',
  /** 'Socialpsykiatri: avvikelse −2,7 mnkr'. */
  ask: ({ label, reason, amount }: CommentAsk) => {
    const size = amount === null ? '' : ` ${formatMoneyUnit(amount, 'mnkr', { decimals: 1, sign: true })}`
    return `${label}: ${reason === 'forecastChange' ? 'ändrad prognos' : 'avvikelse helår'}${size}`
  },
} as const
