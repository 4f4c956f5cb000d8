/** Words of the login page. */
export const loginText = {
  title: 'Logga in',
  email: 'E-postadress',
  password: 'Lösenord',
  showPassword: 'Visa lösenordet',
  submit: 'Logga in',
  submitting: 'Loggar in …',
  provider: 'Logga in med kommunens konto',
  missingEmail: 'Skriv din e-postadress.',
  missingPassword: 'Skriv ditt lösenord.',
  noScript: 'Inloggningen behöver JavaScript. Publicerade rapporter går att läsa utan.',
  demoTitle: 'Prova demon',
  demoLead: 'Alla uppgifter är påhittade eller redan publicerade. Välj en person, så fylls formuläret i.',
  demoPassword: (password: string) => `Lösenordet är ${password} för alla.`,
}

/** People of the demo, in the order in which a report passes through their hands. */
export const DEMO_PEOPLE: readonly { readonly email: string; readonly who: string }[] = [
  { email: 'controller@demo.tertial.se', who: 'Controller: siffror och prognoser' },
  { email: 'enhetschef.barn@demo.tertial.se', who: 'Enhetschef, barn och unga: indikatorer och kommentarer' },
  { email: 'enhetschef.vuxen@demo.tertial.se', who: 'Enhetschef, vuxna: indikatorer och kommentarer' },
  { email: 'forvaltningschef@demo.tertial.se', who: 'Förvaltningschef: godkänner' },
  { email: 'sekreterare@demo.tertial.se', who: 'Nämndsekreterare: publicerar' },
  { email: 'ledamot@demo.tertial.se', who: 'Ledamot: läser' },
  { email: 'admin@demo.tertial.se', who: 'Administratör: register och mallar' },
]

export const DEMO_PASSWORD = 'Tertial-demo-2020'

/** Why a login was refused, by the code that the login answers with. */
export function loginFaultText(code: string): string {
  switch (code) {
    case 'SLOW_DOWN':
      return 'För många försök. Vänta en stund och försök igen.'
    case 'CredentialsSignin':
      return 'E-postadressen och lösenordet hör inte ihop. Kontrollera stavningen.'
    case 'AccessDenied':
      return 'Ditt konto finns inte här. Be den som sköter behörigheter att lägga till dig.'
    default:
      return 'Det gick inte att logga in. Försök igen om en stund.'
  }
}
