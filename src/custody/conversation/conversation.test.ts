// Long: one story of a conversation, from its first line to its end, with everybody who tries to get in between.
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import type { Env } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { join, mustSend, sealer, send } from '#test/custody.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { Counsellor, type Office, office, openOffice, Seeker } from '#test/talk.ts'
import { newId } from '#vault/bytes.ts'
import { hashOf, sideKey } from '#vault/conversation/talk.ts'
import { timeOf } from '#vault/log/entry.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { settleDeletions } from '../deletion/settling.ts'
import { tidy } from '../retention/retention.ts'
import type { Opening } from './conversation.ts'
import { hashOfLine } from './lines.ts'
import { type Admit, seekerRoutes } from './outside.routes.ts'

let house: TestHouse
let at: Office
let amina: Counsellor
let bea: Counsellor
beforeAll(async () => {
  house = await openTestHouse()
  at = await office(house)
  amina = new Counsellor(house, at, at.amina)
  bea = new Counsellor(house, at, at.bea)
})
afterAll(() => house.close())

const begun = (more: object = {}) => new Seeker(house, at).begin(undefined, more)
const rows = async (question: string, values: unknown[] = []) =>
  (await house.owner.query(question, values)).rows
const texts = (all: { said: unknown }[]) => all.map(({ said }) => Object(said).text)

/** Time goes by, and nobody has to sign in again. */
async function go(span: number): Promise<void> {
  house.clock.moveTo(later(house.clock.now(), span))
  await house.owner.query(`update session set ends_at = 'infinity'`)
  for (const who of [at.amina, at.bea]) await house.stepUp(who)
}

/** Sends an opening to its door, behind a room that says yes or no. */
async function knock(opening: Opening, admit: Admit = async () => ({ months: 12 })) {
  const app = new Hono<Env>()
  app.use((c, next) => {
    c.set('house', house.house)
    c.set('lang', 'de')
    return next()
  })
  app.route('/', seekerRoutes(admit))
  const headers = { 'content-type': 'application/json' }
  const answer = await app.request(`${at.outside}/conversations`, {
    ...{ method: 'POST', headers, body: JSON.stringify(opening) },
  })
  return { status: answer.status, body: (await answer.json()) as { id?: string; code?: string } }
}

describe('a conversation', () => {
  test('is opened once by its first line, where the room above says so, and the same again is the same', async () => {
    const seeker = new Seeker(house, at)
    const opening = await seeker.opening()
    const closed: Admit = async () => {
      throw new Refusal('gone', 'counselling.closed')
    }
    expect(await knock(opening, closed)).toMatchObject({ status: 410, body: { code: 'counselling.closed' } })
    expect(await knock(opening)).toEqual({ status: 201, body: { id: seeker.id } })
    expect(await knock(opening, closed)).toEqual({ status: 201, body: { id: seeker.id } })
    const other = new Seeker(house, at)
    const line = { ...(await other.opening()).line, conversation: seeker.id }
    expect((await knock({ ...opening, line })).body.code).toBe('conversation.form')
    await seeker.come()
    expect(await seeker.look()).toMatchObject({
      id: seeker.id,
      next: 1,
      epoch: 1,
      seats: [],
      deleteAfter: '2028-03-01',
    })
  })

  test.each<[string, (opening: Opening, id: string) => Opening]>([
    ['of another space', (o, id) => ({ ...o, line: { ...o.line, space: id } })],
    ['of another organisation', (o, id) => ({ ...o, line: { ...o.line, tenant: id } })],
    ['by somebody else', (o, id) => ({ ...o, back: { ...o.back, locator: id } })],
    ['that is not the first', (o) => ({ ...o, line: { ...o.line, seq: 1 } })],
    ['without a commitment', (o) => ({ ...o, line: { ...o.line, commitment: '' } })],
    ['that only the receipt can open', (o) => ({ ...o, wraps: o.wraps.slice(1) })],
    [
      'with a key for one more',
      (o, id) => ({ ...o, wraps: [...o.wraps, { ...o.wraps[0], to: id } as never] }),
    ],
  ])('is not opened by a line %s', async (_, bend) => {
    const bent = bend((await new Seeker(house, at).opening()) as Opening, newId())
    expect([422, 409]).toContain((await knock(bent)).status)
    expect(await rows('select 1 from conversation where id = $1', [bent.line.conversation])).toEqual([])
  })

  test('goes on in both directions, and each hears the other in one order', async () => {
    const seeker = await begun()
    expect(texts(await amina.hear(seeker.id))).toEqual(['Darf ich fragen?'])
    expect((await amina.turn(seeker.id, [amina.seat()])).status).toBe(201)
    expect((await amina.say(seeker.id, { text: 'Gern!' })).status).toBe(201)
    expect(texts(await seeker.hear())).toEqual([undefined, 'Gern!'])
    expect((await seeker.say({ text: 'Danke' })).body).toEqual({ seq: 3 })
    expect(texts(await amina.hear(seeker.id))).toEqual(['Darf ich fragen?', undefined, 'Gern!', 'Danke'])
    expect(await seeker.look()).toMatchObject({ next: 4, epoch: 2, seats: [amina.seat()], ahead: null })
    expect(await amina.mustHead(seeker.id)).toMatchObject({
      next: 4,
      last: { seq: 3, by: 'seeker' },
      first: { seq: 0 },
    })
  })

  test('keeps the same line once, however often it comes, and no other in its place', async () => {
    const seeker = await begun()
    const before = seeker.talk
    const { line } = await seeker.say({ text: 'eins' })
    for (const answer of await Promise.all([1, 2, 3].map(() => seeker.send('POST /lines', { line }))))
      expect(answer).toMatchObject({ status: 201, body: { seq: 1 } })
    seeker.talk = before
    expect(await seeker.say({ text: 'etwas anderes' })).toMatchObject({
      status: 409,
      body: { code: 'conversation.moved' },
    })
    expect(
      await rows('select seq from conversation_line where conversation = $1 order by seq', [seeker.id]),
    ).toEqual([{ seq: 0 }, { seq: 1 }])
  })

  test('takes no number that nobody counts to', async () => {
    const seeker = await begun()
    const send = (more: object) => seeker.send('POST /lines', { line: { ...seeker.first, ...more } })
    for (const more of [{ seq: 2 ** 40 }, { seq: 20_001 }, { epoch: 501 }, { space: 'kurz' }])
      expect((await send(more)).body.code).toBe('json.form')
  })

  test('names the line before it as browsers do', async () => {
    const { first } = await begun()
    expect(hashOfLine(first)).toBe(await hashOf(first))
  })

  test('says how many wait before it, until somebody accepts', async () => {
    const { space } = await openOffice(at.vault, at.amina, [at.amina])
    const there = { ...at, space }
    const [one, two] = [await new Seeker(house, there).begin(), await new Seeker(house, there).begin()]
    expect([(await one.look()).ahead, (await two.look()).ahead]).toEqual([0, 1])
    await house.owner.query('update conversation set seated = 1 where id = $1', [one.id])
    expect((await two.look()).ahead).toBe(0)
  })

  test('takes sealed files along, and gives them to both sides', async () => {
    const seeker = await begun()
    const { ticket } = (await seeker.send('POST /tickets')).body as { ticket: string }
    const file = newId()
    const show = { authorization: `Ticket ${ticket}` }
    const sealed = `age-encryption.org/v1\n${'x'.repeat(100)}`
    await mustSend(
      house,
      nobody,
      `POST ${at.outside}/files`,
      { id: file, size: sealed.length, partSize: 65_536 },
      show,
    )
    await house.as(nobody).fetch(`${at.outside}/files/${file}/parts/0`, {
      ...{ method: 'PUT', body: sealed },
      headers: { ...show, 'content-type': 'application/octet-stream', 'sec-fetch-site': 'same-origin' },
    })
    await mustSend(house, nobody, `POST ${at.outside}/files/${file}/completion`, {}, show)
    const { line } = await seeker.say({ text: 'ohne' })
    expect((await seeker.send('POST /lines', { line, files: [newId()] })).body.code).toBe('file.incomplete')
    expect((await seeker.send('POST /lines', { line, files: [file] })).status).toBe(201)
    expect((await seeker.send('POST /lines', { line, files: [file] })).status).toBe(201)
    const own = await house
      .as(nobody)
      .fetch(`${at.outside}/conversation/files/${file}/content`, { headers: seeker.visit })
    expect(await own.text()).toBe(sealed)
    const theirs = await house.as(at.bea).get(`/vault/files/${file}/content`)
    expect(await theirs.text()).toBe(sealed)
    const other = await begun()
    expect((await other.send(`GET /files/${file}/content`)).status).toBe(404)
  })
})

describe('who reads a conversation', () => {
  test('is everybody of the space until somebody accepts, then those with a seat alone', async () => {
    const seeker = await begun()
    expect((await bea.lines(seeker.id)).status).toBe(200)
    const { cursor } = await bea.heads()
    expect((await amina.accept(seeker.id)).status).toBe(201)
    expect((await bea.lines(seeker.id)).status).toBe(404)
    expect(await bea.head(seeker.id)).toBeUndefined()
    expect((await bea.heads(cursor)).gone).toContain(seeker.id)
    expect((await amina.heads(cursor)).gone).not.toContain(seeker.id)
    const wraps = await rows('select reader from conversation_wrap where conversation = $1', [seeker.id])
    expect(wraps.map(({ reader }) => reader).sort()).toEqual([amina.member, seeker.receipt.locator].sort())
  })

  test('is for two who accept at once decided by who was first', async () => {
    const seeker = await begun()
    await Promise.all([amina.hear(seeker.id), bea.hear(seeker.id)])
    const both = await Promise.all([amina.turn(seeker.id, [amina.seat()]), bea.turn(seeker.id, [bea.seat()])])
    const [won, lost] = both.map(({ status }) => status).sort()
    expect(won).toBe(201)
    // Whoever comes when the other's seat already counts finds no conversation at all.
    expect([403, 404]).toContain(lost)
    expect((await seeker.look()).seats).toHaveLength(1)
  })

  test('are with a substitute two, until the substitute’s time is over', async () => {
    const seeker = await begun()
    await amina.accept(seeker.id)
    const until = timeOf(later(house.clock.now(), 3 * day))
    await amina.turn(seeker.id, [amina.seat(), bea.seat('substitute', until)], 'substitute')
    await bea.hear(seeker.id)
    expect((await bea.say(seeker.id, { text: 'Ich vertrete.' })).status).toBe(201)
    const before = timeOf(house.clock.now())
    await go(3 * day)
    expect((await bea.say(seeker.id, { text: 'noch etwas' }, before)).status).toBe(404)
    expect((await bea.lines(seeker.id)).status).toBe(404)
    expect((await bea.send(`GET /vault/conversations/${seeker.id}/notes`)).status).toBe(404)
    expect(await bea.head(seeker.id)).toBeUndefined()
    expect((await bea.turn(seeker.id, [bea.seat()], 'assigned')).status).toBe(404)
    await amina.hear(seeker.id)
    expect((await amina.turn(seeker.id, [amina.seat()], 'assigned')).status).toBe(201)
  })

  test('are members of the vault, each with one seat', async () => {
    const seeker = await begun()
    await amina.hear(seeker.id)
    const { vault } = at
    const stranger = { member: newId(), as: 'lead' as const, until: null }
    const turned = await amina.turn(seeker.id, [amina.seat(), bea.seat()], 'accepted')
    const seats = [amina.seat(), stranger]
    const line = { ...turned.line, seq: 2, turn: { ...turned.line.turn, seats } }
    const path = `POST /vault/conversations/${seeker.id}/lines`
    expect((await amina.send(path, { line, wraps: turned.wraps })).body.code).toBe('conversation.seats')
    const twice = { ...line, turn: { ...turned.line.turn, seats: [amina.seat(), amina.seat('lead')] } }
    expect((await amina.send(path, { line: twice, wraps: turned.wraps })).body.code).toBe(
      'conversation.seats',
    )
    expect(vault.state.members.has(stranger.member)).toBe(false)
    for (const until of ['2027-02-31T00:00:00Z', '2028-02-31T00:00:00Z', vault.time()]) {
      const odd = { ...line, turn: { ...turned.line.turn, seats: [bea.seat('substitute', until)] } }
      expect((await amina.send(path, { line: odd, wraps: turned.wraps })).body.code).toBe(
        'conversation.seats',
      )
    }
  })

  test.each<[string, (wraps: { to: string; epoch: number }[]) => object[]]>([
    ['for nobody', () => []],
    ['without the seeker', (all) => all.slice(0, -1)],
    ['for somebody besides', (all) => [...all, { ...all[0], to: newId() }]],
    ['of another epoch', (all) => all.map((one) => ({ ...one, epoch: 3 }))],
    ['for whoever reads the space', (all) => all.map((one, n) => (n === 0 ? { ...one, to: 'intake' } : one))],
  ])('do not change with keys %s', async (_, bend) => {
    const seeker = await begun()
    await amina.hear(seeker.id)
    const kept = amina.send
    let answer: Awaited<ReturnType<typeof kept>> | undefined
    const sly = Object.assign(Object.create(amina) as Counsellor, {
      send: async (line: string, body?: { line: object; wraps: never[] }) => {
        answer = await kept.call(amina, line, body?.wraps ? { ...body, wraps: bend(body.wraps) } : body)
        return answer
      },
    })
    await sly.turn(seeker.id, [amina.seat()])
    expect(answer).toMatchObject({ status: 422, body: { code: 'conversation.wraps' } })
    expect(await seeker.look()).toMatchObject({ epoch: 1, next: 1 })
  })

  test('does not depend on a peer, an adviser, or the seeker', async () => {
    const seeker = await begun()
    await amina.accept(seeker.id, [bea.seat('peer')])
    await bea.hear(seeker.id)
    const line = {
      ...seeker.first,
      seq: 2,
      epoch: 2,
      author: bea.member,
      prev: bea.talk(seeker.id).hash,
      commitment: '',
    }
    const path = `POST /vault/conversations/${seeker.id}/lines`
    expect((await bea.send(path, { line })).body.code).toBe('conversation.not-seated')
    const grab = {
      ...line,
      epoch: 3,
      turn: { why: 'assigned', seats: [bea.seat()], talk: 'A'.repeat(43), side: 'A'.repeat(43) },
    }
    expect((await bea.send(path, { line: grab, wraps: [] })).body.code).toBe('conversation.not-seated')
    await seeker.open()
    const own = { ...grab, author: seeker.receipt.locator }
    expect((await seeker.send('POST /lines', { line: own, wraps: [] })).body.code).toBe(
      'conversation.not-seated',
    )
    expect((await amina.send(path, { line: { ...line, author: bea.member } })).body.code).toBe(
      'conversation.not-seated',
    )
  })

  test('gives it back to all, or hands it over to another office, and its files go along', async () => {
    const seeker = await begun()
    await amina.accept(seeker.id)
    expect((await amina.turn(seeker.id, [], 'left')).status).toBe(201)
    expect(texts(await bea.hear(seeker.id))).toHaveLength(3)
    expect((await seeker.look()).ahead).not.toBeNull()
    const { space } = await openOffice(at.vault, at.amina, [at.amina])
    await bea.turn(seeker.id, [bea.seat()])
    const { cursor } = await bea.heads()
    const file = newId()
    await mustSend(house, at.bea, `POST /vault/spaces/${at.space}/files`, {
      ...{ id: file, record: seeker.id, size: 100, partSize: 65_536 },
    })
    const elsewhere = await bea.turn(seeker.id, [], 'handover', { space })
    expect(elsewhere.status).toBe(201)
    expect((await bea.heads(cursor)).gone).toContain(seeker.id)
    expect((await bea.lines(seeker.id)).status).toBe(404)
    expect(await rows('select space from sealed_file where id = $1', [file])).toEqual([{ space }])
    expect(await amina.mustHead(seeker.id)).toMatchObject({ space, epoch: 5 })
  })

  test('is nobody of elsewhere, nobody who has left, and nobody without the words', async () => {
    const seeker = await begun()
    const stranger = await sealer(house, 'Wanda Waldhaus')
    const path = `/vault/conversations/${seeker.id}`
    for (const who of [stranger, nobody]) {
      const { status } = await send(house, who, `GET ${path}/lines`)
      expect(status).toBe(who === nobody ? 401 : 404)
    }
    const past = await sealer(house, 'Petra Past')
    await join(house, at.organisation, past)
    await at.vault.say(at.amina, 'member_added', { card: (await at.vault.at(past)).card, role: 'member' })
    const petra = new Counsellor(house, at, past)
    await amina.accept(seeker.id, [petra.seat('lead')])
    await petra.hear(seeker.id)
    await at.vault.say(at.amina, 'member_removed', { member: petra.member })
    expect((await petra.lines(seeker.id)).status).toBe(404)
    await house.owner.query('delete from membership where account = $1', [past.account])
    expect((await petra.say(seeker.id, { text: 'noch da' })).status).toBe(404)
    const wraps = await rows('select reader from conversation_wrap where conversation = $1', [seeker.id])
    expect(wraps.map(({ reader }) => reader)).not.toContain(petra.member)
    const guess = { authorization: `Visit ${'A'.repeat(43)}` }
    expect((await seeker.ask(`GET ${at.outside}/conversation`, undefined, guess)).status).toBe(401)
    const other = await begun()
    expect((await other.send('POST /lines', { line: seeker.first })).status).toBe(404)
  })
})

describe('the side room', () => {
  const noteOf = async (who: Counsellor, id: string, text: string, name = newId(), version = 1) => {
    const key = await sideKey(who.talk(id))
    if (!key) throw new Error('a key')
    return sealEnvelope(key, { id: name, version, author: who.member }, { text })
  }
  const keep = (who: Counsellor, id: string, envelope: unknown) =>
    who.send(`POST /vault/conversations/${id}/notes`, { envelope })

  test('keeps each note in its newest version, for who has a seat, and no older one', async () => {
    const seeker = await begun()
    await amina.accept(seeker.id, [bea.seat('lead')])
    await bea.hear(seeker.id)
    const one = await noteOf(amina, seeker.id, 'privat')
    for (let twice = 0; twice < 2; twice++)
      expect(await keep(amina, seeker.id, one)).toMatchObject({ status: 201, body: { seq: 1 } })
    const two = await noteOf(bea, seeker.id, 'ergänzt', one.id, 2)
    const rival = await noteOf(amina, seeker.id, 'zugleich', one.id, 2)
    expect((await keep(bea, seeker.id, two)).status).toBe(201)
    expect((await keep(amina, seeker.id, rival)).body.code).toBe('envelope.version')
    expect(await amina.mustHead(seeker.id)).toMatchObject({ notes: [two] })
    expect((await bea.send(`GET /vault/conversations/${seeker.id}/notes`)).body).toEqual({ notes: [two] })
    expect((await keep(amina, seeker.id, { ...two, version: 3 })).body.code).toBe('envelope.foreign-author')
    await amina.turn(seeker.id, [amina.seat(), bea.seat('lead')], 'assigned')
    const old = await sealEnvelope(
      (await sideKey(bea.talk(seeker.id))) as never,
      { id: newId(), version: 1, author: bea.member },
      { text: 'alter Schlüssel' },
    )
    expect((await keep(bea, seeker.id, old)).body.code).toBe('envelope.epoch')
  })
})

describe('the end of a conversation', () => {
  test('is for the seeker to decide, with a certificate, and the words find nothing after it', async () => {
    const seeker = await begun({ notice: { address: 'wer@example.org', lang: 'de', path: '/c/rat/back' } })
    await amina.accept(seeker.id)
    await amina.say(seeker.id, { text: 'Eine Antwort' })
    expect((await house.mails()).filter(({ recipient }) => recipient === 'wer@example.org')).toHaveLength(1)
    const answer = await seeker.answer('destroy')
    const { body } = await seeker.send('POST /destructions', { answer })
    expect(body).toMatchObject({
      conversation: seeker.id,
      organisation: at.organisation,
      lines: 3,
      notes: 0,
      files: 0,
    })
    expect((await seeker.send('GET ')).status).toBe(401)
    await expect(seeker.come()).rejects.toThrow(/case.missing/)
    const left = await rows(
      `select (select count(*) from conversation_line where conversation = $1)
        + (select count(*) from conversation_wrap where conversation = $1) + (select count(*) from case_notice)
        + (select count(*) from mail where recipient = 'wer@example.org') as left`,
      [seeker.id],
    )
    expect(left).toEqual([{ left: 0 }])
  })

  test('is for whoever is responsible, and for nobody else', async () => {
    const seeker = await begun()
    await amina.accept(seeker.id, [bea.seat('adviser')])
    expect((await bea.send(`DELETE /vault/conversations/${seeker.id}`)).status).toBe(403)
    expect((await amina.send(`DELETE /vault/conversations/${seeker.id}`)).body).toMatchObject({ lines: 2 })
    const { lines } = await mustSend(house, at.amina, `GET ${at.vault.path}/deletions`)
    expect(lines).toContainEqual(expect.objectContaining({ subject: seeker.id, member: amina.member }))
  })

  test('comes by itself so many months after the last line, and each line moves it on', async () => {
    const seeker = await new Seeker(house, at).begin(undefined, {}, 1)
    await go(20 * day)
    await seeker.come()
    await seeker.say({ text: 'noch etwas' })
    await go(15 * day)
    await tidy(house.house)
    expect(await rows('select 1 from conversation where id = $1', [seeker.id])).toHaveLength(1)
    await go(18 * day)
    await tidy(house.house)
    expect(await rows('select 1 from conversation where id = $1', [seeker.id])).toHaveLength(0)
  })

  test('is done again, when an older backup has brought it back', async () => {
    const seeker = await begun()
    const kept = await rows('select to_jsonb(c) as row from conversation c where id = $1', [seeker.id])
    const line = await rows('select to_jsonb(l) as row from conversation_line l where conversation = $1', [
      seeker.id,
    ])
    await seeker.send('POST /destructions', { answer: await seeker.answer('destroy') })
    await house.owner.query('delete from deletion_journal where subject = $1', [seeker.id])
    await house.owner.query(
      'insert into conversation select * from jsonb_populate_record(null::conversation, $1)',
      [kept[0]?.row],
    )
    await house.owner.query(
      'insert into conversation_line select * from jsonb_populate_record(null::conversation_line, $1)',
      [line[0]?.row],
    )
    expect((await house.itself(settleDeletions)).replayed).toBe(1)
    expect(await rows('select 1 from conversation_line where conversation = $1', [seeker.id])).toEqual([])
  })
})

describe('when something was said', () => {
  test('is known to the second for a day, and after that to the hour', async () => {
    await go(new Date('2027-08-01T09:17:42Z').getTime() - house.clock.now().getTime())
    const seeker = await begun()
    await amina.accept(seeker.id)
    const moments = () =>
      rows(
        `select distinct to_char(t.at at time zone 'UTC', 'HH24:MI:SS') as at from (
          select opened_at as at from conversation where id = $1 union all
          select at from conversation_line where conversation = $1 union all
          select at from event where kind in ('conversation.opened', 'conversation.turned') and at > '2027-08-01') t`,
        [seeker.id],
      )
    expect(await moments()).toEqual([{ at: '09:17:42' }])
    await go(2 * day)
    await tidy(house.house)
    expect(await moments()).toEqual([{ at: '09:00:00' }])
  })

  test('is told to nobody but whoever reads, and that they read is noted', async () => {
    const seeker = await begun()
    await bea.hear(seeker.id)
    const { lines } = await mustSend(house, at.amina, `GET ${at.vault.path}/accesses`)
    expect(lines).toContainEqual(expect.objectContaining({ member: bea.member, subjects: [seeker.id] }))
  })
})
