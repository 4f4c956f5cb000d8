/** Words of the offer to let a typed number be a figure of the report. */
export const linkOfferText = {
  title: 'Talet finns i rapporten',
  /** 'Länka till: Nettokostnad IFO: avvikelse helår, −6,7 mnkr'. */
  linkTo: (name: string, value: string) => `Länka till: ${name}, ${value}`,
  keep: 'Låt talet stå',
  hint: 'Alt+Retur öppnar förslaget, Esc låter talet stå.',
  linked: (name: string) => `Talet är nu en siffra ur rapporten: ${name}.`,
} as const
