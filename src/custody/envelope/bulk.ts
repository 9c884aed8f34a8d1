import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Frame } from '#vault/space/frames.ts'
import { noteAccess } from '../access/accesses.ts'
import { listErased, listGone } from '../deletion/journal.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import type { SpaceRow } from '../space/space.ts'
import { mustFindSpace, mustHoldSpace, tellNews } from '../space/spaces.ts'
import {
  addGiven,
  countRecordsOf,
  type Given,
  listSame,
  type PageRow,
  readOldPage,
  readPage,
  renewGiven,
} from './bulk.sql.ts'
import { furthest, lineOf, readCursor, writeCursor } from './cursor.ts'
import { dropOlderVersions, newestVersions } from './envelopes.sql.ts'
import { countOlderThan } from './old-epoch.ts'

/** A page on its way out: what is said of it, and its frames as base64. */
export type Bulk = { head: { space: string; count: number; [more: string]: unknown }; frames: string[] }

/** What came in: its bytes, and what was read in them. */
export type Sent = { bytes: Uint8Array; frames: Frame[] }

/** What became of some: those that are not named are kept. */
export type Became = { refused: { id: string; code: string }[]; writtenAt: string }

/** The newest of every record that is new since a cursor, in bulk. Who fetched it, and when, is noted. */
export async function readInBulk(
  desk: Desk,
  id: string,
  since: string | undefined,
  most: number,
): Promise<Bulk> {
  const space = await mustFindSpace(desk, id)
  const line = await lineOf(desk)
  const from = readCursor(line, since)
  const page = await readPage(desk, space, from, most)
  const last = page.at(-1)
  const more = last?.isLast === false
  const gone = await listGone(desk, id, from, more ? last : undefined)
  await noteAccess(desk, space, 'envelope', idsOf(page))
  return bulkOf(space, page, {
    cursor: writeCursor(line, furthest(from, last, gone.at(-1))),
    more,
    gone: gone.filter(({ kind }) => kind === 'record').map(({ subject }) => subject),
    ...(from.tx === '0' && { all: await countRecordsOf(desk, space) }),
  })
}

/**
 * Keeps envelopes that came in one piece. Each counts by itself: what does not fit is named, the others are kept. Sent again
 * as it is it counts once.
 * @throws Refusal `envelope.foreign-author`, `envelope.epoch`, `space.missing`, `keyring.missing`
 */
export async function keepInBulk(desk: Desk, id: string, { bytes, frames }: Sent): Promise<Became> {
  const { member } = await mustHaveKeyring(desk)
  const space = await mustHoldSpace(desk, id)
  if (frames.some(({ author }) => author !== member)) throw new Refusal('invalid', 'envelope.foreign-author')
  if (frames.some(({ epoch }) => epoch !== space.epoch)) throw new Refusal('conflict', 'envelope.epoch')
  const ids = frames.map((frame) => frame.id)
  if (new Set(ids).size < ids.length) throw new Refusal('invalid', 'json.form')
  const erased = await listErased(desk, id, ids)
  const newest = await newestVersions(desk, id, ids)
  const fits = (one: Frame) => !erased.has(one.id) && one.version === (newest.get(one.id) ?? 0) + 1
  const added = await addGiven(desk, space, member, givenOf(bytes, frames.filter(fits)))
  if (!space.keepsVersions && newest.size > 0) await dropOlderVersions(desk, id, [...added])
  const left = frames.filter((one) => !added.has(one.id))
  const same = left.length > 0 ? await listSame(desk, id, givenOf(bytes, left)) : new Set()
  if (added.size > 0) {
    const concern = { organisation: space.organisation, data: { space: id, count: added.size } }
    await record(desk, 'envelopes.written', null, concern)
    await tellNews(desk, id)
  }
  const refused = left
    .filter((one) => !same.has(one.id))
    .map((one) => ({ id: one.id, code: erased.has(one.id) ? 'envelope.gone' : 'envelope.version' }))
  return { refused, writtenAt: desk.now.toISOString() }
}

/** What is still sealed under an earlier epoch, behind a place that the last page named. */
export async function readOldInBulk(
  desk: Desk,
  id: string,
  after: string | undefined,
  most: number,
): Promise<Bulk> {
  const space = await mustFindSpace(desk, id)
  const from = placeIn(after)
  const page = await readOldPage(desk, space, from, most)
  await noteAccess(desk, space, 'envelope', idsOf(page))
  const left = from.epoch === 0 ? await countOlderThan(desk, id, space.epoch) : null
  return bulkOf(space, page, { epoch: space.epoch, left })
}

/** Puts what was sealed anew in the places of what was. @throws Refusal as `keepInBulk` */
export async function replaceInBulk(
  desk: Desk,
  id: string,
  { bytes, frames }: Sent,
): Promise<{ moved: number }> {
  await mustHaveKeyring(desk)
  const space = await mustHoldSpace(desk, id)
  if (frames.some(({ epoch }) => epoch !== space.epoch)) throw new Refusal('conflict', 'envelope.epoch')
  const authors = frames.map(({ author }) => author)
  const moved = await renewGiven(desk, id, { ...givenOf(bytes, frames), authors })
  const concern = { organisation: space.organisation, data: { space: id, count: moved } }
  await record(desk, 'envelopes.renewed', null, concern)
  return { moved }
}

const idsOf = (page: readonly PageRow[]): string[] => page.map(({ id }) => id)

const bulkOf = (space: SpaceRow, page: readonly PageRow[], more: object): Bulk => ({
  head: { space: space.id, count: page.length, ...more },
  frames: page.map(({ frame }) => frame),
})

function givenOf(bytes: Uint8Array, frames: readonly Frame[]): Given {
  return {
    bytes,
    ids: frames.map(({ id }) => id),
    versions: frames.map(({ version }) => version),
    at: frames.map(({ iv }) => iv.byteOffset - bytes.byteOffset),
    lengths: frames.map(({ ct }) => ct.length),
    months: frames.map(({ deleteAfter }) => deleteAfter && `${deleteAfter}-01`),
  }
}

const placeForm = /^(\d{1,9})\.([A-Za-z0-9_-]{22})\.(\d{1,9})$/

function placeIn(text: string | undefined) {
  const [, epoch = '0', id = '', version = '0'] = placeForm.exec(text ?? '') ?? []
  return { epoch: Number(epoch), id, version: Number(version) }
}
