import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { tenant } from '#test/vault.ts'
import { base64url, fromBase64url } from '../bytes.ts'
import { bound, type Canon } from '../canonical.ts'
import { bindingOf, isEnvelope, lengthOf, openEnvelope, sealEnvelope, sealOpened } from './envelope.ts'
import { newSpaceKey, type SpaceKey } from './space.ts'

let [first, second]: SpaceKey[] = []
beforeAll(async () => {
  first = await newSpaceKey(tenant, 'notes', 1)
  second = await newSpaceKey(tenant, 'notes', 2)
})

const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/)
const places = fc.record({ id: ids, version: fc.integer({ min: 1, max: 2 ** 50 }), author: ids })
// JSON has one zero.
const bodies = fc
  .jsonValue({ maxDepth: 4, noUnicodeString: false })
  .map((body) => JSON.parse(JSON.stringify(body)) as Canon)
const keys = () => [first, second] as [SpaceKey, SpaceKey]

describe('for every body and place', () => {
  test('opening undoes sealing, and sealing again for a new epoch changes nothing', async () => {
    const holds = async (body: Canon, place: { id: string; version: number; author: string }) => {
      const [key, next] = keys()
      const envelope = await sealEnvelope(key, place, body)
      expect(isEnvelope(envelope)).toBe(true)
      const opened = await openEnvelope(key, envelope)
      expect(opened?.body).toEqual(body)
      const again = opened && (await sealOpened(next, place, opened))
      expect(again && (await openEnvelope(next, again))?.body).toEqual(body)
      expect([256, 512, 768, 1024, 1280, 1536]).toContain(Math.min(lengthOf(envelope), 1536))
    }
    await fc.assert(fc.asyncProperty(bodies, places, holds), { numRuns: 200 })
  })

  test('any bit flipped anywhere is noticed', async () => {
    const [key] = keys()
    const envelope = await sealEnvelope(key, { id: 'a', version: 3, author: 'b' }, { text: 'anvertraut' })
    for (const part of ['iv', 'ct'] as const) {
      const bytes = fromBase64url(envelope[part])
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const bent = bytes.slice()
        bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const code = await openEnvelope(key, { ...envelope, [part]: base64url(bent) }).catch(
          (fault) => fault.code,
        )
        expect(code).toBe('envelope.damaged')
      }
    }
  })

  test('what is bound is the canonical form of its place', () => {
    const number = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
    const head = fc.record({
      suite: fc.constant(1 as const),
      space: ids,
      id: ids,
      version: number,
      epoch: number,
      author: ids,
    })
    const holds = (of: string, where: Parameters<typeof bindingOf>[1]) => {
      expect(bindingOf(of, where)).toEqual(bound('envelope', { tenant: of, ...where }))
    }
    fc.assert(fc.property(ids, head, holds))
  })

  test('a place is no other place, however ids and numbers are put together', async () => {
    const holds = async (from: { id: string; author: string }, to: { id: string; author: string }) => {
      const [key] = keys()
      fc.pre(from.id !== to.id || from.author !== to.author)
      const envelope = await sealEnvelope(key, { ...from, version: 1 }, 'x')
      await expect(openEnvelope(key, { ...envelope, ...to })).rejects.toMatchObject({
        code: 'envelope.damaged',
      })
    }
    const pairs = fc.record({ id: ids, author: ids })
    await fc.assert(fc.asyncProperty(pairs, pairs, holds), { numRuns: 100 })
  })
})
