/** Words about an edition of a published report. */
export const editionText = {
  title: (number: number) => `Utgåva ${number}`,
  published: (when: string, publishedBy: string, approvedBy: string | null) =>
    `Publicerad ${when} av ${publishedBy}.${approvedBy === null ? '' : ` Godkänd av ${approvedBy}.`}`,
  reason: (reason: string) => `Rättelse: ${reason}`,
  fingerprint: 'Kontrollsumma',
  howToVerify: 'Så kontrollerar du att utgåvan är oförändrad',
  verify:
    'En utgåva ändras aldrig. Hämta alla siffror och texter som fil och räkna ut filens kontrollsumma med SHA-256. Den ska vara den här:',
  permanent: 'Fast adress till den här utgåvan',
  download: 'Hämta alla siffror och texter (JSON)',
  /** Title of the browser's tab. */
  tab: (title: string, committee: string, municipality: string) => `${title} – ${committee}, ${municipality}`,
}
