/** What the vault's work costs, measured the same in Node and in a browser. */
import { breathe } from '#custody/feeding/breathing.ts'
import type { Meta } from '#custody/feeding/messages.ts'
import { piecesOf, type Spare, takeBack } from '#custody/feeding/pieces.ts'
import type { Bytes } from '#vault/bytes.ts'
import { calibrate, lockByPassphrase, unlock } from '#vault/identity/unlock.ts'
import type { Entry } from '#vault/log/entry.ts'
import { extend } from '#vault/log/log.ts'
import type { LogState } from '#vault/log/state.ts'
import { type Envelope, openEnvelope, openSigned } from '#vault/space/envelope.ts'
import { readFrames } from '#vault/space/frames.ts'
import { welcome } from '#vault/space/grant.ts'
import { readList } from '#vault/space/list.ts'
import { openFrames } from '#vault/space/many.ts'
import { type RotationStore, rotate } from '#vault/space/rotation.ts'
import type { SpaceKey, Wrap } from '#vault/space/space.ts'
import { newPassphrase } from '#vault/words/passphrase.ts'
import { type House, openHouse, type Raw, records, spaces, time } from './ground.ts'
import type { Opened, Read } from './reader.ts'

const rounds = 5
const spare: Spare = {}
const meta: Meta = { id: '', version: 1, author: '', writtenAt: null }

/** Times in ms, one a round, taken in turn so that a busy machine is as busy for all of them. */
export type Times = {
  open: number[]
  bulk: number[]
  alone: number[]
  bare: number[]
  least: number[]
  signed: number[]
  rotate: number[]
  unlock: number[]
  add: number[]
}

/** What a worker is, in a page and in Node. */
type Reader = { postMessage(port: unknown, given: never[]): void }

/** Measures everything. */
export async function measure(reader: Reader): Promise<Times> {
  const house = await openHouse()
  const { port1, port2 } = new MessageChannel()
  reader.postMessage(port2, [port2 as never])
  const times: Times = {
    open: [],
    bulk: [],
    alone: [],
    bare: [],
    least: [],
    signed: [],
    rotate: [],
    unlock: [],
    add: [],
  }
  const passphrase = newPassphrase()
  const lock = await lockByPassphrase(house.me, passphrase, await calibrate())
  // The first round is for the engine to warm up.
  for (let round = 0; round <= rounds; round++) {
    const done = {
      bare: await timeOf(() => openBare(house)),
      least: await timeOf(() => openLeast(house)),
      open: await timeOf(() => openAll(house)),
      bulk: await timeOf(() => openInBulk(house, port1)),
      alone: await timeOf(() => openAlone(house)),
      signed: await timeOf(() => openAllSigned(house)),
      rotate: await timeOf(() => rotateAll(house)),
      unlock: await timeOf(() => unlock(lock, passphrase)),
      add: await timeOf(() => addMember(house)),
    }
    if (round > 0) for (const [name, took] of Object.entries(done)) times[name as keyof Times].push(took)
  }
  port1.close()
  return times
}

/** The same bytes with nothing but WebCrypto: no form, no base64, no JSON, no check of the place. */
async function openBare({ key, raw }: House): Promise<void> {
  await Promise.all(
    raw.map(({ iv, ct, bound }) =>
      crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound }, key.key, ct),
    ),
  )
}

type Decoder = { fromBase64?: (text: string, how: { alphabet: 'base64url' }) => Bytes }

/** What any program has to do with an answer of the server: base64, WebCrypto, JSON; by what the platform has for it. */
async function openLeast({ key, envelopes, raw }: House): Promise<void> {
  const { fromBase64 } = Uint8Array as Decoder
  const decode = (text: string): Bytes =>
    fromBase64 ? fromBase64(text, { alphabet: 'base64url' }) : new Uint8Array(Buffer.from(text, 'base64url'))
  const utf8 = new TextDecoder()
  const open = async ({ iv, ct }: Envelope, bound: Bytes) => {
    const way = { name: 'AES-GCM', iv: decode(iv), additionalData: bound }
    return JSON.parse(utf8.decode(await crypto.subtle.decrypt(way, key.key, decode(ct))))
  }
  await Promise.all(envelopes.map((envelope, i) => open(envelope, (raw[i] as Raw).bound)))
}

async function openAll({ key, envelopes }: House): Promise<void> {
  const opened = await Promise.all(envelopes.map((envelope) => openEnvelope(key, envelope)))
  if (opened.some((one) => one === null)) throw new Error('not opened')
}

/**
 * As records come (`#custody/feeding`): five pages of bytes one after the other, each envelope checked and opened here, its body read
 * as a value by the worker beside it, whose memory comes back for the next page.
 */
function openInBulk({ key, pages }: House, reader: MessagePort): Promise<void> {
  let all = 0
  return new Promise((done, failed) => {
    reader.onmessage = ({ data: { read, memory } }: MessageEvent<Read>) => {
      takeBack(spare, memory)
      all += read
      if (all === records) done()
    }
    const openEach = async () => {
      for (const page of pages) {
        const { list, mark, count } = await openPage(key, page)
        reader.postMessage({ list, mark, count } satisfies Opened, [list])
        await breathe()
      }
    }
    openEach().catch(failed)
  })
}

/** The same with the bodies read where they were opened. */
async function openAlone({ key, pages }: House): Promise<void> {
  for (const page of pages) {
    const { list, mark, count } = await openPage(key, page)
    if (readList(new Uint8Array(list), mark, count).includes(null)) throw new Error('not opened')
    takeBack(spare, list)
  }
}

async function openPage(key: SpaceKey, page: Bytes): Promise<Opened> {
  const { head, frames } = readFrames(page)
  const opened = (await openFrames(key, head.space, frames)) as Bytes[]
  const { sealed, mark } = piecesOf(
    opened.map((sealed) => ({ meta, sealed })),
    spare,
  )
  return { list: sealed, mark, count: frames.length }
}

async function openAllSigned({ key, envelopes, me }: House): Promise<void> {
  await Promise.all(envelopes.map((envelope) => openSigned(key, envelope, me.card.verify)))
}

/** A new epoch, against a server that answers at once. */
async function rotateAll(house: House): Promise<void> {
  const { moved, isComplete } = await rotate(storeOf(house), house.me, {
    space: house.key.space,
    anew: true,
    now: () => time,
  })
  if (moved !== records || !isComplete) throw new Error('not rotated')
}

function storeOf({ state: first, envelopes: all, wraps: before, me }: House): RotationStore {
  let state: LogState = first
  const wraps: Wrap[] = [...before]
  const left = new Map(all.map((envelope) => [envelope.id, envelope]))
  const add = async (lines: Entry[]) => {
    state = await extend(state, lines)
  }
  return {
    log: async () => state,
    wrap: async (_, epoch) =>
      wraps.find((wrap) => wrap.epoch === epoch && wrap.member === me.card.id) ?? null,
    openEpoch: async (lines, made) => {
      await add(lines)
      wraps.push(...made)
    },
    older: async () => [...left.values()].slice(0, 500),
    replace: async ({ id }) => left.delete(id),
    closeEpoch: (line) => add([line]),
  }
}

async function addMember({ state, me, friend, keys }: House): Promise<void> {
  const { wraps } = await welcome(state, me, friend.card, 'member', keys, time)
  if (wraps.length !== spaces) throw new Error('not added')
}

/** What the one before left behind is cleared away first, where the engine lets us: else chance decides whose time that takes. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  ;(globalThis as { gc?: () => void }).gc?.()
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
