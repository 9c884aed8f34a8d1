import { frameOf } from '#vault/space/bulk.ts'
import { type Seen, seeMark } from '#vault/space/seen.ts'
import { oneAtATime } from '../browser/in-turn.ts'
import { findOpen, openVault, type Vault } from '../browser/organisation.ts'
import { type Fate, fateOf, listMine, refuse, sealAnew } from '../browser/outbox.ts'
import { isRefused } from '../browser/refused.ts'
import { exchange, keepSeen, type Waiting } from '../browser/store.ts'
import { type Became, eraseAt, postFrames } from './doors.ts'

/** So many go in one request, and so many bytes of them. */
export const mostAtOnce = 500
const longest = 8_000_000

/** What became of each write, by its key in the outbox. */
export type Fates = Map<string, Fate>

/** Hears of what has reached the server. */
type Arrived = (rows: readonly Waiting[], writtenAt: string) => void

/**
 * Sends everything of mine that waits, the oldest first and many at a time. What was refused waits for a person, and holds
 * back what was written on top of it.
 */
export function sendAll(vault: Vault, arrived: Arrived): Promise<Fates> {
  return oneAtATime('outbox', async () => {
    const fates: Fates = new Map()
    const held = new Set<string>()
    for (const run of runsOf(await listMine())) {
      const free: Waiting[] = []
      for (const one of run) {
        if (one.refused) held.add(one.envelope.id)
        else if (!held.has(one.envelope.id)) free.push(one)
        else await refused(fates, one, { code: 'envelope.version' })
      }
      const isThrough = free.length === 0 || (await sendRun(vault, free, fates, arrived))
      for (const { key, envelope } of free) if (fates.get(key) !== 'there') held.add(envelope.id)
      if (!isThrough) break
    }
    return fates
  })
}

/** Rows that go together: of one space, each record once, in their order. */
export function runsOf(rows: readonly Waiting[]): Waiting[][] {
  const runs: Waiting[][] = []
  let ids = new Set<string>()
  let length = 0
  for (const row of rows) {
    const last = runs.at(-1)
    const fits =
      last?.[0]?.space === row.space &&
      last.length < mostAtOnce &&
      length + row.envelope.ct.length < longest &&
      !ids.has(row.envelope.id)
    if (fits) last.push(row)
    else {
      runs.push([row])
      ids = new Set()
      length = 0
    }
    ids.add(row.envelope.id)
    length += row.envelope.ct.length
  }
  return runs
}

/** @returns whether it is worth trying the next */
async function sendRun(vault: Vault, run: Waiting[], fates: Fates, arrived: Arrived): Promise<boolean> {
  const [became, sent] = await tryRun(vault, run)
  if (!('refused' in became)) {
    for (const one of run) {
      if (became.fate === 'later' || became.fate === 'held') fates.set(one.key, became.fate)
      else await refused(fates, one, became.fate === 'there' ? { code: 'bug' } : became.fate)
    }
    return became.fate !== 'later'
  }
  const codes = new Map(became.refused.map(({ id, code }) => [id, code]))
  const there = sent.filter(({ envelope }) => !codes.has(envelope.id))
  const away = await eraseAway(there)
  for (const one of sent) {
    const code = codes.get(one.envelope.id)
    if (code !== undefined) await refused(fates, one, { code })
    else fates.set(one.key, away.get(one.key) ?? 'there')
  }
  const done = there.filter(({ key }) => fates.get(key) === 'there')
  settle(vault, done, became.writtenAt, arrived)
  await exchange(
    'outbox',
    [],
    done.map(({ key }) => key),
  ).catch(() => {})
  return true
}

type Outcome = Became | { fate: Fate }

/** @returns also the rows as they were sent, sealed anew where there is a new key */
async function tryRun(vault: Vault, run: Waiting[], isAnew = false): Promise<[Outcome, Waiting[]]> {
  const space = run[0]?.space ?? ''
  try {
    const became = await postFrames(
      space,
      run.map(({ envelope, deleteAfter }) => frameOf(envelope, 0, deleteAfter)),
    )
    // An answer to something else is none.
    if (!Array.isArray(became.refused)) return [{ fate: { code: 'answer.other' } }, run]
    return [became, run]
  } catch (error) {
    if (!isRefused(error, 'envelope.epoch') || isAnew) return [{ fate: fateOf(error) }, run]
  }
  try {
    await openVault(vault.organisation)
    const anew = await Promise.all(run.map((one) => sealAnew(vault, one)))
    const all = anew.filter((one) => one !== null)
    return all.length < run.length ? [{ fate: { code: 'space.no-key' } }, run] : tryRun(vault, all, true)
  } catch (error) {
    return [{ fate: isRefused(error, 'locked') ? 'held' : fateOf(error) }, run]
  }
}

/** What has moved is erased where it was, before it leaves the outbox: interrupted here it is sent and erased once more. */
async function eraseAway(there: readonly Waiting[]): Promise<Fates> {
  const fates: Fates = new Map()
  const moved = there.filter(({ away }) => away)
  for (const [space, rows] of Map.groupBy(moved, ({ away }) => away?.space ?? '')) {
    const ids = rows.map(({ away }) => away?.id ?? '')
    const fate = await eraseAt(space, ids).then(() => 'there' as const, fateOf)
    for (const { key } of rows) fates.set(key, fate)
  }
  return fates
}

async function refused(fates: Fates, one: Waiting, trouble: Exclude<Fate, string>): Promise<void> {
  fates.set(one.key, trouble)
  await refuse(one, trouble).catch(() => {})
}

/** So many at once are one of many pieces; then what was seen is kept when this part of all of it is new. */
const many = 100
const part = 16

/** Records in bulk lie in all of what is kept: kept again after each piece, the last of many pieces would take very long. */
const isDue = ({ fresh, records }: Seen, count: number): boolean =>
  count < many || fresh.size * part > records.size

/** Remembers what has arrived; nobody waits for that. */
function settle(vault: Vault, rows: readonly Waiting[], writtenAt: string, arrived: Arrived): void {
  if (rows.length === 0) return
  for (const { envelope, organisation } of rows) {
    if (organisation !== vault.organisation) continue
    try {
      seeMark(vault.seen, envelope.space, envelope)
    } catch {
      // Somebody has written on top of it already, and this device has seen that.
    }
  }
  if (findOpen(vault.organisation) === vault && isDue(vault.seen, rows.length))
    void keepSeen(vault.seen).catch(() => {})
  arrived(rows, writtenAt)
}

/** Sends without an outbox, where the device has no room for one: all of it, or it is said which are not there. */
export async function sendWithout(vault: Vault, rows: readonly Waiting[], arrived: Arrived): Promise<Fates> {
  const fates: Fates = new Map()
  for (const run of runsOf(rows)) {
    const [became, sent] = await tryRun(vault, run)
    const codes = 'refused' in became ? new Map(became.refused.map(({ id, code }) => [id, code])) : null
    const away = await eraseAway(sent.filter(({ envelope }) => codes && !codes.has(envelope.id)))
    for (const one of run) {
      const code = codes ? codes.get(one.envelope.id) : 'device.full'
      fates.set(one.key, code === undefined ? (away.get(one.key) ?? 'there') : { code })
    }
    if ('refused' in became)
      settle(
        vault,
        sent.filter(({ key }) => fates.get(key) === 'there'),
        became.writtenAt,
        arrived,
      )
  }
  return fates
}
