import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { listParticipants } from '../participants.ts'
import { confirm } from '../places/confirmations.ts'
import { changeRule } from '../places/rules.ts'
import { readPeopleFile } from './person-file.ts'

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

const at = '/jams/quartier-u1/people/import'
const messy = [
  'Name;E-Mail;Rolle;Fähigkeiten;Wo',
  'Kim Nova;Kim@Firma.de;IT-Profi;"Oberflächen bauen (Frontend) (sicher), maps 4";vor Ort',
  'Hanna Hilf;hanna@example.org;Helferin;;',
  ';ohne@example.org;;;',
  'Ohne Adresse;;IT-Profi;;',
  'Kaputt;das ist keine;Chef;Zaubern 9;überall',
  'Kim Nova;kim@firma.de;;;',
  'Kim Nova;kim@firma.de;Helfer;;',
].join('\r\n')

describe('a table of people', () => {
  test('is read by its headings, with skills by name or id and a level', () => {
    const { rows } = readPeopleFile(messy)
    expect(rows).toMatchObject([
      {
        name: 'Kim Nova',
        email: 'kim@firma.de',
        role: 'professional',
        mode: 'onsite',
        skills: { frontend: 3, maps: 4 },
      },
      { name: 'Hanna Hilf', role: 'helper', mode: 'both', skills: {} },
      { name: 'Kim Nova', role: 'helper' },
    ])
  })
  test('says of every broken line all that is wrong with it', () => {
    const { problems } = readPeopleFile(messy)
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '4 name.empty',
      '5 email.wrong',
      '6 email.wrong',
      '6 role.unknown',
      '6 mode.unknown',
      '6 skill.unknown',
      '7 row.twice',
    ])
  })
  test.each(['', '{', '\u0000', 'a,b\n1,2', '"offen', 'x'.repeat(60_000)])(
    'that is none is refused in a sentence, never thrown (%#)',
    (text) => {
      expect(readPeopleFile(text).rows).toEqual([])
      expect(readPeopleFile(text).problems).toHaveLength(1)
    },
  )
})

describe('an import of people', () => {
  const send = async (text: string) => {
    const sent = await house.as(scene.organiser).post(at, { file: new File([text], 'leute.csv') })
    return sent.headers.get('location') ?? ''
  }
  const inside = () => house.itself((desk) => listParticipants(desk, scene.jam.id))

  test('of 5,000 rows, many of them broken, is looked at first, brought in once and taken back', {
    timeout: 120_000,
  }, async () => {
    const rows = Array.from({ length: 4998 }, (_, n) =>
      n % 10 === 3
        ? `Mensch ${n};keine Adresse;;`
        : `Mensch ${n};mensch${n}@example.org;${n % 7 ? 'IT-Profi' : 'Helfer'};frontend 2`,
    )
    const check = await send(
      ['Name;E-Mail;Rolle;Skills', ...rows, 'Mensch 1;mensch1@example.org;;', ';;;x'].join('\n'),
    )
    const page = await (await house.as(scene.organiser).get(check)).text()
    expect(page).toContain('4.498 Menschen einlesen')
    expect(page).toContain('Das ist keine vollständige E-Mail-Adresse.')
    expect(await inside()).toEqual([])
    const answers = await Promise.all([1, 2].map(() => house.as(scene.organiser).post(`${check}/people`)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await inside()).toHaveLength(4498)
    expect(await house.mails()).toEqual([])
    expect((await house.owner.query('select content from people_batch')).rows).toEqual([{ content: '' }])
    const [first] = await inside()
    if (first) await house.itself((desk) => confirm(desk, first))
    expect((await house.as(scene.organiser).post(`${check}/withdrawal`)).status).toBe(303)
    expect((await inside()).map(({ id }) => id)).toEqual([first?.id])
    const accounts = await house.owner.query(
      `select count(*)::int as n from account where email like 'mensch%'`,
    )
    expect(accounts.rows[0].n).toBe(1)
    expect((await house.as(scene.organiser).post(`${check}/withdrawal`)).status).toBe(409)
  })
  test('never goes beyond the places, and leaves whoever is in as they are', async () => {
    const rule = {
      isOpen: true,
      quota: 2,
      rule: 'arrival' as const,
      offerHours: 48,
      askDays: null,
      answerDays: 4,
    }
    await house.as(scene.organiser).do((desk) => changeRule(desk, scene.jam, 'professional', rule))
    const three = 'Name,Email\nA A,a@example.org\nB B,b@example.org\nC C,c@example.org'
    const check = await send(three)
    const page = await (await house.as(scene.organiser).get(check)).text()
    expect(page).toContain('Alle Plätze sind vergeben.')
    await house.as(scene.organiser).post(`${check}/people`)
    expect((await inside()).map(({ name }) => name)).toEqual(['A A', 'B B'])
    const again = await send(three)
    expect(await (await house.as(scene.organiser).get(again)).text()).toContain('Ist schon in diesem Jam.')
  })
  test('asks for the columns when the headings say nothing, and is the organiser’s alone', async () => {
    const check = await send('eins;zwei\nA A;a@example.org')
    expect(await (await house.as(scene.organiser).get(check)).text()).toContain(
      'Keine Spalte sieht nach einem Namen aus',
    )
    await house
      .as(scene.organiser)
      .post(`${check}/columns`, { name: 'eins', email: 'zwei', role: 'gibt es nicht' })
    expect(await (await house.as(scene.organiser).get(check)).text()).toContain('1 Mensch einlesen')
    for (const path of [at, check]) expect((await house.as(scene.stranger).get(path)).status).toBe(403)
    for (const bad of [new File([''], 'a'), new File(['x'.repeat(6 * 1024 * 1024)], 'b')])
      expect((await house.as(scene.organiser).post(at, { file: bad })).status).toBe(422)
  })
})
