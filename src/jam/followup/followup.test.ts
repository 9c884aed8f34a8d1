import { beforeEach, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { handedOver, worldWithTeam } from '#test/team.ts'
import { ask, remind } from './followups.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let handover: string

beforeEach(async () => {
  // Each test walks through a year, and a clock does not run backwards.
  house = await openTestHouse()
  story = await worldWithTeam(house)
  const { jam, team, need, lichtblick: organisation } = story
  handover = (await handedOver(house, { jam: jam.id, team, need, organisation, name: 'Chat' })).handover
  return () => house.close()
})

const askOn = (on: number) => house.itself((desk) => ask(desk, handover, on))
const asked = async () => (await house.mails()).filter(({ key }) => key.startsWith('followup.'))
const linkIn = (body = '') => body.match(/\/followups\/[0-9a-f]{64}/)?.[0] ?? ''
const wait = (days: number) => house.clock.moveTo(later(house.clock.now(), days * day))

async function askedLink(on = 30): Promise<string> {
  await askOn(on)
  return linkIn((await asked()).at(-1)?.body)
}

describe('a follow-up', () => {
  test('is asked once by mail, even when its job runs twice', async () => {
    await Promise.all([askOn(30), askOn(30)])
    await askOn(30)
    expect((await asked()).map(({ recipient }) => recipient)).toEqual(['aminaadler@example.org'])
    expect((await house.events()).filter((kind) => kind === 'followup.asked')).toHaveLength(1)
  })
  test('is reminded of once after ten days, and not when it was answered', async () => {
    const link = await askedLink()
    wait(9)
    await house.work()
    expect(await asked()).toHaveLength(1)
    wait(2)
    await house.work()
    expect(linkIn((await asked()).at(-1)?.body)).toBe(link)
    const { rows } = await house.owner.query('select id from follow_up')
    await house.itself((desk) => remind(desk, rows[0].id))
    expect(await asked()).toHaveLength(2)

    const second = await askedLink(90)
    await house.as(nobody).post(second, { answer: 'in-use' })
    wait(11)
    await house.work()
    expect((await asked()).filter(({ key }) => key.startsWith('followup.reminded'))).toHaveLength(1)
  })
  test('is not answered by opening its link, as mail scanners do', async () => {
    const link = await askedLink()
    const page = await (await house.as(nobody).get(`${link}?answer=not-in-use`)).text()
    expect(page).toContain('Ein Klick noch')
    expect(await house.events()).not.toContain('followup.answered')
  })
  test('is answered once per link, even by many clicks at once', async () => {
    const link = await askedLink()
    const answers = await Promise.all(
      ['in-use', 'not-in-use', 'need-help', 'in-use'].map((answer) =>
        house.as(nobody).post(link, { answer }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410])
    expect((await house.events()).filter((kind) => kind === 'followup.answered')).toHaveLength(1)
  })
  test('takes a number and a sentence once, and says what is wrong with them', async () => {
    const link = await askedLink()
    await house.as(nobody).post(link, { answer: 'in-use' })
    const wrong = await house.as(nobody).post(`${link}/words`, { reached: 'viele', words: 'Es läuft!' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Es läuft!')
    const told = { reached: '1.340', words: 'Nachts schreiben sie.\u202e', quotable: 'yes' }
    expect((await house.as(nobody).post(`${link}/words`, told)).status).toBe(303)
    expect((await house.as(nobody).post(`${link}/words`, told)).status).toBe(410)
    const { rows } = await house.owner.query('select reached, words, quotable from follow_up')
    expect(rows).toEqual([{ reached: 1340, words: 'Nachts schreiben sie.', quotable: true }])
  })
  test('that asks for help is told to the organisers and waits until somebody has helped', async () => {
    const link = await askedLink()
    await house.as(nobody).post(link, { answer: 'need-help' })
    const help = (await asked()).filter(({ key }) => key.startsWith('followup.help'))
    expect(help.map(({ recipient }) => recipient)).toEqual(['olgaorganiser@example.org'])
    const page = async () => (await house.as(story.organiser).get('/jams/quartier-u1/followups')).text()
    expect(await page()).toContain('Hier wird Hilfe gebraucht')
    const { rows } = await house.owner.query('select id from follow_up')
    const action = `/jams/quartier-u1/followups/${rows[0].id}/help`
    expect((await house.as(story.jonas).post(action)).status).toBe(403)
    expect((await house.as(story.organiser).post(action)).status).toBe(303)
    expect(await page()).not.toContain('Hier wird Hilfe gebraucht')
  })
  test('is not asked about a service that was switched off; that is the answer', async () => {
    await house.owner.query(`update service set state = 'retired'`)
    await askOn(30)
    expect(await asked()).toEqual([])
    const { rows } = await house.owner.query('select answer from follow_up')
    expect(rows).toEqual([{ answer: 'not-in-use' }])
  })
  test('with a link that is none, or an answer that is none, is refused', async () => {
    for (const token of ['x', 'f'.repeat(64), '%00', 'a'.repeat(3000)])
      expect((await house.as(nobody).get(`/followups/${token}`)).status).toBe(404)
    const link = await askedLink()
    expect((await house.as(nobody).post(link, { answer: 'perhaps' })).status).toBe(422)
    expect((await house.as(nobody).post(link, {})).status).toBe(422)
    for (const person of [nobody, story.stranger, story.jonas, story.amina])
      expect([303, 403]).toContain((await house.as(person).get('/jams/quartier-u1/followups')).status)
  })
})
