import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { makeReady, readyFacts } from '#test/ready.ts'
import { worldWithTeam } from '#test/team.ts'
import { organisation, world } from '#test/world.ts'
import type { Need } from '../needs/need.ts'
import { mustFindNeed, submitNeed } from '../needs/needs.ts'
import { tasks } from './fact.ts'
import { mustBeReady } from './gates.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(() => house.empty())

async function story() {
  const told = await world(house)
  const amina = await house.person('Amina Adler')
  const lichtblick = await organisation(house, 'Lichtblick', amina)
  const cut = { kind: 'form', fit: 'fits', mode: 'hybrid', teamMin: 3, teamMax: 6, credit: '' } as const
  const need = await house.itself((desk) =>
    submitNeed(
      desk,
      {
        ...{ ...cut, skills: [], jam: told.jam.id, organisation: lichtblick, organisationName: 'Lichtblick' },
        ...{ title: 'Anmeldung zur Ferienfreizeit', teaser: 'Familien melden sich online an.' },
      },
      { answers: { data: 'contact', reach: 'there' }, source: '', contact: amina.account },
    ),
  )
  return { ...told, amina, need, at: `/jams/quartier-u1/needs/${need.id}` }
}

const accept = (organiser: Person, need: Need) =>
  house
    .as(organiser)
    .post(`/jams/quartier-u1/review/${need.id}/decision`, { verdict: 'accepted', reason: '' })

const stateOf = async ({ id }: Need) =>
  (await house.owner.query('select state from need where id = $1', [id])).rows[0].state

/** Fills in every task as the pages ask it, and agrees. */
async function fillAll(person: Person, at: string): Promise<void> {
  for (const [task, { shape }] of Object.entries(tasks)) {
    const typed = Object.fromEntries(Object.keys(shape).map((name) => [name, readyFacts[name] ?? '']))
    expect((await house.as(person).post(`${at}/gate/${task}`, typed)).status, task).toBe(303)
  }
  for (const what of ['effort', 'takeover'])
    expect((await house.as(person).post(`${at}/agreements/${what}`)).status).toBe(303)
}

describe('a red gate is not admitted', () => {
  test('so an organiser who accepts it is told what is missing, and the need stays where it was', async () => {
    const { organiser, need } = await story()
    await expect(house.as(organiser).do((desk) => mustBeReady(desk, need))).rejects.toMatchObject({
      code: 'gate.red',
    })
    await accept(organiser, need)
    expect(await stateOf(need)).toBe('submitted')
    expect((await house.events()).filter((kind) => kind === 'need.accepted')).toEqual([])
  })

  test('and is as soon as the organisation has filled in its list and agreed', async () => {
    const { organiser, amina, need, at } = await story()
    await fillAll(amina, at)
    expect(await (await house.as(amina).get(`${at}/gate`)).text()).toContain('Alles da für die Zusage')
    await house.as(organiser).do((desk) => mustBeReady(desk, need))
  })

  test('but one that was accepted before stays accepted', async () => {
    const { organiser, need, at } = await story()
    await house.owner.query(`update need set state = 'accepted' where id = $1`, [need.id])
    expect((await house.as(organiser).get(`${at}/gate`)).status).toBe(200)
    expect(await stateOf(need)).toBe('accepted')
  })
})

describe('the readiness list', () => {
  test('keeps what is half done and says what is still missing', async () => {
    const { amina, at } = await story()
    await house
      .as(amina)
      .post(`${at}/gate/domain`, { domain: 'ours', host: 'https://Lichtblick.de/chat', dns: '' })
    const page = await (await house.as(amina).get(`${at}/gate/domain`)).text()
    expect(page).toContain('value="lichtblick.de"')
    expect(await (await house.as(amina).get(`${at}/gate`)).text()).toContain('reicht noch nicht')
  })

  test('lets two fill in different tasks at once, and loses none of their words', async () => {
    const { amina, organiser, at, need } = await story()
    await Promise.all([
      house.as(amina).post(`${at}/gate/payer`, { payer: 'Der Verein' }),
      house.as(organiser).post(`${at}/gate/person`, { person: 'Amina Adler' }),
    ])
    const { rows } = await house.owner.query('select facts from readiness where need = $1', [need.id])
    expect(rows).toEqual([{ facts: { payer: 'Der Verein', person: 'Amina Adler' } }])
  })

  test('says at the field what is too long, and keeps it', async () => {
    const { amina, at } = await story()
    const answer = await house.as(amina).post(`${at}/gate/payer`, { payer: 'x'.repeat(300) })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Höchstens 200 Zeichen')
  })

  test('is agreed to once, by name, by whom it concerns alone, and can be taken back', async () => {
    const { amina, organiser, reviewer, at } = await story()
    for (const other of [organiser, reviewer])
      expect((await house.as(other).post(`${at}/agreements/takeover`)).status).toBe(403)
    await Promise.all([1, 2].map(() => house.as(amina).post(`${at}/agreements/takeover`)))
    expect((await house.events()).filter((kind) => kind === 'need.agreed')).toHaveLength(1)
    expect(await (await house.as(organiser).get(`${at}/gate`)).text()).toContain('zugesagt von Amina Adler')
    await house.as(amina).post(`${at}/agreements/takeover/withdrawal`)
    expect(await (await house.as(organiser).get(`${at}/gate`)).text()).not.toContain(
      'zugesagt von Amina Adler',
    )
    expect((await house.as(amina).post(`${at}/agreements/talked`)).status).toBe(403)
    expect((await house.as(amina).post(`${at}/agreements/nothing`)).status).toBe(404)
  })

  test('tells whoever reviews how far it is, without names: they may have to read blind', async () => {
    const { amina, reviewer, at } = await story()
    await house.as(amina).post(`${at}/gate/person`, { person: 'Amina Adler' })
    await house.as(amina).post(`${at}/agreements/takeover`)
    const page = await (await house.as(reviewer).get(`${at}/gate`)).text()
    expect(page).toContain('3 von 12')
    expect(page).not.toContain('Amina')
  })

  test('shows strangers nothing', async () => {
    const { stranger, at, need } = await story()
    await makeReady(house, need)
    await house.owner.query(`update need set state = 'accepted' where id = $1`, [need.id])
    expect((await house.as(stranger).get(`${at}/gate`)).status).toBe(403)
    expect((await house.as(nobody).get(`${at}/gate`)).status).toBe(303)
  })

  test('stands for all needs on one page of the organisers, also in an empty jam', async () => {
    const { organiser, need } = await story()
    expect(await (await house.as(organiser).get('/jams/quartier-u1/gate')).text()).toContain(need.title)
    await house.owner.query('delete from need')
    expect(await (await house.as(organiser).get('/jams/quartier-u1/gate')).text()).toContain(
      'Noch ist kein Bedarf da',
    )
  })
})

describe('the template of a jam', () => {
  test('is chosen by an organiser, and asks other things at once', async () => {
    const { organiser, need } = await story()
    await makeReady(house, need)
    await house.owner.query(`update need set kind = 'records' where id = $1`, [need.id])
    const records = { ...need, kind: 'records' as const }
    await house.as(organiser).do((desk) => mustBeReady(desk, records))
    await house.as(organiser).post('/jams/quartier-u1/gate/template', { template: 'short' })
    await expect(house.as(organiser).do((desk) => mustBeReady(desk, records))).rejects.toMatchObject({
      code: 'gate.red',
    })
    expect(
      (await house.as(organiser).post('/jams/quartier-u1/gate/template', { template: 'none' })).status,
    ).toBe(404)
  })
})

describe('the effort promised to a non-profit', () => {
  test('is shown as what is left of 4 hours before and 6 hours during the jam', async () => {
    const { amina, at } = await story()
    const page = await (await house.as(amina).get(`${at}/effort`)).text()
    expect(page).toContain('noch 3 Std. 40 Min. von 4 Std.')
    expect(page).toContain('noch 6 Std. von 6 Std.')
  })

  test('counts what acts have cost and what is written down, and says when it is more than promised', async () => {
    const { amina, organiser, at } = await story()
    await house.as(amina).post(`${at}/gate/payer`, { payer: 'Der Verein' })
    await house.as(amina).post(`${at}/gate/payer`, { payer: 'Der Träger' })
    const entry = { id: newId(), what: 'Treffen', minutes: '90', phase: 'before' }
    await house.as(amina).post(`${at}/effort`, entry)
    await house.as(amina).post(`${at}/effort`, entry)
    expect(await (await house.as(amina).get(`${at}/effort`)).text()).toContain(
      'noch 1 Std. 25 Min. von 4 Std.',
    )
    await house.as(organiser).post(`${at}/effort`, { ...entry, id: newId(), minutes: '120' })
    expect(await (await house.as(amina).get(`${at}/effort`)).text()).toContain('Mehr als versprochen')
    expect(await (await house.as(organiser).get('/jams/quartier-u1/gate')).text()).toContain(
      'über der Zusage',
    )
  })

  test('is seen by the team with what is settled, and written down by it, within the 24 hours', async () => {
    const { jam, jonas, lena, need: id, team, stranger } = await worldWithTeam(house)
    const need = await house.itself((desk) => mustFindNeed(desk, id))
    await makeReady(house, need)
    const at = `/jams/${jam.slug}/needs/${id}`
    expect(await (await house.as(jonas).get(`/jams/${jam.slug}/teams/${team}`)).text()).toContain(
      `${at}/effort`,
    )
    expect(await (await house.as(jonas).get(`${at}/gate`)).text()).toContain(
      'Den ganzen Tag am Tisch des Teams.',
    )
    const entry = { id: newId(), what: 'Fragen zur Liste', minutes: '45', phase: 'during' }
    expect((await house.as(jonas).post(`${at}/effort`, entry)).status).toBe(303)
    expect(await (await house.as(lena).get(`${at}/effort`)).text()).toContain(
      'noch 5 Std. 15 Min. von 6 Std.',
    )
    expect((await house.as(lena).post(`${at}/effort/${entry.id}/withdrawal`)).status).toBe(404)
    expect((await house.as(jonas).post(`${at}/gate/payer`, { payer: 'Wir' })).status).toBe(403)
    expect((await house.as(stranger).post(`${at}/effort`, { ...entry, id: newId() })).status).toBe(403)
    expect((await house.as(jonas).post(`${at}/effort/${entry.id}/withdrawal`)).status).toBe(303)
  })

  test('is taken back by whoever wrote it down, not by a stranger', async () => {
    const { amina, stranger, at } = await story()
    const entry = { id: newId(), what: 'Treffen', minutes: '90', phase: 'before' }
    await house.as(amina).post(`${at}/effort`, entry)
    expect((await house.as(stranger).post(`${at}/effort/${entry.id}/withdrawal`)).status).toBe(404)
    expect((await house.as(amina).post(`${at}/effort/${entry.id}/withdrawal`)).status).toBe(303)
    expect((await house.as(amina).post(`${at}/effort/${entry.id}/withdrawal`)).status).toBe(404)
  })

  test('says at the field what is wrong', async () => {
    const { amina, at } = await story()
    const answer = await house.as(amina).post(`${at}/effort`, { what: '', minutes: '1e3', phase: '' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Zahl von 1 bis 600')
  })
})
