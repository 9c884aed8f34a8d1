import { describe, expect, test } from 'vitest'
import { day, openStory } from '#test/vault.ts'
import { type Bench, openBench } from '#test/vault-bench.ts'
import { type Envelope, openEnvelope } from './envelope.ts'
import { type RotationStore, rotate } from './rotation.ts'
import { firstSeen, type Seen, seeEnvelope } from './seen.ts'
import { mustBeWritable, openWrap } from './space.ts'

type Story = Awaited<ReturnType<typeof openStory>>
const records = 9
const now = () => day(5)

/** A story in which Mara has just been removed, and what was sealed before. */
async function openAfternoon(): Promise<{ story: Story; bench: Bench }> {
  const story = await openStory()
  const bench = await openBench(story, records)
  await story.book.say(story.amina, 'member_removed', { member: story.mara.card.id }, day(4))
  return { story, bench }
}

describe.each([
  ['one by one', 'store'],
  ['in bulk', 'bulk'],
] as const)('a rotation %s', (_, way) => {
  test('after a removal seals everything again, and the removed member reads nothing new', async () => {
    const { story, bench } = await openAfternoon()
    const { amina, mara, book } = story
    expect(() => mustBeWritable(book.state, 'answers', amina.card.id, day(5))).toThrow('space.stale')
    const rotated = await rotate(bench[way](amina), amina, { space: 'answers', now })
    expect(rotated).toEqual({ epoch: 2, moved: records, damaged: [], isComplete: true })
    expect(await bench.bodies(amina)).toEqual(bench.written)
    expect(bench.wraps.filter(({ member }) => member === mara.card.id)).toEqual([])
    expect(bench.envelopes.every(({ epoch }) => epoch === 2)).toBe(true)
    expect(mustBeWritable(book.state, 'answers', amina.card.id, day(5)).floor).toBe(2)
  })

  test('interrupted at any call of the server ends the same when it is asked again', async () => {
    const whole = await openAfternoon()
    await rotate(whole.bench[way](whole.story.amina), whole.story.amina, { space: 'answers', now })
    const { calls } = whole.bench
    expect(calls).toBeGreaterThan(8)
    for (let broken = 1; broken <= calls; broken++) {
      for (const when of ['before', 'after'] as const) {
        const { story, bench } = await openAfternoon()
        await expect(
          rotate(bench[way](story.amina, { broken, when }), story.amina, { space: 'answers', now }),
        ).rejects.toThrow('torn')
        await rotate(bench[way](story.jonas), story.jonas, { space: 'answers', now })
        expect(await bench.bodies(story.amina)).toEqual(bench.written)
        const space = story.book.state.spaces.get('answers')
        expect([space?.epoch, space?.floor, bench.wraps.length]).toEqual([2, 2, 2])
      }
    }
  })

  test('leaves a record that does not open where it is, and says which', async () => {
    const { story, bench } = await openAfternoon()
    const [first] = bench.envelopes
    if (first) bench.envelopes[0] = { ...first, ct: `${first.ct.slice(0, -4)}AAAA` }
    const rotated = await rotate(bench[way](story.amina), story.amina, { space: 'answers', now })
    expect(rotated).toMatchObject({ moved: records - 1, damaged: [first?.id], isComplete: false })
  })

  test('does not wash an old version clean that the server brings back', async () => {
    const { story, bench } = await openAfternoon()
    const { amina, book, key } = story
    const seen: Seen = firstSeen(book.state, 'x')
    const space = book.state.spaces.get('answers')
    const newest = await bench.write(key, amina, 3)
    if (space) seeEnvelope(seen, space, newest.id, newest)
    bench.envelopes[3] = bench.before(3)
    const washing = rotate(bench[way](amina), amina, { space: 'answers', now, seen })
    await expect(washing).rejects.toMatchObject({ code: 'envelope.version-lower' })
  })

  test('takes earlier versions along', async () => {
    const { story, bench } = await openAfternoon()
    const { amina, book, key } = story
    const seen: Seen = firstSeen(book.state, 'x')
    const space = book.state.spaces.get('answers')
    const newest = await bench.write(key, amina, 3)
    bench.envelopes.push(bench.before(3))
    if (space) seeEnvelope(seen, space, newest.id, newest)
    const rotated = await rotate(bench[way](amina), amina, { space: 'answers', now, seen })
    expect(rotated).toEqual({ epoch: 2, moved: records + 1, damaged: [], isComplete: true })
  })

  test('ends when the server brings back what was moved', async () => {
    const { story, bench } = await openAfternoon()
    const honest = bench[way](story.amina)
    const store: RotationStore =
      'bulk' in honest
        ? { ...honest, bulk: { ...honest.bulk, replace: async () => {} } }
        : { ...honest, replace: async () => true }
    const turning = rotate(store, story.amina, { space: 'answers', now })
    await expect(turning).rejects.toMatchObject({ code: 'envelope.epoch-lower' })
  })

  test('brings a new intake key where outsiders write', async () => {
    const { story, bench } = await openAfternoon()
    await bench.openIntake(story)
    const before = story.book.state.spaces.get('answers')?.intake?.recipient
    await rotate(bench[way](story.amina), story.amina, { space: 'answers', now })
    const after = story.book.state.spaces.get('answers')?.intake
    expect(after?.epoch).toBe(2)
    expect(after?.recipient).not.toBe(before)
  })
})

describe('an epoch', () => {
  test('that is closed, or was never opened, is refused', async () => {
    const { story, bench } = await openAfternoon()
    const old = bench.envelopes[0] as Envelope
    await rotate(bench.store(story.amina), story.amina, { space: 'answers', now })
    const { state } = story.book
    const space = state.spaces.get('answers')
    if (!space) throw new Error('space')
    const seen = firstSeen(state, 'x')
    expect(() => seeEnvelope(seen, space, old.id, old)).toThrow('envelope.epoch-closed')
    expect(() => seeEnvelope(seen, space, old.id, { ...old, epoch: 9 })).toThrow('envelope.epoch-unknown')
    expect(() => seeEnvelope(seen, space, 'other', old)).toThrow('envelope.other-place')
  })
  test('has one key: a wrap of another is refused, whoever made it', async () => {
    const { story, bench } = await openAfternoon()
    const wrap = await bench.foreignWrap(story.amina)
    await expect(openWrap(story.amina.age, wrap, story.book.state)).rejects.toMatchObject({
      code: 'space.other-key',
    })
    const honest = bench.wraps.find(({ member }) => member === story.amina.card.id)
    if (!honest) throw new Error('wrap')
    const moved = openWrap(story.amina.age, { ...honest, epoch: 2 }, story.book.state)
    await expect(moved).rejects.toMatchObject({ code: 'space.other-place' })
    expect(await openEnvelope(story.key, bench.envelopes[0] as Envelope)).not.toBeNull()
  })
})
