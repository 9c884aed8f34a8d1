import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { handedOver, worldWithTeam } from '#test/team.ts'
import { originsIn } from './frames.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
const at = '/jams/quartier-u1/showcase'
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
  const { jam, team, need, lichtblick: organisation } = story
  await handedOver(house, { jam: jam.id, team, need, organisation, name: 'Chat' })
})

const framed = (query = '') => house.as(nobody).get(`${at}/framed${query}`)
const allow = (origins: string, person = story.organiser) => house.as(person).post(`${at}/frame`, { origins })
const rules = async () => (await framed()).headers.get('content-security-policy')

describe('the showcase on a partner’s website', () => {
  test('may stand in a frame only where an organiser says so', async () => {
    expect(await rules()).toContain("frame-ancestors 'none'")
    expect((await framed()).headers.get('x-frame-options')).toBe('DENY')
    expect((await allow('https://www.stadtteil.example\nhttps://kiez.example/', story.jonas)).status).toBe(
      403,
    )
    await allow('https://www.stadtteil.example\nhttps://kiez.example/')
    expect(await rules()).toContain('frame-ancestors https://www.stadtteil.example https://kiez.example;')
    expect((await framed()).headers.get('x-frame-options')).toBeNull()
    const other = await house.as(nobody).get(at)
    expect(other.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    await allow('')
    expect(await rules()).toContain("frame-ancestors 'none'")
  })

  test('shows the projects live with their state, in the language asked for, and sets no cookie', async () => {
    for (const person of [nobody, story.organiser]) {
      const answer = await house.as(person).get(`${at}/framed?lang=en`)
      expect(answer.headers.get('set-cookie')).toBeNull()
      const page = await answer.text()
      expect(page).toContain('<html lang="en">')
      expect(page).toContain('See all projects')
      expect(page).toMatch(/<a href="\/jams\/quartier-u1\/showcase\/[0-9a-f-]{36}">Chat<\/a>/)
      expect(page).not.toContain('Olga')
      expect(page).toContain('<base target="_blank"')
    }
  })

  test('comes by a script that any page may load, which asks nobody else and stores nothing', async () => {
    const answer = await house.as(nobody).get('/embed/showcase.js')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const script = await answer.text()
    expect(script).toContain("customElements.define('jam-showcase'")
    expect(script).not.toMatch(/fetch\(|cookie|localStorage|innerHTML|eval/)
    expect(script).toContain('origin !== address.origin')
  })

  test('is set up with what to copy: script and plain frame', async () => {
    const page = await (await house.as(story.organiser).get(`${at}/frame`)).text()
    expect(page).toContain('/embed/showcase.js')
    expect(page).toContain('&lt;iframe')
    expect((await house.as(story.jonas).get(`${at}/frame`)).status).toBe(403)
  })

  test('takes addresses as people type them, and says which is none', async () => {
    for (const wrong of [
      'javascript:alert(1)',
      'https://a.example; script-src *',
      'http://a.example',
      '*',
      'https://*.de',
    ]) {
      const answer = await allow(wrong)
      expect(answer.status, wrong).toBe(422)
      expect(await rules()).toContain("frame-ancestors 'none'")
    }
    expect(originsIn('www.kiez.example/seite, https://KIEZ.example').origins).toEqual([
      'https://www.kiez.example',
      'https://kiez.example',
    ])
    expect(
      (await allow(Array.from({ length: 51 }, (_, n) => `https://s${n}.example`).join('\n'))).status,
    ).toBe(422)
  })
})
