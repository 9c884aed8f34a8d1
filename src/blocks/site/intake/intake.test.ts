// Long: one old site from being looked at to being taken back.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { pageOf, siteOf } from '#test/published.ts'
import { menuPoint, type WxrEntry, wxrOf } from '#test/site/wxr.ts'
import { listFiles } from '../downloads/downloads.ts'
import type { KeptPage } from '../model/page.ts'
import { addPage, listPages, mustFindPage, savePage } from '../pages.ts'
import { listPictures } from '../pictures/pictures.ts'
import { listRedirects } from '../redirects.ts'
import { listIntakes } from './intakes.ts'

let house: TestHouse
let amina: Person
let service: string
let photo: Uint8Array
let made = 0

beforeAll(async () => {
  house = await openTestHouse()
  const create = { width: 90, height: 60, channels: 3 as const, background: '#336699' }
  photo = new Uint8Array(await sharp({ create }).jpeg().toBuffer())
})
beforeEach(async () => {
  made += 1
  ;({ amina, service } = await siteOf(house, `Lichtblick ${made}`))
})
afterAll(() => house.close())

const at = (path = '') => `/services/${service}/site/intake${path}`
const fileOf = (name: string, bytes: Uint8Array | string) => new File([bytes as BlobPart], name)

async function post(path: string, fields: Record<string, string | File | File[]>): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return house
    .as(amina)
    .fetch(path, { method: 'POST', body: form, headers: { 'sec-fetch-site': 'same-origin' } })
}

/** Brings files and looks at them. @returns where what was looked at lies */
async function bring(...files: File[]): Promise<string> {
  const answer = await post(at(), { files })
  expect(answer.status, await answer.clone().text()).toBe(303)
  return (answer.headers.get('location') ?? '').replace(/^.*\/intake/, '')
}

async function takeOver(where: string, kinds = 'page,post,event'): Promise<void> {
  expect((await post(at(`${where}/run`), { kinds })).status).toBe(303)
  await house.work()
}

const pages = () => house.as(amina).do((desk) => listPages(desk, service))
const textIn = async (where = '') => (await house.as(amina).get(at(where))).text()
const called = (all: readonly KeptPage[], title: string): KeptPage => {
  const found = all.find(({ page }) => page.variants.de?.title === title)
  if (!found) throw new Error(`no page is called ${title}`)
  return found
}

const club: WxrEntry[] = [
  { id: 1, title: 'Start', slug: 'start', html: 'Willkommen. <a href="/verein/vorstand/">Vorstand</a>' },
  {
    id: 2,
    title: 'Verein',
    slug: 'verein',
    html: '<a href="https://lichtblick.example/?page_id=3">Hier</a> <a href="/weg/">weg</a>',
  },
  {
    ...{ id: 3, title: 'Vorstand &amp; Team', slug: 'vorstand', parent: 2 },
    link: 'https://lichtblick.example/verein/vorstand/',
    html: '<img src="https://lichtblick.example/wp-content/uploads/2024/05/haus-300x200.jpg" alt="" class="wp-image-9"><a href="https://lichtblick.example/wp-content/uploads/satzung.pdf">Satzung</a>',
  },
  {
    ...{ id: 4, type: 'post', title: 'Sommerfest', slug: 'sommerfest' },
    link: 'https://lichtblick.example/2024/05/sommerfest/',
    html: 'Schön war es.',
    comments: 2,
  },
  { id: 5, title: 'Intern', status: 'private', html: 'geheim' },
  { id: 6, title: 'Mit Passwort', password: 'x', html: 'geheim' },
  {
    ...{ id: 9, type: 'attachment', title: 'haus', status: 'inherit', excerpt: 'Unser Haus' },
    attachment: 'https://lichtblick.example/wp-content/uploads/2024/05/haus.jpg',
    meta: { _wp_attachment_image_alt: 'Ein Haus mit Garten' },
  },
  menuPoint(20, 1),
  menuPoint(21, 2, 0, 'Wir'),
  menuPoint(22, 3, 21),
]
const uploads = () =>
  zipSync({
    'uploads/2024/05/haus.jpg': photo,
    'uploads/2023/05/haus.jpg': strToU8('an other one'),
    'uploads/satzung.pdf': strToU8('%PDF-1.4'),
  })

describe('an old site', () => {
  test('is looked at first: what comes, what changes, what stays out and why; nothing is on the site by that', async () => {
    const where = await bring(fileOf('alt.xml', wxrOf(club)))
    const seen = await textIn(where)
    for (const word of [
      'Vorstand &amp; Team',
      'Ein Bild fehlt',
      'haus.jpg',
      'Intern',
      'Mit Passwort',
      'Kommentare (sie gehören denen, die sie schrieben): 2',
      'Link ins Leere',
    ])
      expect(seen).toContain(word)
    expect(await pages()).toEqual([])
  })

  test('comes as drafts with its menu, links, pictures, files and old addresses', async () => {
    const where = await bring(fileOf('alt.xml', wxrOf(club)), fileOf('uploads.zip', uploads()))
    expect(await textIn(where)).not.toContain('Ein Bild fehlt')
    await takeOver(where)
    const all = await pages()
    expect(all.map(({ state, page }) => [page.kind, page.variants.de?.slug, state])).toEqual([
      ['page', 'index', 'draft'],
      ['page', 'verein', 'draft'],
      ['page', 'vorstand', 'draft'],
      ['post', 'sommerfest', 'draft'],
    ])
    const [start, verein, board] = [
      called(all, 'Start'),
      called(all, 'Verein'),
      called(all, 'Vorstand & Team'),
    ]
    expect(JSON.stringify(start.page)).toContain(`"href":"page:${board.id}"`)
    expect(JSON.stringify(verein.page)).toContain(`"href":"page:${board.id}"`)
    expect([verein.page.variants.de?.menu, board.page.parent]).toEqual(['Wir', verein.id])
    expect(called(all, 'Sommerfest').page.on).toBe('2024-05-01')
    const [picture] = await house.as(amina).do((desk) => listPictures(desk, service))
    const [paper] = await house.as(amina).do((desk) => listFiles(desk, service))
    const shown = { picture: picture?.id, alt: 'Ein Haus mit Garten', caption: 'Unser Haus' }
    expect(board.page.variants.de?.sections[0]).toMatchObject({ kind: 'picture', shown })
    expect(picture?.width).toBe(90)
    expect(JSON.stringify(board.page)).toContain(`"href":"file:${paper?.id}"`)
    const redirects = await house.as(amina).do((desk) => listRedirects(desk, service))
    expect(redirects).toContainEqual({ from: '/verein/vorstand/', to: '/vorstand.html', code: 301 })
    expect(redirects).toContainEqual({
      from: '/2024/05/sommerfest/',
      to: '/aktuelles/sommerfest.html',
      code: 301,
    })
    // As WordPress numbers its pages, which is what stands in many an old letter.
    for (const from of ['/?p=3', '/?page_id=3'])
      expect(redirects).toContainEqual({ from, to: '/vorstand.html', code: 301 })
    expect(await textIn(where)).toContain('Alles übernommen')
  })

  test('is taken back whole, except for what somebody has worked on', async () => {
    await house
      .as(amina)
      .do((desk) => addPage(desk, service, pageOf('page', 'Schon da', 'schon-da', 'Bleibt.')))
    const where = await bring(fileOf('alt.xml', wxrOf(club)), fileOf('uploads.zip', uploads()))
    await takeOver(where)
    const verein = called(await pages(), 'Verein')
    await house.as(amina).do(async (desk) => {
      const { page, revision } = await mustFindPage(desk, verein.id)
      const de = { ...(page.variants.de ?? never()), description: 'Von Hand.' }
      await savePage(desk, verein.id, { ...page, variants: { de } }, revision)
    })
    expect((await post(at(`${where}/undoing`), {})).status).toBe(303)
    expect((await pages()).map(({ page }) => page.variants.de?.title).sort()).toEqual(['Schon da', 'Verein'])
    expect(await house.as(amina).do((desk) => listPictures(desk, service))).toEqual([])
    expect(await house.as(amina).do((desk) => listFiles(desk, service))).toEqual([])
    expect(await house.as(amina).do((desk) => listRedirects(desk, service))).toEqual([])
  })

  test('is taken over once: the same again is refused until it was taken back, and a second start changes nothing', async () => {
    const file = () => fileOf('alt.xml', wxrOf(club.slice(0, 2)))
    const where = await bring(file())
    expect(await bring(file())).toBe(where)
    await takeOver(where)
    await takeOver(where)
    expect(await pages()).toHaveLength(2)
    const again = await post(at(), { files: file() })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Genau das hast du schon übernommen')
    await post(at(`${where}/undoing`), {})
    await takeOver(await bring(file()))
    expect(await pages()).toHaveLength(2)
  })

  test('gets its pictures later, and comes in part when only a part is wanted', async () => {
    const where = await bring(fileOf('alt.xml', wxrOf(club)))
    expect((await post(at(`${where}/files`), { files: fileOf('uploads.zip', uploads()) })).status).toBe(303)
    expect(await textIn(where)).not.toContain('Ein Bild fehlt')
    await takeOver(where, 'post')
    expect((await pages()).map(({ page }) => page.kind)).toEqual(['post'])
  })

  test('of which several bring more at the same time has all of it, each under its own name', async () => {
    const where = await bring(fileOf('Haus.md', '# Haus\n\nHier steht Haus.'))
    const sheets = ['Garten', 'Chor', 'Küche']
    const broken = fileOf('kaputt.zip', 'PK\x03\x04kaputt')
    const answers = await Promise.all(
      [...sheets.map((one) => fileOf(`${one}.md`, `# ${one}\n\nHier steht ${one}.`)), broken].map((files) =>
        post(at(`${where}/files`), { files }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 422])
    await takeOver(where)
    const texts = await pages()
    expect(texts).toHaveLength(4)
    for (const one of ['Haus', ...sheets])
      expect(JSON.stringify(called(texts, one).page)).toContain(`Hier steht ${one}.`)
  })

  test('that is still on the web gives the pictures that its export only names, when somebody wants that', async () => {
    const old = createServer((asked, answer) => {
      if (asked.url === '/haus.jpg') answer.end(photo)
      else answer.writeHead(asked.url === '/alt.pdf' ? 302 : 404, { location: '/satzung.pdf' }).end()
    })
    await new Promise<void>((done) => old.listen(0, '127.0.0.1', done))
    const host = `127.0.0.1:${(old.address() as AddressInfo).port}`
    const link = `http://${host}/verein/`
    const strange = '<img src="http://fremd.example/bild.jpg">'
    const html = `<img src="http://${host}/haus.jpg" alt="Haus"><img src="http://${host}/weg.jpg">${strange}`
    const where = await bring(fileOf('alt.xml', wxrOf([{ id: 1, title: 'Verein', link, html }])))
    // What it showed of others is not its own.
    expect(await textIn(where)).toContain('2 fehlende Bilder und Dateien von der alten Website holen')
    expect((await post(at(`${where}/run`), { kinds: 'page', fetch: 'yes' })).status).toBe(303)
    await house.work()
    old.close()
    const [picture] = await house.as(amina).do((desk) => listPictures(desk, service))
    expect(called(await pages(), 'Verein').page.variants.de?.sections).toMatchObject([
      { kind: 'picture', shown: { picture: picture?.id, alt: 'Haus' } },
    ])
    expect(await textIn(where)).toContain('weg.jpg')
  })

  test('that is thrown away, or lies for a week, leaves nothing behind', async () => {
    const thrown = await bring(fileOf('alt.xml', wxrOf(club)))
    await post(at(`${thrown}/discarding`), {})
    expect((await house.as(amina).get(at(thrown))).status).toBe(404)
    const waiting = await bring(fileOf('alt.xml', wxrOf(club)))
    const now = house.clock.now()
    house.clock.moveTo(new Date(now.getTime() + 8 * 86_400_000))
    await house.work()
    expect((await house.as(amina).get(at(waiting))).status).toBe(404)
    expect(await house.as(amina).do((desk) => listIntakes(desk, service))).toEqual([])
  })

  test('with a picture that cannot be read comes without it', async () => {
    const zip = zipSync({ 'haus.jpg': strToU8('no picture') })
    await takeOver(await bring(fileOf('alt.xml', wxrOf(club)), fileOf('bilder.zip', zip)))
    expect(
      called(await pages(), 'Vorstand & Team').page.variants.de?.sections.map(({ kind }) => kind),
    ).toEqual(['text'])
  })

  test.each([
    ['nothing', [], 'Bitte wähle mindestens eine Datei.'],
    ['no pages', [fileOf('a.txt', 'Hallo')], 'Darin finden wir keine Seiten.'],
    ['a torn zip', [fileOf('a.zip', 'PK\x03\x04kaputt')], 'Dieses ZIP können wir nicht lesen.'],
  ])('that is %s is refused with a sentence', async (_, files, says) => {
    const answer = await post(at(), { files })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(says)
  })
})

function never(): never {
  throw new Error('no German')
}
