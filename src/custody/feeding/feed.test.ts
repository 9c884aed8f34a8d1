// Long: what a feed does between two people, their devices and the server is one story.
import { IDBObjectStore } from 'fake-indexeddb'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openFeeders } from '#test/feeding.ts'
import { fromBase64url, newId } from '#vault/bytes.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { readFrames } from '#vault/space/frames.ts'

// On a busy machine each of these takes its time.
vi.setConfig({ testTimeout: 60_000 })

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

describe('what somebody writes', () => {
  test('on top of what somebody else has written in between comes back with that, and is settled by writing anew', async () => {
    const { amina, bea, space } = story
    const { id } = await write('amina', 'eins')
    await write('bea', 'zwei von Bea', id, 1)
    const mine = await write('amina', 'zwei von Amina', id, 1)
    expect(mine.fate).toEqual({
      code: 'envelope.version',
      newest: { version: 2, author: bea.member, body: note('zwei von Bea') },
    })
    const feed = await amina.open()
    const stuck = await amina.step(() => feed.stuck(space))
    expect(stuck).toMatchObject([{ id, version: 2, body: note('zwei von Amina'), code: 'envelope.version' }])
    expect((await write('amina', 'drei', id, 2)).fate).toBe('there')
    expect(await amina.step(() => feed.stuck(space))).toEqual([])
    expect((await bea.read(space)).get(id)).toMatchObject({ version: 3, body: note('drei') })
    const versions = await amina.step(() => feed.versions(space, id))
    expect(versions.map(({ version, body }) => [version, (body as { text: string }).text])).toEqual([
      [3, 'drei'],
      [2, 'zwei von Bea'],
      [1, 'eins'],
    ])
  })

  test('without a connection waits on this device, is shown, and goes out when the connection is back', async () => {
    const { amina, bea, space } = story
    const feed = await amina.open()
    await amina.read(space, feed)
    const before = await write('amina', 'vorher')
    amina.away()
    const waits = await write('amina', 'unterwegs')
    const changed = await write('amina', 'vorher, geändert', before.id, 1)
    expect([waits.fate, changed.fate]).toEqual(['waits', 'waits'])
    const known = await amina.read(space, feed)
    expect(known.get(waits.id)).toMatchObject({ waits: true, body: note('unterwegs') })
    expect(known.get(before.id)).toMatchObject({ version: 2, waits: true })
    amina.back()
    await amina.ask('flush')
    expect((await amina.read(space, feed)).get(waits.id)?.waits).toBeUndefined()
    expect((await bea.read(space)).get(before.id)).toMatchObject({ body: note('vorher, geändert') })
  })

  test('whose acknowledgement was lost counts once', async () => {
    const { amina, bea, space } = story
    await amina.read(space)
    amina.deaf()
    const { id, fate } = await write('amina', 'einmal')
    expect(fate).toBe('waits')
    amina.back()
    expect((await write('amina', 'danach')).fate).toBe('there')
    expect(await amina.ask('listWaiting')).toEqual([])
    expect((await bea.read(space)).get(id)).toMatchObject({ version: 1 })
  })

  test('is not asked for by name over the same feed, however late a page is with it', async () => {
    const { amina, bea, house, space } = story
    const feed = await amina.open()
    await amina.read(space, feed)
    const before = await write('amina', 'vorher')
    await amina.read(space, feed)
    const asked: string[] = []
    const line = amina.wire.fetch
    amina.wire.fetch = (path, init) => {
      asked.push(String(path))
      return line(path, init)
    }
    // Whoever writes elsewhere and is slow holds back every page.
    const slow = await house.owner.connect()
    try {
      await slow.query('begin')
      await slow.query('select pg_current_xact_id()')
      const writes = [writeOf(space, 'ganz neu'), writeOf(space, 'nachher', before.id, 1)]
      const written = await amina.step(() => feed.write(writes))
      expect(written.map(({ fate }) => fate)).toEqual(['there', 'there'])
      await amina.step(() => feed.read(space, () => {}))
      expect(asked.some((path) => path.includes('/frames'))).toBe(true)
      expect(asked.filter((path) => /envelopes\/./.test(path))).toEqual([])
      // A server that has confirmed it and shows it to nobody is asked all the same, a minute later.
      const later = Date.now() + 61_000
      vi.spyOn(Date, 'now').mockImplementation(() => later)
      await amina.read(space, feed)
      expect(asked.filter((path) => /envelopes\/./.test(path))).toHaveLength(2)
    } finally {
      vi.restoreAllMocks()
      await slow.query('rollback')
      slow.release()
    }
    expect((await amina.read(space, feed)).get(before.id)).toMatchObject({ body: note('nachher') })
    expect((await bea.read(space)).get(before.id)).toMatchObject({ body: note('nachher') })
  })

  test('moves: it is there once, and no longer where it was, also when the line tears in between', async () => {
    const { amina, bea, space, other } = story
    const { id } = await write('amina', 'zieht um')
    const feed = await amina.open()
    let posts = 0
    const line = amina.wire.fetch
    amina.wire.fetch = async (path, init) => {
      if (String(path).includes('/erasures') && posts++ === 0) throw new TypeError('torn')
      return line(path, init)
    }
    const move = { id, version: 1, body: note('zieht um') }
    const [moved] = await amina.step(() => feed.move(space, other, [move]))
    expect(moved).toMatchObject({ id, version: 1, fate: 'waits' })
    await amina.ask('flush')
    expect((await bea.read(space)).has(id)).toBe(false)
    expect((await bea.read(other)).get(id)).toMatchObject({ version: 1, body: note('zieht um') })
    expect(await amina.ask('listWaiting')).toEqual([])
  })

  test('that is too long is refused by itself; what comes with it is kept', async () => {
    const { amina, space } = story
    const feed = await amina.open()
    const [long, fine] = await amina.step(() =>
      feed.write([writeOf(space, 'x'.repeat(2_000_000)), writeOf(space, 'kurz')]),
    )
    expect(long?.fate).toEqual({ code: 'envelope.too-long' })
    expect(fine?.fate).toBe('there')
  })
})

describe('a device', () => {
  test('opens what it has without a connection, in ciphertext alone, and only news come over the wire', async () => {
    const { amina, space } = story
    const { id } = await write('amina', 'Geheimnis am Bahnhof')
    const first = await amina.read(space, await amina.open())
    amina.away()
    const offline = await amina.read(space, await amina.open())
    expect(offline.get(id)).toMatchObject({ body: note('Geheimnis am Bahnhof') })
    expect(offline.size).toBe(first.size)
    amina.back()
    const line = amina.wire.fetch
    let bytes = 0
    amina.wire.fetch = async (path, init) => {
      const answer = await line(path, init)
      if (String(path).includes('/frames')) bytes += (await answer.clone().arrayBuffer()).byteLength
      return answer
    }
    expect((await amina.read(space, await amina.open())).size).toBe(first.size)
    expect(bytes).toBeLessThan(2000)
    expect(await kept(amina.disk)).not.toContain('Geheimnis am Bahnhof')
  })

  test('keeps what it has no key for at the moment, and says so of each', async () => {
    const { amina, space } = story
    const { id } = await write('amina', 'bleibt liegen')
    const all = (await amina.read(space, await amina.open())).size
    const name = (await amina.keyOf(space)).epoch
    amina.away()
    const feed = await amina.open()
    const { keys } = await amina.vault()
    const held = [...keys].filter(([at]) => at === `${space}/${name}`)
    for (const [at] of held) keys.delete(at)
    expect((await amina.read(space, feed)).get(id)).toMatchObject({ damaged: 'space.no-key' })
    for (const [at, key] of held) keys.set(at, key)
    const again = await amina.read(space, await amina.open())
    expect(again.get(id)).toMatchObject({ body: note('bleibt liegen') })
    expect(again.size).toBe(all)
    amina.back()
  })

  test('without room for it works all the same, from the server', async () => {
    const { bea, space } = story
    const { id } = await write('amina', 'kein Platz')
    const add = IDBObjectStore.prototype.add
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'chunks') throw new DOMException('full', 'QuotaExceededError')
      return add.apply(this, given)
    })
    const feed = await bea.open()
    expect((await bea.read(space, feed)).get(id)).toMatchObject({ body: note('kein Platz') })
    let isUnkept = false
    await feed.read(space, (page) => {
      if (page.done) isUnkept = page.isUnkept === true
    })
    expect(isUnkept).toBe(true)
    expect((await write('bea', 'geht trotzdem')).fate).toBe('there')
  })

  test('whose browser clears it while something waits says what is lost, and keeps what was acknowledged', async () => {
    const { amina, space } = story
    const there = await write('amina', 'schon da')
    const feed = await amina.open()
    await amina.read(space, feed)
    amina.away()
    const [waits] = await feed.write([writeOf(space, 'wartet noch')])
    expect(waits?.fate).toBe('waits')
    await amina.read(space, feed)
    await cleared(amina)
    amina.back()
    const lost: string[] = []
    await feed.read(space, (page) => lost.push(...(page.lost ?? [])))
    expect(lost).toEqual([waits?.id])
    const rows = await amina.read(space, await amina.open())
    expect(rows.get(there.id)).toMatchObject({ body: note('schon da') })
    expect(rows.has(waits?.id ?? '')).toBe(false)
  })

  test('forgets the feed with the keys when it is locked', async () => {
    const { amina, space } = story
    const feed = await amina.open()
    const locked = new Promise<void>((hear) => feed.onLock(hear))
    await amina.ask('lock')
    await locked
    await expect(feed.read(space, () => {})).rejects.toMatchObject({ trouble: { code: 'locked' } })
    await expect(amina.open()).rejects.toMatchObject({ trouble: { code: 'locked' } })
    await amina.unlock()
    expect((await amina.read(space, await amina.open())).size).toBeGreaterThan(0)
  })

  test('is tidy after many small writes, and what was erased leaves it', async () => {
    const { amina, space } = story
    const feed = await amina.open()
    await amina.read(space, feed)
    for (let i = 0; i < 70; i++) await amina.step(() => feed.write([writeOf(space, `klein ${i}`)]))
    const { id } = await write('amina', 'nur kurz da')
    await amina.read(space, feed)
    await amina.step(() => feed.erase(space, [id]))
    await amina.read(space, feed)
    const tidied = async () => {
      const chunks = await chunksOf(amina.disk)
      expect(chunks.length).toBeLessThan(12)
      const ids = chunks.flatMap(({ bytes }) =>
        readFrames(new Uint8Array(bytes)).frames.map((frame) => frame.id),
      )
      expect(ids).not.toContain(id)
      expect(new Set(ids).size).toBe(ids.length)
    }
    await vi.waitFor(tidied, { timeout: 40_000, interval: 500 })
    const anew = await amina.read(space, await amina.open())
    expect(anew.has(id)).toBe(false)
    expect(
      [...anew.values()].filter(({ body }) => /^klein/.test((body as { text: string }).text)),
    ).toHaveLength(70)
  })
})

test('what a colleague wrote under the name of another is noticed behind, on every later look as well', async () => {
  const { amina, bea, house, space } = story
  const { id } = await write('bea', 'von Bea')
  // Somebody who has the key and the server: the seal is right, the signature is not.
  const key = await amina.keyOf(space)
  const place = { id, version: 2, author: bea.member }
  const envelope = await sealEnvelope(key, place, note('angeblich von Bea'), await amina.identity())
  await house.owner.query(
    `insert into envelope (space, id, version, organisation, suite, epoch, author, iv, ct, written_at)
     values ($1, $2, 2, $3, 1, $4, $5, $6, $7, now())`,
    [
      space,
      id,
      story.organisation,
      key.epoch,
      bea.member,
      fromBase64url(envelope.iv),
      fromBase64url(envelope.ct),
    ],
  )
  const feed = await amina.open()
  await vi.waitFor(
    async () => expect((await amina.read(space, feed)).get(id)?.damaged).toBe('envelope.signature'),
    { timeout: 40_000, interval: 1_000 },
  )
  expect((await amina.read(space, feed)).get(id)).toMatchObject({ body: null, damaged: 'envelope.signature' })
})

/** What a browser does that needs room: feeds and outbox are gone. */
async function cleared({ disk }: { disk: IDBFactory }): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = disk.open('vault')
    opening.onsuccess = () => resolve(opening.result)
  })
  const places = ['outbox', 'feeds', 'chunks']
  const change = db.transaction(places, 'readwrite')
  for (const place of places) change.objectStore(place).clear()
  await new Promise((done) => (change.oncomplete = done))
  db.close()
}

const chunksOf = (disk: IDBFactory) => rowsOf<{ bytes: ArrayBuffer }>(disk, 'chunks')

/** Everything on a disk as text, bytes as they are. */
async function kept(disk: IDBFactory): Promise<string> {
  const places = ['pins', 'seen', 'locks', 'outbox', 'drafts', 'feeds', 'chunks', 'said']
  const rows = (await Promise.all(places.map((place) => rowsOf(disk, place)))).flat()
  return rows
    .map((row) =>
      JSON.stringify(row, (_, one) => (one instanceof ArrayBuffer ? Buffer.from(one).toString('utf8') : one)),
    )
    .join()
}

function rowsOf<T>(disk: IDBFactory, place: string): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const opening = disk.open('vault')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const all = opening.result.transaction(place).objectStore(place).getAll()
      all.onsuccess = () => {
        opening.result.close()
        resolve(all.result)
      }
    }
  })
}
