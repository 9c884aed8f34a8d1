import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'
import { fixedGroups, groupOf } from './group.ts'
import { listRecipients } from './writings.ts'

let house: TestHouse
let told: Awaited<ReturnType<typeof worldWithTeam>>
beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  await house.empty()
  told = await worldWithTeam(house)
})
afterAll(() => house.close())

const at = '/jams/quartier-u1/letters/new'
const form = (more: Record<string, string> = {}) => ({
  id: newId(),
  group: 'professionals',
  subject: 'Bitte Laptop mitbringen',
  body: '{name}, bring bitte deinen Laptop zum {jam} mit.',
  ...more,
})
const organiser = () => house.as(told.organiser)

describe('writing to a group', () => {
  test('shows how many will get it and how each of them reads it, before anybody does', async () => {
    const page = await (await organiser().post(at, form())).text()
    expect(page).toContain('geht an 2 Menschen')
    expect(page).toContain('Jonas Jung, bring bitte deinen Laptop')
    const next = await (await organiser().post(at, { ...form(), at: '1' })).text()
    expect(next).toContain('So liest es Person 2 von 2')
    expect(next).toContain('Hallo Lena Lang,')
    expect(await house.mails()).toEqual([])
  })

  test('sends each a mail of their own, once, however often the button is pressed', async () => {
    const one = form()
    const answers = await Promise.all([1, 2].map(() => organiser().post(`${at}/sending`, one)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await house.mails()).map(({ recipient }) => recipient).sort()).toEqual([
      'jonasjung@example.org',
      'lenalang@example.org',
    ])
    expect((await house.mails())[0]?.body).toContain('zum Digital Service Jam, Quartier U1 mit.')
  })

  test('speaks English to those who read English, where there is an English version', async () => {
    await house.owner.query(`update account set lang = 'en' where id = $1`, [told.lena.account])
    await organiser().post(
      `${at}/sending`,
      form({ subjectEn: 'Laptops', bodyEn: 'Please bring yours, {name}.' }),
    )
    const mails = new Map((await house.mails()).map((mail) => [mail.recipient, mail]))
    expect(mails.get('lenalang@example.org')).toMatchObject({
      subject: 'Laptops',
      body: 'Hello Lena Lang,\n\nPlease bring yours, Lena Lang.\n\nDigital Service Jam\n',
    })
    expect(mails.get('jonasjung@example.org')?.subject).toBe('Bitte Laptop mitbringen')
  })

  test('reaches all professionals, one company, teams, helpers of a shift, and organisations with an open gate', async () => {
    const { jam, team } = told
    const hedi = await house.person('Hedi Helper', [['helper', jam.id]])
    const { rows } = await house.owner.query(
      `insert into shift (id, jam, title, starts_at, ends_at, needed) values ($1, $2, 'Tür', $3, $4, 1) returning id`,
      [newId(), jam.id, jam.startsAt, jam.endsAt],
    )
    const helper = newId()
    await house.owner.query(
      `insert into participant (id, jam, account, name, kind, registered_at) values ($1, $2, $3, 'Hedi', 'helper', $4)`,
      [helper, jam.id, hedi.account, house.clock.now()],
    )
    await house.owner.query(
      `insert into shift_signup (shift, jam, participant, account, starts_at, ends_at, taken_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [rows[0].id, jam.id, helper, hedi.account, jam.startsAt, jam.endsAt, house.clock.now()],
    )
    const company = newId()
    await house.owner.query(
      `insert into company (id, jam, name, contact, token, seats, may_host, registered_at)
       values ($1, $2, 'Werk', $3, 'w', 5, false, $4)`,
      [company, jam.id, told.organiser.account, house.clock.now()],
    )
    await house.owner.query('update participant set company = $1 where account = $2', [
      company,
      told.lena.account,
    ])
    const names = async (text: string) => {
      const group = groupOf(text)
      if (!group) throw new Error(text)
      return (await organiser().do((desk) => listRecipients(desk, jam, group))).map(({ name }) => name)
    }
    expect(await names('professionals')).toEqual(['Jonas Jung', 'Lena Lang'])
    expect(await names(`team:${team}`)).toEqual(['Jonas Jung', 'Lena Lang'])
    expect(await names('teams')).toEqual(['Jonas Jung', 'Lena Lang'])
    expect(await names(`company:${company}`)).toEqual(['Lena Lang'])
    expect(await names('companies')).toEqual(['Olga Organiser'])
    expect(await names(`shift:${rows[0].id}`)).toEqual(['Hedi Helper'])
    expect(await names('helpers')).toEqual(['Hedi Helper'])
    expect(await names('organisations')).toEqual(['Amina Adler'])
    expect(await names('gate')).toEqual(['Amina Adler'])
    expect(await names('everybody')).toEqual([
      'Amina Adler',
      'Hedi Helper',
      'Jonas Jung',
      'Lena Lang',
      'Olga Organiser',
      'Rafi Reviewer',
    ])
    for (const kind of fixedGroups) expect(Array.isArray(await names(kind))).toBe(true)
  })

  test.each([
    ['no group', { group: '' }, 'Bitte wähle, an wen'],
    ['a group that is none', { group: 'team:x' }, 'Bitte wähle, an wen'],
    ['no subject', { subject: ' ' }, 'Bitte gib einen Betreff ein'],
    ['an unknown place', { body: 'Hallo {telefon}' }, '{telefon} kennen wir hier nicht'],
    ['a text that is too long', { body: 'x'.repeat(8001) }, 'Der Text ist zu lang'],
  ])('is refused with %s, and the text is kept', async (_, wrong, says) => {
    for (const path of [at, `${at}/sending`]) {
      const answer = await organiser().post(path, form(wrong))
      expect([answer.status, (await answer.text()).includes(says)]).toEqual([422, true])
    }
    expect(await house.mails()).toEqual([])
  })

  test('to a group without anybody says so', async () => {
    const page = await (await organiser().post(at, form({ group: 'hosts' }))).text()
    expect(page).toContain('In dieser Gruppe ist gerade niemand')
  })

  test('is for organisers only', async () => {
    for (const person of [told.reviewer, told.jonas])
      for (const path of [at, `${at}/sending`])
        expect((await house.as(person).post(path, form())).status).toBe(403)
  })

  test('waits for a look where the organiser holds such mails back', async () => {
    await organiser().post('/jams/quartier-u1/letters/held', { kinds: 'group' })
    expect(await (await organiser().post(at, form())).text()).toContain('hältst du gerade zurück')
    await organiser().post(`${at}/sending`, form())
    const { rows } = await house.owner.query('select held_at from mail')
    expect(rows.every(({ held_at }) => held_at !== null)).toBe(true)
  })
})
