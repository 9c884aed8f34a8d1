import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { beginJam } from '#test/team.ts'
import { world } from '#test/world.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
  story = await world(house)
})
afterAll(() => house.close())

const menu = async (path: string, person: Person) => {
  const page = await (await house.as(person).get(`/jams/quartier-u1/${path}`)).text()
  return /<nav class="side[^>]*>.*?<\/nav>/s.exec(page)?.[0] ?? ''
}
const groupsIn = (text: string) =>
  [...text.matchAll(/<details name="menu"( open)?><summary>([^<]+)/g)].map(
    ([, open, label]) => `${label}${open ? ' (offen)' : ''}`,
  )

describe('the menu of an organiser', () => {
  test('is grouped by before, during, after and settings, opens without JavaScript, and keeps every address', async () => {
    const text = await menu('settings', story.organiser)
    expect(groupsIn(text)).toEqual(['Vorher', 'Während', 'Danach', 'Einstellungen (offen)'])
    const paths = [...text.matchAll(/href="\/jams\/quartier-u1\/([^"]+)"/g)].map(([, path]) => path ?? '')
    expect(paths.length).toBeGreaterThan(25)
    for (const path of paths)
      expect((await house.as(story.organiser).get(`/jams/quartier-u1/${path}`)).status, path).toBe(200)
    // Two rooms stand above the groups; the rest is one click away.
    expect(text.indexOf('<details')).toBeLessThan(text.indexOf('call/desk'))
    expect(text.indexOf('quartier-u1/now')).toBeLessThan(text.indexOf('<details'))
  })
  test('opens the group of the page one is on, else the one of the day', async () => {
    expect(groupsIn(await menu('people', story.organiser))).toContain('Vorher (offen)')
    expect(groupsIn(await menu('now', story.organiser))).toContain('Vorher (offen)')
    await beginJam(house, story.jam.id, 3_600_000)
    expect(groupsIn(await menu('now', story.organiser))).toContain('Während (offen)')
    expect(groupsIn(await menu('impact', story.organiser))).toContain('Danach (offen)')
  })
  test('of somebody with few rooms stays one list', async () => {
    const text = await menu('review', story.reviewer)
    expect(text).toContain('Begutachtung')
    expect(text).not.toContain('<details')
  })
})
