import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { findMyParticipants, withdraw } from '../participants.ts'
import { fieldOf, type Question } from './question.ts'
import { listQuestions } from './questions.ts'

let house: TestHouse
let scene: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  await house.empty()
  scene = await world(house)
})
afterAll(() => house.close())

const at = '/jams/quartier-u1'
const settings = `${at}/registration/settings`
const shirt = {
  kind: 'choice',
  labelDe: 'Welche Größe hat dein T-Shirt?',
  labelEn: 'Which size is your T-shirt?',
  options: 'S\nM | medium\nL',
  roles: ['professional', 'helper'],
  required: 'yes',
}
const ask = (fields: Record<string, string | string[]>) =>
  house.as(scene.organiser).post(`${settings}/questions/new`, fields)
const asked = () => house.itself((desk) => listQuestions(desk, scene.jam.id))
const professional = { name: 'Kim', mode: 'both', 'skill-frontend': '3', consent: 'yes' }

describe('the roles and questions of a jam are data of the organisers', () => {
  test('of all kinds, in both languages, in an order that they choose', async () => {
    await ask(shirt)
    for (const kind of ['line', 'text', 'several', 'yes', 'number'])
      await ask({ ...shirt, kind, labelDe: `Frage ${kind}`, labelEn: '', required: '' })
    const page = await (await house.as(nobody).get(`${at}/registration/helper`)).text()
    for (const says of ['Welche Größe hat dein T-Shirt?', 'Frage several', 'type="number"', '<textarea'])
      expect(page).toContain(says)
    const english = await (
      await house.as(nobody).get(`${at}/registration/helper`, { cookie: 'lang=en' })
    ).text()
    expect(english).toContain('Which size is your T-shirt?')
    expect(english).toContain('medium')
    expect(english).toContain('Frage line')
    const [first, second] = await asked()
    await house.as(scene.organiser).post(`${settings}/questions/${second?.id}/move`, { way: 'up' })
    expect((await asked()).map(({ id }) => id).slice(0, 2)).toEqual([second?.id, first?.id])
  })
  test('is asked once by a double click, and says what is wrong with one', async () => {
    const id = newId()
    await Promise.all([1, 2].map(() => ask({ ...shirt, id })))
    expect(await asked()).toHaveLength(1)
    for (const [field, value, says] of [
      ['labelDe', '', 'Bitte schreib die Frage auf Deutsch.'],
      ['options', 'nur eine', 'zwei bis dreißig'],
      ['roles', '', 'Bitte wähle, wer gefragt wird.'],
      ['kind', 'tanzen', 'Bitte wähle eine Art der Antwort.'],
    ] as const) {
      const answer = await ask({ ...shirt, [field]: value })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(says)
    }
    expect((await house.as(scene.stranger).post(`${settings}/questions/new`, shirt)).status).toBe(403)
  })
  test('keeps its kind when it is changed, and takes its answers along when it goes', async () => {
    await ask(shirt)
    const [one] = (await asked()) as [Question]
    const kim = await house.person('Kim Nova')
    await house.as(kim).post(`${at}/registration/professional`, { ...professional, [fieldOf(one)]: 'M' })
    const changed = { ...shirt, kind: 'number', labelDe: 'Deine Größe?' }
    await house.as(scene.organiser).post(`${settings}/questions/${one.id}`, changed)
    expect(await asked()).toMatchObject([{ kind: 'choice', label: { de: 'Deine Größe?' } }])
    for (const _ of [1, 2]) await house.as(scene.organiser).post(`${settings}/questions/${one.id}/removal`)
    expect((await house.owner.query('select 1 from registration_answer')).rowCount).toBe(0)
    expect((await house.events()).filter((kind) => kind === 'question.dropped')).toHaveLength(1)
  })
})

describe('an answer', () => {
  test('must be there and must be one of those offered; what was typed stays', async () => {
    await ask(shirt)
    const [one] = (await asked()) as [Question]
    const kim = await house.person('Kim Nova')
    for (const [value, says] of [
      ['', 'Bitte beantworte'],
      ['XXL', 'Bitte wähle eine der Antworten'],
    ]) {
      const form = { ...professional, learns: 'Karten', [fieldOf(one)]: value ?? '' }
      const answer = await house.as(kim).post(`${at}/registration/professional`, form)
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain(says)
      expect(page).toContain('Karten</textarea>')
    }
  })
  test('is exported in a column of its own, and goes with whoever withdraws', async () => {
    await ask({ ...shirt, kind: 'several', required: '' })
    const [one] = (await asked()) as [Question]
    const kim = await house.person('Kim Nova')
    await house
      .as(kim)
      .post(`${at}/registration/professional`, { ...professional, [fieldOf(one)]: ['S', 'L'] })
    await house.stepUp(scene.organiser)
    const csv = await (await house.as(scene.organiser).get(`${at}/people.csv`)).text()
    expect(csv).toContain('"Welche Größe hat dein T-Shirt?"')
    expect(csv).toContain('"S, L"')
    const [mine] = await house.as(kim).do((desk) => findMyParticipants(desk, scene.jam.id))
    if (mine) await house.as(kim).do((desk) => withdraw(desk, mine))
    expect((await house.owner.query('select 1 from registration_answer')).rowCount).toBe(0)
  })
  test('of several choices survives the step of the code', async () => {
    await ask({ ...shirt, kind: 'several', required: '' })
    const [one] = (await asked()) as [Question]
    const sent = { name: 'Neu', email: 'neu@example.org', consent: 'yes', [fieldOf(one)]: ['S', 'M'] }
    const page = await (await house.as(nobody).post(`${at}/registration/helper`, sent)).text()
    expect(page.match(new RegExp(`name="${fieldOf(one)}" value="(S|M)"`, 'g'))).toHaveLength(2)
  })
})

test('one person in three roles registers for each, is asked nothing twice, and is each of them everywhere', async () => {
  await ask({ ...shirt, roles: ['professional', 'helper', 'company'] })
  const [one] = (await asked()) as [Question]
  const kim = await house.person('Kim Nova')
  const kims = house.as(kim)
  expect(
    (await kims.post(`${at}/registration/professional`, { ...professional, [fieldOf(one)]: 'M' })).status,
  ).toBe(303)
  const helping = await (await kims.get(`${at}/registration/helper`)).text()
  expect(helping).not.toContain('T-Shirt')
  expect((await kims.post(`${at}/registration/helper`, { name: 'Kim', consent: 'yes' })).status).toBe(303)
  expect(await (await kims.get(`${at}/companies/new`)).text()).not.toContain('T-Shirt')
  expect(
    (await kims.post(`${at}/companies`, { company: 'Kabelsalat', seats: '3', name: 'Kim' })).status,
  ).toBe(303)
  const mine = await (await kims.get(`${at}/me`)).text()
  for (const says of ['Du als IT-Profi', 'Du als Helfer*in', 'Link']) expect(mine).toContain(says)
  for (const path of ['wishes', 'shifts', 'company', 'programme', 'registration/professional'])
    expect((await kims.get(`${at}/${path}`)).status).toBe(200)
  expect(await (await kims.get(`${at}/registration/professional`)).text()).toContain('T-Shirt')
  const people = await (await house.as(scene.organiser).get(`${at}/people`)).text()
  expect(people).toContain('2 Menschen')
  await kims.post(`${at}/me/withdrawal`, { kind: 'helper' })
  expect((await house.owner.query('select 1 from registration_answer')).rowCount).toBe(1)
  expect((await kims.get(`${at}/company`)).status).toBe(200)
  expect(await house.as(kim).do((desk) => findMyParticipants(desk, scene.jam.id))).toMatchObject([
    { kind: 'professional' },
  ])
})
