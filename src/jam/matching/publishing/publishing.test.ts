import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import {
  at,
  calculated,
  type MatchingStory,
  professional,
  published,
  teamsNow,
  worldToMatch,
} from '#test/matching/jam.ts'

let house: TestHouse
let story: MatchingStory
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldToMatch(house)
})

const olga = () => house.as(story.organiser)
const page = async () => (await olga().get(at)).text()
const publish = (run: string) => olga().post(`${at}/runs/${run}/publication`)
const mine = async (person: Person) => (await house.as(person).get('/jams/quartier-u1/me')).text()
const withdraw = (person: Person) =>
  house.as(person).post('/jams/quartier-u1/me/withdrawal', { kind: 'professional' })
const letters = async (run: string) =>
  (await house.mails())
    .filter(({ key }) => key.startsWith(`matching.published:${run}:`))
    .map(({ recipient, subject }) => `${recipient}: ${subject}`)
    .sort()
const kinds = async (kind: string) => (await house.events()).filter((one) => one === kind).length
const wait = () => house.clock.moveTo(later(house.clock.now(), hour))

const firstTeams = {
  'Ferienfreizeit online': ['Exa Zwei', 'Lee Vier'],
  'Schreiben statt anrufen': ['Ex Eins', 'Kim Drei'],
}

describe('publishing', () => {
  test('makes the teams of the plan and writes to everybody once', async () => {
    const run = await published(house, story)
    expect(await teamsNow(house)).toEqual(firstTeams)
    expect(await letters(run)).toEqual([
      'aminaadler@example.org: Euer Team für „Ferienfreizeit online“: 2 Menschen',
      'aminaadler@example.org: Euer Team für „Schreiben statt anrufen“: 2 Menschen',
      'exazwei@example.org: Dein Team: Ferienfreizeit online',
      'exeins@example.org: Dein Team: Schreiben statt anrufen',
      'kimdrei@example.org: Dein Team: Schreiben statt anrufen',
      'leevier@example.org: Dein Team: Ferienfreizeit online',
      'maxfnf@example.org: Die Teams stehen, du bist in der Reserve',
    ])
  })

  test('says to each where they are and why, in the mail and in their jam, and nothing before', async () => {
    await calculated(house, story)
    expect(await mine(story.kim)).not.toContain('Warum dieses Team?')
    expect((await house.mails()).filter(({ subject }) => subject.includes('Team'))).toEqual([])
    await published(house, story)
    const kim = await mine(story.kim)
    expect(kim).toContain('Warum dieses Team?')
    expect(kim).toContain('„Schreiben statt anrufen“ war dein 1. Wunsch.')
    expect(kim).not.toContain('Max Fünf')
    expect(await mine(story.max)).toContain('Warum noch kein Team?')
    const mail = (await house.mails()).find(({ subject }) => subject === 'Dein Team: Schreiben statt anrufen')
    expect(mail?.body).toContain('war dein 1. Wunsch.')
    expect(mail?.body).toMatch(/Mit dir im Team: (Ex Eins|Kim Drei)\./)
    expect(mail?.body).not.toContain('undefined')
  })

  test('happens once, however many tabs and organisers do it', async () => {
    const run = await calculated(house, story)
    const answers = await Promise.all([1, 2, 3].map(() => publish(run)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await kinds('matching.published')).toBe(1)
    expect(await kinds('team.made')).toBe(2)
    expect(await letters(run)).toHaveLength(7)
    const again = await publish(run)
    expect(decodeURIComponent(again.headers.get('set-cookie') ?? '')).toContain('schon veröffentlicht')
  })

  test('is refused when somebody with a place has withdrawn since, and says who', async () => {
    const run = await calculated(house, story)
    await withdraw(story.kim)
    const answer = await publish(run)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Es wurde nichts veröffentlicht und nichts verschickt.')
    expect(await teamsNow(house)).toEqual({})
    expect(await letters(run)).toEqual([])
    const text = await page()
    expect(text).toContain('Abgemeldet: Kim Drei.')
    expect(text).not.toContain('Ja, veröffentlichen')
  })

  test('is refused when a need with a team was withdrawn since', async () => {
    const run = await calculated(house, story)
    await house.as(story.amina).post(`/jams/quartier-u1/needs/${story.chat.id}/withdrawal`)
    expect((await publish(run)).status).toBe(409)
    expect(await page()).toContain('Nicht mehr angenommen: Schreiben statt anrufen.')
  })

  test('takes no plan but the latest, and none that is not there', async () => {
    const old = await calculated(house, story)
    wait()
    const run = await calculated(house, story)
    expect(await (await publish(old)).text()).toContain('Es gibt schon einen neueren Plan')
    await house.owner.query(`update matching_run set state = 'stopped' where id = $1`, [run])
    expect(await (await publish(run)).text()).toContain('Diese Berechnung hat keinen Plan ergeben')
    expect(await teamsNow(house)).toEqual({})
  })

  test('leaves out who came after the calculation, and says so', async () => {
    const run = await calculated(house, story)
    await professional(house, story.jam, 'Nora Neu')
    expect(await page()).toContain('Neu angemeldet und in diesem Plan nicht dabei: Nora Neu.')
    expect((await publish(run)).status).toBe(303)
    expect(await teamsNow(house)).toEqual(firstTeams)
  })

  test('never ends with somebody who withdraws at the same moment in a team', async () => {
    for (let round = 0; round < 4; round++) {
      await house.empty()
      story = await worldToMatch(house)
      const run = await calculated(house, story)
      await Promise.all([publish(run), withdraw(story.kim)])
      const { rows } = await house.owner.query(`select m.name from team_member m join participant p
        on p.id = m.participant where m.left_at is null and p.withdrawn_at is not null`)
      expect(rows).toEqual([])
    }
  })
})

describe('publishing again', () => {
  test('with few moves fills the place that became free, and tells only whom it concerns', async () => {
    await published(house, story)
    await withdraw(story.lee)
    expect((await teamsNow(house))['Ferienfreizeit online']).toEqual(['Exa Zwei'])
    expect(await page()).toContain('Abgemeldet: Lee Vier.')
    wait()
    const run = await published(house, story, true)
    expect(await teamsNow(house)).toEqual({
      ...firstTeams,
      'Ferienfreizeit online': ['Exa Zwei', 'Max Fünf'],
    })
    expect(await letters(run)).toEqual([
      'aminaadler@example.org: Euer Team für „Ferienfreizeit online“: 2 Menschen',
      'exazwei@example.org: In deinem Team hat sich etwas geändert: Ferienfreizeit online',
      'maxfnf@example.org: Dein Team: Ferienfreizeit online',
    ])
    expect(await kinds('team.made')).toBe(2)
    expect(await mine(story.max)).toContain('Warum dieses Team?')
  })

  test('the same plan changes no team and writes to nobody', async () => {
    await published(house, story)
    wait()
    const run = await published(house, story, true)
    expect(await teamsNow(house)).toEqual(firstTeams)
    expect(await letters(run)).toEqual([])
    expect(await kinds('team.changed')).toBe(0)
  })

  test('lets two people change places, each in one team at every moment', async () => {
    await published(house, story)
    for (const [who, need] of [
      [story.kim, story.form],
      [story.lee, story.chat],
      [story.ex, story.chat],
    ] as const)
      await olga().post(`${at}/rules`, { person: who.participant, need: need.id, kind: 'pin' })
    await house.owner.query(`update need set skills = '[]'`)
    wait()
    await published(house, story, true)
    expect(await teamsNow(house)).toEqual({
      'Ferienfreizeit online': ['Exa Zwei', 'Kim Drei'],
      'Schreiben statt anrufen': ['Ex Eins', 'Lee Vier'],
    })
    wait()
    for (const who of [story.kim, story.lee]) {
      const need = who === story.kim ? story.chat : story.form
      await olga().post(`${at}/rules`, { person: who.participant, need: need.id, kind: 'pin' })
    }
    await published(house, story, true)
    expect(await teamsNow(house)).toEqual(firstTeams)
  })

  test('takes away a team that cannot be any more; its people hear that they are in the reserve', async () => {
    await published(house, story)
    for (const who of [story.exa, story.max]) await withdraw(who)
    wait()
    const run = await published(house, story, true)
    expect(await teamsNow(house)).toEqual({
      'Schreiben statt anrufen': firstTeams['Schreiben statt anrufen'],
    })
    expect(await letters(run)).toEqual(['leevier@example.org: Die Teams stehen, du bist in der Reserve'])
    expect((await house.owner.query('select count(*)::int as count from team')).rows[0].count).toBe(1)
    expect(await mine(story.lee)).toContain('Warum noch kein Team?')
  })

  test('is refused after the jam', async () => {
    const run = await calculated(house, story)
    await house.owner.query('update jam set starts_at = $1, ends_at = $2', [
      later(house.clock.now(), -24 * hour),
      house.clock.now(),
    ])
    expect(await (await publish(run)).text()).toContain('Der Jam ist vorbei')
    expect(await teamsNow(house)).toEqual({})
  })
})

test('who has withdrawn reads nothing of a team any more', async () => {
  await published(house, story)
  await withdraw(story.kim)
  const text = await mine(story.kim)
  expect(text).not.toContain('Warum')
  expect(text).not.toContain('Dein Team')
  expect((await teamsNow(house))['Schreiben statt anrufen']).toEqual(['Ex Eins'])
})
