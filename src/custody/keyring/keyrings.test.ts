import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { later, minute } from '#kernel/clock.ts'
import { lichtblick, mustSend, type Sealer, sealer, send } from '#test/custody.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { randomBytes } from '#vault/bytes.ts'
import { bound } from '#vault/canonical.ts'
import { newIdentity } from '#vault/identity/identity.ts'
import { type Lock, lockByPasskey, lockByPassphrase, unlock } from '#vault/identity/unlock.ts'
import { sign } from '#vault/signing.ts'
import { secondsToWait } from './keyring.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(() => house.empty())

const ways = async (who: Sealer) => {
  const { keyring } = await mustSend(house, who, 'GET /vault/keyring')
  return (keyring as { ways: { id: string; kind: string; usedOn: string | null }[] }).ways
}
const passkey = (who: Sealer) => lockByPasskey(who.identity, randomBytes(32))
const handOut = (who: Sealer, { id }: { id: string }) =>
  send(house, who, `POST /vault/keyring/ways/${id}/handout`)

describe('a keyring', () => {
  test('comes back as it was kept and opens in the browser; the server has no word of it', async () => {
    const amina = await sealer(house, 'Amina')
    const lock = await lockByPassphrase(amina.identity, 'sieben kleine Worte über dem Fluss', 17)
    await mustSend(house, amina, 'POST /vault/keyring/ways', { lock })
    const { body } = await handOut(amina, lock)
    const opened = await unlock(body.lock as Lock, 'sieben kleine Worte über dem Fluss')
    expect(opened?.age).toBe(amina.identity.age)
    const { rows } = await house.owner.query(
      `select u::text || (select string_agg(k::text, '') from keyring k) as row from unlock u`,
    )
    expect(JSON.stringify(rows)).not.toMatch(/sieben|Fluss|AGE-SECRET/)
  })

  test('is made once; only one whose ways are lost is replaced, by name, and then stays beside it', async () => {
    const amina = await sealer(house, 'Amina')
    await mustSend(house, amina, 'PUT /vault/keyring', { card: amina.identity.card, locks: amina.locks })
    const fresh = await newIdentity('keyring')
    const form = { card: fresh.card, locks: [await lockByPasskey(fresh, randomBytes(32))] }
    const answer = await send(house, amina, 'PUT /vault/keyring', form)
    expect(answer).toMatchObject({ status: 409, body: { code: 'keyring.there' } })
    await mustSend(house, amina, 'PUT /vault/keyring', { ...form, replaces: amina.identity.card.id })
    const { rows } = await house.owner.query(
      'select retired_at is null as used from keyring order by made_at, used',
    )
    expect(rows).toEqual([{ used: false }, { used: true }])
    expect((await house.events()).filter((kind) => kind.startsWith('keyring'))).toEqual([
      'keyring.made',
      'keyring.replaced',
    ])
  })

  test('is made, widened and narrowed only with a second proof', async () => {
    const amina = await sealer(house, 'Amina')
    const lock = await passkey(amina)
    house.clock.moveTo(later(house.clock.now(), 31 * minute))
    const asked: [string, unknown][] = [
      ['PUT /vault/keyring', { card: amina.identity.card, locks: amina.locks }],
      ['POST /vault/keyring/ways', { lock }],
      [`PUT /vault/keyring/ways/${amina.locks[0]?.id}`, { lock }],
      [`DELETE /vault/keyring/ways/${amina.locks[0]?.id}`, undefined],
      [`POST /vault/keyring/ways/${amina.locks[0]?.id}/handout`, undefined],
    ]
    for (const [line, body] of asked) {
      const answer = await send(house, amina, line, body)
      expect([line, answer.status, answer.body.code]).toEqual([line, 403, 'step-up.needed'])
    }
    expect(await ways(amina)).toHaveLength(2)
  })

  test('takes no lock and no card of somebody else', async () => {
    const [amina, bea] = [await sealer(house, 'Amina'), await sealer(house, 'Bea')]
    const lock = await passkey(bea)
    const answer = await send(house, amina, 'POST /vault/keyring/ways', { lock })
    expect(answer.body.code).toBe('keyring.other-lock')
    const forged = { ...amina.identity.card, recipient: bea.identity.card.recipient }
    const kept = await send(house, await person('Carla'), 'PUT /vault/keyring', {
      card: forged,
      locks: amina.locks,
    })
    expect(kept).toMatchObject({ status: 422, body: { code: 'card.forged' } })
  })

  test('keeps its last way, and for whoever decides for a vault the last two, also when two tabs ask', async () => {
    const { amina, bea } = await lichtblick(house)
    const removal = (who: Sealer, id = '') => send(house, who, `DELETE /vault/keyring/ways/${id}`)
    const first = await removal(amina, amina.locks[0]?.id)
    expect(first).toMatchObject({ status: 409, body: { code: 'keyring.last-ways' } })
    const both = await Promise.all(bea.locks.map(({ id }) => removal(bea, id)))
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409])
    expect(await ways(bea)).toHaveLength(1)
  })

  test('goes with its account', async () => {
    const { bea } = await lichtblick(house)
    await house.owner.query('update account set erased_at = now() where id = $1', [bea.account])
    const { rows } = await house.owner.query(
      'select (select count(*)::int from keyring where account = $1) as keyrings, (select count(*)::int from unlock where member = $2) as locks',
      [bea.account, bea.identity.card.id],
    )
    expect(rows).toEqual([{ keyrings: 0, locks: 0 }])
  })
})

describe('the ciphertext of a passphrase', () => {
  async function withPassphrase(name: string) {
    const who = await sealer(house, name)
    const lock = await lockByPassphrase(who.identity, 'sieben kleine Worte über dem Fluss', 17)
    await mustSend(house, who, 'POST /vault/keyring/ways', { lock })
    return { who, lock }
  }

  test('takes longer each time it was asked for in vain; nobody else waits', async () => {
    const { who, lock } = await withPassphrase('Amina')
    const { who: bea, lock: beas } = await withPassphrase('Bea')
    for (let i = 0; i < 5; i++) expect((await handOut(who, lock)).status).toBe(200)
    const sixth = await handOut(who, lock)
    expect(sixth).toMatchObject({ status: 429, body: { code: 'unlock.wait', wait: 2 } })
    expect(sixth.headers.get('retry-after')).toBe('2')
    expect((await handOut(bea, beas)).status).toBe(200)
    expect((await handOut(who, who.locks[0] as Lock)).status).toBe(200)
    house.clock.moveTo(later(house.clock.now(), 2_000))
    expect((await handOut(who, lock)).status).toBe(200)
    expect((await handOut(who, lock)).body.wait).toBe(4)
  })

  test('asked for by many at once counts each of them', async () => {
    const { who, lock } = await withPassphrase('Amina')
    const answers = await Promise.all(Array.from({ length: 12 }, () => handOut(who, lock)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
  })

  test('comes at once again after the key has signed for it, and a signature works once', async () => {
    const { who, lock } = await withPassphrase('Amina')
    let challenge = ''
    for (let i = 0; i < 5; i++) challenge = String((await handOut(who, lock)).body.challenge)
    const path = `POST /vault/keyring/ways/${lock.id}/proof`
    const proof = await sign(who.identity.key, bound('unlocked', { member: lock.member, challenge }))
    const wrong = await send(house, who, path, { challenge, proof: 'A'.repeat(86) })
    expect(wrong).toMatchObject({ status: 403, body: { code: 'unlock.unproven' } })
    await mustSend(house, who, path, { challenge, proof })
    expect((await handOut(who, lock)).status).toBe(200)
    expect((await send(house, who, path, { challenge, proof })).status).toBe(403)
    expect((await ways(who)).find(({ id }) => id === lock.id)?.usedOn).toBe('2027-03-01')
  })

  test('is never held back for more than a quarter of an hour', () => {
    expect([0, 4, 5, 6, 14, 1000].map((count) => secondsToWait(count, 0))).toEqual([0, 0, 2, 4, 900, 900])
    expect(secondsToWait(1000, 900_000)).toBe(0)
  })
})

async function person(name: string) {
  const someone = await house.person(name)
  await house.stepUp(someone)
  return someone
}
