/** On what it is measured. */
import { type Bytes, fromBase64url, newId } from '#vault/bytes.ts'
import { bound } from '#vault/canonical.ts'
import { newIdentity } from '#vault/identity/identity.ts'
import { extend, found, nextEntry, replay } from '#vault/log/log.ts'
import { frameOf } from '#vault/space/bulk.ts'
import { type Envelope, sealEnvelope } from '#vault/space/envelope.ts'
import { writeFrames } from '#vault/space/frames.ts'
import { commitmentOf, newSpaceKey, type SpaceKey, wrapForReaders } from '#vault/space/space.ts'

export const records = 10_000
export const spaces = 20
export const time = '2027-03-01T09:00:00Z'
const tenant = 'lichtblick'

export type House = Awaited<ReturnType<typeof openHouse>>

/** A member with twenty spaces, in one of them ten thousand records of 600 bytes. */
export async function openHouse() {
  const me = await newIdentity(tenant)
  const friend = await newIdentity(tenant)
  let state = await replay([await found(me, time)], { tenant })
  const say = async (
    kind: 'space_opened',
    said: { space: string; commitment: string; readers: string[] },
  ) => {
    state = await extend(state, [await nextEntry(state, me, kind, said, time)])
  }
  const keys: SpaceKey[] = []
  for (let space = 0; space < spaces; space++) {
    const key = await newSpaceKey(tenant, newId(), 1)
    await say('space_opened', {
      space: key.space,
      commitment: await commitmentOf(key),
      readers: [me.card.id],
    })
    keys.push(key)
  }
  const key = keys[0] as SpaceKey
  const text = 'Beratung am Telefon, Rückruf vereinbart. '.repeat(14)
  const seal = (number: number) =>
    sealEnvelope(key, { id: newId(), version: 1, author: me.card.id }, { what: 'note', number, text }, me)
  const envelopes = await Promise.all(Array.from({ length: records }, (_, number) => seal(number)))
  const wraps = await wrapForReaders(key, state, [me.card.id])
  const pages = [0, 1, 2, 3, 4].map((n) =>
    writeFrames(
      { space: key.space },
      envelopes.slice((n * records) / 5, ((n + 1) * records) / 5).map((one) => frameOf(one)),
    ),
  )
  return {
    pages,
    me,
    friend,
    state,
    key,
    keys,
    envelopes,
    wraps,
    raw: envelopes.map((one) => rawOf(key, one)),
  }
}

export type Raw = { iv: Bytes; ct: Bytes; bound: Bytes }

const rawOf = (key: SpaceKey, { iv, ct, ...head }: Envelope): Raw => ({
  iv: fromBase64url(iv),
  ct: fromBase64url(ct),
  bound: bound('envelope', { tenant: key.tenant, ...head }),
})
