import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Feeder, openFeeders } from '#test/feeding.ts'
import { newId } from '#vault/bytes.ts'
import type { Feed } from './feed.ts'

let story: Awaited<ReturnType<typeof openFeeders>>
beforeAll(async () => {
  story = await openFeeders()
}, 120_000)
afterAll(() => story.close())

type Who = 'amina' | 'bea'
type Step =
  | { is: 'write' | 'erase'; who: Who; record: number }
  | { is: 'away' | 'deaf' | 'back' | 'read' | 'anew' | 'flush'; who: Who }

/** What a device was told of a record, and what it last knew of it. */
type Model = {
  /** Bodies that somebody was told are committed, by record and version. */
  acknowledged: Map<string, Map<number, string>>
  erased: Set<string>
  /** Somebody asked for it; whether it happened they did not hear. */
  doomed: Set<string>
  ids: string[]
}

const who = fc.constantFrom<Who>('amina', 'bea')
const record = fc.nat(3)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('write' as const), who, record }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('erase' as const), who, record }) },
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constantFrom(
        'away' as const,
        'deaf' as const,
        'back' as const,
        'read' as const,
        'anew' as const,
        'flush' as const,
      ),
      who,
    }),
  },
)

let count = 0

test('whatever becomes of the lines of two devices, nothing acknowledged is lost and nothing erased comes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const model: Model = {
        acknowledged: new Map(),
        erased: new Set(),
        doomed: new Set(),
        ids: [0, 1, 2, 3].map(() => newId()),
      }
      const feeds = { amina: await story.amina.open(), bea: await story.bea.open() }
      for (const one of steps) await take(one, feeds, model)
      await settle(feeds, model)
    }),
    { numRuns: 12, endOnFailure: true },
  )
}, 120_000)

async function take(step: Step, feeds: Record<Who, Feed>, model: Model): Promise<void> {
  const device = story[step.who]
  const feed = feeds[step.who]
  const { space } = story
  if (step.is === 'away') device.away()
  else if (step.is === 'deaf') device.deaf()
  else if (step.is === 'back') device.back()
  else if (step.is === 'anew') feeds[step.who] = await device.open()
  else if (step.is === 'flush') await device.ask('flush')
  else if (step.is === 'read') await read(device, feed)
  else if (step.is === 'write') await write(device, feed, model, model.ids[step.record] ?? '')
  else if (step.is === 'erase') {
    const id = model.ids[step.record] ?? ''
    model.doomed.add(id)
    const done = await device
      .step(() => feed.erase(space, [id]))
      .then(
        () => true,
        () => false,
      )
    if (done && model.acknowledged.has(id)) model.erased.add(id)
  }
}

/** On top of what this device knows, also of what waits on it. */
async function write(device: Feeder, feed: Feed, model: Model, id: string): Promise<void> {
  const { space } = story
  const known = await read(device, feed)
  const version = known?.get(id)?.version ?? 0
  const text = `Fassung ${count++}`
  const [written] = await device.step(() => feed.write([{ space, id, version, body: { text } }]))
  if (written?.fate !== 'there') return
  const all = model.acknowledged.get(id) ?? new Map<number, string>()
  // One version, one body: two never hear that they are both the next.
  expect(all.get(written.version) ?? text).toBe(text)
  model.acknowledged.set(id, all.set(written.version, text))
}

const read = (device: Feeder, feed: Feed) => device.read(story.space, feed).catch(() => null)

/** Both are back, and everything that waits has gone out or is refused for a reason that somebody can decide on. */
async function settle(feeds: Record<Who, Feed>, { acknowledged, erased, doomed, ids }: Model): Promise<void> {
  const seen = []
  for (const name of ['amina', 'bea'] as const) {
    story[name].back()
    await story[name].ask('flush')
  }
  for (const name of ['amina', 'bea'] as const) {
    const device = story[name]
    for (const { refused, key } of await device.ask('listWaiting')) {
      expect(['envelope.version', 'envelope.gone']).toContain(refused)
      await device.ask('drop', key)
    }
    await device.read(story.space, feeds[name])
    const known = await device.read(story.space, feeds[name])
    const fresh = await device.read(story.space, await device.open())
    for (const id of ids) {
      expect(fresh.get(id), name).toEqual(known.get(id))
      expect(known.get(id)?.damaged).toBeUndefined()
      expect(known.get(id)?.waits).toBeUndefined()
    }
    seen.push(ids.map((id) => known.get(id) ?? null))
    for (const id of ids) {
      const mine = [...(acknowledged.get(id) ?? [])]
      if (erased.has(id)) expect(known.has(id)).toBe(false)
      else if (mine.length > 0) {
        const newest = Math.max(...mine.map(([version]) => version))
        const now = known.get(id)
        // An erasure whose answer was lost was done all the same.
        expect(now !== undefined || doomed.has(id)).toBe(true)
        if (now) expect(now.version).toBeGreaterThanOrEqual(newest)
        if (now?.version === newest) expect(now.body).toEqual({ text: acknowledged.get(id)?.get(newest) })
      }
    }
  }
  expect(seen[0]).toEqual(seen[1])
}
