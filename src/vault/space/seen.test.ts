import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openStory } from '#test/vault.ts'
import { founderCode } from '../log/log.ts'
import { sealEnvelope } from './envelope.ts'
import { firstSeen, listSeen, type Seen, seeAlso, seeEnvelope, seeErased, seeLog } from './seen.ts'
import { newSpaceKey } from './space.ts'

let story: Awaited<ReturnType<typeof openStory>>
let seen: Seen
beforeAll(async () => {
  story = await openStory()
  seen = firstSeen(story.book.state, await founderCode(story.book.state))
})
const space = () => {
  const known = story.book.state.spaces.get('answers')
  if (!known) throw new Error('space')
  return known
}
const write = (version: number) =>
  sealEnvelope(story.key, { id: 'one', version, author: 'amina' }, { version })

describe('what a device has seen', () => {
  test('is not undone by an older version, nor by another one of the same number', async () => {
    const [old, newer, other] = [await write(1), await write(2), await write(2)]
    seeEnvelope(seen, space(), 'one', old)
    seeEnvelope(seen, space(), 'one', newer)
    seeEnvelope(seen, space(), 'one', newer)
    expect(() => seeEnvelope(seen, space(), 'one', old)).toThrow('envelope.version-lower')
    expect(() => seeEnvelope(seen, space(), 'one', other)).toThrow('envelope.version-forked')
  })
  test('is not undone by an epoch that came before', async () => {
    const opened = { ...space(), epoch: 2 }
    const next = await newSpaceKey(story.key.tenant, 'answers', 2)
    const again = await sealEnvelope(next, { id: 'two', version: 1, author: 'amina' }, 'x')
    const before = await sealEnvelope(story.key, { id: 'two', version: 1, author: 'amina' }, 'x')
    seeEnvelope(seen, opened, 'two', again)
    expect(() => seeEnvelope(seen, opened, 'two', before)).toThrow('envelope.epoch-lower')
  })
  test('survives being kept as plain data', async () => {
    const kept = structuredClone(seen)
    expect(() => seeEnvelope(kept, space(), 'one', { ...story.key } as never)).toThrow('envelope.form')
    expect(listSeen(kept, 'answers')).toEqual(['one', 'two'])
  })
  test('is not undone by saying that a record was erased', async () => {
    const [kept, newest] = [structuredClone(seen), await write(3)]
    seeErased(kept, 'answers', 'one')
    expect(() => seeEnvelope(kept, space(), 'one', newest)).toThrow('envelope.erased')
    expect(listSeen(kept, 'answers')).toEqual(['two'])
  })
  test('in two tabs is the newest of both, whichever keeps it last', () => {
    const head = fc.record({ seq: fc.nat(9), hash: fc.constant('x') })
    const erased = fc.option(fc.constant(true as const), { nil: undefined })
    const record = fc.record({
      version: fc.integer({ min: 1, max: 4 }),
      epoch: fc.nat(3),
      iv: fc.constant('iv'),
      erased,
    })
    const records = fc
      .dictionary(fc.constantFrom('a/1', 'a/2', 'b/1'), record)
      .map((all) => new Map(Object.entries(all)))
    const note = fc.record({
      tenant: fc.constant('t'),
      founder: fc.constant('f'),
      head,
      records,
    }) as fc.Arbitrary<Seen>
    const both = (one: Seen, other: Seen) => {
      const mine = structuredClone(one)
      seeAlso(mine, structuredClone(other))
      return { ...mine, records: new Map([...mine.records].sort()) }
    }
    const holds = (one: Seen, other: Seen) => {
      expect(both(one, other)).toEqual(both(other, one))
      expect(both(both(one, other), one)).toEqual(both(one, other))
      expect(both(one, other).head.seq).toBe(Math.max(one.head.seq, other.head.seq))
    }
    fc.assert(fc.property(note, note, holds))
  })
  test('of a log is never less than before', async () => {
    const { state } = story.book
    await story.book.say(story.amina, 'handed_over', { protocol: null })
    seeLog(seen, story.book.state)
    expect(() => seeLog(seen, state)).toThrow('log.rollback')
    const forked = { ...story.book.state, head: { ...story.book.state.head, hash: 'x' } }
    expect(() => seeLog(seen, forked)).toThrow('log.fork')
  })
})
