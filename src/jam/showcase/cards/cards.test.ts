import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { handedOver, worldWithTeam } from '#test/team.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let pages: { jam: string; need: string; project: string }
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
  const { jam, team, need, lichtblick: organisation } = story
  const { service } = await handedOver(house, { jam: jam.id, team, need, organisation, name: 'Chat' })
  const at = '/jams/quartier-u1'
  pages = { jam: at, need: `${at}/needs/${need}`, project: `${at}/showcase/${service}` }
})

const get = (path: string) => house.as(nobody).get(path)
const tag = (page: string, name: string) =>
  new RegExp(`(?:property|name)="${name}" content="([^"]*)"`).exec(page)?.[1]

describe('the public page of a jam, a need, a project', () => {
  test('names a picture of our own for messengers, with its size and an alternative text', async () => {
    for (const path of Object.values(pages)) {
      const page = await (await get(path)).text()
      const picture = tag(page, 'og:image') ?? ''
      expect(picture).toBe(`${house.house.config.address}${path}/card.png?lang=de`)
      expect(tag(page, 'twitter:card')).toBe('summary_large_image')
      expect(tag(page, 'twitter:image')).toBe(picture)
      expect(tag(page, 'og:image:width')).toBe('1200')
      for (const name of ['og:image:alt', 'twitter:image:alt', 'og:title', 'og:description', 'og:url'])
        expect(tag(page, name), name).toBeTruthy()
    }
  })

  test('has that picture drawn on this server, in both languages, kept for everybody on the shelf', async () => {
    for (const path of Object.values(pages)) {
      const answer = await get(`${path}/card.png?lang=en`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('image/png')
      expect(answer.headers.get('cache-control')).toBe('public, no-cache')
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 })
      const german = Buffer.from(await (await get(`${path}/card.png?lang=de`)).arrayBuffer())
      expect(german.equals(bytes)).toBe(false)
    }
  })

  test('has no picture where it is not public itself', async () => {
    await house.owner.query(`update need set state = 'submitted'`)
    await house.owner.query('update service set shown_at = null')
    for (const path of [pages.need, pages.project]) expect((await get(`${path}/card.png`)).status).toBe(404)
    expect((await get('/jams/quartier-u1/needs/x/card.png')).status).toBe(404)
  })

  test('of a project is described for machines by schema.org', async () => {
    const page = await (await get(pages.project)).text()
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '{}')
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      name: 'Chat',
      image: `${house.house.config.address}${pages.project}/card.png?lang=de`,
      sourceOrganization: { name: 'Lichtblick' },
    })
  })
})
