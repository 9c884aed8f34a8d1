import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { later } from '#kernel/clock.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { pageOf, readyPages, siteOf } from '#test/published.ts'
import type { SitePicture } from '../model/site.ts'
import { giveConsent, withdrawConsent } from '../pictures/consents.ts'
import { drawPicture } from '../pictures/drawing.ts'
import { aboutPicture, addPicture } from '../pictures/pictures.ts'
import { mustFindPublication, publish } from './publications.ts'

let house: TestHouse
let amina: Person
let service: string
let people: SitePicture[]

beforeAll(async () => {
  house = await openTestHouse()
  ;({ amina, service } = await siteOf(house, 'Lichtblick'))
  people = await Promise.all(['#c62828', '#2e7d32', '#1565c0', '#f9a825'].map(bring))
  const team = (slug: string, of: SitePicture[]) => {
    const page = pageOf('page', slug, slug, 'Wir.')
    const all = of.map(({ id }) => ({ name: id, role: '', picture: { picture: id, alt: 'Wir' } }))
    const sections = [{ id: slug, kind: 'people' as const, people: all }]
    return { ...page, variants: { de: { ...(page.variants.de ?? fail()), sections } } }
  }
  const [first = fail(), second = fail(), third = fail(), fourth = fail()] = people
  await readyPages(house, amina, service, [
    team('index', [first, second]),
    team('zwei', [third, second, fourth]),
  ])
})
afterAll(() => house.close())

async function bring(background: string): Promise<SitePicture> {
  const bytes = await sharp({ create: { width: 300, height: 300, channels: 3, background } })
    .png()
    .toBuffer()
  const drawn = await drawPicture(bytes)
  return house.as(amina).do((desk) => addPicture(desk, service, drawn, { name: background, shows: 'nobody' }))
}

async function stripsOut() {
  house.clock.moveTo(later(house.clock.now(), 1000))
  const { files } = await house
    .as(amina)
    .do(async (desk) => mustFindPublication(desk, service, (await publish(desk, service)).id))
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.includes('streifen')))
}

test('Pictures side by side go out in one file, which is drawn anew only when one of them changes or may no longer be seen', async () => {
  const before = await stripsOut()
  expect(Object.keys(before)).toHaveLength(8)
  const [, second = fail(), third = fail(), fourth = fail()] = people
  await house.as(amina).do((desk) => aboutPicture(desk, service, third.id, { focus: { x: 0.9, y: 0.5 } }))
  const after = await stripsOut()
  const same = Object.keys(after).filter((path) => before[path]?.digest === after[path]?.digest)
  expect([Object.keys(after).length, same.length]).toEqual([8, 4])

  const form = { who: 'Ada', givenOn: '2027-01-01', how: 'paper' as const, covers: 'Website' }
  const consent = await house.as(amina).do((desk) => giveConsent(desk, service, form))
  for (const { id } of [second, fourth])
    await house
      .as(amina)
      .do((desk) => aboutPicture(desk, service, id, { shows: 'people', consents: [consent.id] }))
  expect(Object.keys(await stripsOut())).toEqual(Object.keys(after))
  await house.as(amina).do((desk) => withdrawConsent(desk, service, consent.id, '2027-02-01'))
  // On each of the two pages one person is left, who stands alone.
  expect(await stripsOut()).toEqual({})
}, 60_000)

function fail(): never {
  throw new Error('there is none')
}
