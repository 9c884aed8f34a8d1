import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lichtblick, type Sealer, send } from '#test/custody.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { frameOf, openedIn, openFrame, resealFrame } from '#vault/space/bulk.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { type Frame, readFrames, writeFrames } from '#vault/space/frames.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof lichtblick>>
beforeAll(async () => {
  house = await openTestHouse()
  story = await lichtblick(house)
})
afterAll(() => house.close())

const octets = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/octet-stream' }

async function fetchPage(who: Person, path: string) {
  const answer = await house.as(who).fetch(path, { headers: octets })
  expect(answer.status).toBe(200)
  return readFrames(new Uint8Array(await answer.arrayBuffer()))
}

async function post(who: Person, path: string, bytes: BodyInit) {
  const answer = await house.as(who).fetch(path, { method: 'POST', headers: octets, body: bytes })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const put = (who: Sealer, space: string, envelopes: Envelope[], deleteAfter: string | null = null) =>
  post(
    who,
    `/vault/spaces/${space}/frames`,
    writeFrames(
      { space },
      envelopes.map((one) => frameOf(one, 0, deleteAfter)),
    ),
  )

async function open(space: string, frame: Frame) {
  const key = story.vault.keys.get(space)
  const padded = key && (await openFrame(key, space, frame))
  return padded && openedIn(padded).body
}

const many = (space: string, count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => story.vault.seal(story.amina, space, `Eintrag ${i}`)))

describe('records in bulk', () => {
  test('are all there, page by page, in an order that loses none, each once and in its newest version', async () => {
    const { vault, amina, bea } = story
    const space = await vault.open(amina, [amina, bea])
    const envelopes = await many(space, 250)
    expect(await put(amina, space, envelopes, '2031-12')).toMatchObject({
      status: 201,
      body: { refused: [] },
    })
    const changed = envelopes[7] as Envelope
    await vault.write(amina, space, 'neu', changed.id, 2)
    const seen = new Map<string, Frame>()
    let cursor = ''
    for (let more = true; more; ) {
      const since = cursor && `&since=${encodeURIComponent(cursor)}`
      const { head, frames } = await fetchPage(bea, `/vault/spaces/${space}/frames?limit=100${since}`)
      if (cursor === '') expect(head.all).toBe(250)
      for (const frame of frames) {
        expect(seen.has(frame.id)).toBe(false)
        seen.set(frame.id, frame)
      }
      cursor = String(head.cursor)
      more = head.more === true
    }
    expect(seen.size).toBe(250)
    const first = seen.get(envelopes[0]?.id ?? '') as Frame
    expect(first).toMatchObject({ version: 1, epoch: 1, deleteAfter: '2031-12', legalHold: false })
    expect(first.author).toBe(amina.identity.card.id)
    expect(first.writtenAt).toBe(house.clock.now().getTime())
    expect(await open(space, first)).toEqual({ text: 'Eintrag 0' })
    expect(await open(space, seen.get(changed.id) as Frame)).toEqual({ text: 'neu' })
    const later = await fetchPage(bea, `/vault/spaces/${space}/frames?since=${encodeURIComponent(cursor)}`)
    expect(later).toMatchObject({ head: { more: false, gone: [] }, frames: [] })
  })

  test('come in pages that are not too heavy, however large they are', async () => {
    const { vault, amina } = story
    const space = await vault.open(amina)
    const long = 'x'.repeat(950_000)
    const envelopes = await Promise.all(Array.from({ length: 11 }, () => vault.seal(amina, space, long)))
    await put(amina, space, envelopes)
    const first = await fetchPage(amina, `/vault/spaces/${space}/frames`)
    expect(first).toMatchObject({ head: { more: true, all: 11 } })
    expect(first.frames).toHaveLength(9)
    const since = encodeURIComponent(String(first.head.cursor))
    const rest = await fetchPage(amina, `/vault/spaces/${space}/frames?since=${since}`)
    expect(rest.head.more).toBe(false)
    expect(new Set([...first.frames, ...rest.frames].map(({ id }) => id)).size).toBe(11)
  })

  test('are noted as fetched, each by its id', async () => {
    const { vault, amina, bea } = story
    const space = await vault.open(amina, [amina, bea])
    const { id } = await vault.write(amina, space, 'eins')
    await fetchPage(bea, `/vault/spaces/${space}/frames`)
    const { rows } = await house.owner.query('select member, subjects from access_log where space = $1', [
      space,
    ])
    expect(rows).toEqual([{ member: bea.identity.card.id, subjects: [id] }])
  })

  test('count once, however often they are sent, and by whichever door', async () => {
    const { vault, amina } = story
    const space = await vault.open(amina)
    const [one, two] = (await many(space, 2)) as [Envelope, Envelope]
    await put(amina, space, [one])
    expect(await put(amina, space, [one, two])).toMatchObject({ status: 201, body: { refused: [] } })
    expect((await vault.put(amina, space, [two])).status).toBe(201)
    expect((await fetchPage(amina, `/vault/spaces/${space}/frames`)).frames).toHaveLength(2)
  })

  test('of which one does not fit are kept but for that one, which is named', async () => {
    const { vault, amina } = story
    const space = await vault.open(amina, [amina], false)
    const [one, two, three] = (await many(space, 3)) as [Envelope, Envelope, Envelope]
    await put(amina, space, [one, three])
    await send(house, amina, `DELETE /vault/spaces/${space}/envelopes/${three.id}`)
    const late = await vault.seal(amina, space, 'zu spät', one.id, 1)
    const again = await vault.seal(amina, space, 'wieder da', three.id, 1)
    const next = await vault.seal(amina, space, 'weiter', one.id, 2)
    expect((await put(amina, space, [late, two, again])).body.refused).toEqual([
      { id: one.id, code: 'envelope.version' },
      { id: three.id, code: 'envelope.gone' },
    ])
    expect((await put(amina, space, [next])).body.refused).toEqual([])
    const { head, frames } = await fetchPage(amina, `/vault/spaces/${space}/frames`)
    expect(head.gone).toEqual([three.id])
    expect(new Set(frames.map(({ id, version }) => `${id} ${version}`))).toEqual(
      new Set([`${two.id} 1`, `${one.id} 2`]),
    )
  })

  test('are taken only from whoever sealed them, under the present key, for this space, in their form', async () => {
    const { vault, amina, bea } = story
    const space = await vault.open(amina, [amina, bea])
    const other = await vault.open(amina, [amina])
    const [one] = (await many(space, 1)) as [Envelope]
    const path = `/vault/spaces/${space}/frames`
    const page = writeFrames({ space }, [frameOf(one)])
    const code = async (who: Person, bytes: BodyInit, to = path) => (await post(who, to, bytes)).body.code
    expect(await code(bea, page)).toBe('envelope.foreign-author')
    expect(await code(amina, page, `/vault/spaces/${other}/frames`)).toBe('envelope.other-place')
    expect(await code(bea, page, `/vault/spaces/${other}/frames`)).toBe('envelope.other-place')
    expect(await code(amina, page.slice(0, -1))).toBe('envelope.form')
    expect(await code(amina, 'not sealed at all')).toBe('envelope.form')
    expect(await code(amina, writeFrames({ space }, []))).toBe('json.form')
    expect(await code(amina, writeFrames({ space }, [frameOf(one), frameOf(one)]))).toBe('json.form')
    const two = await vault.seal(amina, space, 'zweite', one.id, 2)
    expect(await code(amina, writeFrames({ space }, [frameOf(one), frameOf(two)]))).toBe('json.form')
    await vault.turn(amina, space, [amina])
    expect(await code(amina, page)).toBe('envelope.epoch')
    expect((await fetchPage(amina, path)).frames).toEqual([])
    expect((await house.as(bea).fetch(`/vault/spaces/${other}/frames`)).status).toBe(200)
    expect((await fetchPage(bea, `/vault/spaces/${other}/frames`)).frames).toEqual([])
  })

  test('move to a new key in their places, with their authors and months, whoever brings them', async () => {
    const { vault, amina, bea } = story
    const space = await vault.open(amina, [amina, bea])
    const envelopes = await many(space, 30)
    await put(amina, space, envelopes, '2040-01')
    await vault.write(amina, space, 'zwei', envelopes[3]?.id, 2)
    const old = vault.keys.get(space)
    await vault.turn(amina, space, [amina, bea])
    const fresh = vault.keys.get(space)
    if (!old || !fresh) throw new Error('keys')
    let after = ''
    let moved = 0
    for (;;) {
      const path = `/vault/spaces/${space}/rotation/frames`
      const { head, frames } = await fetchPage(bea, `${path}?limit=20&after=${after}`)
      if (after === '') expect(head).toMatchObject({ epoch: 2, left: 31 })
      const last = frames.at(-1)
      if (!last) break
      after = `${last.epoch}.${last.id}.${last.version}`
      const opened = await Promise.all(frames.map((frame) => openFrame(old, space, frame)))
      const again = await Promise.all(
        frames.map((frame, i) => resealFrame(fresh, frame, opened[i] as Uint8Array<ArrayBuffer>)),
      )
      const bytes = writeFrames({ space }, again)
      moved += Number((await post(bea, path, bytes)).body.moved)
      expect((await post(bea, path, bytes)).body.moved).toBe(0)
    }
    expect(moved).toBe(31)
    const { frames } = await fetchPage(bea, `/vault/spaces/${space}/frames`)
    expect(frames).toHaveLength(30)
    expect(new Set(frames.map(({ epoch }) => epoch))).toEqual(new Set([2]))
    expect(new Set(frames.map(({ author }) => author))).toEqual(new Set([amina.identity.card.id]))
    expect(frames.filter(({ deleteAfter }) => deleteAfter === '2040-01')).toHaveLength(29)
    const [frame] = frames as [Frame]
    expect(await open(space, frame)).toHaveProperty('text')
  })

  test('are erased in bulk: none of them is there, and each is gone for everybody', async () => {
    const { vault, amina } = story
    const space = await vault.open(amina)
    const envelopes = await many(space, 5)
    await put(amina, space, envelopes)
    const ids = envelopes.slice(0, 3).map(({ id }) => id)
    const path = `POST /vault/spaces/${space}/erasures`
    expect((await send(house, amina, path, { ids })).status).toBe(204)
    expect((await send(house, amina, path, { ids })).status).toBe(204)
    const { head, frames } = await fetchPage(amina, `/vault/spaces/${space}/frames`)
    expect(new Set(head.gone as string[])).toEqual(new Set(ids))
    expect(frames).toHaveLength(2)
  })
})
