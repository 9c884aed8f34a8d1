import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { later, minute } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let mo: Person
let mia: Person
let start: Date
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  start = house.clock.now()
  story = await worldWithTeam(house)
  mo = await house.person('Mo Mentor', [['mentor', story.jam.id]])
  mia = await house.person('Mia Mentor', [['mentor', story.jam.id]])
})

const queue = '/jams/quartier-u1/help'
const team = () => `/jams/quartier-u1/teams/${story.team}`
const pageOf = async (person: Person, path = queue) => (await house.as(person).get(path)).text()
const pass = (minutes: number) => house.clock.moveTo(later(house.clock.now(), minutes * minute))

async function ask(fields: Record<string, string> = {}): Promise<string> {
  const id = newId()
  const asked = { id, text: `Der Versand klemmt ${id}`, skill: 'backend', ...fields }
  expect((await house.as(story.jonas).post(`${team()}/help`, asked)).status).toBe(303)
  return id
}
const take = (person: Person, id: string) => house.as(person).post(`${queue}/${id}/taking`)

describe('the help desk', () => {
  test('shows the queue by skill, what fits a mentor first', async () => {
    await ask({ skill: 'design', text: 'Passt die Farbe?' })
    await ask({ skill: 'backend', text: 'Der Server schweigt.' })
    await house.owner.query(
      `insert into participant (id, jam, account, name, kind, registered_at, skills)
       values ($1, $2, $3, 'Mo', 'mentor', $4, '{"backend": 3}')`,
      [newId(), story.jam.id, mo.account, start],
    )
    const page = await pageOf(mo)
    expect(page.indexOf('Passt zu dir')).toBeLessThan(page.indexOf('Der Server schweigt.'))
    expect(page.indexOf('Der Server schweigt.')).toBeLessThan(page.indexOf('Passt die Farbe?'))
    const filtered = await pageOf(mo, `${queue}?skill=backend`)
    expect(filtered).toContain('Der Server schweigt.')
    expect(filtered).not.toContain('Passt die Farbe?')
    expect(await pageOf(mo, `${queue}?skill=<b>`)).toContain('Passt die Farbe?')
  })

  test('gives a mentor one request at a time, as many as the jam allows, and organisers any', async () => {
    const [first, second, third] = [await ask(), await ask(), await ask()]
    const answers = await Promise.all([first, second].map((id) => take(mo, id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    for (const id of [first, second, third])
      expect([303, 409]).toContain((await take(story.organiser, id)).status)
    const held = await house.owner.query('select taken_name from help_request order by taken_name')
    expect(held.rows.map(({ taken_name }) => taken_name)).toEqual([
      'Mo Mentor',
      'Olga Organiser',
      'Olga Organiser',
    ])
    await house.as(story.organiser).post(`${queue}/hours/rules`, { claims: '2', patience: '10' })
    const fourth = await ask()
    expect((await take(mo, fourth)).status).toBe(303)
    expect((await take(mo, await ask())).status).toBe(409)
  })

  test('says how long it usually takes from what has happened, and honestly that it does not know yet', async () => {
    expect(await pageOf(mo)).toContain('noch keine Erfahrung')
    expect(await pageOf(story.jonas, team())).toContain('wissen wir noch nicht')
    for (const minutes of [4, 6, 60]) {
      const id = await ask()
      pass(minutes)
      await take(mo, id)
      await house.as(mo).post(`${queue}/${id}/return`)
      await take(mo, id)
      await house.as(mo).post(`${queue}/${id}/solution`)
    }
    expect(await pageOf(mo)).toContain('nach etwa 6 Minuten')
    expect(await pageOf(story.jonas, team())).toContain('nach etwa 6 Minuten')
    const { rows } = await house.owner.query('select count(*)::int from help_measure')
    expect(rows[0].count).toBe(3)
  })

  test('keeps its figures without names, teams and words', async () => {
    const id = await ask()
    pass(7)
    await take(mo, id)
    const { rows } = await house.owner.query('select to_jsonb(m) - $1 - $2 as row from help_measure m', [
      'id',
      'jam',
    ])
    expect(Object.keys(rows[0].row).sort()).toEqual(['hour_at', 'mode', 'skill', 'waited'])
    await house.owner.query('delete from help_request')
    const page = await pageOf(story.organiser, `${queue}/hours`)
    expect(page).toContain('7 Minuten')
  })

  test('serves remote teams as those on site: a link to open, a place to go to', async () => {
    const remote = await ask({ mode: 'remote', place: 'https://meet.example.org/team' })
    const here = await ask({ mode: 'here', place: 'Raum 3, am Fenster' })
    expect(await pageOf(mo, `${queue}/${remote}`)).toContain('href="https://meet.example.org/team"')
    expect(await pageOf(mo, `${queue}/${here}`)).toContain('Raum 3, am Fenster')
    const trick = await ask({ mode: 'remote', place: 'javascript:alert(1)' })
    expect(await pageOf(mo, `${queue}/${trick}`)).not.toContain('href="javascript')
  })

  test('lets a mentor pass a request on to another, who sees it first', async () => {
    await ask({ text: 'Ältere Bitte.' })
    const id = await ask({ text: 'Für Mia.' })
    await take(mo, id)
    const to = mia.account ?? ''
    expect((await house.as(mo).post(`${queue}/${id}/passing`, { to: '' })).status).toBe(422)
    expect(
      (await house.as(mo).post(`${queue}/${id}/passing`, { to: story.jonas.account ?? '' })).status,
    ).toBe(409)
    for (let turn = 0; turn < 2; turn++)
      expect((await house.as(mo).post(`${queue}/${id}/passing`, { to })).status).toBe(turn === 0 ? 303 : 403)
    const page = await pageOf(mia)
    expect(page.indexOf('Bei dir')).toBeLessThan(page.indexOf('Für Mia.'))
    expect(page.indexOf('Für Mia.')).toBeLessThan(page.indexOf('Ältere Bitte.'))
    expect((await take(mia, id)).status).toBe(303)
  })
})

describe('the conversation about a request', () => {
  const say = (person: Person, id: string, text: string, key = newId()) =>
    house.as(person).post(`${queue}/${id}/messages`, { id: key, text })

  test('goes both ways, each message once, read by those who see the team', async () => {
    const id = await ask()
    const key = newId()
    for (let turn = 0; turn < 2; turn++) await say(mo, id, 'Welche <Version> habt ihr?', key)
    await say(story.lena, id, 'Die neueste.')
    const page = await pageOf(story.jonas, `${queue}/${id}`)
    for (const says of ['Welche &lt;Version> habt ihr?', 'Mo Mentor (Hilfe)', 'Lena Lang (Team)'])
      expect(page).toContain(says)
    expect((await house.events()).filter((kind) => kind === 'help.said')).toHaveLength(2)
    expect(await pageOf(story.amina, `${queue}/${id}`)).toContain('Die neueste.')
    expect((await say(story.amina, id, 'Hallo')).status).toBe(403)
    const other = await house.person('Otto Other', [['professional', story.jam.id]])
    for (const person of [other, story.stranger])
      expect([403, 404]).toContain((await house.as(person).get(`${queue}/${id}`)).status)
  })

  test('needs words, not too many, and ends when it is solved', async () => {
    const id = await ask()
    for (const text of ['', 'x'.repeat(501)]) expect((await say(mo, id, text)).status).toBe(422)
    await take(mo, id)
    await house.as(mo).post(`${queue}/${id}/solution`)
    expect((await say(story.jonas, id, 'Noch etwas')).status).toBe(409)
  })
})

describe('a request that nobody takes', () => {
  const kinds = async () => (await house.events()).filter((kind) => kind === 'help.escalated').length
  const mailed = async () =>
    (await house.mails())
      .filter(({ key }) => key.startsWith('help.waiting'))
      .map(({ recipient }) => recipient)

  test('calls all mentors after ten minutes, after ten more the organisers, each once', async () => {
    await ask()
    pass(9)
    await house.work()
    expect(await kinds()).toBe(0)
    pass(2)
    for (let turn = 0; turn < 2; turn++) await house.work()
    expect((await mailed()).sort()).toEqual(['miamentor@example.org', 'momentor@example.org'])
    expect(await pageOf(mo)).toContain('alle Mentor*innen sind gerufen')
    pass(11)
    await house.work()
    expect(await mailed()).toContain('olgaorganiser@example.org')
    pass(60)
    await house.work()
    expect([await kinds(), (await mailed()).length]).toEqual([2, 3])
  })

  test('calls those who run the house when the jam has no organiser of its own', async () => {
    await house.owner.query(`delete from role where role = 'organiser' and jam is not null`)
    await ask()
    for (let turn = 0; turn < 2; turn++) {
      pass(11)
      await house.work()
    }
    expect(await mailed()).toContain('mirafounder@example.org')
  })

  test('calls nobody once somebody is on it', async () => {
    await take(mo, await ask())
    pass(30)
    await house.work()
    expect(await mailed()).toEqual([])
  })
})
