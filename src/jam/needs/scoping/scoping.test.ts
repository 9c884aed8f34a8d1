import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'
import { assess } from './scoping.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(() => house.empty())

const answers: Record<string, Record<string, string>> = {
  organisation: { organisation: 'Lichtblick e.V.', website: '' },
  problem: { problem: 'Anmeldungen kommen auf Papier.' },
  whom: { whom: '200 Familien im Jahr' },
  today: { today: 'Wir tippen alles ab.' },
  goal: { goal: 'Ein Formular mit Warteliste.' },
  kind: { kind: 'form' },
  data: { data: 'contact' },
  reach: { reach: 'there', who: 'Amina, Telefon' },
  after: { after: 'us', keeper: 'Büro' },
  title: { title: 'Anmeldung zur Ferienfreizeit', teaser: 'Familien melden sich online an.' },
}

async function draft(): Promise<string> {
  await world(house)
  const answer = await house.as(nobody).post('/jams/quartier-u1/scopings', { source: 'paritaet' })
  return answer.headers.get('location')?.split('/')[2] ?? ''
}

async function fill(token: string, steps = Object.keys(answers)) {
  for (const step of steps) {
    const answer = await house.as(nobody).post(`/scopings/${token}/${step}`, answers[step])
    expect(answer.status).toBe(303)
  }
}

async function prove(token: string): Promise<Response> {
  await house.as(nobody).post(`/scopings/${token}/code`, { name: 'Amina', email: 'amina@example.org' })
  const code =
    (await house.mails())
      .findLast(({ recipient }) => recipient === 'amina@example.org')
      ?.body.match(/\b\d{6}\b/)?.[0] ?? ''
  return house
    .as(nobody)
    .post(`/scopings/${token}/submission`, { name: 'Amina', email: 'amina@example.org', code })
}

describe('a scoping', () => {
  test('becomes a need of a new organisation once an address is proven, and signs its author in', async () => {
    const token = await draft()
    await fill(token)
    const done = await prove(token)
    expect(done.status).toBe(303)
    const at = done.headers.get('location') ?? ''
    const cookie =
      done.headers
        .getSetCookie()
        .find((one) => one.startsWith('house='))
        ?.split(';')[0] ?? ''
    const amina: Person = { ...nobody, cookie }
    expect(await (await house.as(amina).get(at)).text()).toContain('Wir tippen alles ab.')
    expect((await house.events()).filter((kind) => kind === 'need.submitted')).toHaveLength(1)
    expect((await house.mails()).map(({ subject }) => subject)).toContain(
      'Euer Bedarf ist da: Anmeldung zur Ferienfreizeit',
    )
  })

  test('is continued on another device where it was left', async () => {
    const token = await draft()
    await fill(token, ['organisation', 'problem'])
    const answer = await house.as(nobody).get(`/scopings/${token}`)
    expect(answer.headers.get('location')).toBe(`/scopings/${token}/whom`)
  })

  test('handed in again gives the same need', async () => {
    const token = await draft()
    await fill(token)
    await prove(token)
    const again = await house.as(nobody).get(`/scopings/${token}/check`)
    expect(again.status).toBe(303)
    expect((await house.owner.query('select * from need')).rows).toHaveLength(1)
  })

  test('keeps a wrong answer in its field and says what is wrong with it', async () => {
    const token = await draft()
    const answer = await house
      .as(nobody)
      .post(`/scopings/${token}/title`, { title: 'Chat', teaser: 'x'.repeat(500) })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('Bitte in einem ganzen Satz')
    expect(html).toContain('value="Chat"')
  })

  test('shows a need that nobody has accepted to nobody but its organisation and the reviewers', async () => {
    const token = await draft()
    await fill(token)
    const at = (await prove(token)).headers.get('location') ?? ''
    expect((await house.as(nobody).get(at)).status).toBe(404)
    expect((await house.as(await house.person('Sam Stranger')).get(at)).status).toBe(404)
  })
})

describe('the assessment', () => {
  test('says no when nobody can be reached, smaller when something is open, yes otherwise', () => {
    expect(assess({ reach: 'nobody' }).fit).toBe('not')
    expect(assess({ reach: 'there', after: 'open' })).toEqual({ fit: 'smaller', reasons: ['home'] })
    expect(assess({ reach: 'phone', after: 'us', kind: 'form', data: 'none' })).toEqual({
      fit: 'fits',
      reasons: ['ready'],
    })
  })
})
