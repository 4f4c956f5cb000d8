import { expect, logIn, takeStep, test } from './app'
import { sidewaysOf, violationsOf } from './axe'

test('a picture gets words before it is taken, stands in the text, and is held by the published page itself', async ({ page, app }) => {
  await app.query(`UPDATE "Section" SET body = '{"type":"doc","content":[]}' WHERE key = 'highlights'`)
  await logIn(page, 'controller')
  await page.goto('/arbete/asn/2020-08/rapport')
  const editor = page.locator('.section-editor').first()
  const text = editor.getByRole('textbox', { name: /^Text:/ })
  await text.click()
  await editor.getByRole('button', { name: 'Bild', exact: true }).click()
  const dialog = page.getByRole('dialog')

  await test.step('without a picture or words nothing is taken, and the form says what is missing', async () => {
    await dialog.getByRole('button', { name: 'Infoga' }).click()
    await expect(dialog).toContainText('Välj en bild.')
    await expect(dialog).toContainText('Skriv vad bilden visar.')
    expect(await violationsOf(page)).toEqual([])
    await dialog.getByLabel('Bild', { exact: true }).setInputFiles({ name: 'bild.png', mimeType: 'image/png', buffer: Buffer.from('GIF89a') })
    await dialog.getByLabel('Beskrivning för den som inte ser bilden').fill('Placerade barn per kvartal: färre varje kvartal sedan 2018')
    await dialog.getByRole('button', { name: 'Infoga' }).click()
    await expect(dialog.getByRole('alert')).toContainText('inte en bild av slaget PNG, JPEG eller WebP')
  })

  await test.step('a photograph is taken, and saved with the text', async () => {
    const photograph = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 240 })
      canvas.getContext('2d')?.fillRect(40, 40, 300, 120)
      return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
    })
    await dialog.getByLabel('Bild', { exact: true }).setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photograph, 'base64') })
    await dialog.getByLabel('Bildtext').fill('Placerade barn')
    await dialog.getByRole('button', { name: 'Infoga' }).click()
    const picture = text.getByRole('img', { name: /^Placerade barn per kvartal/ })
    await expect(picture).toHaveJSProperty('naturalWidth', 640)
    await expect(editor).toContainText('Sparat')
    await page.reload()
    await expect(page.getByRole('img', { name: /^Placerade barn per kvartal/ })).toHaveJSProperty('naturalWidth', 640)
    await page.setViewportSize({ width: 360, height: 900 })
    expect(await sidewaysOf(page)).toBe(0)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  await test.step('its words can be changed where it stands', async () => {
    await text.getByRole('img', { name: /^Placerade barn per kvartal/ }).click()
    await expect(text.locator('.ProseMirror-selectednode')).toHaveCount(1)
    await page.locator('.section-editor').first().getByRole('button', { name: 'Bild', exact: true }).click()
    await dialog.getByLabel('Bildtext').fill('Placerade barn 2018–2020')
    await dialog.getByRole('button', { name: 'Spara', exact: true }).click()
    await expect.poll(async () => (await app.query(`SELECT body::text AS body FROM "Section" WHERE key = 'highlights' AND body::text LIKE '%2018–2020%'`)).length).toBe(1)
  })

  await test.step('the published page holds it', async () => {
    await takeStep(page, 'Skicka')
    await app.query(`UPDATE "Report" SET status = 'approved', "submittedById" = NULL WHERE key = '2020-08'`)
    await page.getByRole('button', { name: 'Logga ut' }).click()
    await logIn(page, 'forvaltningschef')
    await page.goto('/arbete/asn/2020-08/rapport')
    await takeStep(page, 'Publicera')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto('/rapporter/tyreso/asn/2020-08/')
    await expect(page.getByRole('img', { name: /^Placerade barn per kvartal/ })).toHaveJSProperty('naturalWidth', 640)
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([])
  })
})
