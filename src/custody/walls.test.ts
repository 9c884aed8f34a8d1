// Long: one table of every door of the vault, tried by everybody outside.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lichtblick, mustSend, type Sealer, sealer, send, TestVault } from '#test/custody.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { openOffice, Seeker } from '#test/talk.ts'
import { acceptedNeed, teamOf } from '#test/team.ts'
import { organisation, world } from '#test/world.ts'
import { newId } from '#vault/bytes.ts'
import { frameOf } from '#vault/space/bulk.ts'
import { writeFrames } from '#vault/space/frames.ts'
import { openConversation } from './conversation/conversations.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof lichtblick>>
let space: string
let record: string
let file: string
let conversation: string
let hold: string
let past: Sealer
let people: [string, Person][]

beforeAll(async () => {
  house = await openTestHouse()
  const told = await world(house)
  story = await lichtblick(house)
  const { vault, amina, bea } = story
  space = (await openOffice(vault, amina, [amina, bea])).space
  record = (await vault.write(amina, space, 'geheim')).id
  file = newId()
  const form = { id: file, record, size: 1000, partSize: 65_536 }
  await mustSend(house, amina, `POST /vault/spaces/${space}/files`, form)
  conversation = await begunIn(space)
  hold = newId()
  const held = { needsTwo: true, held: [{ space, subject: newId() }] }
  await mustSend(house, amina, `PUT ${vault.path}/holds/${hold}`, held)
  past = bea
  await house.owner.query('delete from membership where account = $1', [past.account])
  const waldhaus = await sealer(house, 'Wanda Waldhaus')
  await new TestVault(house, await organisation(house, 'Waldhaus', waldhaus)).found(waldhaus)
  const need = await acceptedNeed(
    house,
    told.jam.id,
    story.organisation,
    'Lichtblick',
    'Schreiben statt anrufen',
  )
  const mentor = await house.person('Mo Mentor', [['mentor', told.jam.id]])
  const builder = await house.person('Jonas Jung', [['professional', told.jam.id]])
  const row = { jam: told.jam.id, need, organisation: story.organisation, name: 'Team' }
  await teamOf(house, row, [builder])
  people = [
    ['nobody', nobody],
    ['an admin of another organisation', waldhaus],
    ['a past member with all their keys', past],
    ['the founder of the house', told.founder],
    ['the organiser', told.organiser],
    ['a mentor', mentor],
    ['the team that builds for it', builder],
  ]
  for (const [, person] of people) if (person.token) await house.stepUp(person)
})
afterAll(() => house.close())

describe('the vault of an organisation is closed', () => {
  test('at doors that are all told here', async () => {
    const shape = (door: string) =>
      (door.split('?')[0] ?? '')
        .split('/')
        .map((part) => (/^:|[0-9A-Z]/.test(part.replace(/^[A-Z]+ $/, '')) ? ':' : part))
        .join('/')
    const tried = new Set((await doorsOf()).map(([door]) => shape(door)))
    const real = house.app.routes.filter(({ path }) => path.startsWith('/vault/'))
    const untold = real
      .map(({ method, path }) => shape(`${method} ${path}`))
      .filter((door) => !tried.has(door))
    const everybodysOwn = ['GET /vault/keyring', 'PUT /vault/keyring', 'POST /vault/keyring/ways']
    expect(untold.toSorted()).toEqual([...everybodysOwn, 'GET /vault/reader'].toSorted())
  })

  test('to everybody outside, at every door', async () => {
    const doors = await doorsOf()
    const open: string[] = []
    for (const [who, person] of people) {
      for (const [door, body] of doors) {
        const type = /\/(parts|frames)(\/|$)/.test(door) ? 'application/octet-stream' : 'application/json'
        const headers = { 'idempotency-key': newId(), 'content-type': type }
        const { status } = await send(house, person, door, body, headers)
        const refused = person === nobody ? status === 401 : status === 403 || status === 404
        if (!refused) open.push(`${who}: ${door} → ${status}`)
      }
    }
    expect(open).toEqual([])
  })

  test('to everybody outside, whatever they could ask the database', async () => {
    const tables = [
      'keyring_card',
      'vault',
      'log_entry',
      'guardian',
      'space',
      'wrap',
      'envelope',
      'sealed_file',
      'sealed_part',
      'letter',
      'sealed_case',
      'case_reply',
      'case_challenge',
      'case_visit',
      'case_notice',
      'conversation',
      'upload_ticket',
      'access_log',
      'deletion_journal',
      'legal_hold',
      'held',
    ]
    const seen: string[] = []
    for (const [who, person] of people) {
      for (const table of tables)
        if ((await count(person, `${table} where organisation = $1`, story.organisation)) > 0)
          seen.push(`${who} sees ${table}`)
      for (const table of ['line', 'wrap', 'seat', 'note'])
        if ((await count(person, `conversation_${table} where conversation = $1`, conversation)) > 0)
          seen.push(`${who} sees conversation_${table}`)
      for (const table of ['keyring', 'unlock', 'unlock_try', 'put_once'])
        if ((await count(person, `${table} where member = $1`, story.amina.identity.card.id)) > 0)
          seen.push(`${who} sees ${table}`)
    }
    expect(seen).toEqual([])
  })

  test('even to colleagues where it is somebody else’s key', async () => {
    const colleague = await sealer(house, 'Clara Colleague')
    await house.owner.query(
      `insert into membership (account, organisation, role, joined_at) values ($1, $2, 'admin', now())`,
      [colleague.account, story.organisation],
    )
    const me = colleague.identity.card.id
    const seen = [
      await count(colleague, 'wrap where member <> $1', me),
      await count(colleague, 'envelope where author <> $1', me),
      await count(colleague, 'unlock where member <> $1', me),
      await count(colleague, 'space where id <> $1', me),
    ]
    expect(seen).toEqual([0, 0, 0, 1])
  })

  test('to the house itself, where it is about keys', async () => {
    const counts = await house.itself(async (desk) => {
      const one = await desk.tx.selectFrom('unlock').select('id').execute()
      const two = await desk.tx.selectFrom('wrap').select('member').execute()
      return [one.length, two.length]
    })
    expect(counts).toEqual([0, 0])
  })
})

describe('what was written once', () => {
  test.each([
    ['access_log', 'member', `'AAAAAAAAAAAAAAAAAAAAAA'`],
    ['deletion_journal', 'subject', `'AAAAAAAAAAAAAAAAAAAAAA'`],
    ['log_entry', 'hash', `'x'`],
    ['vault', 'founded_at', 'now()'],
  ])('in %s stays: no right to change, remove or empty it', async (table, column, value) => {
    for (const sql of [
      `update ${table} set ${column} = ${value}`,
      `delete from ${table}`,
      `truncate ${table}`,
    ])
      await expect(asked(story.amina, sql, [])).rejects.toThrow(/permission denied/)
  })

  test.each(['conversation_line', 'conversation_wrap', 'conversation_seat'])(
    'in %s is neither changed nor added by anybody but the functions for it',
    async (table) => {
      for (const sql of [
        `update ${table} set conversation = conversation`,
        `insert into ${table} default values`,
      ])
        await expect(asked(story.amina, sql, [])).rejects.toThrow(/permission denied/)
      await expect(asked(story.amina, `select say_lines('[]', now(), '', 1)`, [])).rejects.toThrow(
        /only the house/,
      )
      await expect(
        asked(story.amina, `select turn_conversation('', '', '{}', '[]', now())`, []),
      ).rejects.toThrow(/permission denied/)
    },
  )

  test.each(['envelope', 'wrap', 'sealed_part', 'keyring_card'])(
    'in %s is not changed in place',
    async (table) => {
      await expect(asked(story.amina, `update ${table} set organisation = organisation`, [])).rejects.toThrow(
        /permission denied/,
      )
    },
  )
})

describe('at the door', () => {
  test('only JSON from our own pages comes in, and nothing that goes out is kept on the way', async () => {
    const path = `POST ${story.vault.path}/log`
    const asForm = await send(house, story.amina, path, {}, { 'content-type': 'text/plain' })
    expect(asForm).toMatchObject({ status: 422, body: { code: 'json.type' } })
    expect(asForm.headers.get('cache-control')).toBe('private, no-store')
    const foreign = await send(house, story.amina, path, {}, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.status).toBe(403)
    const large = await send(house, story.amina, path, { after: 'x'.repeat(5_000_000) })
    expect(large).toMatchObject({ status: 422, body: { code: 'json.large' } })
    const looked = await send(house, story.amina, `GET ${story.vault.path}`)
    expect(looked.headers.get('cache-control')).toBe('private, no-store')
  })

  test('nonsense is refused with a sentence, never with a fault', async () => {
    const nonsense = ['', '{', 'null', '[]', '{"entries":[{}]}', '{"after":-1,"entries":[null]}', '"\\u0000"']
    for (const body of nonsense) {
      for (const path of [`${story.vault.path}/log`, story.vault.path, `/vault/spaces/${space}/rotation`]) {
        const answer = await house.as(story.amina).fetch(path, {
          method: 'POST',
          headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
          body,
        })
        expect([path, body, answer.status]).toEqual([path, body, 422])
        expect(((await answer.json()) as { says: string }).says).toMatch(/\.$/)
      }
    }
  })
})

/** Every door with something well-formed for it, so that a refusal is one of the right. */
async function doorsOf(): Promise<[string, unknown?][]> {
  const { vault, amina } = story
  const key = `/vault/keyring/ways/${amina.locks[0]?.id}`
  const O = vault.path
  const S = `/vault/spaces/${space}`
  const C = `/vault/conversations/${conversation}`
  const envelope = await vault.seal(amina, space, 'von draußen')
  const entry = await vault.entry(amina, 'handed_over', { protocol: null })
  const card = (await vault.at(amina)).card
  const wraps = [
    { suite: 1, tenant: vault.organisation, space, epoch: 1, member: card.id, sealed: 'A'.repeat(100) },
  ]
  return [
    [`GET ${O}`],
    [`GET ${O}/colleagues`],
    [`GET ${O}/log`],
    [`GET ${O}/spaces`],
    [`GET ${O}/accesses`],
    [`GET ${O}/deletions`],
    [`POST ${O}`, { after: -1, entries: [entry] }],
    [`POST ${O}/log`, { after: vault.state.head.seq, entries: [entry] }],
    [`POST ${O}/wraps`, { wraps }],
    [`PUT ${O}/card`, { card }],
    [`GET ${S}`],
    [`GET ${S}/envelopes`],
    [`GET ${S}/envelopes/${record}`],
    [`POST ${S}/envelopes`, { envelopes: [{ envelope }] }],
    [`DELETE ${S}/envelopes/${record}`],
    [`GET ${S}/letters`],
    [`POST ${S}/letters/erasures`, { ids: [record] }],
    [`GET ${S}/cases`],
    [`GET ${S}/cases/letters?ids=${record}`],
    [
      `POST ${S}/cases/${record}/replies`,
      { reply: replyTo(vault.organisation, space, record), copy: envelope },
    ],
    [
      `PUT ${S}/cases/${record}/letter`,
      { letter: letterTo(vault.organisation, space, record), copy: envelope, files: [] },
    ],
    [`DELETE ${S}/cases/${record}`],
    [`GET ${O}/conversations`],
    [`GET ${C}`],
    [`GET ${C}/lines`],
    [`POST ${C}/lines`, { line: await lineIn(conversation) }],
    [`GET ${C}/notes`],
    [`GET ${C}/relay`],
    [`POST ${C}/notes`, { envelope: { ...envelope, space: conversation } }],
    [`DELETE ${C}`],
    [`GET ${O}/care`],
    [`PUT ${O}/care/00000000-0000-4000-8000-000000000000`, { space }],
    [`GET ${S}/rotation`],
    [`POST ${S}/rotation`, { envelopes: [envelope] }],
    [`GET ${S}/frames`],
    [`POST ${S}/frames`, writeFrames({ space }, [frameOf(envelope)])],
    [`GET ${S}/rotation/frames`],
    [`POST ${S}/rotation/frames`, writeFrames({ space }, [frameOf(envelope)])],
    [`POST ${S}/erasures`, { ids: [record] }],
    [`POST ${S}/trims`, { trims: [{ id: record, below: 2 }] }],
    [`GET ${S}/terms`],
    [`GET ${O}/terms`],
    [`POST ${O}/terms`, { stamps: [{ space, ids: [record], deleteAfter: '2031-12' }] }],
    [`GET ${O}/holds`],
    [`PUT ${O}/holds/${newId()}`, { needsTwo: false, held: [{ space, subject: record }] }],
    [`POST ${O}/holds/${hold}/lifting`],
    [`DELETE ${O}/holds/${hold}/lifting`],
    [`POST ${S}/files`, { id: newId(), record, size: 10, partSize: 65_536 }],
    [`DELETE ${S}/files/${file}`],
    [`GET /vault/files/${file}`],
    [`POST /vault/files/${file}/completion`],
    [`GET /vault/files/${file}/content`],
    [`PUT /vault/files/${file}/parts/0`, 'bytes'],
    [`POST ${key}/handout`],
    [`POST ${key}/proof`, { challenge: 'A'.repeat(43), proof: 'A'.repeat(86) }],
    [`PUT ${key}`, { lock: amina.locks[0] }],
    [`DELETE ${key}`],
  ]
}

/** A conversation that nobody has accepted, and a seat in it, a key and a note for who has the rest. */
async function begunIn(of: string): Promise<string> {
  const seeker = new Seeker(house, {
    ...story,
    space: of,
    intake: '',
    outside: `/outside/${story.organisation}`,
  })
  const { line, wraps, back } = await seeker.opening()
  const place = { organisation: story.organisation, space: of }
  await house.as(nobody).do((desk) => openConversation(desk, place, { line, wraps, back }, { months: 12 }))
  const member = story.amina.identity.card.id
  await house.owner.query(`insert into conversation_seat values ($1, $2, 1, 'lead', null)`, [
    seeker.id,
    member,
  ])
  const note = {
    conversation: seeker.id,
    id: newId(),
    version: 1,
    envelope: {},
    number: 1,
    at: house.clock.now(),
  }
  await house.owner.query(
    'insert into conversation_note select * from jsonb_populate_record(null::conversation_note, $1)',
    [note],
  )
  return seeker.id
}

const lineIn = async (id: string) => {
  const [row] = (await house.owner.query('select line from conversation_line where conversation = $1', [id]))
    .rows
  return row.line as object
}

const letterTo = (tenant: string, space: string, id: string) => ({
  ...{ suite: 1, tenant, space, id, by: 'browser', epoch: 1, sealed: 'A'.repeat(100) },
})

const replyTo = (tenant: string, space: string, id: string) => ({
  ...{ suite: 1, tenant, space, id, seq: 0, author: newId(), sealed: 'A'.repeat(100) },
})

const count = async (person: Person, what: string, value: string): Promise<number> =>
  (await asked(person, `select count(*)::int as count from ${what}`, [value])).rows[0].count

/** Asks the database as the application does for this person. */
async function asked(person: Person, sql: string, values: unknown[]) {
  const client = await house.house.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('house.account', $1, true)`, [person.account ?? ''])
    return await client.query(sql, values)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
