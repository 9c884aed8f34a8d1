import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { Counsellor, type Office, office, Seeker } from '#test/talk.ts'
import { newId, randomBytes } from '#vault/bytes.ts'
import type { Line } from '#vault/conversation/line.ts'
import { destroyOwnConversation } from './erasing.ts'
import { hashOfLine, linesAfter, type Speaker, sayLine } from './lines.ts'
import { findRow } from './rows.ts'
import { hearStored } from './telling.ts'

let house: TestHouse
let other: TestHouse
let at: Office
beforeAll(async () => {
  house = await openTestHouse()
  other = await openTestHouse(undefined, {}, undefined, house.database)
  at = await office(house)
})
afterAll(async () => {
  await other.close()
  await house.close()
})

const base64url = (length: number) => Buffer.from(randomBytes(length)).toString('base64url')

/** A line as the server sees it; whether it opens is not its matter. */
const lineAfter = (before: Line, author: string, epoch: number): Line => ({
  ...{ ...before, seq: before.seq + 1, epoch, author, prev: hashOfLine(before), turn: null, commitment: '' },
  ...{ iv: base64url(12), ct: base64url(272), signature: base64url(64) },
})

/** A conversation of a seeker and Amina, with the last line of it. */
async function between() {
  const seeker = await new Seeker(house, at).begin()
  const amina = new Counsellor(house, at, at.amina)
  const { line } = await amina.accept(seeker.id)
  const speakers: [Speaker, string][] = [
    [{ seeker: seeker.id }, seeker.receipt.locator],
    [{ member: amina.member }, amina.member],
  ]
  return { id: seeker.id, last: line, speakers }
}
type Between = Awaited<ReturnType<typeof between>>

const kept = (id: string) => house.itself(async (desk) => (await linesAfter(desk, id, 1, 10_000)).lines)

/** Somebody who wants to say some lines one after the other, at one process or another, and whose answers get lost at times. */
async function speak({ id, last, speakers }: Between, who: number, plan: { at: number; isLost: boolean }[]) {
  const [speaker, author] = speakers[who] ?? speakers[0] ?? []
  if (!speaker || !author) throw new Error('nobody')
  const said: string[] = []
  let head = last
  for (const step of plan) {
    const place = step.at === 0 ? house.house : other.house
    for (let tries = 0; ; tries++) {
      if (tries > 200) throw new Error('never the next')
      const line = lineAfter(head, author, last.epoch)
      const answer = await sayLine(place, speaker, { line }).catch((error) => error)
      // The answer did not arrive: the same line once more, elsewhere.
      const again =
        step.isLost && typeof answer === 'number' ? await sayLine(house.house, speaker, { line }) : answer
      if (typeof again === 'number') {
        expect(again).toBe(line.seq)
        said.push(line.signature)
        head = line
        break
      }
      if (again.code !== 'conversation.moved') throw again
      const { lines } = await house.itself((desk) => linesAfter(desk, id, head.seq, 10_000))
      head = lines.at(-1) ?? head
    }
  }
  return said
}

const steps = fc.array(fc.record({ at: fc.nat(1), isLost: fc.boolean() }), { maxLength: 6 })

describe('two who speak at once', () => {
  test('lose nothing, double nothing, and each stays in their own order, whatever the schedule', async () => {
    const talk = await between()
    await fc.assert(
      fc.asyncProperty(steps, steps, async (one, two) => {
        const before = await kept(talk.id)
        const last = before.at(-1) ?? talk.last
        const [mine, theirs] = await Promise.all([
          speak({ ...talk, last }, 0, one),
          speak({ ...talk, last }, 1, two),
        ])
        const all = (await kept(talk.id)).slice(before.length)
        const signatures = all.map(({ signature }) => signature)
        expect(signatures.toSorted()).toEqual([...mine, ...theirs].toSorted())
        expect(signatures.filter((one) => mine.includes(one))).toEqual(mine)
        expect(signatures.filter((one) => theirs.includes(one))).toEqual(theirs)
        const chain = [last, ...all]
        expect(all.every((line, n) => line.prev === hashOfLine(chain[n] as Line))).toBe(true)
        expect(all.map(({ seq }) => seq)).toEqual(all.map((_, n) => last.seq + 1 + n))
      }),
      { numRuns: 25 },
    )
  })

  test('wait for nobody’s lock in a circle, many conversations at two processes', async () => {
    const talks = await Promise.all(Array.from({ length: 6 }, between))
    const plan = (n: number) =>
      Array.from({ length: 8 }, (_, step) => ({ at: (step + n) % 2, isLost: false }))
    const said = await Promise.all(talks.flatMap((talk, n) => [0, 1].map((who) => speak(talk, who, plan(n)))))
    expect(said.map(({ length }) => length)).toEqual(Array(12).fill(8))
    for (const { id } of talks) expect(await kept(id)).toHaveLength(16)
  })

  test('in one step: what follows is taken with what it follows, of two rivals the first, and a line of nobody takes none along', async () => {
    const { id, last, speakers } = await between()
    const [[seeker, locator], [staff, member]] = speakers as [[Speaker, string], [Speaker, string]]
    const first = lineAfter(last, locator, last.epoch)
    const second = lineAfter(first, member, last.epoch)
    const third = lineAfter(second, locator, last.epoch)
    const rival = lineAfter(last, member, last.epoch)
    const foreign = lineAfter(second, newId(), last.epoch)
    const stored: number[] = []
    const stop = hearStored(house.house, (some) =>
      stored.push(...some.filter(({ line }) => line.conversation === id).map(({ line }) => line.seq)),
    )
    const say = (speaker: Speaker, line: Line) =>
      sayLine(house.house, speaker, { line }).catch((error) => error.code as string)
    const answers = await Promise.all([
      say(seeker, first),
      say(staff, rival),
      say(staff, foreign),
      say(staff, second),
      say(seeker, third),
      say(seeker, first),
      say({ seeker: newId() }, third),
      say({ member: newId() }, second),
    ])
    stop()
    expect(answers).toEqual([
      2,
      'conversation.moved',
      'conversation.not-seated',
      3,
      4,
      2,
      'conversation.missing',
      'conversation.not-seated',
    ])
    expect(stored).toEqual([2, 3, 4])
    expect((await kept(id)).map(({ seq }) => seq)).toEqual([2, 3, 4])
  })
})

describe('somebody who destroys a conversation while others speak in it', () => {
  test('leaves nothing of it, and the others learn that it is gone', async () => {
    const talks = await Promise.all(Array.from({ length: 4 }, between))
    const plan = Array.from({ length: 6 }, (_, step) => ({ at: step % 2, isLost: false }))
    const speaking = talks.flatMap((talk) =>
      [0, 1].map((who) => speak(talk, who, plan).catch((error) => error.code)),
    )
    await sayLine(house.house, { seeker: newId() }, { line: talks[0]?.last as Line }).catch(() => {})
    for (const { id } of talks)
      await house.itself(async (desk) =>
        destroyOwnConversation(
          desk,
          (await findRow(desk, id)) as NonNullable<Awaited<ReturnType<typeof findRow>>>,
        ),
      )
    for (const answer of await Promise.all(speaking))
      expect([6, 'conversation.missing']).toContain(lengthOr(answer))
    for (const table of ['line', 'wrap', 'seat', 'note']) {
      const { rows } = await house.owner.query(
        `select 1 from conversation_${table} where conversation = any ($1)`,
        [talks.map(({ id }) => id)],
      )
      expect(rows).toEqual([])
    }
  })
})

const lengthOr = (answer: string | string[]) => (Array.isArray(answer) ? answer.length : answer)

describe('what another process says', () => {
  test('is told with its origin, its space, and how far it goes', async () => {
    const { id, last, speakers } = await between()
    const [[seeker, locator]] = speakers as [[Speaker, string]]
    const words: string[] = []
    other.house.live.hearChannel('house_talk', { told: (word) => words.push(word), again: () => {} })
    await expect
      .poll(async () => {
        await house.owner.query(`select pg_notify('house_talk', 'does it hear?')`)
        return words.length
      })
      .toBeGreaterThan(0)
    const told = () => words.filter((word) => word !== 'does it hear?')
    await sayLine(house.house, seeker, { line: lineAfter(last, locator, last.epoch) })
    await expect.poll(told).not.toEqual([])
    expect(told()).toEqual([expect.stringMatching(new RegExp(`^from [\\w-]+\\nline ${at.space} ${id} 2$`))])
  })
})
