import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later, minute } from '#kernel/clock.ts'
import { worldOfHelpers } from '#test/helping.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { registerProfessional } from '../registration/participants.ts'
import { listMyShifts } from './shifts.ts'

let house: TestHouse
let scene: Awaited<ReturnType<typeof worldOfHelpers>>
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  scene = await worldOfHelpers(house)
})
afterEach(() => house.empty())
afterAll(() => house.close())

const rules = {
  mostHours: '10',
  restHours: '11',
  opensAt: '',
  leaveHours: '3',
  nightFrom: '23',
  nightUntil: '6',
  nightWeight: '2',
}
const mine = async (person: { token: string | null }) =>
  (await house.as(person as never).do((desk) => listMyShifts(desk, scene.jam.id))).map(({ title }) => title)

describe('the last place of a shift', () => {
  test('goes to one of fifty who sign up at once', { timeout: 30_000 }, async () => {
    const { at, helper, plan, fill, events } = scene
    const id = await plan('Einlass', 0, 4, { needed: 1 })
    const fifty = []
    for (let n = 0; n < 50; n++)
      fifty.push(
        await helper(
          `Helfer ${'abcdefghij'[n % 10]}${'klmno'[n % 5]}${n % 2 ? 'x' : 'y'} ${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 2))}`,
        ),
      )
    const answers = await Promise.all(fifty.map((one) => house.as(one).post(`${at}/shifts/${id}/signup`)))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await fill()).toEqual([1])
    expect(await events('shift.taken')).toBe(1)
  })
  test('is nobody’s when the shift is deleted while somebody signs up', async () => {
    const { at, helper, plan, organiser, fill } = scene
    const id = await plan('Einlass', 0, 4)
    const hanna = await helper('Hanna')
    const [gone, taken] = await Promise.all([
      house.as(organiser).post(`${at}/shifts/${id}/withdrawal`),
      house.as(hanna).post(`${at}/shifts/${id}/signup`),
    ])
    expect(gone.status).toBe(303)
    expect([303, 404]).toContain(taken.status)
    expect(await fill()).toEqual([])
    const told = (await scene.mailsOf('shift-dropped')).length
    expect(told).toBe(taken.status === 303 ? 1 : 0)
  })
})

describe('the rules of rest, when somebody signs up', () => {
  test('refuse more than ten hours in 24 and say how many it would be', async () => {
    const { at, helper, plan } = scene
    const hanna = house.as(await helper('Hanna'))
    for (const [from, to] of [
      [0, 5],
      [6, 11],
    ] as const)
      await hanna.post(`${at}/shifts/${await plan('Essen', from, to)}/signup`)
    const page = await (await hanna.get(`${at}/shifts`)).text()
    const one = await plan('Nachtwache', 12, 16)
    const refused = await hanna.post(`${at}/shifts/${one}/signup`)
    expect(refused.status).toBe(409)
    const says = await refused.text()
    expect(says).toContain(
      'Damit wärst du in 24 Stunden 14 Stunden im Einsatz. Höchstens 10 sind es bei uns.',
    )
    expect(page).not.toContain('zu viel')
    expect(await (await hanna.get(`${at}/shifts`)).text()).toContain('zu viel: 14 Std. in 24 Std.')
  })
  test('want eleven hours of rest and name the hours on one’s feet', async () => {
    const { at, helper, plan } = scene
    const hanna = house.as(await helper('Hanna'))
    await hanna.post(`${at}/shifts/${await plan('Früh', 0, 3)}/signup`)
    const refused = await hanna.post(`${at}/shifts/${await plan('Spät', 12, 15)}/signup`)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('15 Stunden ohne längere Ruhe. Höchstens 13 sind es bei uns.')
  })
  test('hold when two shifts are taken at once in two tabs', async () => {
    const { at, helper, plan } = scene
    const hanna = await helper('Hanna')
    const ids = [await plan('Eins', 0, 6), await plan('Zwei', 7, 13)]
    const answers = await Promise.all(ids.map((id) => house.as(hanna).post(`${at}/shifts/${id}/signup`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await mine(hanna)).toHaveLength(1)
  })
  test('are the jam’s to set', async () => {
    const { at, helper, plan, organiser } = scene
    const set = await house.as(organiser).post(`${at}/shifts/rules`, { ...rules, mostHours: '4' })
    expect(set.status).toBe(303)
    const refused = await house
      .as(await helper('Hanna'))
      .post(`${at}/shifts/${await plan('Lang', 0, 5)}/signup`)
    expect(await refused.text()).toContain('5 Stunden im Einsatz. Höchstens 4')
    for (const [name, value, says] of [
      ['mostHours', '25', 'zwischen 1 und 24'],
      ['restHours', '-1', 'zwischen 0 und 23'],
      ['opensAt', 'bald', 'Tag und Uhrzeit'],
      ['nightWeight', '9', 'zwischen 1 und 5'],
    ] as const) {
      const wrong = await house.as(organiser).post(`${at}/shifts/rules`, { ...rules, [name]: value })
      expect(wrong.status).toBe(422)
      expect(await wrong.text()).toContain(says)
    }
  })
  test('count for a helper who is a professional too, and who keeps both', async () => {
    const { at, helper, plan, jam } = scene
    const kim = await helper('Kim')
    const form = { name: 'Kim', mode: 'onsite' as const, experienced: true, skills: {}, learns: '' }
    await house.as(kim).do((desk) => registerProfessional(desk, jam, form))
    await house.as(kim).post(`${at}/shifts/${await plan('Tür', 0, 4)}/signup`)
    expect(await mine(kim)).toEqual(['Tür'])
    expect((await house.as(kim).post(`${at}/shifts/${await plan('Essen', 3, 5)}/signup`)).status).toBe(409)
  })
})

describe('the window of signing up', () => {
  test('opens on its day, and closes for giving back three hours before', async () => {
    const { at, helper, plan, organiser, jam } = scene
    const opens = '2027-04-01T12:00'
    await house.as(organiser).post(`${at}/shifts/rules`, { ...rules, opensAt: opens })
    const hanna = house.as(await helper('Hanna'))
    const id = await plan('Einlass', 0, 4)
    const early = await hanna.post(`${at}/shifts/${id}/signup`)
    expect(early.status).toBe(409)
    expect(await early.text()).toContain('Die Schichten sind noch nicht offen')
    expect(await (await hanna.get(`${at}/shifts`)).text()).toContain('Die Schichten öffnen am')
    await house.as(organiser).post(`${at}/shifts/rules`, rules)
    await hanna.post(`${at}/shifts/${id}/signup`)
    await house.owner.query(`update session set ends_at = $1`, [later(jam.endsAt, 9e8)])
    house.clock.moveTo(later(jam.startsAt, -3 * hour + minute))
    const late = await hanna.post(`${at}/shifts/${id}/departure`)
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Zum Abgeben ist es zu spät')
  })
})

describe('a cancelled jam', () => {
  test('gives out no shift, reminds nobody and needs nobody', async () => {
    const { at, helper, plan, jam } = scene
    const [hanna, otto] = [await helper('Hanna'), await helper('Otto')]
    const id = await plan('Einlass', 0, 4)
    await house.as(hanna).post(`${at}/shifts/${id}/signup`)
    await house.owner.query('update jam set cancelled_at = $1', [house.clock.now()])
    const refused = await house.as(otto).post(`${at}/shifts/${id}/signup`)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Dieser Jam ist abgesagt')
    expect((await house.as(otto).post(`${at}/shifts/${id}/standby`)).status).toBe(409)
    const needed = await (await house.as(nobody).get(`${at}/shifts/needed`)).text()
    expect(needed).not.toContain('Einlass')
    house.clock.moveTo(later(jam.startsAt, -11 * hour))
    await house.work()
    expect(await scene.mailsOf('shift-soon')).toEqual([])
  })
})

describe('somebody who would jump in', () => {
  test('is seen by those who plan and by nobody else, and gets the shift from them', async () => {
    const { at, helper, plan, organiser } = scene
    const id = await plan('Nachtwache', 10, 14, { needed: 1 })
    const [hanna, otto] = [await helper('Hanna Springer'), await helper('Otto')]
    await house.as(otto).post(`${at}/shifts/${id}/signup`)
    expect((await house.as(hanna).post(`${at}/shifts/${id}/standby`)).status).toBe(303)
    expect(await (await house.as(hanna).get(`${at}/shifts`)).text()).toContain('Doch nicht einspringen')
    expect(await (await house.as(otto).get(`${at}/shifts`)).text()).not.toContain('Hanna')
    const page = await (await house.as(organiser).get(`${at}/shifts/${id}`)).text()
    expect(page).toContain('Hanna Springer')
    const give = `${at}/shifts/${id}/helpers/${hanna.account}/assignment`
    expect((await house.as(organiser).post(give)).status).toBe(409)
    await house.as(otto).post(`${at}/shifts/${id}/departure`)
    expect((await house.as(organiser).post(give)).status).toBe(303)
    expect(await mine(hanna)).toEqual(['Nachtwache'])
    expect(await scene.mailsOf('shift-assigned')).toMatchObject([{ recipient: 'hannaspringer@example.org' }])
    expect(await (await house.as(organiser).get(`${at}/shifts/${id}`)).text()).toContain('Niemand hat sich')
  })
  test('is not given what would be too much, and the organiser reads why', async () => {
    const { at, helper, plan, organiser } = scene
    const hanna = await helper('Hanna')
    await house.as(hanna).post(`${at}/shifts/${await plan('Tag', 0, 8)}/signup`)
    const id = await plan('Abend', 8, 12)
    await house.as(hanna).post(`${at}/shifts/${id}/standby`)
    const answer = await house.as(organiser).post(`${at}/shifts/${id}/helpers/${hanna.account}/assignment`)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Das wäre zu viel für diese Person')
  })
})

describe('a helper at work', () => {
  test('says that they are there and done; nobody else says it for them but organisers', async () => {
    const { at, helper, plan, organiser, jam } = scene
    const id = await plan('Einlass', 0, 4)
    const [hanna, otto] = [await helper('Hanna'), await helper('Otto')]
    for (const one of [hanna, otto]) await house.as(one).post(`${at}/shifts/${id}/signup`)
    expect((await house.as(hanna).post(`${at}/shifts/${id}/coming`)).status).toBe(409)
    await house.owner.query(`update session set ends_at = $1`, [later(jam.endsAt, 9e8)])
    house.clock.moveTo(later(jam.startsAt, -10 * minute))
    for (const _ of [1, 2]) expect((await house.as(hanna).post(`${at}/shifts/${id}/coming`)).status).toBe(303)
    expect(await scene.events('shift.begun')).toBe(1)
    const mark = (what: string, person = organiser) =>
      house.as(person).post(`${at}/shifts/${id}/helpers/${otto.account}/${what}`)
    expect((await mark('coming', hanna)).status).toBe(403)
    expect((await mark('absence')).status).toBe(409)
    house.clock.moveTo(later(jam.startsAt, hour))
    expect((await mark('absence')).status).toBe(303)
    expect(await (await house.as(organiser).get(`${at}/shifts/${id}`)).text()).toContain('nicht gekommen')
    await house.as(hanna).post(`${at}/shifts/${id}/going`)
    expect(await (await house.as(hanna).get(`${at}/shifts`)).text()).toContain('geschafft')
  })
})
