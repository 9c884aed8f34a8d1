import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openFeeders } from '#test/feeding.ts'
import { newId } from '#vault/bytes.ts'

let story: Awaited<ReturnType<typeof openFeeders>>
beforeAll(async () => {
  story = await openFeeders()
}, 120_000)
afterEach(() => {
  story.amina.back()
  story.bea.back()
  vi.restoreAllMocks()
})
afterAll(() => story.close())

const note = (text: string) => ({ what: 'note', text })
const writeOf = (space: string, text: string, id = newId(), version = 0) => ({
  space,
  id,
  version,
  body: note(text),
})
const write = async (
  who: keyof Pick<typeof story, 'amina' | 'bea'>,
  text: string,
  id = newId(),
  version = 0,
) => {
  const feed = await story[who].open()
  const [written] = await story[who].step(() => feed.write([writeOf(story.space, text, id, version)]))
  if (!written) throw new Error('not written')
  return written
}

describe('a feed', () => {
  test('brings all that somebody wrote in bulk, each once, in batches of which is told how far they are', async () => {
    const { amina, bea, space } = story
    const feed = await amina.open()
    const told: number[][] = []
    const writes = Array.from({ length: 1100 }, (_, i) => ({ space, version: 0, body: note(`Eintrag ${i}`) }))
    const written = await amina.step(() => feed.write(writes, (done, all) => told.push([done, all])))
    expect(written.every(({ fate, version }) => fate === 'there' && version === 1)).toBe(true)
    expect(told).toEqual([
      [500, 1100],
      [1000, 1100],
      [1100, 1100],
    ])
    const known = await bea.read(space)
    expect(known.size).toBe(1100)
    for (const [i, { id }] of written.entries())
      expect(known.get(id)).toMatchObject({ version: 1, author: amina.member, body: note(`Eintrag ${i}`) })
  })

  test('asked again brings only what is new, and what is gone', async () => {
    const { amina, bea, space } = story
    const feed = await bea.open()
    await bea.read(space, feed)
    const { id } = await write('amina', 'neu')
    const gone = await write('amina', 'wird gelöscht')
    let rows: string[] = []
    const hear = () =>
      bea.step(() => feed.read(space, (page) => (rows = [...rows, ...page.rows.map((one) => one.id)])))
    await hear()
    expect(new Set(rows)).toEqual(new Set([id, gone.id]))
    rows = []
    await hear()
    expect(rows).toEqual([])
    const other = await amina.open()
    await amina.step(() => other.erase(space, [gone.id]))
    const after: string[] = []
    await bea.step(() => feed.read(space, (page) => after.push(...page.gone)))
    expect(after).toEqual([gone.id])
  })
})
