import type { Canon } from '#vault/canonical.ts'
import { VaultFault } from '#vault/fault.ts'
import type { Space } from '#vault/log/state.ts'
import { type Envelope, openSigned } from '#vault/space/envelope.ts'
import { listSeen, mustBeFresh, mustBeThere, seeEnvelope, seeErased, versionSeen } from '#vault/space/seen.ts'
import { codeOf } from './code-of.ts'
import { isOf } from './myself.ts'
import { findOpen, mustKey, openVault, type Vault } from './organisation.ts'
import { drop, listWaiting, onArrival } from './outbox.ts'
import { openKept } from './own-key.ts'
import { isOffline, isRefused, Refused } from './refused.ts'
import { ask } from './server.ts'
import { keepSeen } from './store.ts'
import { onLock } from './unlocked.ts'

/** A record as its readers see it. `damaged` names what the vault said instead of opening it. */
export type SealedRecord = {
  id: string
  version: number
  author: string
  writtenAt: string | null
  body: Canon
  damaged?: string
  /** Written here, and not yet on the server. */
  waits?: true
}

type Stored = { envelope: Envelope; writtenAt: string }
type Page = {
  envelopes: Stored[]
  gone: { kind: 'record' | 'file'; id: string }[]
  cursor: string
  more: boolean
}
type Shelf = { cursor: string | null; records: Map<string, SealedRecord> }

const shelves = new Map<string, Shelf>()
onLock(() => shelves.clear())

/** Forgets what was opened of a space. */
export const forgetRecords = (space: string): boolean => shelves.delete(space)

/**
 * Everything in a space, opened; the next time only what has changed is fetched. What this device has seen and the server
 * does not show any more is named as well, unless it says that it was erased.
 */
export async function listRecords(organisation: string, space: string): Promise<SealedRecord[]> {
  const vault = await openVault(organisation)
  try {
    await readShelf(vault, space)
  } catch (error) {
    // Without a connection there is what was read before.
    if (!isOffline(error) || !shelves.has(space)) throw error
  }
  return withWaiting(vault, space, shelves.get(space)?.records ?? new Map())
}

async function readShelf(vault: Vault, space: string): Promise<void> {
  const expected = listSeen(vault.seen, space)
  const shelf = shelves.get(space) ?? { cursor: null, records: new Map() }
  for (let more = true; more; ) {
    const since: string = shelf.cursor ? `&since=${encodeURIComponent(shelf.cursor)}` : ''
    const page = await ask<Page>('GET', `/vault/spaces/${space}/envelopes?limit=500${since}`)
    for (const { id } of page.gone) takeAway(vault, space, shelf, id)
    const news = newestOf(page.envelopes, shelf)
    const opened = await Promise.all(news.map((stored) => open(vault, space, stored)))
    for (const record of opened) shelf.records.set(record.id, record)
    shelf.cursor = page.cursor
    more = page.more && page.envelopes.length > 0
  }
  await settleDoubts(vault, space, shelf, expected)
  await keepSeen(vault.seen)
  shelves.set(space, shelf)
}

/** Earlier versions may come behind the newest: sealing everything anew moves them to the end. */
function newestOf(envelopes: Stored[], { records }: Shelf): Stored[] {
  const newest = new Map<string, Stored>()
  for (const stored of envelopes) {
    const { id, version } = stored.envelope
    const known = newest.get(id)?.envelope.version ?? records.get(id)?.version ?? 0
    if (version >= known) newest.set(id, stored)
  }
  return [...newest.values()]
}

/** The records with what was written on top of them and still waits on this device. */
async function withWaiting(
  vault: Vault,
  space: string,
  records: ReadonlyMap<string, SealedRecord>,
): Promise<SealedRecord[]> {
  const all = new Map(records)
  for (const one of await listWaiting()) {
    const { id, version, author } = one.envelope
    if (
      one.space !== space ||
      one.refused ||
      !isOf(vault.me.card.id, one) ||
      version <= (all.get(id)?.version ?? 0)
    )
      continue
    const opened = await openKept(vault, one)
    if (opened) all.set(id, { id, version, author, writtenAt: null, body: opened.body, waits: true })
  }
  return [...all.values()]
}

// What has just arrived is shown and remembered at once; the server's list may name it a moment later.
onArrival(async (envelope, organisation) => {
  const vault = findOpen(organisation)
  const { id, space, version } = envelope
  if (!vault || version <= versionSeen(vault.seen, space, id)) return
  const writtenAt = new Date(Date.now() + vault.ahead).toISOString()
  const record = await open(vault, space, { envelope, writtenAt })
  shelves.get(space)?.records.set(id, record)
  await keepSeen(vault.seen)
})

function takeAway(vault: Vault, space: string, shelf: Shelf, id: string): void {
  shelf.records.delete(id)
  seeErased(vault.seen, space, id)
}

const looksOld = new Set(['envelope.version-lower', 'envelope.epoch-lower'])

/**
 * A page is silent about what somebody is writing at this very moment. So what looks old or hidden is asked for by name
 * before the server is blamed.
 */
async function settleDoubts(vault: Vault, space: string, shelf: Shelf, expected: string[]): Promise<void> {
  const isDoubtful = (id: string) => {
    const shown = shelf.records.get(id)
    if (!shown || shown.version < versionSeen(vault.seen, space, id)) return true
    return shown.damaged !== undefined && looksOld.has(shown.damaged)
  }
  const doubtful = expected.filter(isDoubtful)
  for (let at = 0; at < doubtful.length; at += 16) {
    const some = doubtful.slice(at, at + 16)
    await Promise.all(some.map((id) => askByName(vault, space, shelf, id)))
  }
}

async function askByName(vault: Vault, space: string, shelf: Shelf, id: string): Promise<void> {
  try {
    const stored = await ask<Stored>('GET', `/vault/spaces/${space}/envelopes/${id}`)
    shelf.records.set(id, await open(vault, space, stored, id))
  } catch (error) {
    if (isRefused(error, 'envelope.gone')) return takeAway(vault, space, shelf, id)
    if (!isRefused(error, 'envelope.missing')) throw error
    const version = versionSeen(vault.seen, space, id)
    const nothing = { id, version, author: '', writtenAt: null, body: null }
    shelf.records.set(id, { ...nothing, damaged: 'envelope.withheld' })
  }
}

/** Erases a record, its versions and files for good. */
export async function eraseRecord(organisation: string, space: string, id: string): Promise<void> {
  const vault = await openVault(organisation)
  await ask('DELETE', `/vault/spaces/${space}/envelopes/${id}`)
  shelves.get(space)?.records.delete(id)
  seeErased(vault.seen, space, id)
  await keepSeen(vault.seen)
  const mine = (await listWaiting()).filter((row) => isOf(vault.me.card.id, row))
  for (const { key, envelope } of mine) if (envelope.id === id) await drop(key)
}

/** Older versions of a record, the newest first, as far as they are kept. */
export async function listVersions(organisation: string, space: string, id: string, newest: number) {
  const vault = await openVault(organisation)
  const versions: SealedRecord[] = []
  for (let version = newest; version > 0; version--) {
    const path = `/vault/spaces/${space}/envelopes/${id}?version=${version}`
    const stored = await ask<Stored>('GET', path).catch(unlessMissing)
    if (stored) versions.push(await openVersion(vault, space, { id, version }, stored))
  }
  return versions
}

function unlessMissing(error: unknown): null {
  if (isRefused(error, 'envelope.missing')) return null
  throw error
}

/** Opens the newest of a record, and remembers it. One that does not open must not hide the others. */
function open(vault: Vault, space: string, stored: Stored, id = stored.envelope.id): Promise<SealedRecord> {
  const known = mustSpace(vault, space)
  return orDamaged(stored, id, async () => {
    mustBeFresh(vault.seen, known, id, stored.envelope)
    const opened = await openOnly(vault, stored)
    seeEnvelope(vault.seen, known, id, stored.envelope)
    return opened
  })
}

function openVersion(vault: Vault, space: string, asked: { id: string; version: number }, stored: Stored) {
  return orDamaged(stored, asked.id, async () => {
    mustBeThere(mustSpace(vault, space), asked.id, stored.envelope)
    if (stored.envelope.version !== asked.version) throw new VaultFault('envelope.other-place')
    return openOnly(vault, stored)
  })
}

async function orDamaged(
  { envelope: { version, author } }: Stored,
  id: string,
  opening: () => Promise<SealedRecord>,
): Promise<SealedRecord> {
  try {
    return await opening()
  } catch (error) {
    return { id, version, author, writtenAt: null, body: null, damaged: codeOf(error) }
  }
}

export function mustSpace(vault: Vault, space: string): Space {
  const known = vault.state.spaces.get(space)
  if (!known) throw new Refused({ code: 'log.unknown-space' })
  return known
}

async function openOnly(vault: Vault, { envelope, writtenAt }: Stored): Promise<SealedRecord> {
  const { id, version, author } = envelope
  const key = mustKey(vault, envelope.space, envelope.epoch)
  const verify = vault.state.members.get(author)?.card.verify ?? ''
  const opened = await openSigned(key, envelope, verify)
  if (!opened) throw new Refused({ code: 'space.no-key' })
  return { id, version, author, writtenAt, body: opened.body }
}
