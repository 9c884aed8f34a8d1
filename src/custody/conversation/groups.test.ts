import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { Counsellor, type Office, office, Seeker } from '#test/talk.ts'
import { guestIdentity } from '#vault/conversation/guest.ts'
import { openKeys } from '#vault/conversation/keys.ts'
import type { Line, Seat } from '#vault/conversation/line.ts'
import {
  openGroup as begin,
  beginTalk,
  type Guest,
  hear,
  say,
  type Talk,
  turn,
} from '#vault/conversation/talk.ts'
import type { Identity } from '#vault/identity/identity.ts'
import { openGroup } from './groups.ts'

let house: TestHouse
let at: Office
let bea: Counsellor
let group: string
/** As Bea, who leads it, has followed it. */
let talk: Talk
let lines: Line[] = []
const seekers: Seeker[] = []
const cards: Identity[] = []

beforeAll(async () => {
  house = await openTestHouse()
  at = await office(house)
  bea = new Counsellor(house, at, at.bea)
  const me = await at.vault.at(at.bea)
  const space = at.vault.state.spaces.get(at.space)
  if (!space) throw new Error('a space')
  const begun = await begin(at.organisation, space, me, { kind: 'group' }, at.vault.time())
  const led = await turn(
    begun.talk,
    me,
    at.vault.state,
    { why: 'group', seats: [bea.seat()] },
    at.vault.time(),
  )
  const opening = { first: begun.line, turned: led.line, wraps: led.wraps }
  const place = { organisation: at.organisation, space: at.space }
  group = begun.talk.conversation
  await house.as(at.bea).do((desk) => openGroup(desk, place, opening, { months: 6 }))
  // The same again is the same.
  await house.as(at.bea).do((desk) => openGroup(desk, place, opening, { months: 6 }))
  talk = led.talk
  for (let n = 0; n < 2; n++) {
    const seeker = await new Seeker(house, at).begin()
    seekers.push(seeker)
    cards.push(await guestIdentity(at.organisation, seeker.receipt.identity, group))
  }
})
afterAll(() => house.close())

const path = () => `/groups/${group}`
const seat = (n: number, as: Seat['as'] = 'guest'): Seat => ({ member: card(n).card.id, as, until: null })
const card = (n: number) => cards[n] as Identity
const seeker = (n: number) => seekers[n] as Seeker
const named = (n: number): Pick<Guest, 'card' | 'name'> => ({ card: card(n).card, name: `name-${n}` })
const asks = (n: number) =>
  seeker(n).send('POST /groups', { group, member: card(n).card.id, verify: card(n).card.verify })

async function turnTo(seats: Seat[]) {
  const me = await at.vault.at(at.bea)
  const guests = [named(0), named(1)]
  const turned = await turn(talk, me, at.vault.state, { why: 'group', seats, guests }, at.vault.time())
  const answer = await bea.send(`POST /vault/conversations/${group}/lines`, {
    line: turned.line,
    wraps: turned.wraps,
  })
  if (answer.status === 201) talk = turned.talk
  return answer
}

/** As somebody takes part from where they were let in. */
async function hears(n: number, anchor: { seq: number; hash: string }): Promise<Talk> {
  const { body } = await seeker(n).send(`GET ${path()}`)
  const keys = await openKeys(card(n).age, body.wrap as never)
  if (!keys) throw new Error('not for me')
  const place = { tenant: at.organisation, space: String(body.space), conversation: group }
  let mine = beginTalk(place, keys, anchor)
  lines = (await seeker(n).send(`GET ${path()}/lines`)).body.lines as Line[]
  for (const line of lines) mine = (await hear(mine, line, at.vault.state)).talk
  return mine
}
const anchor = () => ({ seq: talk.seq, hash: talk.hash })
let first: ReturnType<typeof anchor>

describe('a group', () => {
  test('lets nobody in who has not asked, and nobody hear who was not let in', async () => {
    expect(await turnTo([bea.seat(), seat(0)])).toMatchObject({ status: 422 })
    expect((await asks(0)).status).toBe(204)
    expect((await seeker(0).send(`GET ${path()}`)).status).toBe(404)
    expect((await seeker(0).send(`GET ${path()}/lines`)).status).toBe(404)
    expect(await turnTo([bea.seat(), seat(0)])).toMatchObject({ status: 201 })
    first = anchor()
    expect((await seeker(1).send(`GET ${path()}/lines`)).status).toBe(404)
  })

  test('is heard from where somebody came on, and spoken in under the card of their own', async () => {
    const mine = await hears(0, first)
    expect(lines.map(({ seq }) => seq)).toEqual([2])
    const { line, talk: after } = await say(mine, card(0), { text: 'Hallo' }, at.vault.time())
    const sent = await seeker(0).send(`POST ${path()}/lines`, { line })
    expect(sent).toMatchObject({ status: 201, body: { seq: 3 } })
    // Acknowledged again, kept once.
    expect((await seeker(0).send(`POST ${path()}/lines`, { line })).status).toBe(201)
    talk = (await hear(talk, line, at.vault.state)).talk
    expect(after.hash).toBe(talk.hash)
  })

  test('refuses what is signed by nobody who may, so that one cannot stop it for all', async () => {
    const mine = await hears(0, first)
    const { line } = await say(mine, card(0), { text: 'Noch etwas' }, at.vault.time())
    const bent = { ...line, signature: `${line.signature.slice(0, -4)}AAAA` }
    expect(await seeker(0).send(`POST ${path()}/lines`, { line: bent })).toMatchObject({ status: 422 })
    expect((await seeker(1).send(`POST ${path()}/lines`, { line })).status).toBe(404)
    // Not by the door of one's own conversation either, nor another's line in one's own name.
    expect((await seeker(0).send('POST /lines', { line })).status).toBe(404)
    await asks(1)
    await turnTo([bea.seat(), seat(0), seat(1)])
    const stale = await seeker(0).send(`POST ${path()}/lines`, { line })
    expect(stale).toMatchObject({ status: 409, body: { code: 'conversation.moved' } })
  })

  test('gives no more to whoever was removed, and no word from whoever shall only listen', async () => {
    const before = await hears(1, anchor())
    expect(await turnTo([bea.seat(), seat(0, 'listener')])).toMatchObject({ status: 201 })
    expect((await seeker(1).send(`GET ${path()}`)).status).toBe(404)
    expect((await seeker(1).send(`GET ${path()}/lines`)).status).toBe(404)
    const late = await say(before, card(1), { text: 'Noch da' }, at.vault.time())
    expect((await seeker(1).send(`POST ${path()}/lines`, { line: late.line })).status).toBe(404)
    const { rows } = await house.owner.query(
      `select count(*)::int as n from conversation_wrap where conversation = $1 and reader = $2`,
      [group, card(1).card.id],
    )
    expect(rows[0].n).toBe(0)
    const quiet = await hears(0, first)
    const { line } = await say(
      { ...quiet, seats: quiet.seats.map((one) => ({ ...one, as: 'guest' as const })) },
      ...([card(0), { text: 'Trotzdem' }, at.vault.time()] as const),
    )
    expect(await seeker(0).send(`POST ${path()}/lines`, { line })).toMatchObject({ status: 403 })
  })

  test('forgets who it was as soon as they leave, or destroy their own conversation', async () => {
    expect((await seeker(0).send(`DELETE ${path()}`)).status).toBe(204)
    expect((await seeker(0).send(`GET ${path()}`)).status).toBe(404)
    await seeker(1).send('POST /destructions', { answer: await seeker(1).answer('destroy') })
    const { rows } = await house.owner.query('select count(*)::int as n from conversation_guest')
    expect(rows[0].n).toBe(0)
    // Its lines stay with those who lead it, under a card that belongs to nobody any more.
    expect((await bea.hear(group)).length).toBeGreaterThan(4)
  })

  test('is no way into a conversation with one seeker', async () => {
    const third = await new Seeker(house, at).begin()
    await third.send('POST /groups', {
      group: seeker(0).id,
      member: card(1).card.id,
      verify: card(1).card.verify,
    })
    expect((await third.send(`GET /groups/${seeker(0).id}`)).status).toBe(404)
    const { rows } = await house.owner.query('select count(*)::int as n from conversation_guest')
    expect(rows[0].n).toBe(0)
  })
})
