// Long: one page and everybody who works on it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'
import { provisionService } from '../../services.ts'
import { emptyPage, emptySection } from '../model/empty.ts'
import type { Page } from '../model/page.ts'
import { richFrom } from '../model/rich.ts'
import type { SiteFile } from '../model/site.ts'
import { makeReady } from '../page-states.ts'
import { addPage, mustFindPage } from '../pages.ts'
import { nameRole } from '../people.ts'
import { provideSite } from '../sites.ts'
import { restoreVersion } from '../versions.ts'
import type { Kept } from './kept.ts'
import { changeSection, insertSection } from './state/edits.ts'
import type { Workplace } from './workplace.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let at: string
let here: string
let id: string

beforeAll(async () => {
  house = await openTestHouse()
  story = await worldWithTeam(house)
})
afterAll(() => house.close())

/** A website that Jonas and Lena build, with one page of two sections. */
beforeEach(async () => {
  await house.owner.query('delete from service')
  const wanted = { organisation: story.lichtblick, need: null, kind: 'site' as const, name: 'Website' }
  const kept = await house.itself(async (desk) => {
    const of = await provisionService(desk, wanted, [story.jonas.account ?? '', story.lena.account ?? ''])
    await provideSite(desk, of)
    return addPage(desk, of.id, first())
  })
  id = kept.id
  at = `/services/${kept.service}/site`
  here = `${at}/pages/${id}`
})

const first = (): Page => {
  const page = emptyPage('page', 'de', { title: 'Verein', slug: 'verein', day: '2027-03-01' })
  const quote = { ...emptySection('quote', 's1'), text: 'Es hat geholfen.', who: 'Kim' }
  const text = { ...emptySection('text', 's2'), text: richFrom('Wir sind da.') }
  return insertSection(insertSection(page, 'de', quote, 0), 'de', text, 1)
}
const say = (page: Page, section: string, text: string): Page =>
  changeSection(page, 'de', section, (one) => ({ ...one, text }) as never)
/** As a page of the house sends JSON. */
const send = (who: typeof story.jonas, method: 'PUT' | 'POST', path: string, body: object) =>
  house.as(who).fetch(path, {
    ...{ method, body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
  })
const put = (who: typeof story.jonas, page: Page, revision: number) =>
  send(who, 'PUT', `${here}/draft`, { page, revision, window: 'window-of-a-test' })
const kept = () => house.itself((desk) => mustFindPage(desk, id))

describe('the editor of a page', () => {
  test('is given what it works with, and nobody else is', async () => {
    const answer = await house.as(story.jonas).get(`${here}/draft`)
    const work = (await answer.json()) as Workplace
    expect(work).toMatchObject({ revision: 1, mayWrite: true, pictures: [], files: [], places: [] })
    expect(work.page).toEqual((await kept()).page)
    expect(work.pages[0]?.page.variants.de).toMatchObject({ title: 'Verein', sections: [] })
    for (const who of [story.stranger, story.organiser])
      for (const path of ['', '/draft', '/texts', '/together?window=12345678'])
        expect((await house.as(who).get(here + path)).status).toBe(404)
  })

  test('keeps what is written; who comes second is handed what the first one wrote, and by whom', async () => {
    const page = (await kept()).page
    expect(await (await put(story.jonas, say(page, 's1', 'Von Jonas.'), 1)).json()).toMatchObject({
      saved: true,
      revision: 2,
    })
    const second = (await (await put(story.lena, say(page, 's1', 'Von Lena.'), 1)).json()) as Kept
    expect(second).toMatchObject({ saved: false, revision: 2, by: story.jonas.name })
    expect(second.page.variants.de?.sections[0]).toMatchObject({ text: 'Von Jonas.' })
    expect((await kept()).revision).toBe(2)
  })

  test('is told at once who else is there, and when they save', async () => {
    const line = await house.as(story.lena).get(`${here}/together?window=lena-window`)
    const { heard, leave } = reading(line)
    const other = await house.as(story.jonas).get(`${here}/together?window=jonas-window`)
    expect(await heard('others')).toEqual({ others: [story.jonas.name], isTwice: false })
    await put(story.jonas, say((await kept()).page, 's1', 'Neu.'), 1)
    expect(await heard('saved')).toEqual({ saved: 2, by: story.jonas.name })
    await other.body?.cancel()
    expect(await heard('others')).toEqual({ others: [], isTwice: false })
    const twin = await house.as(story.lena).get(`${here}/together?window=lena-second`)
    expect(await heard('others')).toEqual({ others: [], isTwice: true })
    await twin.body?.cancel()
    await leave()
  })

  test('is told when a page is changed elsewhere: an earlier version comes back, or in another window', async () => {
    const before = (await kept()).page
    const line = await house.as(story.lena).get(`${here}/together?window=lena-window`)
    const { heard, leave } = reading(line)
    await put(story.jonas, say(before, 's1', 'Neu.'), 1)
    expect(await heard('saved')).toEqual({ saved: 2, by: story.jonas.name })
    await house.as(story.jonas).do((desk) => restoreVersion(desk, id, 1))
    expect(await heard('saved')).toEqual({ saved: 3, by: story.jonas.name })
    expect((await kept()).page.variants.de?.sections[0]).toMatchObject({ text: 'Es hat geholfen.' })
    const sent = { revision: '3', lang: 'de', title: 'Über uns' }
    await house.as(story.lena).post(`${here}/texts`, sent)
    expect(await heard('saved')).toEqual({ saved: 4, by: null })
    const late = (await (await put(story.lena, say(before, 's1', 'Doch.'), 1)).json()) as Kept
    expect(late).toMatchObject({ saved: false, by: null })
    await leave()
  })

  test('shows the page as it will look, without keeping it, and nothing in it runs', async () => {
    const page = say((await kept()).page, 's1', '<script>alert(1)</script> Vorschau')
    const answer = await send(story.jonas, 'POST', `${here}/preview`, { page, lang: 'de' })
    const html = await answer.text()
    expect(html).toContain('&lt;script')
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/)
    expect((await kept()).revision).toBe(1)
    const style = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const sheet = await house.as(story.jonas).get(style)
    expect(sheet.headers.get('content-type')).toContain('text/css')
    // A section that the draft does not have yet has its look all the same.
    expect((await sheet.text()).includes('.gallery{')).toBe(true)
    expect((await house.as(story.stranger).get(style)).status).toBe(404)
    expect(await (await house.as(story.jonas).get(`${at}/preview/verein.html`)).text()).toContain(
      'Es hat geholfen.',
    )
  })

  test('shows films and forms as well, which no other page of the house may', async () => {
    const as = house.as(story.jonas)
    const sent = await as.post(`${at}/editor/files`, {
      file: new File(['ein Film'], 'Fest.mp4', { type: 'video/mp4' }),
    })
    const { file } = (await sent.json()) as { file: SiteFile }
    const page = insertSection((await kept()).page, 'de', { ...emptySection('film', 's3'), file: file.id }, 2)
    const html = await (await send(story.jonas, 'POST', `${here}/preview`, { page, lang: 'de' })).text()
    const source = /<source src="([^"]+)"/.exec(html)?.[1] ?? ''
    const film = await as.get(source)
    expect([film.headers.get('content-type'), await film.text()]).toEqual(['video/mp4', 'ein Film'])
    expect((await house.as(story.stranger).get(source)).status).toBe(404)
    for (const [path, isOpen] of [
      [here, true],
      [`${at}/preview/verein.html`, true],
      [at, false],
    ] as const) {
      const policy = (await as.get(path)).headers.get('content-security-policy')
      expect([path, policy?.includes("frame-src 'self'"), policy?.includes("media-src 'self'")]).toEqual([
        ...[path, isOpen, isOpen],
      ])
    }
  })

  test('is read only for authors once the page is ready', async () => {
    await house.as(story.amina).do((desk) => makeReady(desk, id))
    await house
      .as(story.amina)
      .do((desk) => nameRole(desk, here.split('/')[2] ?? '', story.jonas.account ?? '', 'author'))
    const work = (await (await house.as(story.jonas).get(`${here}/draft`)).json()) as Workplace
    expect(work.mayWrite).toBe(false)
    expect((await put(story.jonas, say(work.page, 's1', 'Doch.'), 1)).status).toBe(403)
  })

  test('takes pictures and files along, cuts a picture, and says why it does not take one', async () => {
    const as = house.as(story.jonas)
    const pixel = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><rect width="600" height="300"/></svg>`
    const sent = await as.post(`${at}/editor/pictures`, {
      file: new File([pixel], 'Haus.svg', { type: 'image/svg+xml' }),
    })
    const { picture } = (await sent.json()) as {
      picture: { id: string; width: number; sizes: { width: number; webp: string }[] }
    }
    expect(sent.status).toBe(201)
    const about = {
      alt: {},
      focus: { x: 0.2, y: 0.5 },
      crop: { x: 0, y: 0, width: 0.5, height: 1 },
      credit: 'Mira',
      shows: 'drawing',
    }
    const cut = await send(story.jonas, 'PUT', `${at}/editor/pictures/${picture.id}`, about)
    const { picture: now } = (await cut.json()) as { picture: typeof picture }
    expect(now).toMatchObject({ credit: 'Mira', crop: about.crop })
    expect(now.sizes.at(-1)?.width).toBe(picture.width / 2)
    const [size] = now.sizes
    const shown = await as.get(`${at}/preview/bilder/${picture.id}-${size?.width}.${size?.webp}.webp`)
    expect(shown.headers.get('content-type')).toBe('image/webp')
    const refused = await as.post(`${at}/editor/pictures`, {
      file: new File(['kein Bild'], 'x.png', { type: 'image/png' }),
    })
    expect([refused.status, await refused.json()]).toEqual([
      422,
      {
        code: 'picture.unreadable',
        says: 'Das ist kein Bild, das wir lesen können. Nimm JPEG, PNG oder WebP.',
      },
    ])
    const paper = await as.post(`${at}/editor/files`, {
      file: new File(['%PDF-1.7'], 'Satzung.pdf', { type: 'application/pdf' }),
    })
    expect(await paper.json()).toMatchObject({ file: { name: 'satzung.pdf', type: 'application/pdf' } })
  })
})

describe('the texts of a page as a plain form', () => {
  test('are changed without JavaScript', async () => {
    const form = await (await house.as(story.jonas).get(`${here}/texts`)).text()
    expect(form).toContain('Es hat geholfen.')
    const sent = { revision: '1', lang: 'de', title: 'Über uns', 's1/text': 'Danke.' }
    expect((await house.as(story.jonas).post(`${here}/texts`, sent)).status).toBe(303)
    const { page } = await kept()
    expect(page.variants.de).toMatchObject({
      title: 'Über uns',
      sections: [{ text: 'Danke.' }, { kind: 'text' }],
    })
  })

  test('stay as they were typed when somebody was faster, with what stands there now', async () => {
    await put(story.lena, say((await kept()).page, 's1', 'Von Lena.'), 1)
    const sent = { revision: '1', lang: 'de', title: 'Verein', 's1/text': 'Von Jonas.' }
    const answer = await house.as(story.jonas).post(`${here}/texts`, sent)
    const again = await answer.text()
    expect(answer.status).toBe(422)
    expect(again).toContain('Von Jonas.')
    expect(again).toContain('Dort steht jetzt: „Von Lena.“')
    expect((await house.as(story.jonas).post(`${here}/texts`, { ...sent, revision: '2' })).status).toBe(303)
    expect((await kept()).page.variants.de?.sections[0]).toMatchObject({ text: 'Von Jonas.' })
  })
})

/** What comes over a line, one after the other, those of a kind. */
function reading(line: Response) {
  const reader = line.body?.pipeThrough(new TextDecoderStream()).getReader()
  let left = ''
  const heard = async (wanted: string): Promise<unknown> => {
    for (;;) {
      for (const part of left.split('\n\n').slice(0, -1)) {
        left = left.slice(left.indexOf('\n\n') + 2)
        const data = /^data: (.*)$/m.exec(part)?.[1]
        const heard = data ? JSON.parse(data) : {}
        if (wanted in heard) return heard
      }
      const { value, done } = (await reader?.read()) ?? { done: true }
      if (done) throw new Error(`the line ended before ${wanted}`)
      left += value
    }
  }
  return { heard, leave: () => reader?.cancel() }
}
