import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { ClaimedMail, MailOutcome } from '@/lib/db/mail-sending'
import type { MailSettings } from './settings'

/** How long a mail server may take. Milliseconds. */
export interface SmtpPatience {
  /** To accept the connection, and to greet. */
  readonly connection: number
  /** Without a word in a conversation. */
  readonly silence: number
  /** In all, however much is said. */
  readonly whole: number
}

/** Ninety seconds in all: well below the time after which a sender is taken for dead. */
export const PATIENCE: SmtpPatience = { connection: 10_000, silence: 30_000, whole: 90_000 }

/** Longest answer of a mail server that is kept. */
const MOST_SAID = 500

type Connection = InstanceType<typeof SMTPConnection>

/** Letter and envelope. The composer encodes the subject and takes line breaks out of headers and addresses. */
function compose({ id, toAddress, subject, text }: ClaimedMail, from: MailSettings['from']): Promise<Buffer> {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  const composer = new MailComposer({
    from,
    to: { name: '', address: toAddress },
    subject,
    text,
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** The message as a stream that tells when it is first read, which is after the server has said that it may come. */
function watched(message: Buffer, onRead: () => void): Readable {
  return new Readable({
    read() {
      onRead()
      this.push(message)
      this.push(null)
    },
  })
}

function connect(connection: Connection): Promise<void> {
  return new Promise((done, refuse) => {
    connection.once('error', refuse)
    connection.connect((error) => (error ? refuse(error) : done()))
  })
}

function logIn(connection: Connection, login: NonNullable<MailSettings['login']>): Promise<void> {
  return new Promise((done, refuse) => {
    connection.once('error', refuse)
    connection.login({ user: login.user, pass: login.pass, credentials: login }, (error) => (error ? refuse(error) : done()))
  })
}

function hand(connection: Connection, from: string, to: string, message: Readable): Promise<void> {
  return new Promise((done, refuse) => {
    connection.once('error', refuse)
    connection.send({ from, to }, message, (error) => (error ? refuse(error) : done()))
  })
}

/** Fails when the whole conversation takes too long; `stop` must be called when it is over. */
function deadline(milliseconds: number): { readonly passed: Promise<never>; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<never>((_done, refuse) => {
    timer = setTimeout(() => refuse(new Error(`Timeout: more than ${milliseconds / 1000} s in all`)), milliseconds)
  })
  return { passed, stop: () => clearTimeout(timer) }
}

/** Stages where a 5xx is about this letter. At login or greeting it is about the server's settings, which can be put right. */
const ABOUT_THE_LETTER = ['MAIL FROM', 'RCPT TO', 'DATA', 'API']

/**
 * What an error means. An answer of 400 or more is a refusal whenever it comes. Without one the letter has not been sent as long as the
 * message was not handed over; after that nobody knows.
 */
function outcomeOf(error: unknown, handedOver: boolean): MailOutcome {
  const { message, responseCode = 0, command = '', code } = error as SMTPConnection.SMTPError
  const said = message.replaceAll(/\s+/g, ' ').slice(0, MOST_SAID)
  if (responseCode < 400 && handedOver) return { status: 'uncertain', error: said }
  const isPermanent = (responseCode >= 500 && ABOUT_THE_LETTER.includes(command)) || (code === 'EENVELOPE' && command === 'API')
  return { status: isPermanent ? 'failed' : 'waiting', error: said }
}

/** Hands one letter to the mail server, once, and tells what became of it; it never throws. */
export async function sendBySmtp(mail: ClaimedMail, settings: MailSettings, patience: SmtpPatience = PATIENCE): Promise<MailOutcome> {
  const { host, port, secure, login, from } = settings
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: login !== null && !secure,
    connectionTimeout: patience.connection,
    greetingTimeout: patience.connection,
    dnsTimeout: patience.connection,
    socketTimeout: patience.silence,
  })
  // Errors after the answer, while the connection is being closed, are of no interest; without a listener they would end the process.
  connection.on('error', () => undefined)
  const limit = deadline(patience.whole)
  let handedOver = false
  const converse = async () => {
    const message = await compose(mail, from)
    await connect(connection)
    if (login !== null) await logIn(connection, login)
    await hand(connection, from.address, mail.toAddress, watched(message, () => (handedOver = true)))
  }
  try {
    await Promise.race([converse(), limit.passed])
    return { status: 'sent' }
  } catch (error) {
    return outcomeOf(error, handedOver)
  } finally {
    limit.stop()
    connection.close()
  }
}
