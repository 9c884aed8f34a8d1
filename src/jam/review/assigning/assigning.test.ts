import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type Person } from '#test/house.ts'
import { again, handIn, phaseOf, scored, worldInReview } from '#test/reviewing.ts'
import { organisation } from '#test/world.ts'
import { gatherFacts, reviewersOf } from './facts.ts'

const house = await openTestHouse()
afterAll(() => house.close())

let told: Awaited<ReturnType<typeof worldInReview>>
beforeEach(async () => {
  await house.empty()
  told = await worldInReview(house)
})

const olga = () => house.as(told.organiser)
const at = () => `${told.at}/assigning`
const calculate = () => olga().post(at())

/** Who looks at a need, by name. */
async function whoReviews(need = told.need): Promise<string[]> {
  const facts = await olga().do((desk) => gatherFacts(desk, told.jam.id))
  const names = new Map(facts.reviewers.map(({ account, name }) => [account, name]))
  return reviewersOf(facts, need.id)
    .map(({ reviewer }) => names.get(reviewer) ?? '')
    .toSorted()
}

const settle = (who: Person, kind: string, need = told.need) =>
  olga().post(`${at()}/needs/${need.id}`, { reviewer: who.account ?? '', kind })

const another = (title: string) =>
  handIn(house, told.jam.id, { id: told.lichtblick, name: 'Lichtblick' }, told.amina, { title })

describe('the assignment of reviewers in a jam', () => {
  test('is balanced, and its page shows optimum, proof and what a simple hand would reach', async () => {
    for (const title of ['Eine Spendenliste', 'Ein Plan für Schichten']) await another(title)
    await house.person('Cleo Critic', [['reviewer', told.jam.id]])
    expect((await calculate()).status).toBe(303)
    const html = await (await olga().get(at())).text()
    expect(html).toContain('Bestenfalls')
    expect(html).toContain('Ohne Rechner')
    expect(html.match(/>bewiesen</g)).toHaveLength(5)
    const facts = await olga().do((desk) => gatherFacts(desk, told.jam.id))
    const loads = facts.reviewers.map(
      ({ account }) =>
        facts.needs.filter(({ id }) => reviewersOf(facts, id).some((seat) => seat.reviewer === account))
          .length,
    )
    expect(loads).toEqual([2, 2, 2])
  })

  test('never gives somebody their own organisation, nor one they declared a conflict with', async () => {
    await organisationOf(told.ravi)
    const cleo = await house.person('Cleo Critic', [['reviewer', told.jam.id]])
    await house.as(cleo).post(`${at()}/people/${cleo.account}/conflicts`, { organisation: told.lichtblick })
    await calculate()
    expect(await whoReviews()).toEqual(['Rafi Reviewer'])
    const html = await (await olga().get(at())).text()
    expect(html).toContain(`„${told.need.title}“: Nur 1 Person ist unbefangen; gebraucht werden 2.`)
  })

  test('keeps what was settled by hand when it is calculated again', async () => {
    const cleo = await house.person('Cleo Critic', [['reviewer', told.jam.id]])
    await settle(told.reviewer, 'barred')
    await settle(cleo, 'pinned')
    await calculate()
    expect(await whoReviews()).toEqual(['Cleo Critic', 'Ravi Reviewer'])
    await settle(told.ravi, 'barred')
    await settle(told.reviewer, 'free')
    await calculate()
    expect(await whoReviews()).toEqual(['Cleo Critic', 'Rafi Reviewer'])
  })

  test('refuses to give by hand what somebody has a conflict with', async () => {
    await house.as(told.ravi).post(`${told.at}/${told.need.id}/conflict`)
    expect((await settle(told.ravi, 'pinned')).status).toBe(409)
  })

  test('keeps reviewers where they have scored already', async () => {
    await house.person('Cleo Critic', [['reviewer', told.jam.id]])
    await house.as(told.ravi).post(`${told.at}/${told.need.id}/review`, scored('3'))
    await calculate()
    expect(await whoReviews()).toContain('Ravi Reviewer')
  })

  test('lets whoever has a conflict neither score nor ask, and takes it back for them', async () => {
    await house.as(told.ravi).post(`${told.at}/${told.need.id}/conflict`)
    const scores = () => house.as(told.ravi).post(`${told.at}/${told.need.id}/review`, scored('3'))
    expect((await scores()).status).toBe(403)
    const { rows } = await house.owner.query('select id from interest_conflict')
    const removal = `${at()}/people/${told.ravi.account}/conflicts/${rows[0].id}/removal`
    expect((await house.as(told.reviewer).post(removal)).status).toBe(404)
    expect((await house.as(told.ravi).post(removal)).status).toBe(303)
    expect((await scores()).status).toBe(303)
  })

  test('tells everybody their list once, and a new list when it has changed', async () => {
    await calculate()
    for (const _ of [1, 2]) await olga().post(`${at()}/letters`)
    const lists = async () => (await house.mails()).filter(({ key }) => key.startsWith('review.assigned:'))
    expect(await lists()).toHaveLength(2)
    await another('Eine Spendenliste')
    await calculate()
    await olga().post(`${at()}/letters`)
    const mails = await lists()
    expect(mails).toHaveLength(4)
    expect(mails.at(-1)?.body).toContain('- Eine Spendenliste')
  })

  test('opens a need in a phase in which only what is assigned is seen', async () => {
    await phaseOf(house, told, { assignedOnly: true })
    await calculate()
    const html = await (await house.as(told.reviewer).get(told.at)).text()
    expect(html).toContain('dir zugeteilt')
    const answer = await house.as(told.reviewer).post(`${told.at}/${told.need.id}/review`, scored('3'))
    expect(answer.status).toBe(303)
  })

  test('keeps to what people like and to how much they take', async () => {
    const own = `${at()}/people/${told.ravi.account}`
    expect((await house.as(told.ravi).post(own, { most: 'viele' })).status).toBe(422)
    expect((await house.as(told.ravi).post(own, { kinds: ['site'], most: '0' })).status).toBe(303)
    await calculate()
    expect(await whoReviews()).toEqual(['Rafi Reviewer'])
  })

  test('says what is missing in an empty jam', async () => {
    await house.owner.query(`delete from need where jam = $1`, [told.jam.id])
    expect((await calculate()).status).toBe(409)
    expect(await (await olga().get(at())).text()).toContain('Kein Bedarf wartet auf Begutachtung')
  })
})

async function organisationOf(who: Person): Promise<void> {
  const now = house.clock.now()
  await organisation(house, 'Anderes', who)
  await house.owner.query(
    `insert into membership (account, organisation, role, joined_at) values ($1, $2, 'member', $3)`,
    [who.account, told.lichtblick, now],
  )
  expect((await again(house, told.need)).organisation).toBe(told.lichtblick)
}
