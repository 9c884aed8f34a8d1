import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lichtblick, mustSend, send, type TestVault } from '#test/custody.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { newId } from '#vault/bytes.ts'
import { openEnvelope } from '#vault/space/envelope.ts'
import type { Page } from './envelope.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof lichtblick>>
let vault: TestVault
let space: string
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await lichtblick(house)
  vault = story.vault
  space = await vault.open(story.amina, [story.amina, story.bea])
})

const list = async (who = story.bea, query = '') =>
  (await mustSend(house, who, `GET /vault/spaces/${space}/envelopes${query}`)) as unknown as Page

/** The same as soon as something is there: what any database of the cluster has open holds a space up. */
async function listSoon(query: string): Promise<Page> {
  await expect.poll(async () => (await list(story.bea, query)).envelopes.length, { timeout: 10_000 }).toBe(1)
  return list(story.bea, query)
}

describe('an envelope', () => {
  test('comes back to those who hold a key, and opens to what was written', async () => {
    await vault.write(story.amina, space, 'Der Ersatzschlüssel liegt bei der Nachbarin.')
    const { envelopes } = await list()
    expect(envelopes).toHaveLength(1)
    const key = vault.keys.get(space)
    const opened = key && envelopes[0] && (await openEnvelope(key, envelopes[0].envelope))
    expect(opened?.body).toEqual({ text: 'Der Ersatzschlüssel liegt bei der Nachbarin.' })
  })

  test('is kept byte for byte, and nothing that was written is in the database', async () => {
    await vault.write(story.amina, space, 'Erdbeerkuchen mit Sahne', newId(), 1, { deleteAfter: '2031-12' })
    const { rows } = await house.owner.query('select e::text as row, delete_after::text from envelope e')
    expect(rows[0].delete_after).toBe('2031-12-01')
    expect(rows[0].row).not.toContain('Erdbeer')
    expect(rows[0].row).not.toContain(Buffer.from('Erdbeer').toString('hex'))
    expect((await list()).envelopes[0]?.deleteAfter).toBe('2031-12')
  })

  test('is only taken as the next version; of two who write at once one comes first', async () => {
    const id = newId()
    await vault.write(story.amina, space, 'eins', id)
    const two = [
      await vault.seal(story.amina, space, 'A', id, 2),
      await vault.seal(story.bea, space, 'B', id, 2),
    ]
    const answers = await Promise.all([
      vault.put(story.amina, space, two.slice(0, 1)),
      vault.put(story.bea, space, two.slice(1)),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const skipped = await vault.put(story.amina, space, [await vault.seal(story.amina, space, 'x', id, 4)])
    expect(skipped).toMatchObject({ status: 409, body: { code: 'envelope.version' } })
  })

  test('sent twice under one key is stored once and answered the same', async () => {
    const envelope = await vault.seal(story.amina, space, 'einmal')
    const key = newId()
    const answers = await Promise.all([1, 2, 3].map(() => vault.put(story.amina, space, [envelope], {}, key)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect((await list()).envelopes).toHaveLength(1)
    const other = await vault.put(
      story.amina,
      space,
      [await vault.seal(story.amina, space, 'anderes')],
      {},
      key,
    )
    expect(other).toMatchObject({ status: 409, body: { code: 'key.reused' } })
  })

  test('that is none is refused with 422, and nothing is stored', async () => {
    const whole = await vault.seal(story.amina, space, 'gut')
    const wrong: [string, object][] = [
      ['plain text', { text: 'Frau M. hat angerufen' }],
      ['text where ciphertext belongs', { ...whole, ct: 'Frau M. hat angerufen' }],
      ['an unpadded length', { ...whole, ct: whole.ct.slice(0, -4) }],
      ['another suite', { ...whole, suite: 0 }],
      ['a word more', { ...whole, title: 'Frau M.' }],
      ['a speaking id', { ...whole, id: 'frau-mueller' }],
    ]
    for (const [what, envelope] of wrong) {
      const answer = await send(
        house,
        story.amina,
        `POST /vault/spaces/${space}/envelopes`,
        { envelopes: [{ envelope }] },
        { 'idempotency-key': newId() },
      )
      expect([what, answer.status, answer.body.code]).toEqual([what, 422, 'json.form'])
    }
    const form = await send(
      house,
      story.amina,
      `POST /vault/spaces/${space}/envelopes`,
      {},
      { 'content-type': 'text/plain' },
    )
    expect(form).toMatchObject({ status: 422, body: { code: 'key.missing' } })
    expect((await list()).envelopes).toEqual([])
  })

  test('keeps its place: no other space, no other author, no earlier epoch', async () => {
    const other = await vault.open(story.amina)
    const stray = await vault.seal(story.amina, other, 'verirrt')
    expect((await vault.put(story.amina, space, [stray])).body.code).toBe('envelope.other-place')
    const foreign = await vault.seal(story.amina, space, 'fremd')
    expect((await vault.put(story.bea, space, [foreign])).body.code).toBe('envelope.foreign-author')
    const early = await vault.seal(story.amina, space, 'früher')
    await vault.turn(story.amina, space, [story.amina, story.bea])
    expect(await vault.put(story.amina, space, [early])).toMatchObject({
      status: 409,
      body: { code: 'envelope.epoch' },
    })
  })

  test('of a batch with one wrong place leaves nothing of the batch', async () => {
    const id = newId()
    const batch = [
      await vault.seal(story.amina, space, 'a'),
      await vault.seal(story.amina, space, 'b', id, 7),
    ]
    expect((await vault.put(story.amina, space, batch)).status).toBe(409)
    expect((await list()).envelopes).toEqual([])
  })
})

describe('earlier versions', () => {
  test('stay where the space keeps them, and go where it does not', async () => {
    const forgetful = await vault.open(story.amina, [story.amina], false)
    for (const place of [space, forgetful]) {
      const id = newId()
      await vault.write(story.amina, place, 'eins', id, 1)
      await vault.write(story.amina, place, 'zwei', id, 2)
    }
    const { rows } = await house.owner.query(
      'select space, array_agg(version order by version) as versions from envelope group by space',
    )
    const versions = Object.fromEntries(rows.map((row) => [row.space, row.versions]))
    expect(versions).toEqual({ [space]: [1, 2], [forgetful]: [2] })
  })
})

describe('following a space', () => {
  test('goes on from a cursor and misses nothing, not even what was erased', async () => {
    const first = await vault.write(story.amina, space, 'eins')
    await vault.write(story.amina, space, 'zwei')
    const page = await list(story.bea, '?limit=1')
    expect([page.envelopes.length, page.more]).toEqual([1, true])
    const rest = await list(story.bea, `?since=${page.cursor}`)
    expect([rest.envelopes.length, rest.more]).toEqual([1, false])
    await mustSend(house, story.amina, `DELETE /vault/spaces/${space}/envelopes/${first.id}`)
    const later = await list(story.bea, `?since=${rest.cursor}`)
    expect(later).toMatchObject({ envelopes: [], gone: [{ kind: 'record', id: first.id }] })
    expect((await list(story.bea, `?since=${later.cursor}`)).gone).toEqual([])
  })

  test('does not overtake a transaction that is still open', async () => {
    const { cursor } = await list()
    const slow = await house.house.pool.connect()
    try {
      await slow.query('begin; select pg_current_xact_id()')
      const envelope = await vault.write(story.amina, space, 'schnell')
      expect((await list(story.bea, `?since=${cursor}`)).envelopes).toEqual([])
      await slow.query('commit')
      const page = await listSoon(`?since=${cursor}`)
      expect(page.envelopes.map((kept) => kept.envelope.id)).toEqual([envelope.id])
    } finally {
      slow.release()
    }
  })

  test('begins anew with a cursor from before a restore, or with nonsense', async () => {
    await vault.write(story.amina, space, 'da')
    for (const cursor of ['AAAAAAAA.99999999.5', 'nonsense', '%00'])
      expect((await listSoon(`?since=${cursor}`)).envelopes).toHaveLength(1)
  })
})
