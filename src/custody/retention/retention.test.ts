import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { mustSend } from '#test/custody.ts'
import { type ErasingGround, onErasingGround } from '#test/erasing.ts'
import { newId } from '#vault/bytes.ts'
import { journalPath, readJournal } from '../deletion/journal-file.ts'
import { partPath } from '../file/parts.ts'
import { askToTidy, tidy } from './retention.ts'

let house: ErasingGround['house']
let story: ErasingGround['story']
let space: string
const { at, ids, write } = onErasingGround((ground) => {
  house = ground.house
  story = ground.story
  space = ground.space
})

const rows = async (question: string) => (await house.owner.query(question)).rows

describe('a record with a month after which it is erased', () => {
  test('stays through the whole of that month, and is gone on the day after, with versions, files and bytes', async () => {
    const { id } = await write('Bewerbung', { deleteAfter: '2027-03' })
    await write('Bewerbung, zweite Fassung', { deleteAfter: '2027-05' }, id, 2)
    const stays = await write('bleibt')
    const file = newId()
    await mustSend(house, story.amina, `POST /vault/spaces/${space}/files`, {
      id: file,
      record: id,
      size: 40,
      partSize: 65_536,
    })
    await house.as(story.amina).fetch(`/vault/files/${file}/parts/0`, {
      method: 'PUT',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/octet-stream' },
      body: `age-encryption.org/v1\n${'x'.repeat(18)}`,
    })
    const bytes = partPath(house.house.config.data, file, 0)
    expect(existsSync(bytes)).toBe(true)
    await at('2027-05-31T23:59:00Z')
    expect(await ids()).toEqual([id, stays.id].sort())
    await at('2027-06-01T02:00:00Z')
    expect(await ids()).toEqual([stays.id])
    expect(existsSync(bytes)).toBe(false)
  })

  test('leaves a tombstone of the house in the database and beside it, and every device hears that it is gone', async () => {
    const { id } = await write('Bewerbung', { deleteAfter: '2027-03' })
    await at('2027-04-02T02:00:00Z')
    const stone = { space, kind: 'record', subject: id, member: null, counts: { versions: 1, files: 0 } }
    const { lines } = await mustSend(house, story.bea, `GET ${story.vault.path}/deletions`)
    expect(lines).toEqual([expect.objectContaining(stone)])
    expect(await readJournal(journalPath(house.house))).toEqual([expect.objectContaining(stone)])
    const page = await mustSend(house, story.bea, `GET /vault/spaces/${space}/envelopes`)
    expect(page).toMatchObject({ envelopes: [], gone: [{ kind: 'record', id }] })
    const again = await story.vault.put(story.amina, space, [
      await story.vault.seal(story.amina, space, 'neu', id),
    ])
    expect(again).toMatchObject({ status: 410, body: { code: 'envelope.gone' } })
  })

  test('stays when its newest version says nothing of a month, or has to be kept', async () => {
    const lifted = await write('eins', { deleteAfter: '2027-03' })
    await write('zwei', {}, lifted.id, 2)
    const held = await write('Beweis', { deleteAfter: '2027-03', legalHold: true })
    await at('2030-01-01T00:00:00Z')
    expect(await ids()).toEqual([held.id, lifted.id].sort())
    expect(await readJournal(journalPath(house.house))).toEqual([])
    await write('Beweis, frei', { deleteAfter: '2027-03' }, held.id, 2)
    await at('2030-01-02T02:00:00Z')
    expect(await ids()).toEqual([lifted.id])
  })

  test('goes although there are more than one step takes, and in every space', async () => {
    const other = await story.vault.open(story.bea)
    const many = await Promise.all(
      Array.from({ length: 205 }, (_, i) => story.vault.seal(story.amina, space, String(i))),
    )
    for (const some of [many.slice(0, 100), many.slice(100, 200), many.slice(200)])
      expect((await story.vault.put(story.amina, space, some, { deleteAfter: '2027-03' })).status).toBe(201)
    await story.vault.write(story.bea, other, 'auch', newId(), 1, { deleteAfter: '2027-02' })
    await at('2027-04-01T02:00:00Z')
    expect(await ids()).toEqual([])
    expect(await readJournal(journalPath(house.house))).toHaveLength(206)
  })

  test('is erased once, when two processes come to it at the same moment', async () => {
    await write('Bewerbung', { deleteAfter: '2027-03' })
    house.clock.moveTo(new Date('2027-04-01T02:00:00Z'))
    await Promise.all([tidy(house.house), tidy(house.house), tidy(house.house)])
    expect(await ids()).toEqual([])
    expect((await house.events()).filter((kind) => kind === 'record.erased')).toHaveLength(1)
    expect(await readJournal(journalPath(house.house))).toHaveLength(1)
  })
})

describe('the day of the house', () => {
  test('comes by itself, once for each, and again on the next', async () => {
    const days = () =>
      rows(
        `select key, due_at, done_at is not null as done from job where kind = 'custody.tidy' order by due_at`,
      )
    for (let start = 0; start < 3; start++) await house.itself(askToTidy)
    await house.work()
    expect(await days()).toEqual([
      { key: 'custody.tidy/2027-03-01', due_at: new Date('2027-03-01T09:17:42Z'), done: true },
      { key: 'custody.tidy/2027-03-02', due_at: new Date('2027-03-02T02:00:00Z'), done: false },
    ])
    await write('Bewerbung', { deleteAfter: '2027-03' })
    house.clock.moveTo(new Date('2027-04-20T07:00:00Z'))
    await house.work()
    expect(await ids()).toEqual([])
    expect((await days()).at(-1)).toMatchObject({ key: 'custody.tidy/2027-04-21', done: false })
  })
})

describe('when something was written', () => {
  const times = () =>
    rows(`select distinct to_char(at at time zone 'UTC', 'HH24:MI:SS.MS') as at from (
      select written_at as at from envelope
      union all select at from event where kind in ('envelopes.written', 'file.sealed')
      union all select begun_at from sealed_file union all select complete_at from sealed_file
      union all select at from put_once union all select (answer ->> 'writtenAt')::timestamptz from put_once) t`)

  test('is known to the second for a day, and after that to the hour, wherever it stands', async () => {
    const { id } = await write('Nachricht')
    const file = newId()
    await mustSend(house, story.amina, `POST /vault/spaces/${space}/files`, {
      id: file,
      record: id,
      size: 22,
      partSize: 65_536,
    })
    await house.as(story.amina).fetch(`/vault/files/${file}/parts/0`, {
      method: 'PUT',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/octet-stream' },
      body: 'age-encryption.org/v1\n',
    })
    await mustSend(house, story.amina, `POST /vault/files/${file}/completion`)
    await at('2027-03-02T09:17:42Z')
    expect(await times()).toEqual([{ at: '09:17:42.000' }])
    await at('2027-03-03T02:00:00Z')
    expect(await times()).toEqual([{ at: '09:00:00.000' }])
    const { envelopes } = await mustSend(house, story.bea, `GET /vault/spaces/${space}/envelopes`)
    expect(envelopes).toMatchObject([{ writtenAt: '2027-03-01T09:00:00.000Z' }])
  })

  test('does not move a record in the order in which devices read, nor change what is sealed', async () => {
    const one = await write('eins')
    const { cursor } = await mustSend(house, story.bea, `GET /vault/spaces/${space}/envelopes`)
    await at('2027-03-05T00:00:00Z')
    const page = await mustSend(house, story.bea, `GET /vault/spaces/${space}/envelopes?since=${cursor}`)
    expect(page).toMatchObject({ envelopes: [], gone: [] })
    const kept = await mustSend(house, story.bea, `GET /vault/spaces/${space}/envelopes/${one.id}`)
    expect(kept.envelope).toEqual(one)
  })

  test('is answered the same in the hour, when a lost answer is asked for again', async () => {
    const [envelope, key] = [await story.vault.seal(story.amina, space, 'eins'), newId()]
    await story.vault.put(story.amina, space, [envelope], {}, key)
    await at('2027-03-05T00:00:00Z')
    const again = await story.vault.put(story.amina, space, [envelope], {}, key)
    expect(again).toMatchObject({
      status: 201,
      body: { written: [{ id: envelope.id, version: 1 }], writtenAt: '2027-03-01T09:00:00.000Z' },
    })
  })
})

describe('who fetched what', () => {
  const accesses = async () =>
    (await mustSend(house, story.amina, `GET ${story.vault.path}/accesses`)).lines as { at: string }[]

  test('is kept for a year and not a day longer', async () => {
    await write('Akte')
    const read = () => mustSend(house, story.bea, `GET /vault/spaces/${space}/envelopes`)
    await read()
    house.clock.moveTo(new Date('2027-09-01T10:00:00Z'))
    await read()
    await at('2028-02-29T09:17:00Z')
    expect(await accesses()).toHaveLength(2)
    await at('2028-03-01T09:18:00Z')
    expect((await accesses()).map((line) => line.at)).toEqual(['2027-09-01T10:00:00.000Z'])
  })

  test('is shortened by nobody but the house, and only from its old end', async () => {
    await write('Akte')
    await mustSend(house, story.bea, `GET /vault/spaces/${space}/envelopes`)
    const asked = await house.as(story.amina).do(({ tx }) =>
      sql<{
        gone: number
        blurred: number
      }>`select forget_accesses('2999-01-01', 9) as gone, blur_times('2999-01-01', 9) as blurred`.execute(tx),
    )
    expect(asked.rows).toEqual([{ gone: 0, blurred: 0 }])
    expect(await accesses()).toHaveLength(1)
  })
})

describe('what is forgotten besides', () => {
  test('is the answer to a request after 90 days, and an upload that nobody finished after 30', async () => {
    const { id } = await write('Akte')
    await mustSend(house, story.amina, `POST /vault/spaces/${space}/files`, {
      id: newId(),
      record: id,
      size: 40,
      partSize: 65_536,
    })
    const left = () =>
      rows(
        'select (select count(*)::int from put_once) as answers, (select count(*)::int from sealed_file) as files',
      )
    await at('2027-03-30T09:00:00Z')
    expect(await left()).toEqual([{ answers: 1, files: 1 }])
    await at('2027-04-01T09:00:00Z')
    expect(await left()).toEqual([{ answers: 1, files: 0 }])
    await at('2027-05-31T10:00:00Z')
    expect(await left()).toEqual([{ answers: 0, files: 0 }])
  })
})
