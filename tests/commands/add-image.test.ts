import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { addImage, type AddedImage } from '@/lib/commands/add-image'
import { saveSection } from '@/lib/commands/save-section'
import { MAX_IMAGE_BYTES } from '@/lib/import/image/read-image'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { PNG, pngWith } from '@/tests/fixtures/pictures'
import { bodyOf } from './import-files'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
})

const add = (content: string | Uint8Array, session = controller) =>
  addImage.run(session, { input: reportOf(at), idempotencyKey: randomUUID(), file: bodyOf(content, 100_000) })

const stored = () => database.query(`SELECT sha256, width, height, body FROM "Image" WHERE "municipalityId" = $1`, [at.municipalityId])

async function added(content: Uint8Array): Promise<AddedImage> {
  const answer = await add(content)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.result as AddedImage
}

const textWith = (image: AddedImage) => ({ type: 'doc', content: [{ type: 'image', attrs: { ...image, alt: 'One pixel', caption: '' } }] })

describe('add-image', () => {
  it('keeps the picture without what the camera tells, once, with an event', async () => {
    const image = await added(pngWith('tEXt', 'Author\0Anna'))
    expect(image).toMatchObject({ contentType: 'image/png', width: 1, height: 1 })
    expect(await added(PNG)).toEqual(image)
    expect(await stored()).toEqual([{ sha256: image.sha256, width: 1, height: 1, body: Buffer.from(PNG) }])
    const events = await database.query(`SELECT "subjectKey" FROM "AuditEvent" WHERE "municipalityId" = $1 AND subject = 'image'`, [at.municipalityId])
    expect(events).toEqual([{ subjectKey: image.sha256 }])
  })
  it.each([
    ['too large', () => Buffer.concat([PNG, Buffer.alloc(MAX_IMAGE_BYTES)]), 'tooLarge'],
    ['of another kind', () => Buffer.from('GIF89a'), 'wrongType'],
    ['broken', () => PNG.subarray(0, 40), 'damaged'],
  ])('a picture that is %s is refused, and nothing is kept', async (_name, content, detail) => {
    expect(await add(content())).toMatchObject({ ok: false, error: { code: 'UNREADABLE_FILE', detail } })
    expect(await stored()).toEqual([])
  })
  it('a report that is no draft takes none', async () => {
    await setStatus(at, 'submitted')
    expect(await add(PNG)).toMatchObject({ ok: false, error: { code: 'REPORT_LOCKED' } })
  })
  it('a text takes pictures of its committee and no others', async () => {
    const image = await added(PNG)
    const input = { ...reportOf(at), section: 'highlights', version: 0 }
    expect(await run(saveSection, controller, { ...input, body: textWith({ ...image, sha256: 'b'.repeat(64) }) })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    expect(await run(saveSection, controller, { ...input, body: textWith(image) })).toMatchObject({ ok: true })
  })
})
