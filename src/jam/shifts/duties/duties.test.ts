import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { worldOfHelpers } from '#test/helping.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'

let house: TestHouse
let scene: Awaited<ReturnType<typeof worldOfHelpers>>
let at: string
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  scene = await worldOfHelpers(house)
  at = `${scene.at}/duties`
})
afterEach(() => house.empty())
afterAll(() => house.close())

const watch = { name: 'Nachtwache', about: 'Du bist am Eingang.', contact: 'Olga, Infopunkt' }

/** Adds a duty by its form. @returns its id */
async function duty(form: Record<string, string | string[]>): Promise<string> {
  const answer = await house.as(scene.organiser).post(at, form)
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

const helperOf = (id: string, one: { account: string }, what: string) =>
  `${at}/${id}/helpers/${one.account}/${what}`
const page = async (person: Person, path: string) => (await house.as(person).get(path)).text()

describe('a duty', () => {
  test('says what one does and what one needs, to everybody, with a QR code to join by', async () => {
    const id = await duty({ ...watch, requires: ['briefing', 'first-aid'] })
    const shown = await page(nobody, `${at}/${id}`)
    for (const words of [
      'Du bist am Eingang.',
      'Olga, Infopunkt',
      'Einweisung vor Ort',
      'Kurs in Erster Hilfe',
    ])
      expect(shown).toContain(words)
    expect(shown).not.toContain('QR-Code')
    expect(await page(scene.organiser, `${at}/${id}`)).toContain('QR-Code, der zu „Nachtwache“ führt')
    const hanna = await scene.helper('Hanna')
    for (const _ of [1, 2]) expect((await house.as(hanna).post(`${at}/${id}/helpers`)).status).toBe(303)
    expect(await scene.events('duty.joined')).toBe(1)
    expect((await house.as(scene.stranger).post(`${at}/${id}/helpers`)).status).toBe(403)
  })
  test('that is restricted waits for a supporter, who confirms others but nobody else’s duty', async () => {
    const id = await duty({ ...watch, restricted: 'yes' })
    const [hanna, sven] = [await scene.helper('Hanna'), await scene.helper('Sven Supporter')]
    for (const one of [hanna, sven]) await house.as(one).post(`${at}/${id}/helpers`)
    const shift = await scene.plan('Nachtwache', 10, 14, { duty: id })
    const take = () => house.as(hanna).post(`${scene.at}/shifts/${shift}/signup`)
    const refused = await take()
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('Für diese Aufgabe muss dich jemand bestätigen')
    expect(await page(hanna, `${scene.at}/shifts`)).toContain('jemand muss dich bestätigen')
    expect((await house.as(sven).post(helperOf(id, hanna, 'confirmation'))).status).toBe(403)
    await house.as(scene.organiser).post(helperOf(id, sven, 'support'), { supports: 'yes' })
    expect(await page(sven, `${at}/${id}`)).toContain('Hanna')
    expect((await house.as(sven).post(helperOf(id, hanna, 'confirmation'))).status).toBe(303)
    expect((await take()).status).toBe(303)
    const other = await duty({ name: 'Fahren', restricted: 'yes' })
    await house.as(hanna).post(`${at}/${other}/helpers`)
    expect((await house.as(sven).post(helperOf(other, hanna, 'confirmation'))).status).toBe(403)
  })
  test('asks for what somebody has seen: said is not shown, and who has seen it is told', async () => {
    const id = await duty({ name: 'Essen ausgeben', requires: 'food' })
    const hanna = await scene.helper('Hanna')
    await house.as(hanna).post(`${at}/${id}/helpers`)
    const shift = await scene.plan('Essen', 5, 8, { duty: id })
    const take = () => house.as(hanna).post(`${scene.at}/shifts/${shift}/signup`)
    expect((await take()).status).toBe(403)
    await house.as(hanna).post(`${scene.at}/qualifications`, { kind: 'food', duty: id })
    expect(await page(hanna, `${at}/${id}`)).toContain('Gesagt, noch nicht gezeigt')
    expect(await (await take()).text()).toContain('Für diese Aufgabe fehlt dir noch ein Nachweis')
    const seen = helperOf(id, hanna, 'qualifications')
    expect((await house.as(scene.organiser).post(seen, { kind: 'driving' })).status).toBe(404)
    expect((await house.as(hanna).post(seen, { kind: 'food' })).status).toBe(403)
    for (const _ of [1, 2])
      expect((await house.as(scene.organiser).post(seen, { kind: 'food' })).status).toBe(303)
    expect(await scene.events('qualification.confirmed')).toBe(1)
    expect((await take()).status).toBe(303)
    const { rows } = await house.owner.query('select confirmed_name from qualification')
    expect(rows).toEqual([{ confirmed_name: 'Olga Organiser' }])
  })
  test('lets those who are confirmed sign up before the shifts open for all', async () => {
    const id = await duty({ ...watch, early: 'yes' })
    const rules = { mostHours: '10', restHours: '11', opensAt: '2027-04-20T12:00', leaveHours: '3' }
    const night = { nightFrom: '23', nightUntil: '6', nightWeight: '2' }
    await house.as(scene.organiser).post(`${scene.at}/shifts/rules`, { ...rules, ...night })
    const [hanna, otto] = [await scene.helper('Hanna'), await scene.helper('Otto')]
    for (const one of [hanna, otto]) await house.as(one).post(`${at}/${id}/helpers`)
    await house.as(scene.organiser).post(helperOf(id, hanna, 'confirmation'))
    const shift = await scene.plan('Nachtwache', 10, 14, { duty: id })
    const take = async (one: Person) =>
      (await house.as(one).post(`${scene.at}/shifts/${shift}/signup`)).status
    expect([await take(hanna), await take(otto)]).toEqual([303, 409])
  })
  test.each([
    ['name', '', 'einen Namen'],
    ['name', 'x'.repeat(81), 'Höchstens 80'],
    ['about', 'x'.repeat(1001), 'Höchstens 1000'],
    ['contact', 'x'.repeat(121), 'Höchstens 120'],
  ])('says what is wrong at %s', async (name, value, says) => {
    const answer = await house.as(scene.organiser).post(at, { ...watch, [name]: value })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(says)
    expect(await scene.events('duty.added')).toBe(0)
  })
  test('is one when two organisers add it, keeps its name to itself, and leaves its shifts when it goes', async () => {
    const [one, same] = await Promise.all([duty(watch), duty(watch)])
    expect(one).toBe(same)
    const other = await duty({ name: 'Fahren', requires: ['driving', 'flying'] })
    const renamed = await house.as(scene.organiser).post(`${at}/${other}`, { name: 'Nachtwache' })
    expect(renamed.status).toBe(409)
    expect(await renamed.text()).toContain('So heißt schon eine andere Aufgabe')
    await scene.plan('Nachtwache', 10, 14, { duty: one })
    await house.as(scene.organiser).post(`${at}/${one}/removal`)
    expect(await scene.fill()).toEqual([0])
    expect((await house.as(scene.organiser).get(`${at}/${one}`)).status).toBe(404)
  })
})
