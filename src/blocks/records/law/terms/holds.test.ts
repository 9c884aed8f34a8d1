import { beforeEach, describe, expect, test } from 'vitest'
import { sampleCollection, sampleField } from '#test/sample-records.ts'
import { MemoryFeed } from '../../worker/memory-feed.ts'
import { RecordsHolding } from '../../worker/records-holding.ts'
import { Workroom } from '../../worker/workroom.ts'
import { carryOut } from '../deletion/carry-out.ts'
import { decide, propose } from '../deletion/proposal.ts'
import { dueList } from '../retention/due-list.ts'
import { lawTasks } from '../tasks.ts'
import { keeperOf } from './term-keeper.ts'

const fields = [sampleField('name', 'short-text'), sampleField('note', 'short-text', { layer: 'sensitive' })]
const retention = { months: 24, ground: { de: 'Zweck' }, end: 'erase' as const }
const contacts = sampleCollection('contacts', fields, { retention: { ...retention, by: 'house' } })
const cases = sampleCollection('cases', fields, {
  ...{ retention, isCase: true },
  drawers: [{ id: 'cases-drawer', name: 'Alle', spaces: { base: 'cases', sensitive: 'cases-s' } }],
})
const told = () => {}

let feed: MemoryFeed
let room: Workroom
const speak = (member: string) => {
  Object.assign(feed, { author: member })
}
async function roomOf(member: string) {
  speak(member)
  const spaces = ['b', 's', 'p', 'cases', 'cases-s']
  const me = { member, name: member, isAdmin: true }
  const holding = new RecordsHolding({ service: 's', me, members: [], plan: 'plan', spaces, feed })
  await holding.open()
  keeperOf(holding)
  return new Workroom(holding, 'de')
}
beforeEach(async () => {
  feed = new MemoryFeed('amina')
  room = await roomOf('amina')
  for (const collection of [contacts, cases])
    await room.holding.keep({ what: 'jam/collection/1', collection })
})

async function made(collection: string) {
  const [fate] = await room.holding.write([{ collection, set: { name: 'Ida', note: 'klagt' } }])
  return fate?.id ?? ''
}
const isHeld = (id: string) => room.holding.envelopesOf(id).map(([space, of]) => feed.house.isHeld(space, of))

describe('what is held', () => {
  test('the house refuses to erase with all its layers, also what comes later, until it is lifted', async () => {
    const id = await made('contacts')
    expect(await lawTasks.hold(room, told, id, 'Klage', '2031-01-01')).toBe(true)
    await room.holding.writeEntries([
      { of: id, layer: 'private', body: { kind: 'note', at: '2027-01-01', text: '' } },
    ])
    await expect.poll(() => isHeld(id)).toEqual([true, true, true])
    await expect(room.holding.erase([id])).rejects.toMatchObject({ trouble: { code: 'record.held' } })
    await feed.turnTo('2999-01')
    const [line] = await lawTasks.holds(room, told)
    expect(line).toMatchObject({
      record: id,
      why: 'Klage',
      until: '2031-01-01',
      isPlaced: true,
      needsTwo: false,
    })
    expect(await lawTasks.liftHold(room, told, line?.id ?? '')).toBe(true)
    expect(await lawTasks.holds(room, told)).toEqual([])
    await room.holding.erase([id])
    expect(room.holding.get(id)).toBeUndefined()
  })

  test('is told the house later, when there was no network or another program has said so', async () => {
    const id = await made('contacts')
    await room.holding.keep({ what: 'jam/hold/1', record: id, why: 'Prüfung' })
    expect(isHeld(id)).toEqual([false, false])
    const [line] = await lawTasks.holds(room, told)
    expect(line?.isPlaced).toBe(true)
    expect(isHeld(id)).toEqual([true, true])
    const asked = feed.house.asked.length
    await keeperOf(room.holding).holds.settle()
    expect(feed.house.asked.slice(asked)).toEqual(['holds'])
  })

  test('may be a whole collection, and nothing of it is due', async () => {
    const id = await made('contacts')
    await lawTasks.hold(room, told, 'contacts', 'Prüfung')
    expect(isHeld(id)).toEqual([true, true])
    const far = new Date('2099-01-01T12:00:00Z')
    expect(dueList(room.holding, far, '2099-01-01').lines).toMatchObject([{ id, kept: 'held' }])
    expect(await lawTasks.holds(room, told)).toMatchObject([{ isCollection: true, title: 'contacts' }])
  })

  test('of a case is lifted by two members, and one may say that it stays', async () => {
    const id = await made('cases')
    await lawTasks.hold(room, told, id, 'Kinderschutz')
    const [line] = await lawTasks.holds(room, told)
    expect(line?.needsTwo).toBe(true)
    const hold = line?.id ?? ''
    expect(await lawTasks.liftHold(room, told, hold)).toBe(false)
    expect(await lawTasks.holds(room, told)).toMatchObject([{ lifting: { by: 'amina' } }])
    await expect(lawTasks.liftHold(room, told, hold)).rejects.toMatchObject({ trouble: { code: 'hold.own' } })
    await lawTasks.keepHold(room, told, hold)
    await lawTasks.liftHold(room, told, hold)
    const bea = await roomOf('bea')
    expect(await lawTasks.liftHold(bea, told, hold)).toBe(true)
    expect(await lawTasks.holds(bea, told)).toEqual([])
  })

  test('of a case is not lifted by one member, although a house that lies says that it is', async () => {
    const id = await made('cases')
    await lawTasks.hold(room, told, id, 'Kinderschutz')
    const hold = room.holding.papers('jam/hold/1')[0]?.id ?? ''
    const ask = feed.law as (act: string, ...given: unknown[]) => Promise<unknown>
    const lie = (act: string, ...given: unknown[]) =>
      act === 'lift' ? Promise.resolve(true) : ask(act, ...given)
    feed.law = lie as typeof feed.law
    expect(await lawTasks.liftHold(room, told, hold)).toBe(false)
    await expect(lawTasks.liftHold(room, told, hold)).rejects.toMatchObject({ trouble: { code: 'hold.own' } })
    expect(room.holding.papers('jam/hold/1')).toMatchObject([{ body: { lifting: true } }])
    const bea = await roomOf('bea')
    expect(await lawTasks.liftHold(bea, told, hold)).toBe(true)
  })

  test('stays when two have agreed to erase it before somebody held it, whatever this device knows', async () => {
    const id = await made('cases')
    const line = { record: id, collection: 'cases', version: 1, end: 'erase' as const }
    const proposal = await propose(room.holding, 'request', [line], new Date())
    const bea = await roomOf('bea')
    await decide(bea.holding, proposal, 'confirmed')
    await lawTasks.hold(await roomOf('cara'), told, id, 'Klage')
    speak('bea')
    const done = await carryOut(bea.holding, proposal, new Date())
    expect(done).toMatchObject({ done: [], left: [{ record: id, why: 'held' }] })
    expect(feed.house.isHeld('cases', id)).toBe(true)
  })
})

describe('a field that was emptied', () => {
  const people = sampleCollection(
    'people',
    [
      sampleField('name', 'short-text'),
      sampleField('iban', 'short-text', { keepMonths: 6 }),
      sampleField('left', 'date'),
    ],
    { retention: { months: 120, from: 'left', ground: { de: 'eigene' }, end: 'erase' } },
  )
  const written = async () => {
    await room.holding.keep({ what: 'jam/collection/1', collection: people })
    const set = { name: 'Ida', iban: 'DE1', left: '2020-03-14' }
    const [fate] = await room.holding.write([{ collection: 'people', set }])
    await room.holding.write([{ collection: 'people', id: fate?.id ?? '', set: { iban: 'DE2' } }])
    return fate?.id ?? ''
  }
  const said = async (id: string) =>
    (await room.holding.versions(id)).map(({ values }) => values.iban ?? null)

  test('is said by no earlier version any more, and nothing of it stays to be done', async () => {
    const id = await written()
    expect(await said(id)).toEqual(['DE2', 'DE1'])
    expect(await lawTasks.emptyFields(room, told)).toBe(1)
    expect(await said(id)).toEqual([null])
    expect(room.holding.papers('jam/emptying/1')).toEqual([])
  })

  test('keeps its past while it is held', async () => {
    const id = await written()
    await lawTasks.hold(room, told, id, 'Klage')
    expect(await lawTasks.emptyFields(room, told)).toBe(0)
    expect(await said(id)).toEqual(['DE2', 'DE1'])
  })

  test('is emptied to the end by whoever opens next, when that was torn', async () => {
    const id = await written()
    const trim = feed.house.trim
    feed.house.trim = () => {
      throw new Error('torn')
    }
    await expect(lawTasks.emptyFields(room, told)).rejects.toThrow('torn')
    expect(await said(id)).toEqual([null, 'DE2', 'DE1'])
    feed.house.trim = trim
    const { upkeep } = await import('./upkeep.ts')
    await upkeep(room)
    expect(await said(id)).toEqual([null])
    expect(room.holding.papers('jam/emptying/1')).toEqual([])
  })

  test('is emptied once more without asking anybody, when an older backup has brought it back', async () => {
    const id = await written()
    feed.house.behind = [{ space: 'b', id }]
    const { upkeep } = await import('./upkeep.ts')
    await upkeep(room)
    expect(await said(id)).toEqual([null])
  })
})
