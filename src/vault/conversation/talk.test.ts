import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openStory, tenant } from '#test/vault.ts'
import { type Identity, newIdentity } from '../identity/identity.ts'
import type { LogState } from '../log/state.ts'
import { newReceipt, type Receipt } from '../outside/receipt.ts'
import { openEnvelope, sealEnvelope } from '../space/envelope.ts'
import { newIntake, openIntake } from '../space/intake.ts'
import { openKeys, toIntake, type Wrapped } from './keys.ts'
import type { Line, Seat } from './line.ts'
import { signWords } from './release.ts'
import { beginTalk, hear, openConversation, prepare, say, sideKey, type Talk, turn } from './talk.ts'

const at = (minute: number) => `2026-03-05T10:${String(minute).padStart(2, '0')}:00Z`
const seat = ({ card }: Identity, as: Seat['as'] = 'counsellor', until: string | null = null): Seat => ({
  member: card.id,
  as,
  until,
})

let [amina, jonas, mara]: Identity[] = []
let log: LogState
let intake: string
let receipt: Receipt
let opened: Awaited<ReturnType<typeof openConversation>>
let accepted: Awaited<ReturnType<typeof turn>>
const who = () => ({ amina: amina as Identity, jonas: jonas as Identity, mara: mara as Identity })

beforeAll(async () => {
  const story = await openStory()
  ;[amina, jonas, mara] = [story.amina, story.jonas, story.mara]
  const { recipient, envelope } = await newIntake(story.key, story.amina.card.id)
  await story.book.say(story.amina, 'intake_key_set', { space: 'answers', epoch: 1, recipient })
  log = story.book.state
  intake = (await openIntake(story.key, envelope, log.spaces.get('answers'))) ?? ''
  receipt = await newReceipt(tenant)
  const space = log.spaces.get('answers')
  if (!space) throw new Error('no space')
  opened = await openConversation(tenant, space, receipt.identity, { text: 'Ich weiß nicht weiter.' }, at(0))
  const read = await follow(intake, wrapFor(opened.wraps, toIntake), [opened.line])
  accepted = await turn(
    read,
    story.jonas,
    log,
    { why: 'accepted', seats: [seat(story.jonas), seat(story.amina, 'lead')] },
    at(1),
  )
})

const wrapFor = (wraps: Wrapped[], to: string) => wraps.find((one) => one.to === to) as Wrapped
async function follow(age: string, wrap: Wrapped, lines: Line[]): Promise<Talk> {
  const keys = await openKeys(age, wrap)
  if (!keys) throw new Error('not for this key')
  let talk = beginTalk({ tenant, space: 'answers', conversation: wrap.conversation }, keys)
  prepare(talk, lines, log)
  for (const line of lines) talk = (await hear(talk, line, log)).talk
  return talk
}

describe('a conversation', () => {
  test('is heard by whoever reads the space, and by the receipt alone on another device', async () => {
    for (const [age, to] of [
      [intake, toIntake],
      [receipt.identity.age, receipt.identity.card.id],
    ] as const) {
      const keys = await openKeys(age, wrapFor(opened.wraps, to))
      if (!keys) throw new Error('not for this key')
      const begun = beginTalk({ tenant, space: 'answers', conversation: opened.talk.conversation }, keys)
      const { heard } = await hear(begun, opened.line, log)
      expect(heard).toMatchObject({ seq: 0, by: null, said: { text: 'Ich weiß nicht weiter.' } })
    }
    expect(await openKeys(who().jonas.age, wrapFor(opened.wraps, toIntake))).toBeNull()
  })

  test('that somebody accepted is sealed for their keys, and for nobody else who reads the space', async () => {
    expect(accepted.wraps.map(({ to }) => to).sort()).toEqual(
      [who().jonas.card.id, who().amina.card.id, receipt.identity.card.id].sort(),
    )
    const answered = await say(accepted.talk, who().jonas, { text: 'Ich höre zu.' }, at(2))
    const lines = [opened.line, accepted.line, answered.line]
    const seeker = await follow(
      receipt.identity.age,
      wrapFor(accepted.wraps, receipt.identity.card.id),
      lines,
    )
    expect(seeker.seats.map(({ member, as }) => [member, as])).toEqual([
      [who().jonas.card.id, 'counsellor'],
      [who().amina.card.id, 'lead'],
    ])
    const colleague = beginTalk(accepted.talk, opened.talk.keys)
    const first = (await hear(colleague, opened.line, log)).talk
    await expect(hear(first, accepted.line, log)).rejects.toMatchObject({ code: 'conversation.other-key' })
  })

  test('has a side room that the seeker has no key for', async () => {
    const key = await sideKey(accepted.talk)
    if (!key) throw new Error('no side room')
    const note = await sealEnvelope(
      key,
      { id: 'note', version: 1, author: who().jonas.card.id },
      'Rückruf mit Leitung',
    )
    expect((await openEnvelope(key, note))?.body).toBe('Rückruf mit Leitung')
    const seeker = await follow(receipt.identity.age, wrapFor(accepted.wraps, receipt.identity.card.id), [
      opened.line,
      accepted.line,
    ])
    expect(await sideKey(seeker)).toBeNull()
  })

  test('is spoken in by nobody without a seat, after their time, or as a peer', async () => {
    const stranger = await newIdentity(tenant)
    await expect(say(accepted.talk, who().mara, 'Hallo', at(2))).rejects.toMatchObject({
      code: 'conversation.not-seated',
    })
    await expect(say(accepted.talk, stranger, 'Hallo', at(2))).rejects.toMatchObject({
      code: 'conversation.not-seated',
    })
    const seats = [seat(who().jonas), seat(who().mara, 'substitute', at(5))]
    const substituted = await turn(accepted.talk, who().jonas, log, { why: 'substitute', seats }, at(3))
    const spoken = await say(substituted.talk, who().mara, 'Ich vertrete.', at(4))
    expect((await hear(substituted.talk, spoken.line, log)).heard.by).toBe(who().mara.card.id)
    await expect(say(spoken.talk, who().mara, 'Noch da?', at(6))).rejects.toMatchObject({
      code: 'conversation.not-seated',
    })
    await expect(say(spoken.talk, who().jonas, 'Wieder da.', at(6))).rejects.toMatchObject({
      code: 'conversation.stale',
    })
    const over = await turn(spoken.talk, who().jonas, log, { why: 'over', seats: [seat(who().jonas)] }, at(6))
    expect(over.wraps.map(({ to }) => to)).not.toContain(who().mara.card.id)
  })

  test('lets a peer speak by the hand of somebody responsible, word for word', async () => {
    const seats = [seat(who().jonas), seat(who().mara, 'peer')]
    const { talk } = await turn(accepted.talk, who().jonas, log, { why: 'asked', seats }, at(3))
    await expect(say(talk, who().mara, 'Hallo', at(4))).rejects.toMatchObject({
      code: 'conversation.unreleased',
    })
    const words = { text: 'Mir ging es auch so.' }
    const written = await signWords(talk, who().mara, words)
    const released = await say(talk, who().jonas, { ...words, written }, at(4))
    expect((await hear(talk, released.line, log)).heard).toMatchObject({
      by: who().jonas.card.id,
      writtenBy: who().mara.card.id,
    })
    const bent = await say(talk, who().jonas, { text: 'Anders.', written }, at(4))
    await expect(hear(talk, bent.line, log)).rejects.toMatchObject({ code: 'conversation.written' })
  })

  test('goes back to everybody who reads the space, and is accepted anew', async () => {
    const back = await turn(accepted.talk, who().jonas, log, { why: 'left', seats: [] }, at(3))
    const lines = [opened.line, accepted.line, back.line]
    const waiting = await follow(intake, wrapFor(back.wraps, toIntake), lines)
    expect(waiting.seats).toEqual([])
    const again = await turn(waiting, who().mara, log, { why: 'accepted', seats: [seat(who().mara)] }, at(4))
    expect((await hear(waiting, again.line, log).catch((error) => error)).code).toBe('conversation.other-key')
    const held = await follow(who().mara.age, wrapFor(again.wraps, who().mara.card.id), [
      ...lines,
      again.line,
    ])
    expect(held.seats).toEqual([seat(who().mara)])
  })
})

describe('a hostile server', () => {
  const story = async () => {
    const words = ['eins', 'zwei', 'drei']
    const lines = [opened.line, accepted.line]
    let { talk } = accepted
    for (const text of words) {
      const said = await say(talk, text === 'zwei' ? receipt.identity : who().jonas, { text }, at(2))
      lines.push(said.line)
      talk = said.talk
    }
    return { lines, wrap: wrapFor(accepted.wraps, receipt.identity.card.id) }
  }

  test('that drops, doubles, swaps or replays lines is noticed at the first wrong one', async () => {
    const { lines, wrap } = await story()
    const orders = fc.array(fc.nat(lines.length - 1), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const isTrue = order.every((line, index) => line === index)
        const shown = order.map((index) => lines[index] as Line)
        const heard = follow(receipt.identity.age, wrap, shown).then(
          () => 'heard',
          ({ code }) => code,
        )
        expect(await heard).toMatch(isTrue ? /^heard$/ : /^conversation\.(gap|forked|form|other-key)$/)
      }),
      { numRuns: 60 },
    )
  })

  test('that bends anything of a line is noticed', async () => {
    const { lines, wrap } = await story()
    const last = lines.at(-1) as Line
    const bends: Partial<Line>[] = [
      { tenant: 'anderswo' },
      { space: 'other' },
      { conversation: 'other' },
      { seq: 9 },
      { epoch: 1 },
      { author: who().amina.card.id },
      { author: receipt.identity.card.id },
      { prev: opened.line.prev },
      { turn: (accepted.line as Line).turn },
      { commitment: opened.line.commitment },
      { iv: opened.line.iv },
      { ct: `${last.ct.slice(0, -2)}AA` },
      { signature: accepted.line.signature },
    ]
    for (const bend of bends) {
      const shown = [...lines.slice(0, -1), { ...last, ...bend }]
      const code = await follow(receipt.identity.age, wrap, shown).then(
        () => `heard with ${Object.keys(bend)}`,
        (error) => error.code,
      )
      expect(code).toMatch(/^conversation\./)
    }
  })

  test('cannot seat anybody, forge a line of a member, or hand out keys of its own', async () => {
    const plotter = await newIdentity(tenant)
    const keys = accepted.talk.keys
    const asMember = { ...plotter, card: { ...plotter.card, id: who().jonas.card.id } }
    const forged = await say({ ...accepted.talk, keys }, asMember, 'Gefälscht', at(2))
    await expect(hear(accepted.talk, forged.line, log)).rejects.toMatchObject({ code: 'conversation.author' })
    const seats = [seat(who().jonas), seat(who().mara)]
    const usurped = await turn(accepted.talk, { ...asMember }, log, { why: 'asked', seats }, at(2))
    const seeker = beginTalk(accepted.talk, usurped.talk.keys)
    let talk = (await hear(seeker, opened.line, log)).talk
    talk = (await hear(talk, accepted.line, log)).talk
    await expect(hear(talk, usurped.line, log)).rejects.toMatchObject({ code: 'conversation.author' })
    await expect(turn(accepted.talk, plotter, log, { why: 'asked', seats }, at(2))).rejects.toMatchObject({
      code: 'conversation.not-seated',
    })
  })
})
