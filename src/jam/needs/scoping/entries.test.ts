import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, hour, later } from '#kernel/clock.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(() => house.empty())

const at = '/jams/quartier-u1'
const answers: Record<string, Record<string, string>> = {
  organisation: { organisation: 'Lichtblick e.V.', website: '' },
  problem: { problem: 'Anmeldungen kommen auf Papier.' },
  whom: { whom: '200 Familien im Jahr' },
  today: { today: 'Wir tippen alles ab.' },
  goal: { goal: 'Ein Formular mit Warteliste.' },
  kind: { kind: 'form' },
  data: { data: 'contact' },
  reach: { reach: 'there', who: '' },
  after: { after: 'us', keeper: '' },
  title: { title: 'Anmeldung zur Ferienfreizeit', teaser: 'Familien melden sich online an.' },
}

async function fill(who: Person, token: string): Promise<void> {
  for (const [step, typed] of Object.entries(answers))
    expect((await house.as(who).post(`/scopings/${token}/${step}`, typed)).status).toBe(303)
}

async function begin(who: Person, fields: Record<string, string>): Promise<string> {
  const answer = await house.as(who).post(`${at}/scopings`, fields)
  return answer.headers.get('location')?.split('/')[2] ?? ''
}

const lastMail = async (to: string) => (await house.mails()).findLast(({ recipient }) => recipient === to)

describe('a need that a helper enters for somebody on the telephone', () => {
  async function story() {
    const told = await world(house)
    const hedi = await house.person('Hedi Helper', [['helper', told.jam.id]])
    const token = await begin(hedi, { for: 'somebody' })
    await fill(hedi, token)
    return { ...told, hedi, token }
  }
  const entry = { entry: 'yes', name: 'Amina Adler', email: 'amina@example.org', consent: 'yes' }

  test('is managed without an account, and claimed by whoever proves the mailbox', async () => {
    const { hedi, token, organiser } = await story()
    expect(await (await house.as(hedi).get(`/scopings/${token}/check`)).text()).toContain(
      'Für wen hast du geschrieben?',
    )
    expect((await house.as(hedi).post(`/scopings/${token}/submission`, entry)).status).toBe(303)
    expect(await (await house.as(organiser).get(`${at}/call/desk`)).text()).toContain('noch nicht übernommen')
    const mail = await lastMail('amina@example.org')
    expect(mail?.body).toContain('Hedi Helper hat am Telefon euren Bedarf')
    const link = mail?.body.match(/\/invitations\/[\w-]+/)?.[0] ?? ''
    const amina = await house.person('Amina')
    await house.owner.query(`update account set email = 'amina@example.org' where id = $1`, [amina.account])
    expect((await house.as(amina).post(`${link}/acceptance`)).status).toBe(303)
    const { rows } = await house.owner.query(
      'select n.id, s.contact from need n join need_scope s on s.need = n.id',
    )
    expect(rows).toEqual([{ id: rows[0].id, contact: amina.account }])
    expect(await (await house.as(amina).get(`${at}/needs/${rows[0].id}`)).text()).toContain(
      'Wir tippen alles ab.',
    )
    expect(await (await house.as(organiser).get(`${at}/call/desk`)).text()).toContain('· übernommen')
  })

  test('waits for an invitation when the person has no address', async () => {
    const { hedi, token, organiser } = await story()
    await house.as(hedi).post(`/scopings/${token}/submission`, { ...entry, email: '' })
    expect((await house.mails()).filter(({ key }) => key.startsWith('need.'))).toEqual([])
    expect(await (await house.as(organiser).get(`${at}/call/desk`)).text()).toContain('ohne E-Mail-Adresse')
    expect(await (await house.as(organiser).get(`${at}/roles/organisations`)).text()).toContain('Lichtblick')
  })

  test('needs their consent, and sent twice is one need', async () => {
    const { hedi, token } = await story()
    const answer = await house
      .as(hedi)
      .post(`/scopings/${token}/submission`, { ...entry, consent: '', email: 'amina' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Bitte frag die Person')
    expect(html).toContain('keine vollständige E-Mail-Adresse')
    await Promise.all([1, 2].map(() => house.as(hedi).post(`/scopings/${token}/submission`, entry)))
    expect((await house.owner.query('select * from need')).rows).toHaveLength(1)
    expect((await house.events()).filter((kind) => kind === 'need.entered')).toHaveLength(1)
  })

  test('is entered by helpers and organisers alone', async () => {
    const { stranger, token, organiser } = await story()
    expect((await house.as(stranger).post(`${at}/scopings`, { for: 'somebody' })).status).toBe(403)
    expect((await house.as(nobody).post(`${at}/scopings`, { for: 'somebody' })).status).toBe(303)
    expect((await house.as(stranger).post(`/scopings/${token}/submission`, entry)).status).toBe(403)
    await house.owner.query('update jam set call_closes_at = $1', [later(house.clock.now(), -hour)])
    expect(await begin(organiser, { for: 'somebody' })).toMatch(/^[\w-]{43}$/)
  })
})

describe('whoever puts a draft aside', () => {
  test('is reminded once, three days before the deadline, by a link of its own; then the address is gone', async () => {
    const { jam } = await world(house)
    const token = await begin(nobody, {})
    await house.as(nobody).post(`/scopings/${token}/organisation`, answers.organisation)
    const letter = { email: 'amina@example.org', step: 'problem', remind: 'yes' }
    for (const _ of [1, 2]) await house.as(nobody).post(`/scopings/${token}/letter`, letter)
    house.clock.moveTo(later(jam.callClosesAt, -2 * day))
    await house.work()
    await house.work()
    const mails = (await house.mails()).filter(({ key }) => key.startsWith('draft.reminder'))
    expect(mails).toHaveLength(1)
    const link = mails[0]?.body.match(/\/scopings\/[\w-]+/)?.[0] ?? ''
    expect(link).not.toContain(token)
    expect((await house.as(nobody).get(link)).headers.get('location')).toMatch(/\/problem$/)
    expect((await house.owner.query('select email from scoping_reminder')).rows).toEqual([{ email: '' }])
  })

  test('is not reminded of what was handed in, nor without asking for it', async () => {
    await house.empty()
    const { jam } = await world(house)
    const told = await house.person('Amina')
    const [first, second] = [await begin(told, {}), await begin(told, {})]
    await fill(told, first)
    await house
      .as(told)
      .post(`/scopings/${first}/letter`, { email: 'a@example.org', step: 'title', remind: 'yes' })
    await house.as(told).post(`/scopings/${second}/letter`, { email: 'b@example.org', step: 'title' })
    expect((await house.as(told).post(`/scopings/${first}/submission`, { organisation: 'new' })).status).toBe(
      303,
    )
    house.clock.moveTo(later(jam.callClosesAt, -2 * day))
    await house.work()
    expect((await house.mails()).filter(({ key }) => key.startsWith('draft.reminder'))).toEqual([])
    expect((await house.owner.query('select * from scoping_reminder')).rows).toEqual([])
  })

  test('is reminded later when the call ends later than it did', async () => {
    const { jam } = await world(house)
    const token = await begin(nobody, {})
    await house
      .as(nobody)
      .post(`/scopings/${token}/letter`, { email: 'a@example.org', step: 'goal', remind: 'yes' })
    const moved = later(jam.callClosesAt, 10 * day)
    await house.owner.query('update jam set call_closes_at = $1', [moved])
    house.clock.moveTo(later(jam.callClosesAt, -2 * day))
    await house.work()
    expect((await house.mails()).filter(({ key }) => key.startsWith('draft.reminder'))).toEqual([])
    house.clock.moveTo(later(moved, -2 * day))
    await house.work()
    expect((await house.mails()).filter(({ key }) => key.startsWith('draft.reminder'))).toHaveLength(1)
  })
})

test('answers that seem to tell of clients are warned of, and kept all the same', async () => {
  await world(house)
  const token = await begin(nobody, {})
  await house.as(nobody).post(`/scopings/${token}/organisation`, answers.organisation)
  const problem = 'Frau Muster, geb. 3.4.1991, ruft täglich an.'
  const answer = await house.as(nobody).post(`/scopings/${token}/problem`, { problem })
  expect(answer.status).toBe(303)
  const next = await (await house.as(nobody).get(answer.headers.get('location') ?? '')).text()
  expect(next).toContain('Steht da etwas über Klient*innen?')
  expect(next).toContain('Frau Muster')
  expect(next).toContain(`href="/scopings/${token}/problem"`)
  const calm = await (await house.as(nobody).get(`/scopings/${token}/goal`)).text()
  expect(calm).not.toContain('Steht da etwas über Klient*innen?')
})
