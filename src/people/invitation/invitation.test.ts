import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { organisation, world } from '#test/world.ts'
import { addressesIn } from './invitation.ts'

let house: TestHouse
let told: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  told = await world(house)
  await house.stepUp(told.organiser)
})

const at = '/jams/quartier-u1/roles'
const send = (emails: string, role = 'mentor', by = told.organiser) =>
  house.as(by).post(`${at}/invitations`, { emails, role })
const linkFor = async (email: string) =>
  (await house.mails())
    .findLast(({ recipient }) => recipient === email)
    ?.body.match(/\/invitations\/\S+/)?.[0] ?? ''
const rolesOf = async ({ account }: Person) =>
  (await house.owner.query('select role from role where account = $1 order by role', [account])).rows.map(
    (r) => r.role,
  )
const idOf = async (email: string) =>
  (await house.owner.query('select id from invitation where email = $1', [email])).rows[0].id as string
const noticeOf = (answer: Response) =>
  decodeURIComponent(
    answer.headers
      .getSetCookie()
      .join()
      .match(/notice=([^;]*)/)?.[1] ?? '',
  )
const invitations = async () => (await house.events()).filter((kind) => kind.startsWith('invitation.'))

describe('an invitation into a jam', () => {
  test('goes to several addresses at once, and says who is there or invited already', async () => {
    const answer = await send(
      'Lena <lena@example.org>, jonas@example.org\nRAFIREVIEWER@example.org',
      'reviewer',
    )
    expect(answer.headers.get('location')).toBe(at)
    expect(noticeOf(answer)).toMatch(
      /^2 Einladungen sind geschrieben\. Dieser Server verschickt keine.* Schon dabei: rafireviewer@example\.org\.$/,
    )
    const again = await send('lena@example.org', 'reviewer')
    expect(noticeOf(again)).toBe('0 Einladungen sind geschrieben. Schon eingeladen: lena@example.org.')
    const mails = await house.mails()
    expect(mails.map(({ recipient }) => recipient)).toEqual(['lena@example.org', 'jonas@example.org'])
    expect(mails[0]?.body).toContain('Olga Organiser lädt dich ein')
    const page = await (await house.as(told.organiser).get(at)).text()
    for (const says of ['lena@example.org', 'bis Mo., 15. März 2027', 'Begutachtung'])
      expect(page).toContain(says)
  })

  test('says into what and by whom, leads over the code by mail to a yes, and from there into the jam', async () => {
    await send('lena@example.org')
    const link = await linkFor('lena@example.org')
    const page = await (await house.as(nobody).get(link)).text()
    for (const says of ['Quartier U1', 'Olga Organiser', 'Mentor*in', 'value="lena@example.org"'])
      expect(page).toContain(says)
    expect((await house.as(nobody).post(`${link}/acceptance`)).headers.get('location')).toContain('/sign-in')
    await house.as(nobody).post('/sign-in', { email: 'lena@example.org', next: link })
    const code = (await house.mails()).at(-1)?.body.match(/\b\d{6}\b/)?.[0] ?? ''
    const opened = await house
      .as(nobody)
      .post('/sign-in/code', { email: 'lena@example.org', code, next: link })
    expect(opened.headers.get('location')).toBe(`/me/name?next=${encodeURIComponent(link)}`)
    const lena = await house.person('Lena')
    const answer = await house.as(lena).post(`${link}/acceptance`)
    expect(answer.headers.get('location')).toBe('/jams/quartier-u1/help')
    expect(await rolesOf(lena)).toEqual(['mentor'])
    expect((await house.as(lena).get('/jams/quartier-u1/help')).status).toBe(200)
  })

  test('works once: a second yes changes nothing, and for others it is gone', async () => {
    await send('lena@example.org')
    const link = await linkFor('lena@example.org')
    const lena = await house.person('Lena')
    const both = await Promise.all([1, 2].map(() => house.as(lena).post(`${link}/acceptance`)))
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(await invitations()).toEqual(['invitation.sent', 'invitation.accepted'])
    expect((await house.as(lena).get(link)).headers.get('location')).toBe('/jams/quartier-u1/help')
    for (const person of [nobody, told.stranger]) expect((await house.as(person).get(link)).status).toBe(410)
    expect((await house.as(lena).post(`${link}/refusal`)).status).toBe(410)
  })

  test('is for its address only: another one learns so, and may sign in anew', async () => {
    await send('lena@example.org')
    const link = await linkFor('lena@example.org')
    const page = await (await house.as(told.stranger).get(link)).text()
    for (const says of ['ging an lena@example.org', 'samstranger@example.org']) expect(page).toContain(says)
    for (const way of ['acceptance', 'refusal'])
      expect((await house.as(told.stranger).post(`${link}/${way}`)).status).toBe(403)
    const out = await house.as(told.stranger).post('/sign-out', { next: link })
    expect(out.headers.get('location')).toBe(link)
    expect(await rolesOf(told.stranger)).toEqual([])
  })

  test('is declined without an account', async () => {
    await send('lena@example.org')
    const link = await linkFor('lena@example.org')
    expect((await house.as(nobody).post(`${link}/refusal`)).headers.get('location')).toBe('/')
    expect((await house.as(nobody).get(link)).status).toBe(410)
    expect(await (await house.as(told.organiser).get(at)).text()).toContain('abgesagt')
    expect(noticeOf(await send('lena@example.org'))).toContain('1 Einladung ist geschrieben')
  })

  test('ends after 14 days, and can be renewed then: the new link works, the old one does not', async () => {
    await send('lena@example.org')
    const old = await linkFor('lena@example.org')
    house.clock.moveTo(later(house.clock.now(), 14 * day))
    expect((await house.as(nobody).get(old)).status).toBe(410)
    expect(await (await house.as(told.organiser).get(at)).text()).toContain('abgelaufen')
    await house.stepUp(told.organiser)
    const id = await idOf('lena@example.org')
    const answer = await house.as(told.organiser).post(`/invitations/${id}/renewal`, { next: at })
    expect(answer.headers.get('location')).toBe(at)
    const link = await linkFor('lena@example.org')
    expect((await house.as(nobody).get(link)).status).toBe(200)
    expect((await house.as(nobody).get(old)).status).toBe(410)
  })

  test('that has expired makes room for a new one', async () => {
    await send('lena@example.org')
    house.clock.moveTo(later(house.clock.now(), 15 * day))
    await house.stepUp(told.organiser)
    expect(noticeOf(await send('lena@example.org'))).toContain('1 Einladung ist geschrieben.')
  })

  test('is withdrawn once, even when two tabs ask; its link is gone', async () => {
    await send('lena@example.org')
    const path = `/invitations/${await idOf('lena@example.org')}/withdrawal`
    const both = await Promise.all([1, 2].map(() => house.as(told.organiser).post(path, { next: at })))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    expect((await house.as(nobody).get(await linkFor('lena@example.org'))).status).toBe(410)
    expect(await (await house.as(told.organiser).get(at)).text()).not.toContain('lena@example.org')
  })

  test('and its withdrawal at the same moment as a yes leave one of both true', async () => {
    await send('lena@example.org')
    const [link, id] = [await linkFor('lena@example.org'), await idOf('lena@example.org')]
    const lena = await house.person('Lena')
    const [yes, back] = await Promise.all([
      house.as(lena).post(`${link}/acceptance`),
      house.as(told.organiser).post(`/invitations/${id}/withdrawal`, { next: at }),
    ])
    expect([yes.status, back.status].filter((status) => status === 303)).toHaveLength(1)
    expect(await rolesOf(lena)).toEqual(yes.status === 303 ? ['mentor'] : [])
  })
})

describe('inviting', () => {
  test('is for organisers who have proven more than their mailbox', async () => {
    for (const person of [told.reviewer, told.stranger]) {
      await house.stepUp(person)
      expect((await send('x@example.org', 'mentor', person)).status).toBe(403)
      expect((await house.as(person).get(`${at}/invitations/new`)).status).toBe(403)
    }
    expect((await send('x@example.org', 'mentor', nobody)).headers.get('location')).toContain('/sign-in')
    house.clock.moveTo(later(house.clock.now(), day))
    const form = await house.as(told.organiser).get(`${at}/invitations/new`)
    expect(form.headers.get('location')).toContain(
      `/me/step-up?next=${encodeURIComponent(`${at}/invitations/new`)}`,
    )
    expect((await send('x@example.org')).headers.get('location')).toContain('/me/step-up')
    expect(await house.mails()).toEqual([])
  })

  test('in another jam or of another organisation is seen and withdrawn by nobody else', async () => {
    await send('lena@example.org')
    const id = await idOf('lena@example.org')
    await house.stepUp(told.stranger)
    await organisation(house, 'Andere', told.stranger)
    for (const way of ['withdrawal', 'renewal']) {
      expect((await house.as(told.stranger).post(`/invitations/${id}/${way}`)).status).toBe(403)
      expect((await house.as(nobody).post(`/invitations/${id}/${way}`)).headers.get('location')).toContain(
        '/sign-in',
      )
      expect((await house.as(told.organiser).post(`/invitations/no-id/${way}`)).status).toBe(404)
    }
    expect(await invitations()).toEqual(['invitation.sent'])
  })

  test.each([
    ['', 'mindestens eine E-Mail-Adresse'],
    ['lena@example.org, kein, <b>x</b>', 'keine vollständigen E-Mail-Adressen: kein, b'],
    [Array.from({ length: 51 }, (_, at) => `a${at}@example.org`).join('\n'), 'mehr als 50'],
  ])('says what is wrong with the addresses, keeps them, and writes to nobody: %#', async (emails, says) => {
    const answer = await send(emails)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(says)
    if (emails) expect(page).toContain(emails.slice(0, 16))
    expect(await house.mails()).toEqual([])
  })

  test.each(['', 'admin', 'founder'])('into no role of a jam is refused: %s', async (role) => {
    const answer = await send('lena@example.org', role)
    expect([answer.status, await house.mails()]).toEqual([422, []])
  })

  test('has an end: 300 letters a day', async () => {
    for (let i = 0; i < 6; i++)
      await send(Array.from({ length: 50 }, (_, at) => `a${i}-${at}@example.org`).join('\n'))
    expect((await send('one@example.org')).status).toBe(429)
  })
})

test('addresses are read however they were pasted', () => {
  expect(addressesIn(' A@b.de;\n"Lang, Lena" <c@d.de>,, a@b.de\nLena e@f.de')).toEqual({
    addresses: ['a@b.de', 'c@d.de'],
    wrong: ['Lena e@f.de'],
  })
})

test('an organisation that came by a file is claimed once; what the jam had written to others opens nothing then', async () => {
  const id = newId()
  const now = house.clock.now()
  await house.owner.query('insert into organisation (id, name, created_at) values ($1, $2, $3)', [
    id,
    'Tafel',
    now,
  ])
  await house.owner.query(
    `insert into need (id, jam, organisation, organisation_name, title, teaser, kind, fit, state, submitted_at)
     values ($1, $2, $3, 'Tafel', 'Fahrdienst', '', 'form', 'fits', 'waiting', $4)`,
    [newId(), told.jam.id, id, now],
  )
  const emails = 'amina@example.org, omar@example.org'
  await house.as(told.organiser).post(`${at}/organisations/${id}/invitations`, { emails, role: 'admin' })
  const [amina, omar] = [await house.person('Amina'), await house.person('Omar')]
  const accept = async (person: Person, email: string) =>
    (await house.as(person).post(`${await linkFor(email)}/acceptance`)).status
  expect(await accept(amina, 'amina@example.org')).toBe(303)
  expect(await accept(omar, 'omar@example.org')).toBe(410)
  const { rows } = await house.owner.query('select account from membership where organisation = $1', [id])
  expect(rows).toEqual([{ account: amina.account }])
})
