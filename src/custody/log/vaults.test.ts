import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import { join, lichtblick, mustSend, sealer, send, TestVault } from '#test/custody.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { organisation } from '#test/world.ts'
import { newId } from '#vault/bytes.ts'
import { canonical } from '#vault/canonical.ts'
import type { Entry } from '#vault/log/entry.ts'
import { found, replay } from '#vault/log/log.ts'
import { type Envelope, openEnvelope, sealOpened } from '#vault/space/envelope.ts'
import { openWrap, type Wrap, wrapForReaders } from '#vault/space/space.ts'
import { addEntry } from './logs.sql.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof lichtblick>>
let vault: TestVault
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await lichtblick(house)
  vault = story.vault
})

const logOf = async () =>
  (await mustSend(house, story.bea, `GET ${vault.path}/log?after=-1`)).entries as Entry[]
const spacesOf = async (who = story.bea) =>
  (await mustSend(house, who, `GET ${vault.path}/spaces`)).spaces as {
    id: string
    epoch: number
    wraps: Wrap[]
  }[]
const append = (body: object, who = story.amina) => send(house, who, `POST ${vault.path}/log`, body)

describe('founding a vault', () => {
  test('needs an admin of the organisation and two ways to the keyring', async () => {
    const carla = await sealer(house, 'Carla')
    const other = new TestVault(house, await organisation(house, 'Waldhaus', story.amina))
    const entry = await found(await other.at(carla), other.time())
    const body = { after: -1, entries: [entry] }
    expect((await send(house, carla, `POST ${other.path}`, body)).status).toBe(403)
    await join(house, other.organisation, carla)
    expect((await send(house, carla, `POST ${other.path}`, body)).status).toBe(403)
    await house.owner.query(`update membership set role = 'admin' where account = $1`, [carla.account])
    await mustSend(house, carla, `DELETE /vault/keyring/ways/${carla.locks[0]?.id}`)
    expect((await send(house, carla, `POST ${other.path}`, body)).body.code).toBe('vault.two-ways')
  })

  test('happens once; the same request again is no second founding', async () => {
    const [first] = await logOf()
    const again = { after: -1, entries: [first] }
    expect((await send(house, story.amina, `POST ${vault.path}`, again)).status).toBe(204)
    const other = await found(await vault.at(story.amina), vault.time())
    const differing = { ...other, time: '2027-03-01T08:00:00Z' }
    const answer = await send(house, story.amina, `POST ${vault.path}`, { after: -1, entries: [differing] })
    expect(answer).toMatchObject({ status: 409, body: { code: 'vault.there' } })
  })
})

describe('the log', () => {
  test('comes back line by line as it was signed', async () => {
    const state = await replay(await logOf(), { tenant: vault.organisation })
    expect(state.head).toEqual(vault.state.head)
    expect((await mustSend(house, story.bea, `GET ${vault.path}`)).head).toEqual(vault.state.head)
  })

  test('takes one of two lines that come at once; the other reads on', async () => {
    const payload = { protocol: null }
    const two = [
      await vault.entry(story.amina, 'handed_over', payload),
      await vault.entry(story.amina, 'role_changed', { member: story.bea.identity.card.id, role: 'admin' }),
    ]
    const after = vault.state.head.seq
    const answers = await Promise.all(two.map((entry) => append({ after, entries: [entry] })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('log.moved')
    expect(await logOf()).toHaveLength(after + 2)
  })

  test('tells a line that comes a moment too late to read on, and never breaks', async () => {
    const late = await vault.entry(story.amina, 'handed_over', { protocol: null })
    await vault.open(story.amina)
    const adding = house.itself((desk) => addEntry(desk, vault.organisation, late, 'A'.repeat(43)))
    await expect(adding).rejects.toMatchObject({ reason: 'conflict', code: 'log.moved' })
  })

  test('takes a line that is there already as said', async () => {
    const entry = await vault.entry(story.amina, 'handed_over', { protocol: null })
    const body = { after: vault.state.head.seq, entries: [entry] }
    expect([(await append(body)).status, (await append(body)).status]).toEqual([204, 204])
    expect(await logOf()).toHaveLength(body.after + 2)
  })

  test('refuses what the vault refuses: a forged signature, a wrong predecessor, a right one lacks', async () => {
    const entry = await vault.entry(story.amina, 'handed_over', { protocol: null })
    const after = vault.state.head.seq
    const forged = { ...entry, signature: 'A'.repeat(86) }
    expect(await append({ after, entries: [forged] })).toMatchObject({
      status: 422,
      body: { code: 'log.signature' },
    })
    const torn = { ...entry, previous: 'A'.repeat(43) }
    expect((await append({ after, entries: [torn] })).body.code).toBe('log.fork')
    const posed = { ...entry, author: story.bea.identity.card.id }
    expect((await append({ after, entries: [posed] }, story.bea)).body.code).toMatch(
      /^log\.(right|signature)$/,
    )
    expect((await append({ after, entries: [entry] }, story.bea)).body.code).toBe('log.foreign-author')
    expect(await logOf()).toHaveLength(after + 1)
  })

  test('keeps a wrong clock out of its dates', async () => {
    const entry = await vault.entry(story.amina, 'handed_over', { protocol: null })
    house.clock.moveTo(later(house.clock.now(), 2 * day))
    await house.stepUp(story.amina)
    expect((await append({ after: vault.state.head.seq, entries: [entry] })).body.code).toBe('clock.wrong')
  })

  test('asks for a second proof where it changes who may read, not for daily work', async () => {
    house.clock.moveTo(later(house.clock.now(), day / 2))
    await vault.open(story.amina)
    const entry = await vault.entry(story.amina, 'handed_over', { protocol: null })
    const answer = await append({ after: vault.state.head.seq, entries: [entry] })
    expect(answer.body.code).toBe('step-up.needed')
  })

  test('cannot be changed, shortened or forked by anything the program asks the database', async () => {
    const ask = (sql: string) =>
      house.itself(async () => {
        const client = await house.house.pool.connect()
        try {
          await client.query(`begin; select set_config('house.itself', 'yes', true)`)
          await client.query(sql)
        } finally {
          await client.query('rollback')
          client.release()
        }
      })
    await expect(ask(`update log_entry set text = '{}'`)).rejects.toThrow(/permission denied/)
    await expect(ask('delete from log_entry')).rejects.toThrow(/permission denied/)
    await expect(ask('truncate log_entry')).rejects.toThrow(/permission denied/)
    await expect(ask('drop trigger continues on log_entry')).rejects.toThrow(/must be owner/)
    const entry = await vault.entry(story.amina, 'handed_over', { protocol: null })
    const insert = (seq: number, previous: string, hash: string) =>
      ask(
        `insert into log_entry values ('${vault.organisation}', ${seq}, '${previous}', '${hash}', '${canonical(entry)}', now())`,
      )
    const { seq, hash } = vault.state.head
    await expect(insert(seq + 2, hash, 'x')).rejects.toThrow(/chain/)
    await expect(insert(seq + 1, 'A'.repeat(43), 'x')).rejects.toThrow(/chain/)
    await expect(insert(seq + 1, hash, 'A'.repeat(43))).rejects.toThrow(/chain/)
  })
})

describe('keys of a space', () => {
  test('reach those the log lets read, and open there', async () => {
    const space = await vault.open(story.amina, [story.amina, story.bea])
    const mine = (await spacesOf()).find(({ id }) => id === space)
    expect(mine?.wraps.map(({ member }) => member)).toEqual([story.bea.identity.card.id])
    const key = mine?.wraps[0] && (await openWrap(story.bea.identity.age, mine.wraps[0], vault.state))
    expect(key?.raw).toEqual(vault.keys.get(space)?.raw)
  })

  test('are refused for anybody else, with the line that would have brought them', async () => {
    const space = await vault.open(story.amina)
    const key = vault.keys.get(space)
    const strays = key ? await wrapForReaders(key, vault.state, [story.bea.identity.card.id]) : []
    const answer = await send(house, story.amina, `POST ${vault.path}/wraps`, { wraps: strays })
    expect(answer).toMatchObject({ status: 422, body: { code: 'wrap.not-reader' } })
    await vault.say(
      story.amina,
      'granted',
      { space, member: story.bea.identity.card.id, until: null },
      { wraps: strays },
    )
    expect((await spacesOf())[0]?.wraps).toHaveLength(1)
  })

  test('of somebody who was removed are gone at once', async () => {
    const space = await vault.open(story.amina, [story.amina, story.bea])
    await vault.write(story.amina, space, 'für beide')
    await vault.say(story.amina, 'member_removed', { member: story.bea.identity.card.id })
    expect((await spacesOf())[0]?.wraps).toEqual([])
    const page = await mustSend(house, story.bea, `GET /vault/spaces/${space}/envelopes`)
    expect(page.envelopes).toEqual([])
  })
})

describe('a new epoch', () => {
  test('is sealed anew in pages, may be interrupted, and only then closes and destroys the old keys', async () => {
    const space = await vault.open(story.amina, [story.amina, story.bea])
    for (const text of ['eins', 'zwei', 'drei']) await vault.write(story.bea, space, text)
    const old = vault.keys.get(space)
    await vault.turn(story.amina, space, [story.amina])
    const close = async () => {
      const entry = await vault.entry(story.amina, 'epoch_closed', { space, epoch: 2 })
      return append({ after: vault.state.head.seq, entries: [entry] })
    }
    expect((await close()).body.code).toBe('rotation.unfinished')
    const renew = async (limit: number) => {
      const path = `/vault/spaces/${space}/rotation`
      const { envelopes } = await mustSend(house, story.amina, `GET ${path}?limit=${limit}`)
      const fresh = []
      for (const { envelope } of envelopes as { envelope: Envelope }[]) {
        const opened = old && (await openEnvelope(old, envelope))
        const key = vault.keys.get(space)
        if (opened && key) fresh.push(await sealOpened(key, envelope, opened))
      }
      return mustSend(house, story.amina, `POST ${path}`, { envelopes: fresh })
    }
    expect(await renew(2)).toMatchObject({ epoch: 2, left: 1 })
    expect(await renew(2)).toMatchObject({ epoch: 2, left: 0 })
    expect((await close()).status).toBe(204)
    const { rows } = await house.owner.query(
      'select epoch, author from envelope union all select epoch, member from wrap',
    )
    expect(new Set(rows.map(({ epoch }) => epoch))).toEqual(new Set([2]))
    expect(rows.filter(({ author }) => author === story.bea.identity.card.id)).toHaveLength(3)
  })

  test('changes no author and takes no envelope of another space', async () => {
    const space = await vault.open(story.amina, [story.amina, story.bea])
    const { id } = await vault.write(story.bea, space, 'von Bea')
    await vault.turn(story.amina, space, [story.amina])
    const path = `POST /vault/spaces/${space}/rotation`
    const posed = await vault.seal(story.amina, space, 'von Amina', id)
    expect((await send(house, story.amina, path, { envelopes: [posed] })).body.code).toBe(
      'rotation.other-author',
    )
    const nowhere = await vault.seal(story.amina, space, 'nirgends', newId())
    expect(await mustSend(house, story.amina, path, { envelopes: [nowhere] })).toEqual({ epoch: 2, left: 1 })
  })
})
