import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { solve } from '#custody/proof/proof.ts'
import { hour, later } from '#kernel/clock.ts'
import { counsellingHouse, officeOf, sign } from '#test/counselling.ts'
import { mustSend, send } from '#test/custody.ts'
import { easyProof } from '#test/form.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { mustFindOpenService } from './counselling.ts'
import { admitSeeker } from './offices/admitting.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof counsellingHouse>>

beforeAll(async () => {
  // A Monday, ten o'clock in Berlin.
  house = await openTestHouse(new Date('2027-03-01T09:00:00Z'))
  story = await counsellingHouse(house)
})
afterAll(() => house.close())

const as = (person: keyof typeof people) => house.as(people[person]())
const people = { amina: () => story.amina, bea: () => story.bea, kim: () => story.kim }
const openService = () => house.as(nobody).do((desk) => mustFindOpenService(desk, story.slug))

describe('a counselling service', () => {
  test('shows nothing to anybody who has not signed that they keep it secret', async () => {
    const paul = await house.person('Paul Newcomer')
    const row = [story.service, story.organisation, paul.account, house.clock.now()]
    await house.owner.query(
      'insert into builder (service, organisation, account, since) values ($1, $2, $3, $4)',
      row,
    )
    const refused = await house.as(paul).get(`${story.at}/offices`)
    expect(refused.status).toBe(303)
    expect(refused.headers.get('location')).toContain(`${story.at}/secrecy?next=`)
    const unread = await house.as(paul).post(`${story.at}/secrecy`, { name: 'Paul Newcomer', next: '' })
    expect(unread.status).toBe(422)
    const signed = await sign(house, story.service, paul)
    expect(signed.headers.get('location')).toBe(`/services/${story.service}`)
    expect((await house.as(paul).get(`${story.at}/offices`)).status).toBe(200)
  })

  test('is a test until its organisation opens it, and says so', async () => {
    expect((await openService()).state).toBe('test')
    expect(await (await as('kim').get(`${story.at}/offices`)).text()).toContain('Probe')
  })

  test('tells everybody its topics, hours, promise and texts, and nobody how many one counsellor carries', async () => {
    const { offices, founder } = await openService()
    const [office] = offices
    expect(founder).not.toBe('')
    expect(office).toMatchObject({ name: 'Suchtberatung Nürnberg', space: story.space, retentionMonths: 12 })
    expect(office?.topics.map(({ name }) => name.de)).toContain('Glücksspiel')
    expect(office?.isOpenNow).toBe(true)
    // Two working days from Monday: Wednesday, to its end.
    expect(office?.answerBy).toBe('2027-03-03T23:00:00.000Z')
    expect(office).not.toHaveProperty('capacity')
  })

  test('is set up by its builders, whose letter box only the organisation opens', async () => {
    const id = await officeOf(house, story.service, story.kim, 'peer')
    const path = `${story.at}/offices/${id}/space`
    const mine = await send(house, story.kim, `PUT ${path}`, { space: story.space })
    expect(mine.status).toBe(403)
    await as('kim').post(`${story.at}/offices/${id}/removal`)
    expect((await as('kim').get(`${story.at}/offices/${id}`)).status).toBe(404)
  })

  test('keeps the letter box that an office has, and the office with it', async () => {
    const other = await story.vault.open(story.amina, [story.amina, story.bea])
    const refused = await send(house, story.amina, `PUT ${story.at}/offices/${story.office}/space`, {
      space: other,
    })
    expect(refused.status).toBe(409)
    const gone = await as('amina').post(`${story.at}/offices/${story.office}/removal`)
    expect(gone.status).toBe(409)
  })

  test('says what is wrong with hours and retention, keeps what was typed, and what another tab saved', async () => {
    const path = `${story.at}/offices/${story.office}`
    const rules = {
      count: '2',
      unit: 'working-days',
      emergency: 'lead',
      capacity: '8',
      'hours-1': '9-12, 13–16 Uhr',
    }
    const wrong = await as('kim').post(`${path}/rules`, {
      ...{ ...rules, retentionMonths: '0', 'hours-2': 'vormittags', revision: '1' },
    })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('Ohne Frist geht es nicht')
    expect(page).toContain('vormittags')
    const right = { ...rules, retentionMonths: '6', revision: '1' }
    expect((await as('kim').post(`${path}/rules`, right)).status).toBe(303)
    const [office] = (await openService()).offices
    expect(office?.hours).toEqual([
      { weekday: 1, from: '09:00', until: '12:00' },
      { weekday: 1, from: '13:00', until: '16:00' },
    ])
    const late = await as('amina').post(`${path}/rules`, { ...right, capacity: '9' })
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('gerade geändert')
  })

  test('keeps the translations of a topic when others are added', async () => {
    const path = `${story.at}/offices/${story.office}`
    const topics = 'Alkohol\nNeues Thema\nNeues Thema'
    await as('kim').post(path, { name: 'Suchtberatung Nürnberg', topics, langs: ['en', 'tr'], revision: '2' })
    await as('kim').post(`${path}/texts?lang=tr`, {
      about: 'Türkçe',
      'topic-alcohol': 'Alkol',
      revision: '3',
    })
    const [office] = (await openService()).offices
    expect(office?.topics).toEqual([
      { id: 'alcohol', name: { de: 'Alkohol', en: 'Alcohol', tr: 'Alkol' } },
      { id: 'neues-thema', name: { de: 'Neues Thema' } },
    ])
    expect(office?.langs).toEqual(['de', 'en', 'tr'])
    expect(office?.texts.about.tr).toBe('Türkçe')
  })

  test('opens only when everybody who builds has signed, by its organisation alone', async () => {
    const pia = await house.person('Pia Unsigned')
    const row = [story.service, story.organisation, pia.account, house.clock.now()]
    await house.owner.query(
      'insert into builder (service, organisation, account, since) values ($1, $2, $3, $4)',
      row,
    )
    expect((await as('amina').post(`${story.at}/opening`)).status).toBe(409)
    expect(await (await as('amina').get(`${story.at}/offices`)).text()).toContain('Pia Unsigned')
    await sign(house, story.service, pia)
    expect((await as('kim').post(`${story.at}/opening`)).status).toBe(403)
    expect((await as('amina').post(`${story.at}/opening`)).status).toBe(303)
    expect((await openService()).state).toBe('open')
    const { rows } = await house.owner.query('select address from service where id = $1', [story.service])
    expect(rows[0].address).toContain(`/c/${story.slug}`)
  })

  test('admits seekers on the terms of the office, and nobody once it is closed', async () => {
    const admit = (space: string, organisation = story.organisation, proof = prove()) =>
      house.as(nobody).do((desk) => admitSeeker(desk, { organisation, space }, { proof }))
    const prove = (slug = story.slug, kind = 'counselling') => easyProof(house, slug, kind)
    expect(await admit(story.space)).toEqual({ months: 6 })
    await expect(admit(story.space, story.service)).rejects.toMatchObject({ code: 'office.missing' })
    await expect(admit('x'.repeat(22))).rejects.toMatchObject({ code: 'office.missing' })
    const refused = (proof: string) => admit(story.space, story.organisation, proof).catch(({ code }) => code)
    for (const other of ['', prove('elsewhere'), prove(story.slug, 'form'), prove().replace(/~.*/, '')])
      expect(await refused(other)).toBe('counselling.proof')
    const { challenge } = await (await as('kim').get(`/c/${story.slug}/proof`)).json()
    const proof = solve(challenge)
    expect(await refused(proof)).toEqual({ months: 6 })
    expect(await refused(proof)).toBe('limit.reached')
    await as('amina').post(`${story.at}/closing`)
    await expect(admit(story.space)).rejects.toMatchObject({ code: 'counselling.closed' })
    await as('amina').post(`${story.at}/opening`)
    expect((await openService()).state).toBe('open')
    const old = prove()
    house.clock.moveTo(later(house.clock.now(), 2 * hour))
    expect(await refused(old)).toBe('counselling.proof-old')
  })

  test('tells members which space is whose, and no stranger', async () => {
    const path = `GET ${story.at}/offices/${story.office}/space`
    expect(await mustSend(house, story.bea, path)).toMatchObject({ space: story.space })
    const stranger = await house.person('Sam Stranger')
    expect((await send(house, stranger, path)).status).toBe(404)
    expect((await house.as(stranger).get(`${story.at}/secrecy`)).status).toBe(404)
  })
})
