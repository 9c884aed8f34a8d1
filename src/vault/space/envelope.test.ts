import { beforeAll, describe, expect, test } from 'vitest'
import { tenant } from '#test/vault.ts'
import { newIdentity } from '../identity/identity.ts'
import { type Envelope, isEnvelope, lengthOf, openEnvelope, openSigned, sealEnvelope } from './envelope.ts'
import { newSpaceKey, type SpaceKey } from './space.ts'

const body = { title: 'Zugang zum Postfach', text: 'Das Kennwort liegt im Schrank.', number: 12.5 }
const place = { id: 'note1', version: 1, author: 'amina' }
let key: SpaceKey
let envelope: Envelope
beforeAll(async () => {
  key = await newSpaceKey(tenant, 'notes', 1)
  envelope = await sealEnvelope(key, place, body)
})

describe('an envelope', () => {
  test('opens again with its key', async () => {
    expect(await openEnvelope(key, envelope)).toEqual({ body, signature: null })
  })
  test('shows a length in steps of 256 bytes and none of its words', () => {
    expect(lengthOf(envelope)).toBe(256)
    expect(JSON.stringify(envelope)).not.toContain('Postfach')
    expect(isEnvelope(envelope)).toBe(true)
  })
  test('is not for another space or epoch', async () => {
    expect(await openEnvelope(await newSpaceKey(tenant, 'notes', 2), envelope)).toBeNull()
    expect(await openEnvelope(await newSpaceKey(tenant, 'other', 1), envelope)).toBeNull()
  })
  test('does not open once it was moved, in whatever way', async () => {
    const moved = [{ id: 'note2' }, { version: 2 }, { author: 'jonas' }]
    for (const to of moved)
      await expect(openEnvelope(key, { ...envelope, ...to })).rejects.toMatchObject({
        code: 'envelope.damaged',
      })
    const elsewhere = { ...key, tenant: 'other' }
    await expect(openEnvelope(elsewhere, envelope)).rejects.toMatchObject({ code: 'envelope.damaged' })
  })
  test('of another suite is refused before it is tried', async () => {
    const old = { ...envelope, suite: 0 } as unknown as Envelope
    await expect(openEnvelope(key, old)).rejects.toMatchObject({ code: 'envelope.suite' })
  })
  test('that is signed proves its author, and nobody else', async () => {
    const amina = await newIdentity(tenant)
    const signed = await sealEnvelope(key, place, body, amina)
    expect(await openSigned(key, signed, amina.card.verify)).toMatchObject({ body })
    const jonas = await newIdentity(tenant)
    await expect(openSigned(key, signed, jonas.card.verify)).rejects.toMatchObject({
      code: 'envelope.signature',
    })
    await expect(openSigned(key, envelope, amina.card.verify)).rejects.toMatchObject({
      code: 'envelope.signature',
    })
  })
})

describe('what is no envelope', () => {
  test('is known as such by its form alone', () => {
    const wrong = [
      null,
      'Klartext',
      {},
      { ...envelope, name: 'x' },
      { ...envelope, ct: 'Klartext' },
      { ...envelope, version: 0 },
    ]
    for (const one of [...wrong, { ...envelope, iv: 'kurz' }, { ...envelope, ct: `${envelope.ct}A` }])
      expect(isEnvelope(one)).toBe(false)
  })
})
