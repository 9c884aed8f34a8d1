import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { findMyParticipants, listParticipants, markArrived, withdraw } from './participants.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterEach(() => house.empty())
afterAll(() => house.close())

const at = '/jams/quartier-u1'
const kim = {
  name: 'Kim',
  mode: 'both',
  'skill-frontend': '3',
  'skill-ux': '1',
  learns: 'Karten',
  consent: 'yes',
}
const mine = (person: Person, jam: string) => house.as(person).do((desk) => findMyParticipants(desk, jam))

async function code(): Promise<string> {
  const mail = (await house.mails()).findLast(({ key }) => key.startsWith('code:'))
  return /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? ''
}

describe('a professional', () => {
  test('registers without an account, proves the mailbox, and only then anything is stored', async () => {
    const { jam } = await world(house)
    const stranger = house.as(nobody)
    const asked = await stranger.post(`${at}/registration/professional`, { ...kim, email: 'Kim@Firma.de' })
    expect(await asked.text()).toContain('name="skill-frontend" value="3"')
    expect(await house.itself((desk) => listParticipants(desk, jam.id))).toEqual([])
    const sent = { ...kim, email: 'Kim@Firma.de', code: await code() }
    const done = await stranger.post(`${at}/registration/professional`, sent)
    expect(done.headers.get('location')).toBe(`${at}/wishes`)
    const [one] = await house.itself((desk) => listParticipants(desk, jam.id))
    expect(one).toMatchObject({ name: 'Kim', skills: { frontend: 3, ux: 1 }, learns: 'Karten', named: false })
    const mail = (await house.mails()).find(({ key }) => key.startsWith('registered:'))
    expect(mail).toMatchObject({ recipient: 'kim@firma.de' })
    expect(mail?.body).toContain(`${at}/wishes`)
    expect(await house.events()).toContain('participant.registered')
  })
  test('sees what was typed again when the code is wrong, and can go back to it', async () => {
    await world(house)
    const stranger = house.as(nobody)
    await stranger.post(`${at}/registration/professional`, { ...kim, email: 'kim@firma.de' })
    const wrong = { ...kim, email: 'kim@firma.de', code: '12' }
    const answer = await stranger.post(`${at}/registration/professional`, wrong)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="Karten"')
    const back = await stranger.post(`${at}/registration/professional`, { ...wrong, change: 'yes' })
    expect(await back.text()).toContain('Karten</textarea>')
  })
  test.each([
    ['name', '', 'Bitte gib deinen Namen ein.'],
    ['name', 'x'.repeat(81), 'Höchstens 80 Zeichen.'],
    ['email', 'kim@', 'keine vollständige E-Mail-Adresse'],
    ['mode', 'überall', 'Bitte wähle, wo du mitarbeiten willst.'],
    ['learns', 'x'.repeat(401), 'Höchstens 400 Zeichen.'],
    ['consent', '', 'Ohne dein Einverständnis'],
    ['skills', 'none', 'Bitte wähle mindestens eine Fähigkeit'],
  ])('is told what is wrong at %s', async (name, value, says) => {
    await world(house)
    const bare = name === 'skills' ? { 'skill-frontend': '9', 'skill-ux': 'viel' } : {}
    const typed = { ...kim, email: 'kim@firma.de', ...bare, [name]: value }
    const answer = await house.as(nobody).post(`${at}/registration/professional`, typed)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(says)
    expect(await house.mails()).toEqual([])
  })
  test('changes what was said; a double click registers once', async () => {
    const { jam } = await world(house)
    const person = await house.person('Kim Nova')
    const browser = house.as(person)
    await Promise.all([1, 2, 3].map(() => browser.post(`${at}/registration/professional`, kim)))
    const changed = { ...kim, mode: 'remote', 'skill-frontend': '', 'skill-data': '2' }
    await browser.post(`${at}/registration/professional`, changed)
    expect(await mine(person, jam.id)).toMatchObject([{ mode: 'remote', skills: { data: 2, ux: 1 } }])
    expect((await house.mails()).filter(({ key }) => key.startsWith('registered:'))).toHaveLength(1)
    expect((await house.events()).filter((kind) => kind === 'participant.registered')).toHaveLength(1)
  })
  test('is told kindly when it is too early or too late, and helpers are still welcome', async () => {
    const { jam } = await world(house)
    house.clock.moveTo(jam.registrationClosesAt)
    const person = await house.person('Kim Nova')
    const answer = await house.as(person).post(`${at}/registration/professional`, kim)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Die Anmeldung für IT-Profis ist zu')
    const helping = await house.as(person).post(`${at}/registration/helper`, { name: 'Kim', consent: 'yes' })
    expect(helping.headers.get('location')).toBe(`${at}/shifts`)
  })
  test('withdraws once, is out of sight, and may come back', async () => {
    const { jam, organiser } = await world(house)
    const person = await house.person('Kim Nova')
    const kimIn = house.as(person)
    await kimIn.post(`${at}/registration/professional`, kim)
    const [one] = await mine(person, jam.id)
    if (!one) throw new Error('not registered')
    await Promise.all([1, 2].map(() => kimIn.do((desk) => withdraw(desk, one))))
    expect(await house.as(organiser).do((desk) => listParticipants(desk, jam.id))).toEqual([])
    expect((await house.events()).filter((kind) => kind === 'participant.withdrawn')).toHaveLength(1)
    expect((await kimIn.get(`${at}/wishes`)).headers.get('location')).toBe(`${at}/registration/professional`)
    house.clock.moveTo(new Date(house.clock.now().getTime() + 1000))
    await kimIn.post(`${at}/registration/professional`, kim)
    expect(await mine(person, jam.id)).toMatchObject([{ id: one.id, withdrawnAt: null }])
    expect((await house.mails()).filter(({ key }) => key.startsWith('registered:'))).toHaveLength(2)
  })
  test('arrives once; nobody else notes it, and nobody withdraws for them', async () => {
    const { jam, stranger } = await world(house)
    const person = await house.person('Kim Nova')
    await house.as(person).post(`${at}/registration/professional`, kim)
    const [one] = await mine(person, jam.id)
    if (!one) throw new Error('not registered')
    for (const work of [markArrived, withdraw])
      await expect(house.as(stranger).do((desk) => work(desk, one))).rejects.toMatchObject({
        reason: 'forbidden',
      })
    await house.as(person).do((desk) => markArrived(desk, one))
    await house.as(person).do((desk) => markArrived(desk, one))
    expect((await house.events()).filter((kind) => kind === 'participant.arrived')).toHaveLength(1)
  })
  test('is nobody else’s to see', async () => {
    const { jam, stranger } = await world(house)
    await house.as(await house.person('Kim Nova')).post(`${at}/registration/professional`, kim)
    for (const person of [stranger, nobody])
      expect(await house.as(person).do((desk) => listParticipants(desk, jam.id))).toEqual([])
  })
})

describe('a company', () => {
  const firm = { company: 'Kabelsalat GmbH', seats: '3', mayHost: 'yes', name: 'Toni' }
  async function register() {
    const contact = await house.person('Toni Contact')
    await house.as(contact).post(`${at}/companies`, firm)
    const page = await (await house.as(contact).get(`${at}/company`)).text()
    return { contact, page, link: /\/jams\/quartier-u1\/companies\/[\w-]{43}/.exec(page)?.[0] ?? '' }
  }
  const people = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, i) => house.person(`Person ${'abcdefghijklmnopqrst'[i]}`)))

  test('gets one link, and no more people than seats, however many come at once', async () => {
    await world(house)
    const { contact, link } = await register()
    const answers = await Promise.all((await people(12)).map((one) => house.as(one).post(link, kim)))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(3)
    const refused = answers.find(({ status }) => status === 409)
    expect(await refused?.text()).toContain('Alle Plätze von Kabelsalat GmbH sind vergeben')
    const page = await (await house.as(contact).get(`${at}/company`)).text()
    expect(page).toContain('3 von 3')
    expect(page).not.toContain('frontend')
  })
  test('gives a seat back when somebody withdraws, and cannot shrink below its people', async () => {
    const { jam } = await world(house)
    const { contact, link } = await register()
    const [a, b] = await people(2)
    for (const one of [a, b]) if (one) await house.as(one).post(link, kim)
    const small = await house.as(contact).post(`${at}/company`, { ...firm, seats: '1' })
    expect(small.status).toBe(422)
    expect(await small.text()).toContain('Es sind schon mehr Leute angemeldet')
    const [one] = a ? await mine(a, jam.id) : []
    if (a && one) await house.as(a).do((desk) => withdraw(desk, one))
    expect((await house.as(contact).post(`${at}/company`, { ...firm, seats: '1' })).status).toBe(303)
  })
  test('says what is wrong, registers once, and its link ends when it withdraws', async () => {
    await world(house)
    const { contact, link } = await register()
    for (const [name, value] of [
      ['seats', '0'],
      ['seats', 'viele'],
      ['company', ''],
    ] as const)
      expect((await house.as(contact).post(`${at}/company`, { ...firm, [name]: value })).status).toBe(422)
    await Promise.all([1, 2].map(() => house.as(contact).post(`${at}/companies`, firm)))
    expect((await house.events()).filter((kind) => kind === 'company.registered')).toHaveLength(1)
    await house.as(contact).post(`${at}/company/withdrawal`)
    expect((await house.as(nobody).get(link)).status).toBe(410)
    expect((await house.as(contact).get(`${at}/company`)).status).toBe(404)
    expect((await house.as(nobody).get(`${at}/companies/nichts`)).status).toBe(404)
  })
  test('shows its list to its contact alone', async () => {
    const { stranger } = await world(house)
    await register()
    expect((await house.as(stranger).get(`${at}/company`)).status).toBe(404)
    expect((await house.as(nobody).get(`${at}/company`)).headers.get('location')).toContain('/sign-in')
  })
})
