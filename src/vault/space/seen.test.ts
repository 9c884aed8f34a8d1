import { beforeAll, describe, expect, test } from 'vitest'
import { openStory } from '#test/vault.ts'
import { founderCode } from '../log/log.ts'
import { sealEnvelope } from './envelope.ts'
import { firstSeen, type Seen, seeEnvelope, seeLog, unsee } from './seen.ts'
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
    expect(unsee(kept, 'answers', 'one')).toBe(true)
    expect(seen.records.has('answers/one')).toBe(true)
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
