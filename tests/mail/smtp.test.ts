import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readMailSettings, type MailSettings } from '@/lib/mail/settings'
import { sendBySmtp } from '@/lib/mail/smtp'
import { startSmtpServer, type SmtpServer } from './smtp-server'

let server: SmtpServer
let settings: MailSettings
const patience = { connection: 300, silence: 300, whole: 2_000 }
const letter = { id: 'l1', toAddress: 'emil@example.se', subject: 'Påminnelse: delår', text: 'Hej!\n\n.\n.. Två punkter\nÅterstår: 3 %\n', attempts: 1 }

beforeEach(async () => {
  server = await startSmtpServer()
  const read = readMailSettings({ SMTP_URL: server.url, MAIL_FROM: 'Tertial <tertial@example.se>' })
  if (read === null) throw new Error('No settings.')
  settings = read
})
afterEach(() => server.close())

const send = (changes: Partial<typeof letter> = {}) => sendBySmtp({ ...letter, ...changes }, settings, patience)

describe('a letter handed to a mail server', () => {
  it('is accepted whole, as plain text', async () => {
    expect(await send()).toEqual({ status: 'sent' })
    const [delivery] = server.deliveries
    expect(delivery).toMatchObject({ from: 'tertial@example.se', to: 'emil@example.se' })
    expect(delivery?.source).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m)
    expect(delivery?.source).toMatch(/^Subject: =\?UTF-8\?Q\?P=C3=A5minnelse/m)
    expect(delivery?.source).toMatch(/^From: Tertial <tertial@example.se>$/m)
    expect(delivery?.source).toContain('\n.\n.. Tv=C3=A5 punkter\n=C3=85terst=C3=A5r: 3 %')
  })
  it('cannot gain headers or recipients from its subject or address', async () => {
    expect(await send({ subject: 'Hej\r\nBcc: x@example.se\r\n\r\nText', toAddress: 'emil@example.se\r\nBcc: x@example.se' })).toMatchObject({ status: 'failed' })
    expect(server.deliveries).toEqual([])
    expect(await send({ subject: 'Hej\r\nBcc: x@example.se\r\n\r\nText' })).toEqual({ status: 'sent' })
    const [head = ''] = server.deliveries[0]?.source.split('\n\n') ?? []
    expect(head).not.toMatch(/^Bcc:/im)
    expect(head).toMatch(/^Subject: Hej Bcc: x@example.se/m)
    expect(server.deliveries).toHaveLength(1)
  })
  it.each([
    ['greeting', '421 4.3.2 try later'],
    ['greeting', '554 5.7.1 not you'],
    ['MAIL', '451 4.3.0 busy'],
    ['RCPT', '450 4.2.1 greylisted'],
    ['DATA', '452 4.3.1 full'],
    ['end', '451 4.3.0 busy'],
  ] as const)('waits when it is refused for now (%s: %s)', async (place, said) => {
    server.behave(place, said)
    expect(await send()).toMatchObject({ status: 'waiting', error: expect.stringContaining(said) as string })
    expect(server.deliveries).toEqual([])
    expect(await send()).toEqual({ status: 'sent' })
  })
  it.each([
    ['MAIL', '550 5.7.1 sender not allowed'],
    ['RCPT', '550 5.1.1 no such user'],
    ['DATA', '554 5.5.1 no'],
    ['end', '554 5.7.1 looks like spam'],
  ] as const)('has failed when it is refused for good (%s: %s)', async (place, said) => {
    server.behave(place, said)
    expect(await send()).toMatchObject({ status: 'failed', error: expect.stringContaining(said) as string })
    expect(server.deliveries).toEqual([])
  })
  it.each([
    ['greeting', 'silence'],
    ['greeting', 'close'],
    ['MAIL', 'silence'],
    ['RCPT', 'close'],
    ['DATA', 'silence'],
    ['DATA', 'close'],
  ] as const)('waits when the server falls silent or hangs up before it has come (%s: %s)', async (place, behaviour) => {
    server.behave(place, behaviour)
    expect(await send()).toMatchObject({ status: 'waiting' })
    expect(server.deliveries).toEqual([])
  })
  it.each([
    ['end', 'silence', 0],
    ['end', 'close', 0],
    ['end', 'acceptAndClose', 1],
  ] as const)('is uncertain when there is no answer after its last line (%s: %s)', async (place, behaviour, delivered) => {
    server.behave(place, behaviour)
    expect(await send()).toMatchObject({ status: 'uncertain' })
    expect(server.deliveries).toHaveLength(delivered)
  })
  it('waits when nobody listens, or the conversation takes too long in all', async () => {
    await server.close()
    expect(await send()).toMatchObject({ status: 'waiting', error: expect.stringContaining('ECONNREFUSED') as string })
    const slow = await startSmtpServer(() => 80)
    expect(await sendBySmtp(letter, { ...settings, port: slow.port }, { ...patience, whole: 150 })).toMatchObject({ status: 'waiting', error: 'Timeout: more than 0.15 s in all' })
    await slow.close()
  })
  it('a password is not sent without TLS', async () => {
    const outcome = await sendBySmtp(letter, { ...settings, login: { user: 'a', pass: 'b' } }, patience)
    expect(outcome).toMatchObject({ status: 'waiting', error: expect.stringMatching(/STARTTLS|TLS/) as string })
    expect(server.deliveries).toEqual([])
  })
})
