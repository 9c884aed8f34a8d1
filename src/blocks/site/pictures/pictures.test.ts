// Long: one picture from being brought to being taken off.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { pageOf, siteOf } from '#test/published.ts'
import { addFile, fileBytes, listFiles } from '../downloads/downloads.ts'
import { addPage } from '../pages.ts'
import { mustFindSite } from '../sites.ts'
import { giveConsent, withdrawConsent } from './consents.ts'
import { cropFor, readCrop } from './crop.ts'
import { cutPicture, drawPicture } from './drawing.ts'
import {
  aboutPicture,
  addPicture,
  erasePicture,
  erasePictures,
  fetchMaster,
  listPictures,
  listShowable,
  pictureBytes,
} from './pictures.ts'
import { filesFor, focusIn, sizesFor } from './sizes.ts'

let house: TestHouse
let amina: Person
let service: string
let photo: Uint8Array

beforeAll(async () => {
  house = await openTestHouse()
  ;({ amina, service } = await siteOf(house, 'Lichtblick'))
  photo = await photoOf(900, 600)
})
afterAll(() => house.close())

/** A photograph as a camera writes it: with place and device. Its left half is red, its right half blue. */
async function photoOf(width: number, height: number): Promise<Uint8Array> {
  const half = { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#0000ff' }
  const blue = await sharp({ create: half }).png().toBuffer()
  const written = {
    IFD0: { Make: 'Kamera', Model: 'Verraeterin' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 8/1 0/1' },
  }
  return new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
      .composite([{ input: blue, left: Math.floor(width / 2), top: 0 }])
      .withIccProfile('p3')
      .withExif(written)
      .jpeg()
      .toBuffer(),
  )
}

const add = async (bytes: Uint8Array, name = 'fest.jpg') => {
  const drawn = await drawPicture(bytes)
  return house.as(amina).do((desk) => addPicture(desk, service, drawn, { name, shows: 'nobody' }))
}
const folderOf = (id: string) => join(house.house.config.data, 'files', id.slice(0, 2), id)

describe('a picture', () => {
  test('is drawn anew as AVIF and WebP in widths that are no wider than it is, and holds nothing that a camera wrote', async () => {
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const picture = await add(photo)
    expect(picture.sizes.map(({ width, height }) => [width, height])).toEqual([
      [400, 267],
      [800, 533],
      [900, 600],
    ])
    expect(filesFor(picture)).toHaveLength(6)
    for (const { hash, format } of filesFor(picture)) {
      const bytes = await pictureBytes(house.house, picture.id, hash)
      const seen = await sharp(bytes).metadata()
      expect(seen.format).toBe(format === 'avif' ? 'heif' : 'webp')
      expect([seen.exif, seen.icc, seen.xmp, seen.iptc]).toEqual([undefined, undefined, undefined, undefined])
      expect(bytes.includes('Verraeterin')).toBe(false)
    }
    const [first] = sizesFor(picture)
    expect(first?.avif).toBe(`bilder/${picture.id}-400.${picture.sizes[0]?.avif}.avif`)
    // Not even the whole, from which other cuts are drawn, knows where it was taken.
    const whole = await house.as(amina).do((desk) => fetchMaster(desk, service, picture.id))
    expect((await sharp(whole).metadata()).exif).toBeUndefined()
  })

  test('that is brought twice lies here once', async () => {
    const before = await house.as(amina).do((desk) => listPictures(desk, service))
    expect((await add(photo, 'anders.jpg')).id).toBe(before[0]?.id)
    expect(await house.as(amina).do((desk) => listPictures(desk, service))).toHaveLength(before.length)
  })

  test('is cut around what is important, and its former cut leaves the disk', async () => {
    const picture = await add(await photoOf(1000, 500))
    const focus = { x: 0.95, y: 0.5 }
    const crop = cropFor('square', { ...picture, focus })
    expect(crop).toEqual({ x: 0.5, y: 0, width: 0.5, height: 1 })
    const whole = await house.as(amina).do((desk) => fetchMaster(desk, service, picture.id))
    const cut = await cutPicture(whole, crop)
    const changed = await house
      .as(amina)
      .do((desk) => aboutPicture(desk, service, picture.id, { crop, focus }, cut))
    expect(changed.sizes.map(({ width, height }) => [width, height])).toEqual([
      [400, 400],
      [500, 500],
    ])
    expect(focusIn(changed)).toEqual({ x: 90, y: 50 })
    const bytes = await pictureBytes(house.house, picture.id, changed.sizes[0]?.webp ?? '')
    const { dominant } = await sharp(bytes).stats()
    expect(dominant.b).toBeGreaterThan(200)
    expect(dominant.r).toBeLessThan(60)
    expect(readdirSync(folderOf(picture.id))).toHaveLength(5)
  })

  test('of people goes out only with a consent, and comes off when one of them withdraws it', async () => {
    const picture = await add(await photoOf(120, 90))
    const showable = async () =>
      (await house.as(amina).do((desk) => listShowable(desk, service))).some(({ id }) => id === picture.id)
    expect(await showable()).toBe(true)
    await house.as(amina).do((desk) => aboutPicture(desk, service, picture.id, { shows: 'people' }))
    expect(await showable()).toBe(false)
    const form = { who: 'Ada', givenOn: '2027-01-01', how: 'paper' as const, covers: 'Website' }
    const consent = await house.as(amina).do((desk) => giveConsent(desk, service, form))
    await house.as(amina).do((desk) => aboutPicture(desk, service, picture.id, { consents: [consent.id] }))
    expect(await showable()).toBe(true)
    await house.as(amina).do((desk) => withdrawConsent(desk, service, consent.id, '2027-02-01'))
    expect(await showable()).toBe(false)
    expect(await (await house.as(amina).get(`/services/${service}/site/consents`)).text()).toContain(
      'Mit der nächsten Veröffentlichung nicht mehr zu sehen',
    )
  })

  test('shows whoever builds the site which consents hold, and never whose they are', async () => {
    const builder = await house.person('Jonas')
    const { organisation } = await house.as(amina).do((desk) => mustFindSite(desk, service))
    await house.itself(async (desk) => {
      const since = { service, organisation, account: builder.account ?? '', since: desk.now }
      await desk.tx
        .insertInto('builder')
        .values({ ...since, ended_at: null })
        .execute()
    })
    const picture = await house.as(amina).do(async (desk) =>
      addPicture(desk, service, await drawPicture(await photoOf(60, 40)), {
        name: 'Fest',
        shows: 'people',
      }),
    )
    const form = { who: 'Ada Lovelace', givenOn: '2027-01-01', how: 'paper' as const, covers: 'Website' }
    const consent = await house.as(amina).do((desk) => giveConsent(desk, service, form))
    await house.as(amina).do((desk) => aboutPicture(desk, service, picture.id, { consents: [consent.id] }))
    const as = house.as(builder)
    const at = `/services/${service}/site`
    expect((await as.get(`${at}/consents`)).status).toBe(403)
    const page = await (await as.get(`${at}/pictures/${picture.id}`)).text()
    expect(page).toContain('Eine ist genannt')
    expect(page + (await (await as.get(`${at}/pictures`)).text())).not.toMatch(/Ada Lovelace|site\/consents/)
    const showable = await as.do((desk) => listShowable(desk, service))
    expect(showable.map(({ id }) => id)).toContain(picture.id)
    const values = { name: 'Sommerfest', shows: 'people', crop: 'whole' }
    expect((await as.post(`${at}/pictures/${picture.id}`, values)).status).toBe(303)
    const all = await house.as(amina).do((desk) => listPictures(desk, service))
    expect(all.find(({ id }) => id === picture.id)).toMatchObject({
      name: 'Sommerfest',
      consents: [consent.id],
    })
    expect(await (await house.as(amina).get(`${at}/consents`)).text()).toContain('Ada Lovelace')
  })

  test('that stands on a page stays; else it goes with all its bytes', async () => {
    const picture = await add(await photoOf(50, 50))
    const page = pageOf('page', 'Verein', 'verein', 'Wir.')
    const section = {
      id: 's1',
      kind: 'picture' as const,
      shown: { picture: picture.id, alt: 'Wir' },
      width: 'text' as const,
    }
    const variant = { ...(page.variants.de ?? fail()), sections: [section] }
    await house.as(amina).do((desk) => addPage(desk, service, { ...page, variants: { de: variant } }))
    const erase = (id: string) => house.as(amina).do((desk) => erasePicture(desk, service, id))
    await expect(erase(picture.id)).rejects.toMatchObject({ code: 'picture.used' })
    const other = await add(await photoOf(51, 50))
    expect(existsSync(folderOf(other.id))).toBe(true)
    await erase(other.id)
    expect(existsSync(folderOf(other.id))).toBe(false)
  })

  test.each([
    ['nothing', () => new Uint8Array(), 'picture.empty'],
    ['a file that is no picture', () => new TextEncoder().encode('<html>'), 'picture.unreadable'],
    ['a photograph that was cut off', () => photo.slice(0, 2000), 'picture.unreadable'],
    ['more than 40 MB', () => new Uint8Array(40 * 1024 * 1024 + 1).fill(255), 'picture.large'],
    ['HEIC', () => new TextEncoder().encode('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), 'picture.heic'],
    [
      'an SVG that is none',
      () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><g>'),
      'picture.unreadable',
    ],
    [
      'a drawing as large as a field',
      () =>
        new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999"/>'),
      'picture.pixels',
    ],
  ])('is refused when it is %s, and says so', async (_, bytes, code) => {
    await expect(drawPicture(bytes())).rejects.toMatchObject({ code })
  })

  test('that is a drawing becomes dots: nothing in it runs, and nothing from outside comes in', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">
      <script>alert(1)</script><rect width="10" height="10" fill="#00ff00"/>
      <image href="file:///etc/passwd" width="10" height="10"/></svg>`
    const { master, width } = await drawPicture(new TextEncoder().encode(svg))
    expect((await sharp(master).metadata()).format).toBe('webp')
    expect(width).toBeGreaterThan(1000)
    expect((await sharp(master).stats()).dominant.g).toBeGreaterThan(200)
  })

  test('is cut by what a browser says only within its edges', () => {
    expect(readCrop({ x: -1, y: 0.5, width: 9, height: 9 })).toEqual({ x: 0, y: 0.5, width: 1, height: 0.5 })
    expect(readCrop({ x: 0, y: 0, width: 1, height: 1 })).toBeNull()
    expect(readCrop({ x: 'a' })).toBeNull()
    expect(readCrop(null)).toBeNull()
  })
})

describe('the library', () => {
  test('takes several pictures at once, says which of them it cannot read, and keeps the others', async () => {
    const good = new File([new Uint8Array(await photoOf(64, 48))], 'gut.jpg', { type: 'image/jpeg' })
    const bad = new File(['kaputt'], 'kaputt.jpg', { type: 'image/jpeg' })
    const form = new FormData()
    for (const file of [good, bad]) form.append('pictures', file)
    form.append('shows', 'drawing')
    const answer = await house.as(amina).fetch(`/services/${service}/site/pictures`, {
      method: 'POST',
      body: form,
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('kaputt.jpg: Wir können dieses Bild nicht lesen.')
    expect(html).toContain('gut.jpg')
  })

  test('lays files down once under a name that is safe everywhere, and takes nothing that runs', async () => {
    const lay = (name: string, text: string) =>
      house.as(amina).do((desk) => addFile(desk, service, { name, bytes: new TextEncoder().encode(text) }))
    const paper = await lay('Satzung (gültig) 2027.PDF', 'eins')
    expect(paper).toMatchObject({ name: 'satzung-gueltig-2027.pdf', type: 'application/pdf' })
    expect((await lay('Satzung gültig 2027.pdf', 'zwei')).name).toBe('satzung-gueltig-2027-2.pdf')
    expect((await lay('Kopie.pdf', 'eins')).id).toBe(paper.id)
    await expect(lay('virus.exe', 'x')).rejects.toMatchObject({ code: 'download.type' })
    await expect(lay('seite.html', 'x')).rejects.toMatchObject({ code: 'download.type' })
    expect(await house.as(amina).do((desk) => listFiles(desk, service))).toHaveLength(2)
    expect((await fileBytes(house.house, paper.id)).toString()).toBe('eins')
  })

  test('forgets all bytes with its site', async () => {
    const all = await house.as(amina).do((desk) => listPictures(desk, service))
    await house.itself((desk) => erasePictures(desk, service))
    expect(all.filter(({ id }) => existsSync(folderOf(id)))).toEqual([])
  })
})

function fail(): never {
  throw new Error('no German')
}
