import { afterAll, beforeAll, expect, test } from 'vitest'
import { askToTidy } from '#custody/retention/retention.ts'
import { openFeeders } from '#test/feeding.ts'
import { sampleCollection, sampleField } from '#test/sample-records.ts'
import { RecordsHolding } from '../../worker/records-holding.ts'
import { Workroom } from '../../worker/workroom.ts'
import { lawTasks } from '../tasks.ts'
import { keeperOf } from './term-keeper.ts'

let all: Awaited<ReturnType<typeof openFeeders>>
beforeAll(async () => {
  all = await openFeeders()
})
afterAll(() => all.close())

const told = () => {}

/** The records of a service as Amina or Bea has them open; the plan is a space of its own. */
async function roomOf(who: 'amina' | 'bea') {
  const { [who]: feeder, space, other } = all
  const feed = await feeder.open()
  const me = { member: feeder.member, name: who, isAdmin: true }
  const holding = new RecordsHolding({
    service: 's',
    me,
    members: [],
    plan: other,
    spaces: [space, other],
    feed,
  })
  await feeder.step(() => holding.open())
  keeperOf(holding)
  return { holding, room: new Workroom(holding, 'de'), step: feeder.step }
}

test('the house erases by its calendar what nobody holds, with all that belongs to it, and keeps what somebody does', async () => {
  const { house, space } = all
  const contacts = sampleCollection(
    'contacts',
    [sampleField('name', 'short-text'), sampleField('left', 'date')],
    {
      drawers: [{ id: 'd', name: 'Alle', spaces: { base: space } }],
      retention: { months: 3, from: 'left', ground: { de: 'Zweck' }, end: 'erase', by: 'house' },
    },
  )
  const { holding, room, step } = await roomOf('amina')
  const [gone, held] = await step(async () => {
    await holding.keep({ what: 'jam/collection/1', collection: contacts })
    const fates = await holding.write(
      ['Ida', 'Eda'].map((name) => ({ collection: 'contacts', set: { name, left: '2027-01-10' } })),
    )
    const ids = fates.map(({ id }) => id)
    const body = { kind: 'note' as const, at: '2027-01-01', text: 'rief an' }
    await holding.writeEntries(ids.map((of) => ({ of, layer: 'base' as const, body })))
    expect(await keeperOf(holding).settle()).toEqual({ stamped: 0, behind: [] })
    expect(await lawTasks.hold(room, told, ids[1] ?? '', 'Klage')).toBe(true)
    return ids
  })
  const months = async () =>
    (
      await house.owner.query(`select distinct to_char(delete_after, 'YYYY-MM') as m from envelope
      where space = '${space}'`)
    ).rows.map(({ m }) => m)
  expect(await months()).toEqual(['2027-04'])
  await expect(step(() => holding.erase([held ?? '']))).rejects.toMatchObject({
    trouble: { code: 'record.held' },
  })

  // A colleague changes what the class says, and everything is told anew.
  const bea = await roomOf('bea')
  await bea.step(async () => {
    const before = bea.holding.papers('jam/collection/1')[0]
    const collection = { ...contacts, version: 2, retention: { ...contacts.retention, months: 12 } }
    await bea.holding.keep({ what: 'jam/collection/1', collection }, before)
    expect(await keeperOf(bea.holding).settle()).toEqual({ stamped: 4, behind: [] })
  })
  expect(await months()).toEqual(['2028-01'])

  const ids = async () =>
    (await house.owner.query(`select id::text from envelope where space = '${space}'`)).rows.map(
      ({ id }) => id,
    )
  const begun = house.clock.now().getTime()
  const at = async (months: number) => {
    house.clock.moveTo(new Date(begun + months * 31 * 86_400_000))
    await house.itself(askToTidy)
    await house.work()
  }
  const kept = new Set(holding.envelopesOf(held ?? '').map(([, id]) => id))
  await at(3)
  expect(await ids()).toHaveLength(4)
  await at(12)
  expect(new Set(await ids())).toEqual(kept)
  expect(await ids()).not.toContain(gone)
}, 60_000)
