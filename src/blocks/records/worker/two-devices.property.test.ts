// Long: two people, everything that can become of their lines, and what has to hold then are one story.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Feed } from '#custody/feeding/feed.ts'
import { type Feeder, openFeeders } from '#test/feeding.ts'
import { sampleField as field, sampleCollection } from '#test/sample-records.ts'
import { runs, seed } from '#test/seed.ts'
import { type MergeBody, mergeIn, undoMerge } from '../twins/merging.ts'
import { RecordsHolding } from './records-holding.ts'
import { Workroom } from './workroom.ts'

let story: Awaited<ReturnType<typeof openFeeders>>
beforeAll(async () => {
  story = await openFeeders()
}, 120_000)
afterAll(() => story.close())

const names = ['amina', 'bea'] as const
type Who = (typeof names)[number]
const slots = [0, 1, 2] as const
const fields = ['name', 'town', 'illness'] as const
type Step =
  | { is: 'write'; who: Who; slot: number; field: (typeof fields)[number] }
  | { is: 'note' | 'erase'; who: Who; slot: number }
  | { is: 'merge'; who: Who; slot: number; other: number }
  | { is: 'split' | 'away' | 'deaf' | 'back' | 'look' | 'tab' | 'worker'; who: Who }

const who = fc.constantFrom<Who>(...names)
const slot = fc.constantFrom(...slots)
const is = <T extends string>(...all: T[]) => fc.constantFrom(...all)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({ is: is('write' as const), who, slot, field: fc.constantFrom(...fields) }),
  },
  { weight: 2, arbitrary: fc.record({ is: is('note' as const), who, slot }) },
  { weight: 1, arbitrary: fc.record({ is: is('erase' as const), who, slot }) },
  { weight: 1, arbitrary: fc.record({ is: is('merge' as const), who, slot, other: slot }) },
  {
    weight: 7,
    arbitrary: fc.record({
      is: is<'split' | 'away' | 'deaf' | 'back' | 'look' | 'tab' | 'worker'>(
        ...(['split', 'away', 'away', 'deaf', 'back', 'back', 'look', 'look', 'tab', 'worker'] as const),
      ),
      who,
    }),
  },
)

type Side = { device: Feeder; feed: Feed; room: Workroom; holding: RecordsHolding }
/** What somebody was told is kept: on the server, or on their device. */
type Kept = { who: Who; id: string; text: string; envelope: string }
type Model = {
  sides: Record<Who, Side>
  ids: string[]
  kept: Kept[]
  /** Erased for good, and what lay on the device of somebody who did not know that yet. */
  erased: Map<string, Kept[]>
  /** Somebody asked for it; whether it happened they did not hear. */
  doomed: Set<string>
}

let count = 0

test(`whatever two devices do and whatever becomes of their lines: what was kept is there or told, and what was erased is gone (SEED=${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
      const model = await begin()
      for (const one of steps) await take(model, one)
      await settle(model)
    }),
    { numRuns: runs(4), seed, endOnFailure: true },
  )
}, 600_000)

async function begin(): Promise<Model> {
  const people = sampleCollection(
    `people${count++}`,
    [
      ...[field('name', 'short-text'), field('town', 'short-text')],
      field('illness', 'short-text', { layer: 'sensitive' }),
    ],
    { drawers: [{ id: 'd', name: 'Alle', spaces: { base: story.space, sensitive: story.third } }] },
  )
  for (const name of names) story[name].back()
  const amina = await open(story.amina)
  await amina.device.step(() => amina.holding.keep({ what: 'jam/collection/1', collection: people }))
  collection = people.id
  const { rows } = await story.house.owner.query('select pg_current_xact_id()::text as tx')
  begun = rows[0].tx
  const ids: string[] = []
  for (const _ of slots) {
    const [fate] = await amina.device.step(() =>
      amina.holding.write([{ collection, set: { name: `Name ${count++}` } }]),
    )
    ids.push(fate?.id ?? '')
  }
  await story.bea.ask('flush')
  const model = {
    sides: { amina: await open(story.amina), bea: await open(story.bea) },
    ...{ ids, kept: [], erased: new Map(), doomed: new Set<string>() },
  }
  return model
}
let collection = ''
let begun = '0'

/** As a tab opens the records. */
async function open(device: Feeder): Promise<Side> {
  const feed = await device.open()
  const holding = new RecordsHolding({
    ...{ service: 's', me: { member: device.member, name: '', isAdmin: true }, members: [] },
    ...{ plan: story.other, spaces: [story.space, story.third], feed },
  })
  return device.step(async () => {
    await holding.open()
    await holding.second.settle().catch(() => {})
    return { device, feed, holding, room: new Workroom(holding, 'de') }
  })
}

async function take(model: Model, one: Step): Promise<void> {
  const side = model.sides[one.who]
  const { device, room } = side
  if (one.is === 'away' || one.is === 'deaf' || one.is === 'back') device[one.is]()
  else if (one.is === 'look') await look(side)
  else if (one.is === 'tab' || one.is === 'worker') {
    if (one.is === 'worker') await device.restart()
    model.sides[one.who] = await open(device)
  } else if (one.is === 'split') await device.step(() => split(side)).catch(refused)
  else if (one.is === 'merge') {
    const [stays, goes] = [model.ids[one.slot] ?? '', model.ids[one.other] ?? '']
    if (stays !== goes) await device.step(() => mergeIn(room, { stays, goes, choosing: {} })).catch(refused)
  } else if (one.is === 'write' || one.is === 'note') await write(model, one, model.ids[one.slot] ?? '')
  else if (one.is === 'erase') await erase(model, one.who, model.ids[one.slot] ?? '')
  room.settle()
}

const refused = (error: { trouble?: { code: string } }) => expect(error.trouble?.code).toMatch(/./)

async function look({ device, holding, room }: Side): Promise<void> {
  await device.ask('flush')
  await device
    .step(async () => {
      await holding.readNews([story.other, story.space, story.third])
      await holding.second.settle()
    })
    .catch(refused)
  room.settle()
}

async function split({ holding, room }: Side): Promise<void> {
  const paper = holding
    .papers<MergeBody>('jam/merge/1')
    .findLast(({ body }) => body.collection === collection && !body.undone)
  if (paper) await undoMerge(room, paper)
}

async function write(model: Model, one: Extract<Step, { slot: number }>, id: string): Promise<void> {
  const { device, holding } = model.sides[one.who]
  const row = holding.get(id)
  if (!row) return
  const text = `Text ${count++} von ${one.who}.`
  const [fate] = await device.step(() =>
    one.is === 'write'
      ? holding.write([{ collection, id, set: { [one.field]: text } }])
      : holding.writeEntries([{ of: id, layer: 'base', body: { kind: 'note', at: '2026-11-26', text } }]),
  )
  if (!fate || typeof fate.fate === 'object') return
  const part = one.is === 'write' && one.field === 'illness' ? holding.get(id)?.parts.sensitive?.id : fate.id
  model.kept.push({ who: one.who, id, text, envelope: part ?? '' })
}

async function erase(model: Model, me: Who, id: string): Promise<void> {
  const { device, holding } = model.sides[me]
  if (!holding.get(id)) return
  const along = [id, ...holding.mergedInto(id)]
  for (const one of along) model.doomed.add(one)
  const isDone = await device
    .step(() => holding.erase([id]))
    .then(
      () => true,
      () => false,
    )
  if (!isDone) return
  for (const one of along) {
    const waiting: Kept[] = []
    for (const other of names) {
      const rows = await model.sides[other].device.ask('listWaiting')
      const mine = model.kept.filter((kept) => kept.who === other && kept.id === one)
      const last = new Map(mine.map((kept) => [kept.envelope, kept]))
      waiting.push(
        ...[...last.values()].filter(({ envelope }) => rows.some((row) => row.envelope.id === envelope)),
      )
    }
    model.erased.set(
      one,
      waiting.filter((kept) => kept.who !== me),
    )
  }
}

/** Both are back and look until nothing moves any more; what came too late is read. */
async function settle({ sides, ids, kept, erased, doomed }: Model): Promise<void> {
  for (const name of names) sides[name].device.back()
  const late: Record<Who, string> = { amina: '', bea: '' }
  for (let turn = 0; turn < 4; turn++)
    for (const name of names) {
      await look(sides[name])
      late[name] += await readLate(sides[name])
    }
  for (const waiting of erased.values())
    for (const { who: name, text } of waiting) expect(late[name]).toContain(text)
  const seen = []
  for (const name of names) {
    const { device, holding } = sides[name]
    const rows = await device.ask('listWaiting')
    expect(rows.map(({ refused: code }) => code)).toEqual([])
    const fresh = (await open(device)).holding
    for (const one of [holding, fresh]) seen.push(ids.map((id) => shown(one, id)))
  }
  for (const one of seen) expect(one).toEqual(seen[0])
  const { device, holding } = sides.amina
  for (const id of ids) {
    if (erased.has(id)) expect(holding.get(id), 'erased').toBeUndefined()
    if (!holding.get(id)) {
      expect(doomed.has(id), 'lost').toBe(true)
      continue
    }
    expect(isFound(holding, id), 'in no list').toBe(true)
    const versions = await device.step(() => holding.versions(id))
    const text = JSON.stringify([versions, holding.entries(id)])
    // An erasure that was torn has begun with what hangs on the record.
    const mustBe = kept.filter((one) => one.id === id && (one.envelope === id || !doomed.has(id)))
    for (const one of mustBe) expect(text).toContain(one.text)
  }
  expect(await onServer()).toEqual(knownTo(holding, ids))
}

/** In a list, or behind a record that is. */
function isFound(holding: RecordsHolding, id: string): boolean {
  const rows = [...holding.rows(collection)]
  return rows.some((row) => row.id === id || holding.mergedInto(row.id).includes(id))
}

async function readLate({ device, holding }: Side): Promise<string> {
  const all = holding.second.late()
  for (const { of } of all) await device.step(() => holding.second.giveUp(of))
  return JSON.stringify(all)
}

/** Nothing is left of what was erased, in no layer. */
async function onServer(): Promise<string[]> {
  const { rows } = await story.house.owner.query(
    'select distinct id from envelope where space in ($1, $2) and tx > $3::xid8',
    [story.space, story.third, begun],
  )
  return rows.map(({ id }) => id).toSorted()
}

const knownTo = (holding: RecordsHolding, ids: string[]): string[] =>
  ids
    .flatMap((id) => {
      const row = holding.get(id)
      const parts = Object.values(row?.parts ?? {}).map((part) => part.id)
      const entries = holding.entries(id).filter(({ of }) => of === id)
      return row ? [id, ...parts, ...entries.map((entry) => entry.id)] : []
    })
    .toSorted()

const shown = (holding: RecordsHolding, id: string) => {
  const { version, values, merged, waits } = holding.get(id) ?? {}
  return [
    version,
    values,
    merged,
    waits,
    holding
      .entries(id)
      .map(({ text }) => text)
      .toSorted(),
  ]
}
