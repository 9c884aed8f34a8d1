import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { noteAccess } from '../access/accesses.ts'
import { listGone, wereErased } from '../deletion/journal.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { mustFindSpace, mustHoldSpace, tellNews } from '../space/spaces.ts'
import { furthest, lineOf, readCursor, writeCursor } from './cursor.ts'
import type { Kept, Page, PutForm } from './envelope.ts'
import { addEnvelopes, dropOlderVersions, findKept, listKeptAfter, newestVersions } from './envelopes.sql.ts'
import { once } from './once.ts'

export type Written = { written: { id: string; version: number }[]; writtenAt: string }

/**
 * Keeps envelopes, all of them or none. Each must be the next version of its record, sealed under the present key by
 * the one who brings it. The same idempotency key brings the same answer.
 * @throws Refusal `envelope.epoch`, `envelope.version`, `envelope.other-place`, `envelope.foreign-author`,
 * `envelope.gone`, `space.missing`, `space.not-reader`, `key.reused`
 */
export async function putEnvelopes(desk: Desk, space: string, key: string, form: PutForm): Promise<Written> {
  const { member } = await mustHaveKeyring(desk)
  return once(desk, member, key, { space, ...form }, () => put(desk, space, member, form))
}

async function put(desk: Desk, id: string, member: string, { envelopes: items }: PutForm): Promise<Written> {
  const space = await mustHoldSpace(desk, id)
  const envelopes = items.map(({ envelope }) => envelope)
  const ids = envelopes.map((envelope) => envelope.id)
  if (envelopes.some((envelope) => envelope.space !== id))
    throw new Refusal('invalid', 'envelope.other-place')
  if (envelopes.some(({ author }) => author !== member))
    throw new Refusal('invalid', 'envelope.foreign-author')
  if (envelopes.some(({ epoch }) => epoch !== space.epoch)) throw new Refusal('conflict', 'envelope.epoch')
  if (await wereErased(desk, id, ids)) throw new Refusal('gone', 'envelope.gone')
  const newest = await newestVersions(desk, id, ids)
  const written = envelopes.map(({ id: of, version }) => ({ id: of, version }))
  const isNext = envelopes.every((one) => one.version === (newest.get(one.id) ?? 0) + 1)
  const kept = items.map((item): Kept => ({ ...item, writtenAt: desk.now }))
  // Sent before among many others, and the answer was lost.
  if (!isNext && (await areThere(desk, id, envelopes))) return { written, writtenAt: desk.now.toISOString() }
  // Whoever was faster in the meantime has taken the place; a wall refuses those who hold no key.
  if (!isNext || (await addEnvelopes(desk, space.organisation, kept)) < kept.length)
    throw new Refusal('conflict', 'envelope.version')
  if (!space.keepsVersions) await dropOlderVersions(desk, id, ids)
  const concern = { organisation: space.organisation, data: { space: id, count: ids.length } }
  await record(desk, 'envelopes.written', null, concern)
  await tellNews(desk, id)
  return { written, writtenAt: desk.now.toISOString() }
}

async function areThere(desk: Desk, space: string, envelopes: readonly Envelope[]): Promise<boolean> {
  for (const { id, version, iv, ct } of envelopes) {
    const there = (await findKept(desk, space, id, version))?.envelope
    if (there?.iv !== iv || there.ct !== ct) return false
  }
  return true
}

/**
 * Keeps one envelope together with what another act of custody keeps: the next of its record, or none. The caller holds the
 * space. @throws Refusal as `putEnvelopes`
 */
export async function keepBeside(desk: Desk, id: string, member: string, envelope: Envelope): Promise<void> {
  await put(desk, id, member, { envelopes: [{ envelope, deleteAfter: null, legalHold: false }] })
}

/**
 * The same for the next version of a record of which no older one may stay, whatever the space keeps.
 * @throws Refusal as `putEnvelopes`
 */
export async function keepAlone(desk: Desk, id: string, member: string, envelope: Envelope): Promise<void> {
  await keepBeside(desk, id, member, envelope)
  await dropOlderVersions(desk, id, [envelope.id])
}

/** What of a space is new or gone since a cursor, oldest first. Who fetched it, and when, is noted. */
export async function listEnvelopes(
  desk: Desk,
  id: string,
  since: string | undefined,
  most: number,
): Promise<Page> {
  const space = await mustFindSpace(desk, id)
  const line = await lineOf(desk)
  const from = readCursor(line, since)
  const written = await listKeptAfter(desk, id, from, most)
  const full = written.length === most
  const gone = await listGone(desk, id, from, full ? written.at(-1) : undefined)
  const last = furthest(from, written.at(-1), gone.at(-1))
  const envelopes = written.map(({ kept }) => kept)
  await noteAccess(
    desk,
    space,
    'envelope',
    envelopes.map(({ envelope }) => envelope.id),
  )
  const names = gone.map(({ kind, subject }) => ({ kind, id: subject }))
  return { envelopes, gone: names, cursor: writeCursor(line, last), more: full }
}

/** One record, the newest version or an earlier one. @throws Refusal `envelope.gone`, `envelope.missing` */
export async function fetchEnvelope(
  desk: Desk,
  id: string,
  recordId: string,
  version?: number,
): Promise<Kept> {
  const space = await mustFindSpace(desk, id)
  if (await wereErased(desk, id, [recordId])) throw new Refusal('gone', 'envelope.gone')
  const kept = mustFind(await findKept(desk, id, recordId, version), 'envelope.missing')
  await noteAccess(desk, space, 'envelope', [recordId])
  return kept
}
