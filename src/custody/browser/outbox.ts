import { newId } from '#vault/bytes.ts'
import { VaultFault } from '#vault/fault.ts'
import { type Envelope, sealOpened } from '#vault/space/envelope.ts'
import { oneAtATime } from './in-turn.ts'
import { findMyself, isOf } from './myself.ts'
import { mustKey, openVault, type Vault } from './organisation.ts'
import { myWrap, openKept } from './own-key.ts'
import { isOffline, isRefused, Refused, type Trouble } from './refused.ts'
import { ask } from './server.ts'
import { exchange, find, forget, keep, list, type Waiting } from './store.ts'
import { isUnlocked } from './unlocked.ts'

type Written = { written: { id: string; version: number }[] }
export type Fate = 'there' | 'later' | 'held' | Trouble

let tell: (waiting: Waiting[]) => void = () => {}
type Arrival = (envelope: Envelope, organisation: string) => Promise<void> | void
const arrivals: Arrival[] = []

/** Hears of every change of what waits. */
export function onOutbox(hear: (waiting: Waiting[]) => void): void {
  tell = hear
}

/** Hears of everything that has reached the server, before it leaves the outbox. */
export function onArrival(hear: Arrival): void {
  arrivals.push(hear)
}

export const listWaiting = async (): Promise<Waiting[]> =>
  (await list('outbox')).sort((a, b) => a.at - b.at || a.envelope.version - b.envelope.version)

type Posting = { deleteAfter?: string | null | undefined; instead?: readonly string[] | undefined }

/**
 * Sends sealed versions of a record, one after the other. They are on this disk before they are on their way, and stay
 * there until the server has said that they are on its own; without a connection they wait.
 * @param instead what waits here and is settled by them
 * @returns whether the server has the last one
 * @throws Refused what the server says against it: then it stays here for a person to decide. `device.full` when it is
 * neither here nor there
 */
export async function post(
  vault: Vault,
  envelopes: readonly Envelope[],
  { deleteAfter = null, instead = [] }: Posting = {},
): Promise<boolean> {
  const rows = await Promise.all(
    envelopes.map((envelope, after) => rowOf(vault, envelope, deleteAfter, after)),
  )
  const last = rows.at(-1)?.key ?? ''
  try {
    await exchange('outbox', rows, instead)
  } catch (error) {
    // A device without room, or one that keeps nothing, may still have a connection.
    for (const row of rows) if ((await send(row)) !== 'there') throw error
    return true
  }
  await tellAll()
  await flush()
  const left = await find('outbox', last)
  if (left?.refused) throw new Refused({ ...lastTrouble.get(last), code: left.refused })
  return left === undefined
}

export async function rowOf(
  vault: Vault,
  envelope: Envelope,
  deleteAfter: string | null,
  after: number,
): Promise<Waiting> {
  const { organisation } = vault
  const { space, epoch } = envelope
  const wrap = await myWrap(vault, mustKey(vault, space, epoch))
  const at = Date.now() + after
  return { key: newId(), organisation, space, envelope, deleteAfter, wrap, refused: null, at }
}

/**
 * Sends everything of mine that waits, the oldest first. What the server refused waits for a person, and what somebody else
 * wrote on this device waits for them: nobody can send it in their place.
 */
export function flush(): Promise<Waiting[]> {
  return oneAtATime('outbox', async () => {
    const held = new Set<string>()
    for (const one of await listMine()) {
      const { id } = one.envelope
      if (one.refused) held.add(id)
      // What was written on top of something refused would cover what refused it.
      else if (held.has(id)) await refuse(one, { code: 'envelope.version' })
      else {
        const fate = await deliver(one)
        if (fate === 'later') break
        if (fate !== 'there') held.add(id)
      }
    }
    return listWaiting()
  })
}

export async function listMine(): Promise<Waiting[]> {
  const rows = await listWaiting()
  if (rows.length === 0) return rows
  // Signed out, or no connection: then nothing can be sent either.
  const me = await findMyself().catch(() => null)
  return rows.filter((row) => isOf(me, row))
}

/** A person has decided: their version is not needed any more. */
export async function drop(key: string): Promise<void> {
  await forget('outbox', key)
  lastTrouble.delete(key)
  await tellAll()
}

/** Tries once more what was refused. */
export async function tryAgain(key: string): Promise<void> {
  const one = await find('outbox', key)
  if (one) await keep('outbox', { ...one, refused: null })
  await flush()
}

const lastTrouble = new Map<string, Trouble>()
export const tellAll = async () => tell(await listWaiting())

export async function refuse(one: Waiting, trouble: Trouble): Promise<void> {
  lastTrouble.set(one.key, trouble)
  await keep('outbox', { ...one, refused: trouble.code })
  await tellAll()
}

async function deliver(one: Waiting): Promise<Fate> {
  let fate = await send(one)
  if (fate === 'there' && one.away) fate = await erase(one.away)
  if (fate === 'there') await drop(one.key)
  else if (typeof fate !== 'string') await refuse(one, fate)
  return fate
}

/** What has moved here is erased where it was. */
async function erase({ space, id }: { space: string; id: string }): Promise<Fate> {
  try {
    await ask('POST', `/vault/spaces/${space}/erasures`, { ids: [id] })
    return 'there'
  } catch (error) {
    return fateOf(error)
  }
}

async function send(one: Waiting, isAnew = false): Promise<Fate> {
  const { key, space, envelope, deleteAfter, organisation } = one
  const body = { envelopes: [{ envelope, ...(deleteAfter && { deleteAfter }) }] }
  try {
    const path = `/vault/spaces/${space}/envelopes`
    mustBeFor(envelope, await ask<Written>('POST', path, body, { 'idempotency-key': key }))
  } catch (error) {
    if (isRefused(error, 'envelope.epoch') && !isAnew) return sendAnew(one)
    return fateOf(error)
  }
  for (const hear of arrivals) await Promise.resolve(hear(envelope, organisation)).catch(() => {})
  return 'there'
}

/** Everything was sealed anew since: this as well. A locked keyring has to be opened first. */
async function sendAnew(one: Waiting): Promise<Fate> {
  try {
    if (!isUnlocked()) return 'held'
    const again = await sealAnew(await openVault(one.organisation), one)
    return again ? send(again, true) : { code: 'space.no-key' }
  } catch (error) {
    return isRefused(error, 'locked') ? 'held' : fateOf(error)
  }
}

/** The same write under the present key, in its place on this device. @returns null when it does not open */
export async function sealAnew(vault: Vault, one: Waiting): Promise<Waiting | null> {
  const opened = await openKept(vault, one)
  if (!opened) return null
  const key = mustKey(vault, one.space)
  const envelope = await sealOpened(key, one.envelope, opened)
  const again = { ...one, envelope, wrap: await myWrap(vault, key) }
  await keep('outbox', again)
  return again
}

export function fateOf(error: unknown): Fate {
  if (isOffline(error)) return error instanceof Refused && error.trouble.status ? 'held' : 'later'
  if (error instanceof VaultFault) return { code: error.code }
  if (!(error instanceof Refused)) throw error
  const { status, code } = error.trouble
  // Somebody else has signed in behind this page: it waits until I am back.
  if (code === 'envelope.foreign-author') return 'held'
  // Signed out or asked to wait: nothing is wrong with the record itself.
  return status === 401 || status === 429 ? 'later' : error.trouble
}

/** An answer to another request is none: then the record stays here. @throws Refused `answer.other` */
function mustBeFor({ id, version }: Envelope, { written }: Written): void {
  const isIt = written?.length === 1 && written[0]?.id === id && written[0].version === version
  if (!isIt) throw new Refused({ code: 'answer.other' })
}
