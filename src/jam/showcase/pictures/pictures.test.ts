import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sizesOf } from '#kernel/picture.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { handedOver, worldWithTeam } from '#test/team.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let photo: File
const at = '/jams/quartier-u1/pictures'
beforeAll(async () => {
  house = await openTestHouse()
  photo = await photograph()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
})

/** 40 × 20, lying on its side, with a camera, a place and an author in it. */
async function photograph(width = 40, height = 20): Promise<File> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#a3123f' } })
    .withExif({ IFD0: { Make: 'Kamera', Artist: 'Jonas Jung' }, IFD3: { GPSLatitude: '49/1 27/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'IMG_1234 Jonas.jpg', { type: 'image/jpeg' })
}

const query = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows
const consent = { how: 'spoken', people: 'Jonas Jung', agreedBy: 'Jonas Jung', sure: 'yes' }
const fields = { alt: 'Zwei Menschen vor einem Rechner', where: 'jam', how: '', people: '', agreedBy: '' }
const add = (person: Person, more: Record<string, string | File> = consent) =>
  house.as(person).post(at, { file: photo, ...fields, ...more })
const row = async () => (await query('select * from picture order by added_at desc limit 1'))[0]
const textOf = async (path: string, person: Person = nobody) => (await house.as(person).get(path)).text()
const sees = async (id: string, person: Person = nobody) =>
  (await house.as(person).get(`/pictures/${id}/small`)).status

describe('a picture', () => {
  test('has an alt text and a confirmed consent, and is public from then on', async () => {
    expect((await add(story.organiser)).status).toBe(303)
    const { id } = await row()
    expect(await sees(id)).toBe(200)
    expect(await textOf('/jams/quartier-u1/showcase')).toContain('alt="Zwei Menschen vor einem Rechner"')
    expect(await house.events()).toEqual(expect.arrayContaining(['picture.added', 'picture.shown']))
  })

  test('without consent waits, and only those who handle it see it', async () => {
    await add(story.organiser, {})
    const { id } = await row()
    expect(await sees(id)).toBe(404)
    expect(await sees(id, story.jonas)).toBe(404)
    expect(await sees(id, story.organiser)).toBe(200)
    expect(await textOf('/jams/quartier-u1/showcase')).not.toContain(id)
    await house.as(story.organiser).post(`${at}/${id}/consent`, consent)
    expect(await sees(id)).toBe(200)
  })

  test('is refused with consent that names nobody, or that nobody confirmed', async () => {
    for (const wrong of [{ people: '' }, { agreedBy: '' }, { sure: '' }, { how: 'gewiss' }]) {
      const answer = await add(story.organiser, { ...consent, ...wrong })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Zwei Menschen vor einem Rechner')
    }
    expect((await add(story.organiser, { ...consent, alt: ' ' })).status).toBe(422)
    expect((await add(story.organiser, { ...consent, file: '' })).status).toBe(422)
    expect((await add(story.organiser, { how: 'nobody', sure: 'yes' })).status).toBe(303)
    expect(await query('select from picture')).toHaveLength(1)
  })

  test('loses what the camera wrote into it, is turned, and comes in two sizes', async () => {
    const large = await photograph(2400, 1200)
    const { large: big, small, width, height } = await sizesOf(new Uint8Array(await large.arrayBuffer()))
    expect([width, height]).toEqual([800, 1600])
    for (const [bytes, side] of [
      [big, 1600],
      [small, 640],
    ] as const) {
      const seen = await sharp(bytes).metadata()
      expect(seen).toMatchObject({ format: 'webp', height: side })
      expect(seen.exif ?? seen.xmp ?? seen.icc).toBeUndefined()
      expect(bytes.includes('Jonas')).toBe(false)
      expect(bytes.includes('Kamera')).toBe(false)
    }
    await add(story.organiser)
    expect(JSON.stringify(await query('select name from file'))).not.toContain('Jonas')
  })

  test('that is none is told so, and nothing is kept', async () => {
    const wrong = [new Uint8Array(8), new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')]
    for (const bytes of wrong) {
      const answer = await add(story.organiser, {
        ...consent,
        file: new File([bytes], 'x.png', { type: 'image/png' }),
      })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('können wir nicht lesen')
    }
    expect(await query('select from picture')).toHaveLength(0)
  })

  test('is added by a team or its organisation to their project, and by nobody else', async () => {
    const of = { ...consent, where: story.team }
    for (const person of [story.jonas, story.amina]) expect((await add(person, of)).status).toBe(303)
    expect((await add(story.jonas)).status).toBe(403)
    expect((await add(story.stranger, of)).status).toBe(403)
    expect((await house.as(story.stranger).get(at)).status).toBe(403)
    const { jam, team, need, lichtblick: organisation } = story
    const { service } = await handedOver(house, { jam: jam.id, team, need, organisation, name: 'Chat' })
    const { id } = await row()
    expect(await textOf(`/jams/quartier-u1/showcase/${service}`)).toContain(`/pictures/${id}/small`)
    expect(await textOf('/jams/quartier-u1/showcase')).not.toContain(id)
  })

  test('that is withdrawn is gone at once and everywhere: pages, address, file, names', async () => {
    await add(story.organiser)
    const { id, file, small } = await row()
    const paths = [file, small].map((one) => join(house.house.config.data, 'files', one.slice(0, 2), one))
    expect(paths.every(existsSync)).toBe(true)
    expect((await house.as(story.jonas).post(`${at}/${id}/withdrawal`)).status).toBe(403)
    await house.as(story.organiser).post(`${at}/${id}/withdrawal`)
    expect(await sees(id)).toBe(404)
    expect(await sees(id, story.organiser)).toBe(404)
    expect(await textOf('/jams/quartier-u1/showcase')).not.toContain(id)
    expect(paths.some(existsSync)).toBe(false)
    expect(await query('select from file')).toHaveLength(0)
    const told = (await query('select * from picture_consent'))[0]
    expect(told).toMatchObject({ people: '', agreed_by: '', withdrawn_at: house.clock.now() })
    expect((await house.as(story.organiser).post(`${at}/${id}/consent`, consent)).status).toBe(303)
    expect(await sees(id)).toBe(404)
  })

  test('is withdrawn without an account by whoever is on it, with the link of that picture', async () => {
    await add(story.organiser)
    const { id } = await row()
    const link =
      /\/jams\/[^"<\s]+\/withdrawal\/[0-9a-f]{32}/.exec(await textOf(at, story.organiser))?.[0] ?? ''
    expect(link).toContain(id)
    expect(await textOf(link)).toContain('Du bist auf einem Bild')
    expect(
      (await house.as(nobody).post(link.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status,
    ).toBe(404)
    await Promise.all([1, 2].map(() => house.as(nobody).post(link)))
    expect(await sees(id)).toBe(404)
    expect(await textOf(link)).toContain('Niemand sieht es mehr')
    expect((await house.events()).filter((kind) => kind === 'picture.withdrawn')).toHaveLength(1)
  })

  test('is asked for anew each time, so that no cache shows it after a withdrawal', async () => {
    await add(story.organiser)
    const { id } = await row()
    const first = await house.as(nobody).get(`/pictures/${id}/large`)
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    const again = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await house.as(nobody).get(`/pictures/${id}/large`, again)).status).toBe(304)
  })

  test('stands in the register with who is on it, who agreed, how and when; names are never public', async () => {
    await add(story.organiser)
    const register = await textOf(at, story.organiser)
    for (const word of ['Jonas Jung', 'Mündlich', '1. März 2027', 'öffentlich'])
      expect(register).toContain(word)
    const auditor = await house.person('Audi Auditor', [['auditor', story.jam.id]])
    expect(await textOf(at, auditor)).toContain('Jonas Jung')
    expect(await textOf(at, auditor)).not.toContain('withdrawal')
    expect(await textOf('/jams/quartier-u1/showcase')).not.toContain('Jonas')
    expect(await textOf(at, story.jonas)).not.toContain('Mündlich,')
  })
})
