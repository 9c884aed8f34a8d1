import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'

let house: TestHouse
let told: Awaited<ReturnType<typeof worldWithTeam>>
beforeAll(async () => {
  house = await openTestHouse(undefined, { SMTP_URL: 'smtp://127.0.0.1:1' })
})
beforeEach(async () => {
  await house.empty()
  told = await worldWithTeam(house)
})
afterAll(() => house.close())

const at = '/jams/quartier-u1/cancellation'
const reason = 'Unser Ort hat einen Wasserschaden.'
const cancel = (form: Record<string, string> = { reason, sure: 'yes' }) =>
  house.as(told.organiser).post(at, form)
const undo = () => house.as(told.organiser).post(`${at}/undoing`)
const page = async (path: string) => (await house.as(nobody).get(path)).text()
const mails = async () =>
  (await house.owner.query('select recipient, body, calendar, leaves_at, dropped_at from mail order by 1'))
    .rows

describe('a cancelled jam', () => {
  test('tells everybody once, in an hour, and strikes the appointment out of their calendars', async () => {
    const before = await (await house.as(told.organiser).get(at)).text()
    expect(before).toContain('5 Menschen bekommen')
    await Promise.all([cancel(), cancel()])
    const written = await mails()
    expect(written.map(({ recipient }) => recipient)).toEqual([
      'aminaadler@example.org',
      'jonasjung@example.org',
      'lenalang@example.org',
      'olgaorganiser@example.org',
      'rafireviewer@example.org',
    ])
    for (const { body, calendar, leaves_at } of written) {
      expect(body).toContain(reason)
      expect(leaves_at).toEqual(later(house.clock.now(), hour))
      expect(calendar).toContain('STATUS:CANCELLED')
      expect(calendar).toContain(`UID:jam-${told.jam.id}`)
      expect(calendar).toMatch(/SEQUENCE:[1-9]/)
    }
  })

  test('says so on its pages, and takes no registration and no need any more', async () => {
    await cancel()
    for (const path of ['', '/registration', '/programme', '/needs'])
      expect(await page(`/jams/quartier-u1${path}`)).toContain('Dieser Jam ist abgesagt')
    expect(await page('/jams/quartier-u1')).toContain(reason)
    expect(await page('/jams/quartier-u1')).toContain('EventCancelled')
    const form = { name: 'Kim', email: 'kim@example.org', mode: 'both', consent: 'yes' }
    const answer = await house.as(nobody).post('/jams/quartier-u1/registration/professional', form)
    expect(answer.status).not.toBe(303)
    expect(await page('/jams/quartier-u1/updates.ics').catch(() => '')).not.toContain('STATUS:CONFIRMED')
  })

  test('is taken back within the hour, and nobody gets a mail', async () => {
    await cancel()
    house.clock.moveTo(later(house.clock.now(), hour - 1))
    expect((await undo()).status).toBe(303)
    expect(await page('/jams/quartier-u1')).not.toContain('Dieser Jam ist abgesagt')
    house.clock.moveTo(later(house.clock.now(), 2))
    await house.work()
    expect((await mails()).every(({ dropped_at }) => dropped_at)).toBe(true)
    const { rows } = await house.owner.query('select count(*)::int as tried from mail where tries > 0')
    expect(rows[0].tried).toBe(0)
  })

  test('stays cancelled after the hour', async () => {
    await cancel()
    house.clock.moveTo(later(house.clock.now(), hour))
    expect((await undo()).status).toBe(409)
    expect(await page('/jams/quartier-u1')).toContain('Dieser Jam ist abgesagt')
  })

  test.each([
    ['no reason', { reason: ' ', sure: 'yes' }, 'Bitte schreib in ein, zwei Sätzen'],
    ['a reason that is too long', { reason: 'x'.repeat(601), sure: 'yes' }, 'Das ist zu lang'],
    ['no confirmation', { reason }, 'Bitte bestätige'],
  ])('needs an organiser who is sure: not with %s', async (_, form, says) => {
    const answer = await cancel(form as Record<string, string>)
    expect([answer.status, (await answer.text()).includes(says)]).toEqual([422, true])
    expect(await mails()).toEqual([])
    for (const person of [told.reviewer, told.jonas])
      expect((await house.as(person).post(at, { reason, sure: 'yes' })).status).toBe(403)
  })
})
