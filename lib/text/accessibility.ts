/** One part of the accessibility statement. */
export interface StatementPart {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly list?: readonly string[]
  readonly link?: { readonly href: string; readonly label: string }
}

/** Day of the last self-assessment and of the last change of the statement. */
const ASSESSED = '22 november 2026'

export const accessibilityTitle = 'Tillgänglighetsredogörelse'

/** Where a fault can be reported, when the municipality has said where. */
function feedbackPart(contact: string | null): StatementPart {
  return contact === null
    ? { title: 'Rapportera brister till oss', paragraphs: ['Kontakta kommunen som har publicerat rapporten. En egen adress för synpunkter är inte inlagd här än.'] }
    : {
        title: 'Rapportera brister till oss',
        paragraphs: ['Säg till om något hindrar dig, eller om du behöver innehållet på annat sätt. Vi svarar inom en vecka.'],
        link: { href: `mailto:${contact}`, label: contact },
      }
}

/**
 * The eleven parts that the law (2018:1937) and its regulation ask for.
 * @param contact e-mail address for feedback, null when none is set
 */
export function accessibilityStatement(contact: string | null): readonly StatementPart[] {
  return [
    { title: 'Vem som svarar för webbplatsen', paragraphs: ['Den kommun som publicerar rapporterna svarar för webbplatsen. Kommunens namn står överst i varje rapport.'] },
    { title: 'Vilken tjänst det gäller', paragraphs: ['Tertial: kommunens delårsrapporter på webben, och arbetsverktyget där de skrivs.'] },
    {
      title: 'Hur tillgänglig webbplatsen är',
      paragraphs: [
        'Den här webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna beskrivs nedan.',
      ],
    },
    {
      title: 'Innehåll som inte är tillgängligt',
      paragraphs: ['Det här vet vi inte fungerar, eller vet vi inte om det fungerar:'],
      list: [
        'Ingen person med funktionsnedsättning har provat tjänsten än. Skärmläsarna NVDA, JAWS, VoiceOver och TalkBack är inte provade (WCAG 4.1.2).',
        'Breda siffertabeller måste rullas i sidled på små skärmar. De går att nå och rulla med tangentbordet.',
        'Att logga in och att skriva rapporter kräver JavaScript. Att läsa publicerade rapporter gör det inte.',
        'Texter skrivs av många. En rubrik eller förkortning kan vara svår att förstå (WCAG 2.4.6).',
      ],
    },
    { title: 'När webbplatsen bedömdes', paragraphs: [`Senaste bedömningen gjordes ${ASSESSED}.`] },
    { title: 'När redogörelsen uppdaterades', paragraphs: [`Redogörelsen uppdaterades senast ${ASSESSED}.`] },
    {
      title: 'Hur vi har testat',
      paragraphs: [
        'Självskattning. Varje sida provas med automatiska test (axe), med enbart tangentbord, i ljust och mörkt läge och på bredderna 360 och 1280 bildpunkter. Automatiska test hittar ungefär hälften av alla brister.',
      ],
    },
    feedbackPart(contact),
    {
      title: 'Anmäl till tillsynen',
      paragraphs: ['Är du inte nöjd med hur kommunen svarar kan du anmäla det till Myndigheten för digital förvaltning.'],
      link: { href: 'https://www.digg.se/tdosanmalan', label: 'Anmäl bristande tillgänglighet till Digg' },
    },
    { title: 'Undantag för oskäligt betungande anpassning', paragraphs: ['Vi åberopar inga undantag enligt 12 § lagen om tillgänglighet till digital offentlig service.'] },
    { title: 'Innehåll som inte omfattas av lagen', paragraphs: ['Vi har inget innehåll som är undantaget enligt 9 § samma lag.'] },
  ]
}
