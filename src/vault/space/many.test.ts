import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bytes, newId, utf8 } from '../bytes.ts'
import { canonical } from '../canonical.ts'
import { frameOf, openedIn } from './bulk.ts'
import { bindingOf, sealEnvelope } from './envelope.ts'
import type { Frame } from './frames.ts'
import { listOf, newMark, readList } from './list.ts'
import { bindingsIn, openFrames } from './many.ts'
import { newSpaceKey, type SpaceKey } from './space.ts'

const space = newId()
const author = newId()
let key: SpaceKey
let frames: Frame[]
beforeAll(async () => {
  key = await newSpaceKey('lichtblick', space, 1)
  const seal = (text: string) => sealEnvelope(key, { id: newId(), version: 1, author }, { text })
  frames = (await Promise.all(['eins', 'zwei', 'drei'].map(seal))).map((one) => frameOf(one))
})

const textOf = (one: unknown) => (one instanceof Uint8Array ? openedIn(one as Bytes).body : one)

describe('many envelopes', () => {
  test('open together to what each of them holds', async () => {
    const opened = await openFrames(key, space, frames)
    expect(opened.map(textOf)).toEqual([{ text: 'eins' }, { text: 'zwei' }, { text: 'drei' }])
    expect(await openFrames(key, space, [])).toEqual([])
  })

  test('of which one was bent, moved, or is of another key open but for that one', async () => {
    const [one, two, three] = frames as [Frame, Frame, Frame]
    const bent = { ...two, ct: two.ct.map((byte, at) => (at === 7 ? byte ^ 1 : byte)) }
    const damaged = expect.objectContaining({ code: 'envelope.damaged' })
    expect((await openFrames(key, space, [one, bent, three])).map(textOf)).toEqual([
      { text: 'eins' },
      damaged,
      { text: 'drei' },
    ])
    const moved = { ...two, id: newId() }
    expect((await openFrames(key, space, [moved, three])).map(textOf)).toEqual([damaged, { text: 'drei' }])
    const later = { ...two, epoch: 2 }
    expect((await openFrames(key, space, [one, later])).map(textOf)).toEqual([{ text: 'eins' }, null])
    expect(await openFrames(key, newId(), frames)).toEqual([null, null, null])
  })

  test('are bound to their places by the same bytes as each alone', () => {
    const counts = fc.integer({ min: 1, max: 2 ** 31 - 1 })
    const places = fc.record({ id: fc.constant(0).map(newId), version: counts, epoch: counts })
    const authors = [newId(), newId()]
    fc.assert(
      fc.property(fc.array(fc.tuple(places, fc.constantFrom(...authors))), (all) => {
        const quick = bindingsIn('lichtblick', space)
        for (const [place, by] of all) {
          const frame = { ...(frames[0] as Frame), ...place, author: by }
          expect(quick(frame)).toEqual(bindingOf('lichtblick', { suite: 1, space, ...place, author: by }))
        }
      }),
    )
  })
})

describe('a list of sealed values', () => {
  const mark = newMark()
  const read = (said: string[], by = mark) => readList(listOf(said.map(utf8), by), by, said.length)

  test('is read as each of them alone, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue().map((value) => canonicalOf(value))), (said) => {
        expect(read(said.map((one) => one.padEnd(64)))).toEqual(said.map((one) => JSON.parse(one)))
      }),
    )
  })

  test('may lie in memory that held another, of which nothing is left to be read', () => {
    const value = fc.string({ maxLength: 40 }).map((one) => JSON.stringify(one))
    const list = fc.array(value, { minLength: 1 })
    fc.assert(
      fc.property(fc.array(list, { minLength: 2 }), (lists) => {
        let spare: ArrayBuffer | undefined
        for (const said of lists) {
          const bytes = listOf(said.map(utf8), mark, spare)
          expect(readList(bytes, mark, said.length)).toEqual(said.map((one) => JSON.parse(one)))
          spare = bytes.buffer
        }
      }),
    )
  })

  test('longer than a piece is decoded whole, also where a letter of four bytes lies across two', () => {
    for (const before of [0, 1, 2, 3]) {
      const said = JSON.stringify(`${'x'.repeat(65_530 + before)}${'😀'.repeat(20_000)}ä`)
      expect(read([said, '2'])).toEqual([JSON.parse(said), 2])
    }
  })

  test.each([
    [['1', '2,3', '4']],
    [['1', '2],[3', '4']],
    [['1', '[2', '3]', '4']],
    [['1', '"2', '3"', '4']],
    [['1', '[[2', '3]]', '4,"x"],[5']],
    [['1', '', '2']],
    [['1', '2] [', '3']],
    [['1', '{"a":2', '"b":3}']],
    [['nothing']],
  ])('shows what stands strangely in it as damaged, and nothing else: %j', (said) => {
    const alone = said.map((one) => {
      try {
        return JSON.parse(one)
      } catch {
        return null
      }
    })
    expect(read(said)).toEqual(alone)
  })

  test('with letters that are none shows those as damaged, and nothing else', () => {
    const broken = new Uint8Array([34, 0xc3, 34])
    expect(readList(listOf([utf8('1'), broken, utf8('"ä"')], mark), mark, 3)).toEqual([1, null, 'ä'])
  })
})

const canonicalOf = (value: unknown): string => canonical(JSON.parse(JSON.stringify(value)))
