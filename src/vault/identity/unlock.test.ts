import { beforeAll, describe, expect, test } from 'vitest'
import { tenant } from '#test/vault.ts'
import { base64url, fromBase64url, randomBytes, text, utf8 } from '../bytes.ts'
import { newPassphrase } from '../words/passphrase.ts'
import { type Identity, newIdentity } from './identity.ts'
import {
  calibrate,
  type Lock,
  lockByPasskey,
  lockByPassphrase,
  lockByRecoveryCode,
  newRecoveryCode,
  unlock,
} from './unlock.ts'

const passphrase = newPassphrase()
let amina: Identity
let lock: Lock
beforeAll(async () => {
  amina = await newIdentity(tenant)
  lock = await lockByPassphrase(amina, passphrase, 17)
})

// scrypt is meant to take long, and longer where other tests run beside it.
describe('an identity', { timeout: 60_000 }, () => {
  test('is unlocked by its passphrase, however it is spelt', async () => {
    const loud = ` ${passphrase.toUpperCase().replaceAll(' ', '-  ')} `
    expect((await unlock(lock, loud))?.card).toEqual(amina.card)
  })
  test('is not unlocked by another passphrase', async () => {
    expect(await unlock(lock, newPassphrase())).toBeNull()
  })
  test('is unlocked by its printed recovery code', async () => {
    const code = await newRecoveryCode()
    const printed = await lockByRecoveryCode(amina, code)
    const short = code
      .split(' ')
      .map((word) => word.slice(0, 4))
      .join('\n')
    expect((await unlock(printed, short))?.age).toBe(amina.age)
  })
  test('is unlocked by what a passkey gives, and by no other passkey', async () => {
    const prf = randomBytes(32)
    const held = await lockByPasskey(amina, prf)
    expect((await unlock(held, prf))?.age).toBe(amina.age)
    expect(await unlock(held, randomBytes(32))).toBeNull()
  })
})

describe('a server that', { timeout: 60_000 }, () => {
  test('asks for less work is refused', async () => {
    const head = text(fromBase64url(lock.sealed).slice(0, 120)).replace(/ 17\n/, ' 10\n')
    const weak = {
      ...lock,
      sealed: base64url(new Uint8Array([...utf8(head), ...fromBase64url(lock.sealed).slice(120)])),
    }
    await expect(unlock(weak, passphrase)).rejects.toMatchObject({ code: 'unlock.weak' })
  })
  test("serves somebody else's lock is refused", async () => {
    await expect(unlock({ ...lock, member: 'jonas' }, passphrase)).rejects.toMatchObject({
      code: 'unlock.other-member',
    })
  })
})

describe('the work factor', () => {
  const at = (seconds: number) => calibrate(async () => seconds)
  test('takes half a second to two wherever 2^17 … 2^19 can', async () => {
    expect(await at(0.001)).toBe(19)
    expect(await at(0.028)).toBe(19)
    expect(await at(0.04)).toBe(18)
    expect(await at(0.1)).toBe(17)
    expect(await at(5)).toBe(17)
  })
})
