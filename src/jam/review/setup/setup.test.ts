import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import { openTestHouse } from '#test/house.ts'
import { handIn, phaseOf, scored, worldInReview } from '#test/reviewing.ts'
import { standingAt } from './phase.ts'
import { findStanding } from './phases.ts'

const house = await openTestHouse()
afterAll(() => house.close())

let told: Awaited<ReturnType<typeof worldInReview>>
beforeEach(async () => {
  await house.empty()
  told = await worldInReview(house)
})

const page = async (path: string, who = told.reviewer) => (await house.as(who).get(path)).text()
const standing = () => house.as(told.reviewer).do((desk) => findStanding(desk, told.jam.id))

describe('phases of a review', () => {
  test('begin and end by themselves on their dates', async () => {
    const now = house.clock.now()
    await phaseOf(house, told, { name: 'Bewerten', beginsAt: later(now, -day), endsAt: later(now, day) })
    await phaseOf(house, told, { name: 'Reden', beginsAt: later(now, day), endsAt: later(now, 2 * day) })
    const { phases } = await standing()
    expect(standingAt(phases, null, now).phase?.name).toBe('Bewerten')
    expect(standingAt(phases, null, later(now, day)).phase?.name).toBe('Reden')
    const after = standingAt(phases, null, later(now, 2 * day))
    expect(after).toMatchObject({ phase: null, rights: { scoring: false, asking: false } })
  })

  test('are begun by hand whatever the dates say, and left to the dates again', async () => {
    await phaseOf(house, told, { name: 'Erste' })
    const now = house.clock.now()
    await phaseOf(house, told, { name: 'Zweite', beginsAt: later(now, 5 * day), scoring: false })
    const second = (await standing()).phases.find(({ name }) => name === 'Zweite')
    const olga = house.as(told.organiser)
    await olga.post(`${told.at}/setup/phases/${second?.id}/beginning`)
    expect(await standing()).toMatchObject({ byHand: true, phase: { name: 'Zweite' } })
    await olga.post(`${told.at}/setup/dates`)
    expect(await standing()).toMatchObject({ byHand: false, phase: { name: 'Erste' } })
  })

  test('have rights of their own: what one does not allow is refused, and nothing is stored', async () => {
    await phaseOf(house, told, { scoring: false, asking: false, deciding: 'nobody' })
    const [rafi, olga] = [house.as(told.reviewer), house.as(told.organiser)]
    const at = `${told.at}/${told.need.id}`
    expect((await rafi.post(`${at}/review`, scored('3'))).status).toBe(409)
    expect((await rafi.post(`${at}/questions`, { question: 'Wer?' })).status).toBe(409)
    const no = { verdict: 'declined', reason: 'Zu groß.' }
    expect((await olga.post(`${at}/decision`, { ...no, when: 'later' })).status).toBe(409)
    expect((await olga.post(`${at}/decision`, no)).status).toBe(409)
    const kinds = (await house.events()).filter((kind) => /reviewed|asked|declined|noted/.test(kind))
    expect(kinds).toEqual([])
  })

  test('may let reviewers note decisions, but only organisers tell them', async () => {
    await phaseOf(house, told, { deciding: 'reviewers' })
    const rafi = house.as(told.reviewer)
    const noted = { verdict: 'declined', reason: 'Zu groß.', when: 'later' }
    expect((await rafi.post(`${told.at}/${told.need.id}/decision`, noted)).status).toBe(303)
    expect((await rafi.post(`${told.at}/${told.need.id}/decision`, { ...noted, when: 'now' })).status).toBe(
      403,
    )
    expect((await rafi.get(`${told.at}/decisions`)).status).toBe(403)
  })

  test('in which only what is assigned is seen show nobody else’s', async () => {
    await phaseOf(house, told, { assignedOnly: true })
    expect(await page(told.at)).toContain('Dir ist noch nichts zugeteilt')
    const rafi = house.as(told.reviewer)
    expect((await rafi.post(`${told.at}/${told.need.id}/review`, scored('3'))).status).toBe(403)
  })

  test('that end before they begin come back as a page that says so', async () => {
    const form = { name: 'Runde', beginsAt: '2027-03-05T10:00', endsAt: '2027-03-05T09:00' }
    const sent = { ...form, others: 'after', deciding: 'organisers' }
    const answer = await house.as(told.organiser).post(`${told.at}/setup/phases/new`, sent)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Das Ende muss nach dem Beginn liegen.')
  })
})

describe('scores of others', () => {
  test('are read only after one’s own', async () => {
    const at = `${told.at}/${told.need.id}`
    await house.as(told.ravi).post(`${at}/review`, { ...scored('1'), note: 'Das wird nichts.' })
    expect(await page(at)).not.toContain('Das wird nichts.')
    await house.as(told.reviewer).post(`${at}/review`, scored('4'))
    expect(await page(at)).toContain('Das wird nichts.')
  })

  test('are read by nobody in a phase that says never, and at once in one that says always', async () => {
    const at = `${told.at}/${told.need.id}`
    await phaseOf(house, told, { others: 'never' })
    await house.as(told.ravi).post(`${at}/review`, { ...scored('1'), note: 'Das wird nichts.' })
    await house.as(told.reviewer).post(`${at}/review`, scored('4'))
    expect(await page(at)).not.toContain('Das wird nichts.')
    await phaseOf(house, told, { others: 'always', beginsAt: later(house.clock.now(), -1) })
    const cleo = await house.person('Cleo Critic', [['reviewer', told.jam.id]])
    const id = (await standing()).phases.find(({ others }) => others === 'always')?.id
    await house.as(told.organiser).post(`${told.at}/setup/phases/${id}/beginning`)
    expect(await page(at, cleo)).toContain('Das wird nichts.')
  })
})

describe('criteria of a jam', () => {
  const joy = { titleDe: 'Freude', hintDe: '', titleEn: '', hintEn: '', weight: '3' }
  const setUp = (path: string, fields: Record<string, string | string[]>) =>
    house.as(told.organiser).post(`${told.at}/setup${path}`, fields)

  test('are the five of the house until it writes its own', async () => {
    expect(await page(`${told.at}/${told.need.id}`)).toMatch(/Klare Verantwortung[\s\S]*Wirkung/)
    expect((await setUp('/criteria/new', joy)).status).toBe(303)
    expect(await page(`${told.at}/${told.need.id}`)).toMatch(/Wirkung[\s\S]*Freude[\s\S]*zählt 3-fach/)
  })

  test('that are left out are not asked any more, and their scores are kept', async () => {
    const at = `${told.at}/${told.need.id}`
    await house.as(told.reviewer).post(`${at}/review`, scored('4'))
    await setUp('/criteria/effect/retirement', { retired: 'yes' })
    expect(await page(at)).not.toContain('name="effect"')
    await setUp('/criteria/effect/retirement', { retired: '' })
    expect(await page(at)).toMatch(/<input[^>]*name="effect"[^>]*value="4"[^>]*checked/)
  })

  test('leave at least one that counts', async () => {
    for (const key of ['owner', 'size', 'data', 'operation'])
      expect((await setUp(`/criteria/${key}/retirement`, { retired: 'yes' })).status).toBe(303)
    expect((await setUp('/criteria/effect/retirement', { retired: 'yes' })).status).toBe(409)
  })

  test('of one kind are asked of needs of that kind only', async () => {
    await setUp('/criteria/new', { ...joy, kinds: ['site'] })
    const of = { id: told.lichtblick, name: 'Lichtblick' }
    const site = await handIn(house, told.jam.id, of, told.amina, { kind: 'site', title: 'Eine Seite' })
    expect(await page(`${told.at}/${site.id}`)).toContain('Freude')
    expect(await page(`${told.at}/${told.need.id}`)).not.toContain('Freude')
  })

  test('let a reviewer abstain, whose silence counts for nothing', async () => {
    const at = `${told.at}/${told.need.id}`
    const view = { ...scored('2'), effect: 'abstain' }
    expect((await house.as(told.reviewer).post(`${at}/review`, view)).status).toBe(303)
    const html = await page(at)
    expect(html).toMatch(/<input[^>]*name="effect"[^>]*value="abstain"[^>]*checked/)
    expect(html).toContain('Ergibt 2,0 von 4.')
  })
})
