import { Feed } from '#custody/feeding/feed.ts'
import { rowsIn } from '#custody/feeding/pieces.ts'
import { concat, newId, randomBytes } from '#vault/bytes.ts'
import { envelopeOf, frameOf } from '#vault/space/bulk.ts'
import { type Envelope, sealEnvelope } from '#vault/space/envelope.ts'
import { type Frame, readFrames, writeFrames } from '#vault/space/frames.ts'
import { newSpaceKey } from '#vault/space/space.ts'
import { type Attack, Noticed, onTheWire, type Visit } from '../attack.ts'
import type { Stored, Story } from '../story.ts'
import { type Bend, Instead } from '../wire.ts'

/** Reads the notebook as records are read, in bulk and from nothing but the wire. What was refused says why. */
const feeds: Visit = async (device, { organisation, spaces }) => {
  await device.step(forgetPages)
  const { port1, port2 } = new MessageChannel()
  await device.ask('feedRecords', organisation, port1)
  const feed = new Feed(port2)
  try {
    const wrong = new Map<string, string>()
    await device.step(() =>
      feed.read(spaces.notebook, (page) => {
        for (const { meta, body } of rowsIn(page)) {
          const { id, damaged } = meta
          if (damaged && body !== null) throw new Error('shown all the same')
          if (damaged) wrong.set(id, damaged)
          else wrong.delete(id)
        }
      }),
    )
    for (const code of wrong.values()) throw new Noticed(code)
  } finally {
    feed.close()
  }
}

/** The pages on the disk of this browser; what it has seen stays. */
function forgetPages(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('vault')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const change = opening.result.transaction(['feeds', 'chunks'], 'readwrite')
      change.objectStore('feeds').clear()
      change.objectStore('chunks').clear()
      change.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

type Change = (frame: Frame, story: Story) => Frame | Promise<Frame>

/** One record is served as somebody would rather have it, in its page and when it is asked for by name. */
const record =
  (change: Change) =>
  (story: Story): Bend =>
  async (answer, { path }) => {
    const { notebook } = story.spaces
    const { id } = story.notes.changed
    if (path.includes(`/envelopes/${id}`) && answer.envelope)
      return { ...answer, envelope: envelopeOf(notebook, await change(frameOf(answer.envelope), story)) }
    if (!isPage(path, story)) return undefined
    const { head, frames } = readFrames(answer)
    const bend = (frame: Frame) => (frame.id === id ? change(frame, story) : frame)
    return writeFrames(head, await Promise.all(frames.map(bend)))
  }

const isPage = (path: string, { spaces }: Story) => path.includes(`/spaces/${spaces.notebook}/frames`)

/** The whole page is another one. */
const page =
  (change: (bytes: Uint8Array<ArrayBuffer>, story: Story) => Uint8Array) =>
  (story: Story): Bend =>
  (answer, { path }) =>
    isPage(path, story) ? change(answer, story) : undefined

const older = (envelopes: readonly Stored[], id: string, version = 1): Frame => {
  const found = envelopes.find(({ envelope }) => envelope.id === id && envelope.version === version)
  if (!found) throw new Error(`no version ${version}`)
  return frameOf(found.envelope)
}

async function sealedByAmina(story: Story, place: Frame): Promise<Envelope> {
  const { amina } = story.people
  const me = await story.identity(amina)
  const wrap = (await story.wraps(amina)).find(
    ({ space, epoch, member }) =>
      space === story.spaces.notebook && epoch === place.epoch && member === me.card.id,
  )
  const key = await story.keyOf(me, wrap, await story.lines(amina))
  return sealEnvelope(key, place, { what: 'note', title: 'Anders' }, me)
}

const attack = (name: string, code: Attack['code'], change: Change): Attack =>
  onTheWire({ name, code, visit: feeds, bend: record(change) })
const bentPage = (name: string, code: Attack['code'], change: Parameters<typeof page>[0]): Attack =>
  onTheWire({ name, code, visit: feeds, bend: page(change) })

export const feedAttacks: Attack[] = [
  attack('replays an old version within a page of many', 'envelope.version-lower', (it, { seen }) =>
    older(seen.page.envelopes, it.id),
  ),
  attack(
    'swaps a version within a page for another of its number',
    'envelope.version-forked',
    async (it, story) => frameOf(await sealedByAmina(story, it)),
  ),
  attack('serves a page with a record under its old key', 'envelope.epoch-closed', (it, { before }) =>
    older(before.page.envelopes, it.id),
  ),
  attack('swaps what is in two records of a page', 'envelope.damaged', (it, { seen, notes }) => ({
    ...it,
    ct: older(seen.page.envelopes, notes.other.id).ct,
  })),
  attack('names another author within a page', 'envelope.damaged', (it, { people }) => ({
    ...it,
    author: people.bea.member,
  })),
  attack('flips a bit within a page', 'envelope.damaged', (it) => ({
    ...it,
    ct: it.ct.map((byte, at) => (at === 40 ? byte ^ 4 : byte)),
  })),
  onTheWire({
    name: 'leaves a record out of its page and says nothing',
    code: 'envelope.withheld',
    visit: feeds,
    bend: (story) => (answer, asked) => {
      const { id } = story.notes.changed
      if (asked.path.includes(`/envelopes/${id}`))
        return new Instead(404, { code: 'envelope.missing', says: 'x' })
      if (!isPage(asked.path, story)) return undefined
      const { head, frames } = readFrames(answer)
      return writeFrames(
        head,
        frames.filter((frame) => frame.id !== id),
      )
    },
  }),
  onTheWire({
    name: 'plants a record among those of a page',
    code: 'envelope.damaged',
    visit: feeds,
    bend: (story) => async (answer, asked) => {
      if (!isPage(asked.path, story)) return undefined
      const { head, frames } = readFrames(answer)
      const { card } = await story.identity(story.people.amina)
      const key = await newSpaceKey(card.tenant, story.spaces.notebook, frames[0]?.epoch ?? 1)
      const place = { id: newId(), version: 1, author: card.id }
      return writeFrames(head, [
        ...frames,
        frameOf(await sealEnvelope(key, place, { what: 'note', title: 'x' })),
      ])
    },
  }),
  bentPage('brings back in a page what was erased', 'envelope.erased', (bytes, { seen, notes }) => {
    const { head, frames } = readFrames(bytes)
    const back = { ...older(seen.page.envelopes, notes.erased.id), epoch: frames[0]?.epoch ?? 1 }
    return writeFrames({ ...head, gone: [] }, [...frames, back])
  }),
  bentPage('hands out a page of another space', 'envelope.other-place', (bytes, { spaces }) => {
    const { head, frames } = readFrames(bytes)
    return writeFrames({ ...head, space: spaces.records }, frames)
  }),
  bentPage('cuts a page off', 'envelope.form', (bytes) => bytes.slice(0, -100)),
  bentPage('hangs something onto a page', 'envelope.form', (bytes) => concat(bytes, randomBytes(40))),
  bentPage('says that there are fewer in a page than there are', 'envelope.form', (bytes) =>
    withCount(bytes, -1),
  ),
  bentPage('says that there are more in a page than there are', 'envelope.form', (bytes) =>
    withCount(bytes, 1),
  ),
  bentPage('lowers the suite within a page', 'envelope.suite', (bytes) => {
    const bent = bytes.slice()
    bent[8 + new DataView(bent.buffer).getUint32(4) + 67] = 0
    return bent
  }),
  bentPage('serves the same page for ever', 'envelope.form', (bytes) => {
    const { head, frames } = readFrames(bytes)
    return writeFrames({ ...head, cursor: 'A'.repeat(8), more: true }, frames)
  }),
]

/** The same page under a head that counts otherwise. */
function withCount(bytes: Uint8Array<ArrayBuffer>, more: number): Uint8Array {
  const length = new DataView(bytes.buffer).getUint32(4)
  const head = JSON.parse(Buffer.from(bytes.subarray(8, 8 + length)).toString())
  const said = Buffer.from(JSON.stringify({ ...head, count: head.count + more }))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(said.length)
  return Buffer.concat([bytes.subarray(0, 4), size, said, bytes.subarray(8 + length)])
}
