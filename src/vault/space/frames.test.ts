import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bytes, concat, newId, randomBytes, utf8 } from '../bytes.ts'
import type { Canon } from '../canonical.ts'
import { VaultFault } from '../fault.ts'
import { type Identity, newIdentity } from '../identity/identity.ts'
import { paddedBytes } from '../padding.ts'
import { envelopeOf, frameOf, isSignedBy, openedIn, openFrame, resealFrame } from './bulk.ts'
import { openEnvelope, sealEnvelope } from './envelope.ts'
import { type Frame, readFrames, writeFrames } from './frames.ts'
import { newSpaceKey, type SpaceKey } from './space.ts'

const space = newId()
let key: SpaceKey
let me: Identity
beforeAll(async () => {
  key = await newSpaceKey('lichtblick', space, 1)
  me = await newIdentity('lichtblick')
})

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const frames = fc.array(
  fc.record({
    id: fc.constant(0).map(newId),
    author: fc.constant(0).map(newId),
    version: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    epoch: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    writtenAt: fc.integer({ min: 0, max: 8_640_000_000_000_000 - 1 }),
    deleteAfter: fc.option(
      fc
        .tuple(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 12 }))
        .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
    ),
    legalHold: fc.boolean(),
    iv: bytesOf(12),
    ct: fc.constantFrom(272, 528, 4112).chain(bytesOf),
  }),
  { maxLength: 5 },
) as fc.Arbitrary<Frame[]>

describe('a page of envelopes as bytes', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(frames, fc.string(), (all, more) => {
        const read = readFrames(writeFrames({ space, more }, all))
        expect(read.head).toEqual({ space, more, count: all.length })
        expect(read.frames).toEqual(all)
      }),
    )
  })

  test('is refused when it was cut off anywhere, has something behind it, or says another number of envelopes', () => {
    fc.assert(
      fc.property(frames, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 100 }), (all, cut, more) => {
        const page = writeFrames({ space }, all)
        expect(() => readFrames(page.slice(0, cut % page.length))).toThrow(VaultFault)
        expect(() => readFrames(concat(page, more))).toThrow(VaultFault)
        expect(() => readFrames(withHead(page, { space, count: all.length + 1 }))).toThrow(VaultFault)
        if (all.length > 0)
          expect(() => readFrames(withHead(page, { space, count: all.length - 1 }))).toThrow(VaultFault)
      }),
    )
  })

  test('is refused or says something else when any byte of it is another', () => {
    fc.assert(
      fc.property(frames, fc.nat(), fc.integer({ min: 1, max: 255 }), (all, where, other) => {
        const page = writeFrames({ space }, all)
        const bent = page.slice()
        bent[where % page.length] = (bent[where % page.length] ?? 0) ^ other
        const read = orFault(() => readFrames(bent))
        if (read) expect(read).not.toEqual({ head: { space, count: all.length }, frames: all })
      }),
    )
  })

  test.each([
    ['an id with a sign that no id has', 4, 33],
    ['an author with a sign that no id has', 26, 10],
    ['a suite that there is not', 67, 2],
    ['a hold that is neither yes nor no', 66, 2],
    ['a version of 0', 51, 0],
    ['an epoch of 0', 55, 0],
    ['a month before the year 2000', 65, 3],
    ['a length that no padding makes', 3, 200],
    ['a moment after the end of all calendars', 56, 255],
  ])('is refused for %s', (_, at, value) => {
    const page = writeFrames({ space }, [{ ...blank(), version: 1, epoch: 1 }])
    const begin = page.length - 80 - 272
    page[begin + at] = value
    expect(() => readFrames(page)).toThrow(VaultFault)
  })

  test.each([null, 1, 'x', {}, { space: 'short', count: 0 }, { space, count: -1 }, { space, count: 0.5 }])(
    'is refused with %j for its head',
    (head) => {
      expect(() => readFrames(withHead(writeFrames({ space }, []), head))).toThrow(VaultFault)
    },
  )
})

describe('an envelope as bytes', () => {
  const bodies = fc.jsonValue().filter((value) => isCanon(value)) as fc.Arbitrary<Canon>

  test('opens to what was sealed as text, with the same signature, and the other way round', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, fc.boolean(), async (body, signed) => {
        const place = { id: newId(), version: 1, author: me.card.id }
        const envelope = await sealEnvelope(key, place, body, signed ? me : undefined)
        const [frame] = readFrames(writeFrames({ space }, [frameOf(envelope)])).frames as [Frame]
        const content = openedIn((await openFrame(key, space, frame)) as Bytes)
        const opened = await openEnvelope(key, envelope)
        expect(content.body).toEqual(JSON.parse(JSON.stringify(body)))
        expect(content.signature).toBe(opened?.signature)
        expect(await isSignedBy(me.card.verify, key, place, content)).toBe(signed)
        expect(envelopeOf(space, frame)).toEqual(envelope)
      }),
      { numRuns: 40 },
    )
  })

  test('opens nowhere but in its place, and not after a bit of it was turned', async () => {
    const place = { id: newId(), version: 1, author: me.card.id }
    const frame = frameOf(await sealEnvelope(key, place, { text: 'geheim' }))
    const bent: Partial<Frame>[] = [
      { id: newId() },
      { version: 2 },
      { author: newId() },
      { iv: randomBytes(12) },
      { ct: frame.ct.map((byte, at) => (at === 7 ? byte ^ 1 : byte)) },
    ]
    for (const other of bent)
      await expect(openFrame(key, space, { ...frame, ...other })).rejects.toThrow('envelope.damaged')
    expect(await openFrame(key, newId(), frame)).toBeNull()
    expect(await openFrame(key, space, { ...frame, epoch: 2 })).toBeNull()
  })

  test('sealed anew for the next epoch holds the same, and still the signature of its author', async () => {
    const place = { id: newId(), version: 3, author: me.card.id }
    const frame = frameOf(await sealEnvelope(key, place, { text: 'bleibt' }, me))
    const next = await newSpaceKey('lichtblick', space, 2)
    const moved = await resealFrame(next, frame, (await openFrame(key, space, frame)) as Bytes)
    const content = openedIn((await openFrame(next, space, moved)) as Bytes)
    expect(content.body).toEqual({ text: 'bleibt' })
    expect(await isSignedBy(me.card.verify, next, place, content)).toBe(true)
    expect((await openEnvelope(next, envelopeOf(space, moved)))?.body).toEqual({ text: 'bleibt' })
  })
})

const blank = (): Frame => ({
  ...{
    id: newId(),
    author: newId(),
    version: 1,
    epoch: 1,
    writtenAt: 0,
    deleteAfter: null,
    legalHold: false,
  },
  ...{ iv: randomBytes(12), ct: randomBytes(272) },
})

/** What was read, null for a refusal; anything else that goes wrong is a bug. */
function orFault<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof VaultFault) return null
    throw error
  }
}

/** The same frames under another head. */
function withHead(page: Bytes, head: unknown): Bytes {
  const length = new DataView(page.buffer).getUint32(4)
  const said = utf8(JSON.stringify(head))
  const count = new Uint8Array(4)
  new DataView(count.buffer).setUint32(0, said.length)
  return concat(page.subarray(0, 4), count, said, page.subarray(8 + length))
}

function isCanon(value: unknown): boolean {
  try {
    paddedBytes({ body: value, signature: null })
    return true
  } catch {
    return false
  }
}
