import parseAddresses from 'nodemailer/lib/addressparser'
import { z } from 'zod'

/** How letters leave. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (smtps); else STARTTLS when the server offers it, and always before a password is sent. */
  readonly secure: boolean
  readonly login: { readonly user: string; readonly pass: string } | null
  readonly from: { readonly name: string; readonly address: string }
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 }

function readServer(text: string): Omit<MailSettings, 'from'> {
  const url = URL.canParse(text) ? new URL(text) : null
  const port = url === null ? undefined : PORTS[url.protocol]
  // Its own text is left out of the message: it may hold a password.
  if (url === null || port === undefined || url.hostname === '') {
    throw new Error('SMTP_URL is not an address like smtp://user:password@mail.kommun.se:587 (or smtps://… for port 465).')
  }
  const user = decodeURIComponent(url.username)
  return {
    host: url.hostname,
    port: Number(url.port || port),
    secure: url.protocol === 'smtps:',
    login: user === '' ? null : { user, pass: decodeURIComponent(url.password) },
  }
}

function readFrom(text: string): MailSettings['from'] {
  const [first, ...others] = parseAddresses(text)
  if (first === undefined || 'group' in first || others.length > 0 || !z.email().safeParse(first.address).success) {
    throw new Error(`MAIL_FROM is "${text}": give the sender's address, like Tertial <tertial@kommun.se>.`)
  }
  return { name: first.name, address: first.address }
}

/**
 * Reads SMTP_URL and MAIL_FROM. Null: no mail server is set, letters stay in the test inbox.
 * @throws Error with one line that says what is wrong and what to do
 */
export function readMailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings | null {
  const { SMTP_URL: url = '', MAIL_FROM: from = '' } = env
  if (url === '') return null
  const server = readServer(url)
  if (from === '') throw new Error('MAIL_FROM is missing: with SMTP_URL, give the sender too, like MAIL_FROM="Tertial <tertial@kommun.se>".')
  return { ...server, from: readFrom(from) }
}
