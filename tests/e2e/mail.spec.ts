import { startSmtpServer, type SmtpServer } from '../mail/smtp-server'
import { expect, logIn, test } from './app'

let server: SmtpServer

test.use({ settings: 'mail server' })
test.beforeAll(async () => {
  server = await startSmtpServer()
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: 'Tertial <tertial@example.se>' })
})
test.beforeEach(({ app }) => app.restart())
test.afterAll(async () => {
  delete process.env.SMTP_URL
  delete process.env.MAIL_FROM
  await server.close()
})

test('with a mail server the letter arrives, and a server that refuses holds up nothing else', async ({ page, app }) => {
  server.behave('greeting', 'silence')
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/2020-08/uppgifter')
  await page.getByRole('button', { name: /^Påminn Barn/ }).click()
  await expect(page.getByText('Brev skickas till Emil Strand.')).toBeVisible()

  await test.step('while the mail server is silent the application answers', async () => {
    await expect.poll(() => app.query(`SELECT status::text FROM "Mail"`)).toEqual([{ status: 'sending' }])
    await page.goto('/arbete/asn/post')
    await expect(page.getByRole('cell', { name: 'Skickas' })).toBeVisible()
    expect(server.deliveries).toEqual([])
  })

  await test.step('the next letter is sent meanwhile', async () => {
    await page.goto('/arbete/asn/2020-08/uppgifter')
    await page.getByRole('button', { name: /^Påminn Vuxen/ }).click()
    await expect.poll(() => server.deliveries.map(({ to }) => to)).toEqual(['enhetschef.vuxen@demo.tertial.se'])
    await page.goto('/arbete/asn/post')
    await expect(page.getByRole('cell', { name: /^Skickat \d/ })).toBeVisible()
  })

  await test.step('the silent server is given up, and the letter is sent when it answers again', async () => {
    await expect.poll(() => server.deliveries.map(({ to }) => to), { timeout: 60_000 }).toContain('enhetschef.barn@demo.tertial.se')
    expect(server.deliveries).toHaveLength(2)
  })
})
