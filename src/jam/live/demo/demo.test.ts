import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later, minute } from '#kernel/clock.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { acceptedNeed, beginJam, teamOf, worldWithTeam } from '#test/team.ts'
import { byVenue, drawn, expected, ordered, type Slot, startOf } from './demo.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let teams: { chat: string; form: string; site: string }
const at = '/jams/quartier-u1/demo'
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
  await beginJam(house, story.jam.id, 22 * hour)
  teams = { chat: story.team, form: await anotherTeam('Anmeldung'), site: await anotherTeam('Webseite') }
})

const query = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows
const textOf = async (path: string, person: Person) => (await house.as(person).get(path)).text()
const post = (path: string, fields: Record<string, string | string[]> = {}, person = story.organiser) =>
  house.as(person).post(`${at}/${path}`, fields)
const order = async () => (await query('select team from demo_slot order by place')).map(({ team }) => team)
const next = (current = '', person = story.organiser) => post('next', { current }, person)

async function anotherTeam(name: string): Promise<string> {
  const { jam, lichtblick: organisation } = story
  const need = await acceptedNeed(house, jam.id, organisation, 'Lichtblick', name)
  return teamOf(house, { jam: jam.id, need, organisation, name }, [])
}

const slot = (team: string, venue: string | null = null, more: Partial<Slot> = {}): Slot => ({
  ...{ team, name: team, organisation: 'Lichtblick', minutes: null, link: '', venue, doneAt: null, ...more },
})

describe('the order of the presentations', () => {
  test('is made by buttons and by dragging: the list is sent as it stands, and one is moved', async () => {
    const { chat, form, site } = teams
    expect((await post('order', { order: [site, chat, form] })).status).toBe(303)
    expect(await order()).toEqual([site, chat, form])
    await post('order', { order: [site, chat, form], move: `${form}:up` })
    expect(await order()).toEqual([site, form, chat])
    await post('order', { order: [site], move: `${site}:up` })
    expect((await order())[0]).toBe(site)
    const page = await textOf(`${at}/edit`, story.organiser)
    expect(page).toContain('<rank-list')
    expect(page).toContain('name="move"')
  })

  test('is drawn by lot, each order as likely as any other', async () => {
    expect((await post('draw')).status).toBe(303)
    expect((await order()).toSorted()).toEqual(Object.values(teams).toSorted())
    const seen = new Set<string>()
    for (let one = 0; one < 3; one++)
      for (let two = 0; two < 2; two++) {
        const dice = [one, two]
        seen.add(drawn(['a', 'b', 'c'], () => dice.shift() ?? 0).join(''))
      }
    expect(seen.size).toBe(6)
  })

  test('goes by venue, and teams from elsewhere come last', () => {
    const slots = [slot('a'), slot('b', 'Werkhof'), slot('c', 'Südbad'), slot('d', 'Werkhof')]
    expect(byVenue(slots)).toEqual(['c', 'b', 'd', 'a'])
    expect(ordered(slots, ['d', 'x', 'd'], undefined)).toEqual(['d', 'a', 'b', 'c'])
    expect(ordered(slots, [], 'a:up')).toEqual(['a', 'b', 'c', 'd'])
  })

  test('is the organiser’s to make, and everybody’s in the jam to see', async () => {
    for (const path of ['order', 'draw', 'venues', 'next', 'back', 'restart', 'minutes', 'slot'])
      expect((await post(path, { minutes: '4' }, story.jonas)).status).toBe(403)
    expect((await house.as(story.jonas).get(at)).status).toBe(200)
    expect((await house.as(story.amina).get(at)).status).toBe(200)
    expect((await house.as(story.stranger).get(at)).status).toBe(403)
    expect((await house.as(nobody).get(at)).headers.get('location')).toContain('/sign-in')
  })

  test('gives each team its minutes, and one team more', async () => {
    await post('minutes', { minutes: '4' })
    await post('slot', { team: teams.chat, minutes: '9', link: '' })
    expect(await textOf(`${at}/edit`, story.organiser)).toMatch(
      /9 Minuten[\s\S]*4 Minuten|4 Minuten[\s\S]*9 Minuten/,
    )
    for (const wrong of ['0', '61', 'viele', '']) {
      const answer = await post('minutes', { minutes: wrong })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Bitte eine Zahl von 1 bis 60.')
    }
    const link = await post('slot', { team: teams.chat, minutes: '', link: 'javascript:alert(1)' })
    expect(link.status).toBe(422)
    expect((await post('slot', { team: 'x', minutes: '', link: '' })).status).toBe(404)
    const now = house.clock.now()
    const stage = {
      demo: { minutes: 4, team: null, beganAt: null },
      slots: [slot('a', null, { minutes: 9 }), slot('b')],
    }
    expect([...expected(stage, now)]).toEqual([
      ['a', now],
      ['b', later(now, 9 * minute)],
    ])
    const items = [{ kind: 'closing' as const, startsAt: later(now, hour) }]
    expect(startOf(stage, story.jam, items, now)).toEqual(later(now, hour))
  })
})

describe('the stage', () => {
  test('says who is on with the time left, and who is next, live', async () => {
    await post('order', { order: [teams.chat, teams.form, teams.site] })
    expect(await textOf(at, story.jonas)).toContain('Noch ist niemand auf der Bühne.')
    await next()
    const page = await textOf(at, story.jonas)
    expect(page).toMatch(
      /Jetzt auf der Bühne[\s\S]*Schreiben statt anrufen[\s\S]*00:05:00[\s\S]*Als Nächstes[\s\S]*Anmeldung/,
    )
    expect(page).toContain('kinds="demo.changed demo.begun demo.ended"')
    expect(page).not.toContain('Nächstes Team auf die Bühne')
    await next(teams.chat)
    await next(teams.form)
    await next(teams.site)
    expect(await textOf(at, story.jonas)).toContain('Alle haben gezeigt')
  })

  test('moves on once when two organisers press at the same moment', async () => {
    await post('order', { order: [teams.chat, teams.form, teams.site] })
    await next()
    const answers = await Promise.all([1, 2].map(() => next(teams.chat)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    expect((await query('select team from demo'))[0].team).toBe(teams.form)
  })

  test('goes back to the team before, and starts over', async () => {
    await post('order', { order: [teams.chat, teams.form, teams.site] })
    await next()
    await next(teams.chat)
    await post('back', { current: teams.form })
    expect((await query('select team from demo'))[0].team).toBe(teams.chat)
    await post('restart')
    expect(await query('select from demo_slot where done_at is not null')).toHaveLength(0)
    expect(await textOf(at, story.organiser)).toContain('Beginnen')
  })

  test('hangs on the big screen by its link', async () => {
    await house.as(story.organiser).post('/jams/quartier-u1/screen/link')
    const link = /\/jams\/quartier-u1\/screen\/[0-9a-f]{40}/.exec(
      await textOf('/jams/quartier-u1/screen/link', story.organiser),
    )
    await next()
    const wall = await textOf(`${link?.[0]}/demo`, nobody)
    expect(wall).toContain('Jetzt auf der Bühne')
    expect(wall).toContain('Anmeldung')
    expect(wall).toContain('class="screen"')
  })

  test('stands on the page of each team: now, next, or how many before it', async () => {
    await post('order', { order: [teams.form, teams.site, teams.chat] })
    const page = () => textOf(`/jams/quartier-u1/teams/${teams.chat}`, story.jonas)
    expect(await page()).toContain('noch 2 vor uns')
    await next()
    await next(teams.form)
    await next(teams.site)
    expect(await page()).toContain('<b>jetzt</b>')
    await next(teams.chat)
    expect(await page()).toContain('wir waren dran')
  })

  test('leads to the video room of a team that presents from elsewhere', async () => {
    await query('insert into remote_room (team, jam, link) values ($1, $2, $3)', [
      ...[teams.chat, story.jam.id, 'https://video.example/chat'],
    ])
    await post('slot', { team: teams.form, minutes: '', link: 'https://video.example/form' })
    const page = await textOf(at, story.jonas)
    expect(page).toContain('href="https://video.example/chat"')
    expect(page).toContain('href="https://video.example/form"')
  })

  test('of a jam without teams says so', async () => {
    await query('delete from team')
    expect(await textOf(at, story.organiser)).toContain('Noch keine Teams')
    expect(await textOf(`${at}/edit`, story.organiser)).toContain('Noch keine Teams')
    expect((await next()).status).toBe(303)
    expect((await post('draw')).status).toBe(303)
  })
})
