import { describe, expect, it } from 'vitest'
import { readMailSettings } from '@/lib/mail/settings'

const FROM = 'Tertial <tertial@kommun.se>'

describe('mail settings', () => {
  it('without a mail server there are none', () => {
    expect(readMailSettings({})).toBeNull()
    expect(readMailSettings({ SMTP_URL: '', MAIL_FROM: FROM })).toBeNull()
  })
  it.each([
    ['smtp://mail.kommun.se', { host: 'mail.kommun.se', port: 587, secure: false, login: null }],
    ['smtps://mail.kommun.se', { port: 465, secure: true }],
    ['smtp://anna%40k.se:p%3Aw%2F@mail.kommun.se:2525', { port: 2525, login: { user: 'anna@k.se', pass: 'p:w/' } }],
  ])('%s', (url, expected) => {
    expect(readMailSettings({ SMTP_URL: url, MAIL_FROM: FROM })).toMatchObject({ ...expected, from: { name: 'Tertial', address: 'tertial@kommun.se' } })
  })
  it('the sender may be an address alone', () => {
    expect(readMailSettings({ SMTP_URL: 'smtp://m', MAIL_FROM: 'tertial@kommun.se' })?.from).toEqual({ name: '', address: 'tertial@kommun.se' })
  })
  it.each(['mail.kommun.se', 'http://mail.kommun.se', 'smtp://', 'smtp:mail'])('%s is no address of a mail server', (url) => {
    expect(() => readMailSettings({ SMTP_URL: url, MAIL_FROM: FROM })).toThrow(/^SMTP_URL is not an address like smtp:[^\n]*$/)
  })
  it('a faulty address is not repeated: it may hold a password', () => {
    expect(() => readMailSettings({ SMTP_URL: 'smpt://anna:hemligt@mail', MAIL_FROM: FROM })).toThrow(/^(?!.*hemligt)/)
  })
  it.each(['', 'Tertial', 'a@b.se, c@d.se', 'Grupp: a@b.se;', 'a@b.se\nBcc: c@d.se'])('%j is no sender', (from) => {
    expect(() => readMailSettings({ SMTP_URL: 'smtp://mail', MAIL_FROM: from })).toThrow(/^MAIL_FROM is/)
  })
})
