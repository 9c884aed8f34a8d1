import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { acceptedNeed, teamOf, worldWithTeam } from '#test/team.ts'
import { organisation } from '#test/world.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
})

const news = '/jams/quartier-u1/announcements'
const pageOf = async (person: Person, path = news) => (await house.as(person).get(path)).text()
const organiser = () => house.as(story.organiser)

async function say(text: string, fields: Record<string, string | string[]> = {}): Promise<string> {
  const id = newId()
  expect((await organiser().post(news, { id, text, ...fields })).status).toBe(303)
  return id
}
const read = (person: Person, ids: string[]) => house.as(person).post(`${news}/reads`, { ids: ids.join(' ') })

describe('a signed announcement', () => {
  test('shows which organiser made it and when, and says so when anybody changed it in the database', async () => {
    const id = await say('Frühstück um sieben.')
    expect(await pageOf(story.jonas)).toContain('Unterschrieben von Olga Organiser, Mo., 1. März 2027')
    for (const change of [
      `text = 'Geht nach Hause.'`,
      `made_name = 'Mira Founder'`,
      `made_at = made_at + interval '1 hour'`,
      'important = true',
      `audience = 'role', audience_ids = '{professional}'`,
    ]) {
      await house.owner.query(`update announcement set ${change} where id = $1`, [id])
      expect(await pageOf(story.jonas), change).toContain('Die Unterschrift passt nicht')
    }
  })

  test('of an older version of the house has no signature, and is not called broken', async () => {
    await house.owner.query(
      `insert into announcement (id, jam, text, made_name, made_at) values ($1, $2, 'Alt', 'Olga', $3)`,
      [newId(), story.jam.id, house.clock.now()],
    )
    const page = await pageOf(story.jonas)
    expect(page).toContain('Alt')
    expect(page).not.toContain('Unterschrift passt nicht')
    expect(page).not.toContain('Unterschrieben von')
  })
})

describe('the read state of an announcement', () => {
  test('says to everybody how many of how many have read it, and to organisers alone who has not', async () => {
    const id = await say('Frühstück um sieben.')
    await read(story.jonas, [id])
    for (let turn = 0; turn < 3; turn++) await read(story.jonas, [id])
    // Jonas, Lena, the reviewer; the organiser who said it is not counted.
    expect(await pageOf(story.lena)).toContain('von 3 gelesen: 1')
    const page = await pageOf(story.organiser, `${news}/${id}`)
    expect(page.indexOf('Lena Lang')).toBeLessThan(page.indexOf('Jonas Jung'))
    expect(page).toContain('noch nicht gelesen')
    expect((await house.as(story.lena).get(`${news}/${id}`)).status).toBe(403)
    expect((await read(story.stranger, [id])).status).toBe(403)
  })

  test('of an important one counts who has confirmed it, once each', async () => {
    const id = await say('Brandalarm war eine Übung.', { important: 'yes' })
    await read(story.lena, [id])
    for (let turn = 0; turn < 2; turn++) await house.as(story.jonas).post(`${news}/${id}/confirmation`)
    const page = await pageOf(story.jonas)
    expect(page).toContain('von 3 bestätigt: 1')
    expect(page).toContain('Du hast es bestätigt.')
    expect(await pageOf(story.lena)).toContain('Gelesen, ich richte mich danach')
  })

  test('takes nonsense for nothing', async () => {
    for (const ids of [[], ['nix'], [newId()], ["'; drop"]])
      expect((await read(story.jonas, ids)).status).toBe(303)
    expect((await house.owner.query('select * from announcement_read')).rows).toEqual([])
  })
})

describe('an announcement to some', () => {
  let other: Person
  beforeEach(async () => {
    const tafel = await house.person('Omar Other')
    const of = await organisation(house, 'Tafel', tafel)
    const need = await acceptedNeed(house, story.jam.id, of, 'Tafel', 'Fahrdienst')
    other = await house.person('Pia Professional', [['professional', story.jam.id]])
    await teamOf(house, { jam: story.jam.id, need, organisation: of, name: 'Fahrdienst' }, [other])
  })

  test('of teams reaches their people and their organisations, on their page as well, and nobody else', async () => {
    await say('Bringt das Netzteil zurück.', { audience: 'team', teams: [story.team] })
    const team = `/jams/quartier-u1/teams/${story.team}`
    for (const [person, path] of [
      [story.jonas, news],
      [story.jonas, team],
      [story.amina, team],
      [story.organiser, news],
    ] as const)
      expect(await pageOf(person, path)).toContain('Bringt das Netzteil zurück.')
    expect(await pageOf(other)).not.toContain('Netzteil')
    expect(await pageOf(story.reviewer)).not.toContain('Netzteil')
    expect(await pageOf(story.jonas)).toContain('von 2 gelesen: 0')
    expect(await pageOf(story.organiser, '/jams/quartier-u1/screen')).not.toContain('Netzteil')
  })

  test('of a role reaches those who have it', async () => {
    await say('Reviews bis acht.', { audience: 'role', roles: ['reviewer', 'organiser', '<b>'] })
    expect(await pageOf(story.reviewer)).toContain('Reviews bis acht.')
    expect(await pageOf(story.jonas)).not.toContain('Reviews bis acht.')
  })

  test('of a venue reaches whoever works there, is there, or has chosen it', async () => {
    const [venue, room] = [newId(), newId()]
    await house.owner.query(
      `insert into venue (id, jam, name, address, contact, offered_at, confirmed_at) values ($1, $2, 'Süd', 'x', 'y', $3, $3)`,
      [venue, story.jam.id, house.clock.now()],
    )
    await house.owner.query(
      `insert into room (id, venue, jam, name, seats, tables, sockets) values ($1, $2, $3, 'R1', 5, 1, 1)`,
      [room, venue, story.jam.id],
    )
    await say('Die Heizung geht wieder.', { audience: 'venue', venues: [venue] })
    for (const person of [story.jonas, other]) expect(await pageOf(person)).not.toContain('Heizung')
    await house.owner.query('insert into seat (team, jam, room, placed_at) values ($1, $2, $3, $4)', [
      story.team,
      story.jam.id,
      room,
      house.clock.now(),
    ])
    await house.owner.query(
      'insert into presence (id, jam, account, name, venue, came_at) values ($1, $2, $3, $4, $5, $6)',
      [newId(), story.jam.id, other.account, 'Pia', venue, house.clock.now()],
    )
    for (const person of [story.jonas, other]) expect(await pageOf(person)).toContain('Heizung')
    expect(await pageOf(story.jonas)).toContain('von 3 gelesen: 0')
  })

  test('that names nobody comes back with what was typed', async () => {
    for (const audience of ['role', 'team', 'venue']) {
      const answer = await organiser().post(news, { text: 'Hallo dort', audience })
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain('Wähl aus, für wen')
      expect(page).toContain('Hallo dort')
    }
    expect((await house.as(story.jonas).post(news, { text: 'Hallo' })).status).toBe(403)
  })
})
