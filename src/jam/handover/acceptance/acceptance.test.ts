import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { handedOver, worldWithTeam } from '#test/team.ts'
import { countPoints, isThrough, newPoint, pointsFrom } from './acceptance.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let at: string
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
  at = `/jams/quartier-u1/teams/${story.team}/acceptance`
  await writeDownWhenDone('Eltern können schreiben. Wir sehen jede Nachricht!')
})

const textOf = async (path: string, person: Person) => (await house.as(person).get(path)).text()
const query = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows
const row = async () => (await query('select * from acceptance'))[0]
const both = { 'verdict.0': 'delivered', 'remark.0': '', 'verdict.1': 'partly', 'remark.1': 'Nur am Tag.' }
const judge = (person: Person, version: number, fields: Record<string, string> = both) =>
  house.as(person).post(at, { version: String(version), more: '', ...fields })
const sign = (person: Person, version: number, name = 'Amina Adler') =>
  house.as(person).post(`${at}/signature`, { version: String(version), name })

async function writeDownWhenDone(test: string): Promise<void> {
  await query(
    `insert into readiness (need, jam, organisation, facts, changed_name, changed_at) values ($1, $2, $3, $4, '', $5)
     on conflict (need) do update set facts = excluded.facts`,
    [story.need, story.jam.id, story.lichtblick, JSON.stringify({ test }), house.clock.now()],
  )
}

describe('an acceptance test', () => {
  test('takes its points from what the need says about when it is done', async () => {
    const page = await textOf(at, story.amina)
    expect(page).toContain('1. Eltern können schreiben.')
    expect(page).toContain('2. Wir sehen jede Nachricht!')
    expect(await row()).toBeUndefined()
    expect(pointsFrom('- Läuft.\n• Läuft.\n\n* Drei Leute z. B. Amina').map(({ text }) => text)).toEqual([
      'Läuft.',
      'Drei Leute z. B. Amina',
    ])
  })

  test('is gone through by the organisation: delivered, partly, not, with a remark, and one more point', async () => {
    await judge(story.amina, 0, { ...both, more: 'Auch am Telefon' })
    expect((await row()).points).toEqual([
      { text: 'Eltern können schreiben.', verdict: 'delivered', remark: '' },
      { text: 'Wir sehen jede Nachricht!', verdict: 'partly', remark: 'Nur am Tag.' },
      { text: 'Auch am Telefon', verdict: null, remark: '' },
    ])
    const page = await textOf(at, story.jonas)
    expect(page).toContain('Nur am Tag.')
    expect(page).not.toContain('name="verdict.0"')
    expect(await house.events()).toContain('acceptance.saved')
  })

  test('is signed by the non-profit with name and time, and both sides see it', async () => {
    await judge(story.amina, 0)
    expect((await sign(story.amina, 1)).status).toBe(303)
    for (const person of [story.amina, story.jonas, story.organiser]) {
      const page = await textOf(at, person)
      expect(page).toContain('Unterschrieben von Amina Adler')
      expect(page).toContain('1 von 2 geliefert')
      expect(page).toContain('1. März 2027, 10:00')
    }
  })

  test('is nobody else’s to judge or to sign', async () => {
    for (const person of [story.jonas, story.organiser]) expect((await judge(person, 0)).status).toBe(403)
    expect((await judge(story.stranger, 0)).status).toBe(404)
    await judge(story.amina, 0)
    for (const person of [story.jonas, story.organiser]) expect((await sign(person, 1)).status).toBe(403)
    expect((await house.as(story.stranger).get(at)).status).toBe(404)
  })

  test('cannot be signed while a point is open, nor changed once it is signed', async () => {
    expect((await sign(story.amina, 0)).status).toBe(404)
    await judge(story.amina, 0, { ...both, 'verdict.1': '' })
    expect((await sign(story.amina, 1)).status).toBe(409)
    await judge(story.amina, 1)
    await Promise.all([1, 2, 3].map(() => sign(story.amina, 2)))
    expect(await query('select * from acceptance_signature')).toHaveLength(1)
    expect((await judge(story.amina, 2, { ...both, 'verdict.0': 'not' })).status).toBe(409)
    await expect(
      house
        .as(story.amina)
        .do(({ tx }) => tx.updateTable('acceptance').set({ points: '[]' }).executeTakeFirst()),
    ).resolves.toMatchObject({ numUpdatedRows: 0n })
  })

  test('of two colleagues at once is changed by the first; the other is told', async () => {
    const answers = await Promise.all([
      judge(story.amina, 0),
      judge(story.amina, 0, { ...both, more: 'x y z' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    await judge(story.amina, 1, both)
    expect((await sign(story.amina, 7)).status).toBe(409)
  })

  test('says at the field what is wrong, and keeps what was typed', async () => {
    const long = await judge(story.amina, 0, { ...both, 'remark.1': 'x'.repeat(301) })
    expect(long.status).toBe(422)
    expect(await long.text()).toContain('höchstens 300 Zeichen')
    expect((await judge(story.amina, 0, { ...both, 'verdict.0': 'super' })).status).toBe(422)
    await judge(story.amina, 0)
    const nameless = await sign(story.amina, 1, ' ')
    expect(nameless.status).toBe(422)
    expect(await nameless.text()).toContain('Bitte schreib deinen vollen Namen.')
    expect((await judge(story.amina, 1, {})).status).toBe(409)
  })

  test('of a need that says nothing starts with a point of the organisation', async () => {
    await query('delete from readiness')
    expect(await textOf(at, story.amina)).toContain('Noch kein Punkt')
    await judge(story.amina, 0, { more: 'Es läuft auf dem Telefon' })
    expect((await row()).points).toEqual([newPoint('Es läuft auf dem Telefon')])
  })

  test('is seen in the handover, its protocol and the showcase as delivered n of m', async () => {
    const { jam, team, need, lichtblick: organisation } = story
    const { service } = await handedOver(house, { jam: jam.id, team, need, organisation, name: 'Chat' })
    const project = `/jams/quartier-u1/showcase/${service}`
    await judge(story.amina, 0)
    expect(await textOf(project, story.stranger)).not.toContain('1 von 2')
    await sign(story.amina, 1)
    for (const page of ['handover', 'handover/protocol'])
      expect(await textOf(`/jams/quartier-u1/teams/${team}/${page}`, story.amina)).toContain(
        '1 von 2 geliefert',
      )
    expect(await textOf(project, story.stranger)).toContain('1 von 2 Punkten geliefert')
    expect(await textOf(project, story.stranger)).not.toContain('Nur am Tag.')
  })

  test('does not count what is no longer wanted', () => {
    const points = [
      { text: 'a', verdict: 'delivered' as const, remark: '' },
      { text: 'b', verdict: 'dropped' as const, remark: 'Brauchen wir nicht.' },
    ]
    expect(countPoints(points)).toEqual({ delivered: 1, partly: 0, of: 1 })
    expect(isThrough(points)).toBe(true)
    expect(isThrough([])).toBe(false)
  })
})
