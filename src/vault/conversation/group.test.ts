import { beforeAll, describe, expect, test } from 'vitest'
import { openStory, tenant } from '#test/vault.ts'
import type { Identity } from '../identity/identity.ts'
import type { LogState } from '../log/state.ts'
import { newReceipt } from '../outside/receipt.ts'
import { guestIdentity } from './guest.ts'
import { openKeys, type Wrapped } from './keys.ts'
import type { Line, Seat } from './line.ts'
import { openPassing, sealPassing } from './passing.ts'
import { sealLine } from './sealing.ts'
import { type Anchor, beginTalk, type Guest, hear, openGroup, say, type Talk, turn } from './talk.ts'

const at = (minute: number) => `2026-03-05T10:${String(minute).padStart(2, '0')}:00Z`
const seat = ({ card }: Identity, as: Seat['as']): Seat => ({ member: card.id, as, until: null })
const called = ({ card }: Identity, name: string) => ({ card, name })
const place = (talk: Talk) => ({ tenant, space: 'answers', conversation: talk.conversation })

let jonas: Identity
let log: LogState
let opened: Awaited<ReturnType<typeof openGroup>>
let [ahorn, amsel, linde]: Identity[] = []
let lines: Line[]
let led: Awaited<ReturnType<typeof turn>>
/** Two take part; the second came a line later. */
let second: Awaited<ReturnType<typeof turn>>
const who = () => ({ ahorn: ahorn as Identity, amsel: amsel as Identity, linde: linde as Identity })
const both = () => [seat(jonas, 'counsellor'), seat(who().ahorn, 'guest'), seat(who().amsel, 'guest')]
const guests = () => [called(who().ahorn, 'maple'), called(who().amsel, 'blackbird')]

beforeAll(async () => {
  const story = await openStory()
  jonas = story.jonas
  log = story.book.state
  const space = log.spaces.get('answers')
  if (!space) throw new Error('no space')
  opened = await openGroup(tenant, space, jonas, { kind: 'group', code: 'geheim' }, at(0))
  ;[ahorn, amsel, linde] = await Promise.all(
    [0, 1, 2].map(async () =>
      guestIdentity(tenant, (await newReceipt(tenant)).identity, opened.talk.conversation),
    ),
  )
  led = await turn(opened.talk, jonas, log, { why: 'group', seats: [seat(jonas, 'counsellor')] }, at(1))
  const first = await turn(
    led.talk,
    jonas,
    log,
    { why: 'group', seats: [seat(jonas, 'counsellor'), seat(who().ahorn, 'guest')], guests: guests() },
    at(2),
  )
  const said = await say(first.talk, who().ahorn, { text: 'Nur unter uns.' }, at(3))
  second = await turn(said.talk, jonas, log, { why: 'group', seats: both(), guests: guests() }, at(4))
  lines = [opened.line, led.line, first.line, said.line, second.line]
})

const keysFor = async ({ age, card }: Identity, { wraps }: { wraps: Wrapped[] }) => {
  const wrap = wraps.find(({ to }) => to === card.id)
  return wrap ? openKeys(age, wrap) : null
}
const anchorOf = ({ talk }: { talk: Talk }): Anchor => ({ seq: talk.seq, hash: talk.hash })

/** As somebody hears it from where they came on. */
async function follow(one: Identity, turned: { wraps: Wrapped[] }, anchor: Anchor | null, heard: Line[]) {
  const keys = await keysFor(one, turned)
  if (!keys) throw new Error('no keys')
  let talk = beginTalk(place(opened.talk), keys, anchor)
  const all = []
  for (const line of heard.filter(({ seq }) => seq > talk.seq)) {
    const step = await hear(talk, line, log)
    talk = step.talk
    all.push(step.heard)
  }
  return { talk, all }
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'heard',
    ({ code }) => code,
  )

describe('a group', () => {
  test('is read by whoever leads it from the beginning, and by whoever comes from there on', async () => {
    const leader = await follow(jonas, second, null, lines)
    expect(leader.all.map(({ by }) => by)).toEqual([
      jonas.card.id,
      jonas.card.id,
      jonas.card.id,
      who().ahorn.card.id,
      jonas.card.id,
    ])
    const newcomer = await follow(who().amsel, second, anchorOf(second), lines)
    expect(newcomer.all).toHaveLength(1)
    expect(newcomer.talk.guests.map(({ name }) => name)).toEqual(['maple', 'blackbird'])
    const keys = await keysFor(who().amsel, second)
    expect(keys?.talk.map(({ length }) => length)).toEqual([0, 0, 0, 32])
    // The code with which one is let in stands in the first line, which nobody from outside can open.
    expect(keys?.side.every((key) => key === null)).toBe(true)
  })

  test('hears each other under their own names, and nobody whose turn it is not', async () => {
    const amsel = await follow(who().amsel, second, anchorOf(second), lines)
    const spoken = await say(amsel.talk, who().amsel, { text: 'Hallo.' }, at(5))
    const heard = await hear(
      (await follow(who().ahorn, second, anchorAtFirst(), lines)).talk,
      spoken.line,
      log,
    )
    expect(heard.heard).toMatchObject({ by: who().amsel.card.id, said: { text: 'Hallo.' } })
    await expect(say(amsel.talk, who().linde, 'Darf ich?', at(5))).rejects.toMatchObject({
      code: 'conversation.not-seated',
    })
    const turned = turn(amsel.talk, who().amsel, log, { why: 'group', seats: [] }, at(5))
    await expect(turned).rejects.toMatchObject({ code: 'conversation.not-seated' })
  })

  test('is read on by nobody who was removed, and spoken in by nobody who shall only listen', async () => {
    const seats = [seat(jonas, 'counsellor'), seat(who().ahorn, 'listener')]
    const removed = await turn(second.talk, jonas, log, { why: 'group', seats }, at(6))
    expect(removed.wraps.map(({ to }) => to).sort()).toEqual([jonas.card.id, who().ahorn.card.id].sort())
    const gone = await follow(who().amsel, second, anchorOf(second), lines)
    expect(await codeOf(hear(gone.talk, removed.line, log))).toBe('conversation.other-key')
    const late = await say({ ...gone.talk }, who().amsel, { text: 'Noch da.' }, at(7))
    expect(await codeOf(hear(removed.talk, late.line, log))).toMatch(/^conversation\./)
    await expect(say(removed.talk, who().ahorn, { text: 'Trotzdem.' }, at(7))).rejects.toMatchObject({
      code: 'conversation.not-seated',
    })
    // What was said before stays theirs, also for whoever opens it later with the keys of now.
    const again = await follow(who().ahorn, removed, anchorAtFirst(), [...lines, removed.line])
    expect(again.all.at(1)).toMatchObject({ by: who().ahorn.card.id })
  })

  test('goes on when somebody in it seals what nobody can open', async () => {
    const { talk } = second
    const head = {
      ...{ suite: 1 as const, tenant, space: 'answers', conversation: talk.conversation, seq: talk.seq + 1 },
      ...{ epoch: talk.keys.talk.length, author: who().ahorn.card.id, prev: talk.hash },
      ...{ turn: null, commitment: '' },
    }
    const broken = await sealLine(head, new Uint8Array(32), who().ahorn, { at: at(8), said: 'Müll' })
    const heard = await hear(talk, broken, log)
    expect(heard.heard).toMatchObject({ by: who().ahorn.card.id, said: null })
    const next = await say(heard.talk, jonas, { text: 'Weiter.' }, at(9))
    expect((await hear(heard.talk, next.line, log)).heard.said).toEqual({ text: 'Weiter.' })
  })
})

const anchorAtFirst = (): Anchor => {
  const turned = second.talk.turns[1]
  if (!turned) throw new Error('no turn')
  return { seq: turned.seq, hash: turned.hash }
}

describe('a hostile server, with somebody in the group or without', () => {
  test('plants nobody, and lets nobody in elsewhere than where they were told', async () => {
    const plotter = { ...who().linde, card: { ...who().linde.card, id: jonas.card.id } }
    const seats = [...both(), seat(who().linde, 'guest')]
    const planted = await turn(
      second.talk,
      plotter,
      log,
      { why: 'group', seats, guests: [...guests(), called(who().linde, 'lime')] },
      at(5),
    )
    expect(await codeOf(hear(second.talk, planted.line, log))).toBe('conversation.other-key')
    const known = { ...second.talk, keys: planted.talk.keys }
    expect(await codeOf(hear(known, planted.line, log))).toBe('conversation.author')
    const elsewhere = follow(who().linde, planted, anchorOf(second), [planted.line])
    expect(await codeOf(elsewhere)).toMatch(/^conversation\.(gap|forked)$/)
  })

  test('swaps no card under a name, gives no name twice, and replays no turn', async () => {
    const other = { ...who().linde.card, id: who().ahorn.card.id }
    const swapped: Pick<Guest, 'card' | 'name'>[] = [
      { card: other, name: 'maple' },
      called(who().amsel, 'blackbird'),
    ]
    const bare = { ...second.talk, guests: [] }
    const swap = turn(bare, jonas, log, { why: 'group', seats: both(), guests: swapped }, at(5))
    await expect(swap).rejects.toMatchObject({ code: 'card.forged' })
    const renamed = await turn(
      ...([
        bare,
        jonas,
        log,
        {
          why: 'group' as const,
          seats: both(),
          guests: [guests()[0], { ...guests()[1], name: 'lime' }] as never,
        },
        at(5),
      ] as const),
    )
    const known = { ...second.talk, keys: renamed.talk.keys }
    expect(await codeOf(hear(known, renamed.line, log))).toBe('card.forged')
    const twice = turn(
      bare,
      jonas,
      log,
      {
        ...{ why: 'group' as const, seats: both() },
        guests: [called(who().ahorn, 'maple'), called(who().amsel, 'maple')],
      },
      at(5),
    )
    await expect(twice).rejects.toMatchObject({ code: 'conversation.form' })
    expect(await codeOf(hear(second.talk, lines[2], log))).toBe('conversation.gap')
  })

  test('puts nobody from outside into a conversation with one seeker', async () => {
    const seeker = (await newReceipt(tenant)).identity
    const talk = { ...second.talk, seeker: seeker.card, guests: [] }
    const mixed = turn(talk, jonas, log, { why: 'accepted', seats: both(), guests: guests() }, at(5))
    await expect(mixed).rejects.toMatchObject({ code: 'conversation.form' })
  })
})

describe('what passes and is kept nowhere', () => {
  test('is opened by those who read now, and shows who said it', async () => {
    const sealed = await sealPassing(second.talk, who().ahorn, { what: 'ring' }, at(5))
    expect(await openPassing(second.talk, sealed, log)).toEqual({
      ...{ by: who().ahorn.card.id, at: at(5), body: { what: 'ring' } },
    })
  })

  test('is not believed bent, under another name, in another conversation, or under an older key', async () => {
    const sealed = await sealPassing(second.talk, who().ahorn, { what: 'ring' }, at(5))
    const [epoch, , iv, ct = ''] = sealed.split('.')
    const tries: [Talk, string, string][] = [
      [second.talk, `${epoch}.${jonas.card.id}.${iv}.${ct}`, 'conversation.damaged'],
      [second.talk, sealed.replace(ct, `${ct.slice(0, -4)}AAAA`), 'conversation.damaged'],
      [{ ...second.talk, conversation: 'other' }, sealed, 'conversation.damaged'],
      [led.talk, sealed, 'conversation.stale'],
      [second.talk, 'x', 'conversation.form'],
    ]
    for (const [talk, shown, code] of tries) expect(await codeOf(openPassing(talk, shown, log))).toBe(code)
    // Whoever reads it as well has the key, and still cannot say it for somebody else.
    const asJonas = { ...who().amsel, card: { ...who().amsel.card, id: jonas.card.id } }
    const forged = await sealPassing(second.talk, asJonas, { what: 'ring' }, at(5))
    expect(await codeOf(openPassing(second.talk, forged, log))).toBe('conversation.author')
  })
})
