import { newId } from '#vault/bytes.ts'
import { canonical } from '#vault/canonical.ts'
import { isStale } from '#vault/log/state.ts'
import { frameOf, openedIn } from '#vault/space/bulk.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { writeFrames } from '#vault/space/frames.ts'
import { mustBeWritable } from '#vault/space/space.ts'
import { codeOf } from '../browser/code-of.ts'
import { mustKey, nowOf, type Vault } from '../browser/organisation.ts'
import { type Fate as Became, drop, listMine, rowOf, tellAll } from '../browser/outbox.ts'
import { openKept } from '../browser/own-key.ts'
import { mustSpace } from '../browser/records.ts'
import { exchange, list, type Waiting } from '../browser/store.ts'
import { fetchNewest } from './by-name.ts'
import { holdOwn } from './device.ts'
import { eraseAt } from './doors.ts'
import type { Fate, Newest, Stuck, Write, Written } from './messages.ts'
import { type Fates, mostAtOnce, sendAll, sendWithout } from './sending.ts'

type Told = (done: number, all: number) => void
/** `came`: rows of these writes have reached the server. `arrived`: what came of these spaces lies on this device. */
type Hears = { came(rows: readonly Waiting[]): void; arrived(spaces: string[]): void }

/** A write with where its record was before, if it moves. */
export type Moving = Write & { away?: { space: string; id: string } }

type Sealed = { written: Written; row: Waiting | null; body: string }

/**
 * Seals and sends, at most 500 at a time. All of a time lie on this disk before one of them is on its way, and stay there
 * until the server has said what became of them.
 */
export async function writeAll(
  vault: Vault,
  writes: readonly Moving[],
  { told, renew, ...hears }: Hears & { told: Told; renew: () => Promise<unknown> },
): Promise<Written[]> {
  const done: Written[] = []
  for (const some of timesOf(writes)) {
    // Somebody's time is over: a new key comes before the next word.
    for (const space of new Set(some.map((one) => one.space)))
      if (vault.state.spaces.get(space) && isStale(vault.state, mustSpace(vault, space), nowOf(vault)))
        await renew()
    const sealed = await Promise.all(some.map((one) => seal(vault, one)))
    await send(vault, sealed, hears)
    done.push(...sealed.map(({ written }) => written))
    told(done.length, writes.length)
  }
  return done
}

/** Parts in which each record stands once, so that nothing is written on top of what may be refused. */
function timesOf(writes: readonly Moving[]): Moving[][] {
  const times: Moving[][] = []
  let names = new Set<string>()
  for (const write of writes) {
    const name = write.id && `${write.space}/${write.id}`
    const isFull = (times.at(-1)?.length ?? mostAtOnce) >= mostAtOnce
    if (isFull || (name !== undefined && names.has(name))) {
      times.push([])
      names = new Set()
    }
    times.at(-1)?.push(write)
    if (name) names.add(name)
  }
  return times
}

async function seal(
  vault: Vault,
  { space, id = newId(), version, body, deleteAfter, away }: Moving,
): Promise<Sealed> {
  const written: Written = { id, version: version + 1, fate: { code: 'bug' } }
  const said = JSON.stringify(body) ?? ''
  try {
    const author = vault.me.card.id
    mustBeWritable(vault.state, space, author, nowOf(vault))
    const place = { id, version: version + 1, author }
    const envelope = await sealEnvelope(mustKey(vault, space), place, body, vault.me)
    const row = await rowOf(vault, envelope, deleteAfter ?? null, 0)
    return { written, row: { ...row, ...(away && { away }) }, body: said }
  } catch (error) {
    return { written: { ...written, fate: { code: codeOf(error) } }, row: null, body: said }
  }
}

async function send(vault: Vault, sealed: readonly Sealed[], { came, arrived }: Hears): Promise<void> {
  const rows = sealed.flatMap(({ row }) => row ?? [])
  if (rows.length === 0) return
  for (const [i, row] of rows.entries()) row.at += i / 1000
  const keys = new Set(rows.map(({ key }) => key))
  const come = (there: readonly Waiting[], writtenAt: string) => {
    came(there.filter(({ key }) => keys.has(key)))
    void keepOwn(there, writtenAt, arrived)
  }
  let fates: Fates
  try {
    await exchange('outbox', rows, await replacedBy(vault, rows))
    fates = await sendAll(vault, come)
  } catch {
    fates = await sendWithout(vault, rows, come)
  }
  for (const one of sealed)
    if (one.row) one.written.fate = await fateOf(vault, one, one.row, fates.get(one.row.key))
  void tellAll().catch(() => {})
}

/** What was refused before and is settled by what is written now. */
async function replacedBy(vault: Vault, rows: readonly Waiting[]): Promise<string[]> {
  const names = new Set(rows.map(({ space, envelope }) => `${space}/${envelope.id}`))
  const mine = (await list('outbox')).filter(
    ({ envelope, refused }) => refused && envelope.author === vault.me.card.id,
  )
  return mine.filter(({ space, envelope }) => names.has(`${space}/${envelope.id}`)).map(({ key }) => key)
}

async function fateOf(vault: Vault, one: Sealed, row: Waiting, became: Became | undefined): Promise<Fate> {
  if (became === 'there') return 'there'
  if (became === undefined || typeof became === 'string') return 'waits'
  if (became.code !== 'envelope.version') return { code: became.code }
  const newest = await newestOf(vault, row)
  if (!newest) return { code: became.code }
  const isMine = newest.version === one.written.version && newest.author === row.envelope.author
  if (!isMine || canonical(newest.body) !== canonical(JSON.parse(one.body)))
    return { code: became.code, newest }
  // The acknowledgement was lost, and it was sealed anew since.
  if (row.away) await eraseAt(row.away.space, [row.away.id])
  await drop(row.key)
  return 'there'
}

/** What somebody else wrote in between; null when it does not open now. */
async function newestOf(vault: Vault, { space, envelope }: Waiting): Promise<Newest | null> {
  const row = await fetchNewest(vault, space, envelope.id).catch(() => null)
  if (!row?.sealed || row.meta.damaged) return null
  const { version, author } = row.meta
  return { version, author, body: openedIn(row.sealed).body }
}

/** What has arrived lies on this device as well, for the next opening. */
async function keepOwn(
  rows: readonly Waiting[],
  writtenAt: string,
  arrived: Hears['arrived'],
): Promise<void> {
  const at = Date.parse(writtenAt) || 0
  for (const [space, some] of Map.groupBy(rows, (row) => row.space)) {
    const frames = some.map(({ envelope, deleteAfter }) => frameOf(envelope, at, deleteAfter))
    await holdOwn(space, writeFrames({ space }, frames).buffer).catch(() => {})
  }
  arrived([...new Set(rows.map(({ space }) => space))])
}

/** Writes of mine that the server would not take and that nobody has decided on, with what they say. */
export async function listStuck(vault: Vault, space: string): Promise<Stuck[]> {
  const stuck: Stuck[] = []
  for (const one of await listMine()) {
    if (one.space !== space || !one.refused) continue
    const opened = await openKept(vault, one).catch(() => null)
    if (!opened) continue
    const { id, version } = one.envelope
    const newest = one.refused === 'envelope.version' ? await newestOf(vault, one) : null
    stuck.push({ key: one.key, id, version, body: opened.body, code: one.refused, ...(newest && { newest }) })
  }
  return stuck
}
