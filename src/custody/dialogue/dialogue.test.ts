// Long: one story of a case, from its first letter to its end, with everybody who tries to get in between.
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/clock.ts'
import { lichtblick, mustSend, send } from '#test/custody.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { base64url, newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Identity } from '#vault/identity/identity.ts'
import { founderCode } from '#vault/log/log.ts'
import { replayProof } from '#vault/log/proof.ts'
import { answerChallenge } from '#vault/outside/challenge.ts'
import { openReplies, sealFurther } from '#vault/outside/further.ts'
import { openLetter, type Reply, sealLetter, sealReply } from '#vault/outside/outside.ts'
import { newReceipt, type Receipt } from '#vault/outside/receipt.ts'
import { openEnvelope, sealEnvelope } from '#vault/space/envelope.ts'
import { newIntake, openIntake } from '#vault/space/intake.ts'
import { settleDeletions } from '../deletion/settling.ts'
import { partPath } from '../file/parts.ts'
import { tidy } from '../retention/retention.ts'
import type { CasePage, OwnCase } from './case.ts'
import { openCase, sealAtTheDoor } from './cases.ts'
import { recordOf } from './derived.ts'
import type { Proof } from './proofs.ts'
import { giveTicket, sealFileAtTheDoor } from './tickets.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof lichtblick>>
let space: string
let intake: string
let member: Identity
const place = () => ({ organisation: story.organisation, space })
const outside = () => `/outside/${story.organisation}`

beforeAll(async () => {
  house = await openTestHouse()
  story = await lichtblick(house)
  const { vault, amina, bea } = story
  space = await vault.open(amina, [amina, bea])
  const key = vault.keys.get(space)
  if (!key) throw new Error('a key')
  const made = await newIntake(key, amina.identity.card.id)
  await vault.put(amina, space, [made.envelope])
  await vault.say(amina, 'intake_key_set', { space, epoch: 1, recipient: made.recipient })
  intake = (await openIntake(key, made.envelope)) ?? ''
  member = await vault.at(bea)
})
afterAll(() => house.close())

async function proven() {
  const proof = (await mustSend(house, nobody, `GET ${outside()}/spaces/${space}/proof`)) as unknown as Proof
  const founder = await founderCode(story.vault.state)
  return replayProof(proof.lines, { tenant: story.organisation, founder, space })
}

async function letterOf(body: Canon, receipt: Receipt | null) {
  const at = { tenant: story.organisation, space, id: newId(), by: 'browser' as const }
  return sealLetter((await proven()).space, at, body, receipt?.identity.card ?? null)
}

const backOf = ({ locator, identity }: Receipt) => ({ locator, verify: identity.card.verify })

async function written(body: Canon, files: string[] = [], more = {}) {
  const receipt = await newReceipt(story.organisation)
  const letter = await letterOf(body, receipt)
  await house.as(nobody).do((desk) => openCase(desk, place(), letter, backOf(receipt), files, more))
  return { receipt, letter, id: letter.id }
}

async function answerOf({ locator, identity }: Receipt, purpose: 'visit' | 'destroy') {
  const asked = await mustSend(house, nobody, `POST ${outside()}/challenges`, { locator, purpose })
  const { origin } = new URL(house.house.config.address)
  return answerChallenge(identity, asked as never, { origin, purpose })
}

async function visitOf(receipt: Receipt): Promise<{ authorization: string }> {
  const answer = await answerOf(receipt, 'visit')
  const { token } = await mustSend(house, nobody, `POST ${outside()}/visits`, { answer })
  return { authorization: `Visit ${token}` }
}

const look = async (visit: { authorization: string }) =>
  (await mustSend(house, nobody, `GET ${outside()}/case`, undefined, visit)) as unknown as OwnCase

async function replied(receipt: Receipt, id: string, seq: number, body: Canon) {
  const at = { tenant: story.organisation, space, id, seq }
  const reply = await sealReply(member, receipt.identity.card, at, body)
  const key = story.vault.keys.get(space)
  if (!key) throw new Error('a key')
  const name = { id: await recordOf('reply', id, seq), version: 1, author: member.card.id }
  const copy = await sealEnvelope(key, name, { what: 'jam/said/1', case: id, seq, body }, member)
  return send(house, story.bea, `POST /vault/spaces/${space}/cases/${id}/replies`, { reply, copy })
}

const listed = async (since = '') =>
  (await mustSend(
    house,
    story.bea,
    `GET /vault/spaces/${space}/cases?since=${encodeURIComponent(since)}`,
  )) as unknown as CasePage

describe('a case of somebody without an account', () => {
  test('is opened by its letter, once, and read by the members alone', async () => {
    const { receipt, letter, id } = await written({ text: 'Darf ich fragen?' })
    const again = house.as(nobody).do((desk) => openCase(desk, place(), letter, backOf(receipt)))
    await expect(again).rejects.toMatchObject({ code: 'letter.form' })
    const found = (await listed()).cases.find((one) => one.id === id)
    expect(found).toMatchObject({ hasBack: true, sealedBy: 'browser', letters: [{ id, number: 0 }] })
    const { letters } = await mustSend(house, story.bea, `GET /vault/spaces/${space}/cases/letters?ids=${id}`)
    const [fetched] = letters as { letter: typeof letter }[]
    expect((await openLetter(intake, fetched?.letter as never))?.body).toEqual({ text: 'Darf ich fragen?' })
    expect((await send(house, nobody, `GET /vault/spaces/${space}/cases`)).status).toBe(401)
  })

  test('takes no letter of another space, no bent way back, no key of nobody', async () => {
    const receipt = await newReceipt(story.organisation)
    const letter = await letterOf('x', receipt)
    const moved = { ...letter, space: newId() }
    const open = (sent: unknown, back: unknown) =>
      house.as(nobody).do((desk) => openCase(desk, place(), sent, back))
    await expect(open(moved, null)).rejects.toMatchObject({ code: 'letter.form' })
    await expect(open({ ...letter, by: 'server' }, null)).rejects.toMatchObject({ code: 'letter.form' })
    await expect(open(letter, { locator: 'x', verify: '' })).rejects.toMatchObject({ code: 'case.back' })
  })

  test('is found again by the twelve words, and goes on in both directions', async () => {
    const { receipt, id } = await written({ text: 'Erster Brief' })
    expect((await replied(receipt, id, 0, { what: 'jam/reply/1', text: 'Gern!' })).status).toBe(204)
    const visit = await visitOf(receipt)
    const own = await look(visit)
    const { state, space: known } = await proven()
    const replies = own.replies.map(({ reply }) => reply)
    const opened = await openReplies(receipt.identity, replies, own, state)
    expect(opened.map(({ body }) => body)).toEqual([{ what: 'jam/reply/1', text: 'Gern!' }])
    const further = await sealFurther(known, { tenant: story.organisation, id: newId() }, receipt.identity, {
      ...{ of: id, number: 1, seen: 1 },
      body: { text: 'Danke' },
    })
    const sent = { letter: further, number: 1, files: [] }
    await mustSend(house, nobody, `POST ${outside()}/case/letters`, sent, visit)
    const twice = await send(house, nobody, `POST ${outside()}/case/letters`, sent, visit)
    expect(twice.body.code).toBe('case.moved')
    expect((await look(visit)).letters).toHaveLength(2)
  })

  test('does not take two replies of one number, nor one in the name of a colleague', async () => {
    const { receipt, id } = await written('x')
    const both = await Promise.all([replied(receipt, id, 0, 'A'), replied(receipt, id, 0, 'B')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409])
    const at = { tenant: story.organisation, space, id, seq: 1 }
    const amina = await story.vault.at(story.amina)
    const reply = await sealReply(amina, receipt.identity.card, at, 'C')
    const key = story.vault.keys.get(space)
    const name = { id: await recordOf('reply', id, 1), version: 1, author: member.card.id }
    const copy = await sealEnvelope(key as never, name, 'C', member)
    const path = `POST /vault/spaces/${space}/cases/${id}/replies`
    const foreign = await send(house, story.bea, path, { reply, copy })
    expect(foreign.body.code).toBe('reply.form')
    const none = await letterOf('ohne Rückweg', null)
    await house.as(nobody).do((desk) => openCase(desk, place(), none, null))
    expect((await replied(receipt, none.id, 0, 'x')).body.code).toBe('case.no-back')
  })

  test('shows only what is new behind a cursor, and what is gone', async () => {
    const { cursor } = await listed()
    const { receipt, id } = await written('neu')
    const next = await listed(cursor)
    expect(next.cases.map((one) => one.id)).toEqual([id])
    await replied(receipt, id, 0, 'x')
    const later = await listed(next.cursor)
    expect(later.cases.map((one) => [one.id, one.replies.length])).toEqual([[id, 1]])
    await mustSend(house, story.bea, `DELETE /vault/spaces/${space}/cases/${id}`)
    expect((await listed(later.cursor)).gone).toContain(id)
  })
})

describe('a visit', () => {
  test('begins with an answer that counts once', async () => {
    const { receipt } = await written('x')
    const answer = await answerOf(receipt, 'visit')
    await mustSend(house, nobody, `POST ${outside()}/visits`, { answer })
    const again = await send(house, nobody, `POST ${outside()}/visits`, { answer })
    expect(again).toMatchObject({ status: 422, body: { code: 'receipt.answer' } })
  })

  test('is refused to another receipt, for another purpose, and too late', async () => {
    const [{ receipt }, other] = [await written('x'), await written('y')]
    const answer = await answerOf(receipt, 'visit')
    const stolen = { ...(await answerOf(other.receipt, 'visit')), challenge: answer.challenge }
    for (const wrong of [stolen, await answerOf(receipt, 'destroy')]) {
      const refused = await send(house, nobody, `POST ${outside()}/visits`, { answer: wrong })
      expect(refused.status).toBeGreaterThanOrEqual(400)
    }
    house.clock.moveTo(new Date(house.clock.now().getTime() + 6 * 60_000))
    const late = await send(house, nobody, `POST ${outside()}/visits`, { answer })
    expect(late.body.code).toBe('receipt.challenge-old')
  })

  test('is over after a quarter of an hour, at another organisation, and when it was ended', async () => {
    const { receipt } = await written('x')
    const visit = await visitOf(receipt)
    const elsewhere = `/outside/00000000-0000-4000-8000-000000000000/case`
    expect((await send(house, nobody, `GET ${elsewhere}`, undefined, visit)).status).toBe(401)
    await mustSend(house, nobody, `DELETE ${outside()}/visits`, undefined, visit)
    expect((await send(house, nobody, `GET ${outside()}/case`, undefined, visit)).status).toBe(401)
    const next = await visitOf(receipt)
    house.clock.moveTo(new Date(house.clock.now().getTime() + 16 * 60_000))
    expect((await send(house, nobody, `GET ${outside()}/case`, undefined, next)).body.code).toBe('visit.over')
  })

  test('of words that lead nowhere says so, and only after an answer', async () => {
    const stranger = await newReceipt(story.organisation)
    const answer = await answerOf(stranger, 'visit')
    const refused = await send(house, nobody, `POST ${outside()}/visits`, { answer })
    expect(refused).toMatchObject({ status: 404, body: { code: 'case.missing' } })
  })
})

describe('a file of somebody without an account', () => {
  const source = Object.assign(new Blob(['Foto']), { name: 'foto.jpg' })
  const at = (id: string) => partPath(house.house.config.data, id, 0)

  test('waits for its case with a ticket, and is fetched by whoever sent it and whoever reads it', async () => {
    const ticket = await house.as(nobody).do((desk) => giveTicket(desk, place()))
    const file = await house.as(nobody).do((desk) => sealFileAtTheDoor(desk, place(), ticket, source))
    const { receipt, id } = await written({ files: [file] }, [file.id])
    const visit = await visitOf(receipt)
    const path = `${outside()}/case/files/${file.id}/content`
    const answer = await house.as(nobody).fetch(path, { headers: visit })
    expect([answer.status, (await answer.arrayBuffer()).byteLength > 4096]).toEqual([200, true])
    const foreign = await visitOf((await written('y')).receipt)
    expect((await house.as(nobody).fetch(path, { headers: foreign })).status).toBe(404)
    expect((await house.as(story.bea).fetch(`/vault/files/${file.id}/content`)).status).toBe(200)
    const twice = written('zweimal', [file.id])
    await expect(twice).rejects.toMatchObject({ code: 'file.incomplete' })
    expect((await listed()).cases.find((one) => one.id === id)?.files).toMatchObject([{ id: file.id }])
  })

  test('that no case claims is gone after a day, and so is its ticket', async () => {
    const ticket = await house.as(nobody).do((desk) => giveTicket(desk, place()))
    const file = await house.as(nobody).do((desk) => sealFileAtTheDoor(desk, place(), ticket, source))
    expect(existsSync(at(file.id))).toBe(true)
    house.clock.moveTo(new Date(house.clock.now().getTime() + day + 1000))
    await tidy(house.house)
    expect(existsSync(at(file.id))).toBe(false)
    const { status } = await send(
      house,
      nobody,
      `POST ${outside()}/files`,
      { id: newId(), size: 10, partSize: 65_536 },
      { authorization: `Ticket ${ticket}` },
    )
    expect(status).toBe(401)
  })

  test('is counted against its ticket', async () => {
    const few = { files: 1, bytes: 10_000 }
    const ticket = await house.as(nobody).do((desk) => giveTicket(desk, place(), few))
    const begin = (size: number) =>
      send(
        house,
        nobody,
        `POST ${outside()}/files`,
        { id: newId(), size, partSize: 65_536 },
        { authorization: `Ticket ${ticket}` },
      )
    expect((await begin(20_000)).body.code).toBe('file.many')
    expect((await begin(9_000)).status).toBe(201)
    expect((await begin(100)).body.code).toBe('file.many')
  })
})

describe('what is sealed at the door', () => {
  test('says so, opens with the key of the log, and lies nowhere in the clear', async () => {
    const body = { what: 'jam/answers/1', answers: { wo: 'Birnbaumgasse siebzehn' } }
    const { id } = await house.as(nobody).do((desk) => sealAtTheDoor(desk, place(), body))
    const { letters } = await mustSend(house, story.bea, `GET /vault/spaces/${space}/cases/letters?ids=${id}`)
    const [{ letter }] = letters as [{ letter: never }]
    expect(letter).toMatchObject({ by: 'server' })
    expect(await openLetter(intake, letter)).toEqual({ body, reply: null })
    const { rows } = await house.owner.query(
      `select letter::text from letter where letter::text like '%Birn%'`,
    )
    expect(rows).toEqual([])
  })
})

describe('a notice', () => {
  test('names nothing, comes once until the next visit, and goes with the case', async () => {
    const notice = { address: 'mara@example.org', lang: 'de', path: '/f/hilfe/receipt' }
    const { receipt, id } = await written('x', [], { notice })
    await replied(receipt, id, 0, 'a')
    await replied(receipt, id, 1, 'b')
    const mails = (await house.mails()).filter(({ recipient }) => recipient === notice.address)
    expect(mails).toHaveLength(1)
    expect(`${mails[0]?.subject} ${mails[0]?.body}`).not.toMatch(/Lichtblick|hilfe/)
    const link = /https?:\/\/[^/]+(\/outside\/notices\/\S+)/.exec(mails[0]?.body ?? '')?.[1] ?? ''
    expect((await house.as(nobody).get(link)).headers.get('location')).toBe('/f/hilfe/receipt')
    await visitOf(receipt)
    house.clock.moveTo(new Date(house.clock.now().getTime() + 60_000))
    await replied(receipt, id, 2, 'c')
    expect((await house.mails()).filter(({ recipient }) => recipient === notice.address)).toHaveLength(2)
    await mustSend(house, story.bea, `DELETE /vault/spaces/${space}/cases/${id}`)
    expect((await house.mails()).filter(({ recipient }) => recipient === notice.address)).toEqual([])
    expect((await house.as(nobody).get(link)).status).toBe(404)
  })
})

describe('a case that says less', () => {
  const path = (id: string) => `PUT /vault/spaces/${space}/cases/${id}/letter`
  const keyOf = () => {
    const key = story.vault.keys.get(space)
    if (!key) throw new Error('a key')
    return key
  }
  const copyOf = (id: string, version: number, body: Canon) =>
    sealEnvelope(
      keyOf(),
      { id, version, author: member.card.id },
      { what: 'jam/taken/1', case: id, body },
      member,
    )
  const resealed = async (id: string, body: Canon, receipt: Receipt | null) => {
    const at = { tenant: story.organisation, space, id, by: 'browser' as const }
    return sealLetter((await proven()).space, at, body, receipt?.identity.card ?? null)
  }
  /** Everything of the space that its keys open. */
  async function opened(): Promise<string> {
    const letters = await house.owner.query('select letter from letter where space = $1', [space])
    const said = await Promise.all(letters.rows.map(({ letter }) => openLetter(intake, letter)))
    const rows = await house.owner.query(
      'select suite, space, id, version, epoch, author, iv, ct from envelope where space = $1',
      [space],
    )
    const kept = rows.rows.map(({ iv, ct, ...row }) => ({ ...row, iv: base64url(iv), ct: base64url(ct) }))
    const records = await Promise.all(kept.map((one) => openEnvelope(keyOf(), one).catch(() => null)))
    expect(records.filter(Boolean).length).toBeGreaterThan(0)
    return JSON.stringify([said, records])
  }

  test('opens with no key of the space where it was erased; the rest, the way back and the order stay', async () => {
    const secret = fc.string({ minLength: 8, maxLength: 60, unit: fc.constantFrom(...'abcdefgh ') })
    await fc.assert(
      fc.asyncProperty(secret, async (typed) => {
        const illness = `<${typed}>`
        const { receipt, id } = await written({ answers: { name: 'Mara', illness } })
        for (const version of [1, 2])
          await story.vault.put(story.bea, space, [await copyOf(id, version, { name: 'Mara', illness })])
        expect((await opened()).split(illness).length).toBe(4)
        const before = (await listed()).cases.find((one) => one.id === id)
        const letter = await resealed(id, { answers: { name: 'Mara' } }, receipt)
        const shorter = { letter, copy: await copyOf(id, 3, { name: 'Mara' }), files: [] }
        expect((await send(house, story.bea, path(id), shorter)).status).toBe(204)
        expect(await opened()).not.toContain(illness)
        expect(await opened()).toContain(`"${id}"`)
        expect((await listed()).cases.find((one) => one.id === id)).toEqual(before)
        expect((await replied(receipt, id, 0, { text: 'Gut' })).status).toBe(204)
      }),
      { numRuns: 5 },
    )
  })

  test('loses the files that it names, of its own alone, and has a line in the protocol', async () => {
    const file = async () => {
      const ticket = await house.as(nobody).do((desk) => giveTicket(desk, place()))
      const source = Object.assign(new Blob(['Befund']), { name: 'befund.pdf' })
      return house.as(nobody).do((desk) => sealFileAtTheDoor(desk, place(), ticket, source))
    }
    const [goes, foreign] = [await file(), await file()]
    const { id } = await written({ files: [goes] }, [goes.id])
    await written({ files: [foreign] }, [foreign.id])
    const letter = await resealed(id, {}, null)
    const files = [goes.id, foreign.id]
    await mustSend(house, story.bea, path(id), { letter, copy: await copyOf(id, 1, {}), files })
    const at = (one: string) => existsSync(partPath(house.house.config.data, one, 0))
    expect([at(goes.id), at(foreign.id)]).toEqual([false, true])
    const { rows } = await house.owner.query(
      'select subject, counts from deletion_journal where subject = $1',
      [await recordOf('shorter', id, 1)],
    )
    expect(rows).toMatchObject([{ counts: { files: 1 } }])
  })

  test('is not put in the place of another, nor by somebody who was slower, and stays while it is held', async () => {
    const { id } = await written({ text: 'x' })
    const other = await written({ text: 'y' })
    const shorten = async (letter: unknown, copy: unknown) =>
      (await send(house, story.bea, path(id), { letter, copy, files: [] })).body.code
    const letter = await resealed(id, {}, null)
    expect(await shorten(other.letter, await copyOf(id, 1, {}))).toBe('letter.form')
    expect(await shorten(letter, await copyOf(other.id, 1, {}))).toBe('letter.form')
    expect(await shorten(letter, await copyOf(id, 2, {}))).toBe('envelope.version')
    await story.vault.put(story.bea, space, [await copyOf(id, 1, { text: 'x' })], { legalHold: true })
    expect(await shorten(letter, await copyOf(id, 2, {}))).toBe('record.held')
    expect(await opened()).toContain('"text":"x"')
    await story.vault.put(story.bea, space, [await copyOf(id, 2, { text: 'x' })])
  })
})

describe('the end of a case', () => {
  test('comes when whoever opened it asks: letters, replies, copies and files, also out of an older backup', async () => {
    const ticket = await house.as(nobody).do((desk) => giveTicket(desk, place()))
    const source = Object.assign(new Blob(['Brief']), { name: 'brief.pdf' })
    const file = await house.as(nobody).do((desk) => sealFileAtTheDoor(desk, place(), ticket, source))
    const { receipt, id } = await written({ files: [file] }, [file.id])
    await replied(receipt, id, 0, 'Antwort')
    const rows = async () => {
      const kept = ['sealed_case where id', 'letter where sealed_case', 'case_reply where sealed_case']
      const counts = []
      for (const what of kept)
        counts.push((await house.owner.query(`select count(*)::int as n from ${what} = $1`, [id])).rows[0].n)
      return counts
    }
    const before = (await house.owner.query('select * from sealed_case where id = $1', [id])).rows[0]
    expect(await rows()).toEqual([1, 1, 1])
    const answer = await answerOf(receipt, 'destroy')
    const destroyed = await mustSend(house, nobody, `POST ${outside()}/destructions`, { answer })
    expect(destroyed).toMatchObject({ case: id, letters: 1, replies: 1, records: 1, files: 1 })
    expect(await rows()).toEqual([0, 0, 0])
    expect(existsSync(partPath(house.house.config.data, file.id, 0))).toBe(false)

    await house.owner.query('delete from deletion_journal where subject = $1', [id])
    await house.owner.query(
      `insert into sealed_case (id, organisation, space, locator, verify, sealed_by, opened_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, before.organisation, space, before.locator, before.verify, before.sealed_by, before.opened_at],
    )
    await house.itself(settleDeletions)
    expect(await rows()).toEqual([0, 0, 0])
  })

  test('comes when its day is over, and the hour of the others is all that stays', async () => {
    const today = house.clock.now().toISOString().slice(0, 10)
    const due = await written('kurz', [], { deleteAfter: today })
    const stays = await written('lang')
    house.clock.moveTo(new Date(house.clock.now().getTime() + 2 * day))
    await tidy(house.house)
    const { rows } = await house.owner.query('select id, opened_at from sealed_case where id = any ($1)', [
      [due.id, stays.id],
    ])
    expect(rows.map(({ id }) => id)).toEqual([stays.id])
    expect(rows[0].opened_at.getTime() % 3_600_000).toBe(0)
  })
})

test('nothing of it is logged, and a made-up reply has no form', async () => {
  const { receipt, id } = await written('x')
  const bent: Partial<Reply> = { suite: 1, id, seq: 0 }
  const refused = await send(house, story.bea, `POST /vault/spaces/${space}/cases/${id}/replies`, {
    reply: bent,
  })
  expect([refused.status, receipt.words.length]).toEqual([422, 12])
})

test('a space that is destroyed takes its cases along, and the addresses of those who wanted to hear', async () => {
  const notice = { address: 'olga@example.org', lang: 'de', path: '/f/hilfe/receipt' }
  const { receipt, id } = await written('x', [], { notice })
  await replied(receipt, id, 0, 'a')
  const addressed = async () => (await house.mails()).filter(({ recipient }) => recipient === notice.address)
  expect(await addressed()).toHaveLength(1)
  await house.stepUp(story.amina)
  await story.vault.say(story.amina, 'space_shredded', { space })
  expect(await addressed()).toEqual([])
  const { rows } = await house.owner.query('select id from sealed_case where id = $1', [id])
  expect(rows).toEqual([])
})
