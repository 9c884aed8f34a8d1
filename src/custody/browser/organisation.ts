import { type Identity, identityAt } from '#vault/identity/identity.ts'
import { type Entry, type Kind, type Said, timeOf } from '#vault/log/entry.ts'
import { extend, founderCode, nextEntry, replay } from '#vault/log/log.ts'
import { type LogState, mustBelong } from '#vault/log/state.ts'
import type { Change } from '#vault/space/grant.ts'
import { firstSeen, type Seen, seeLog } from '#vault/space/seen.ts'
import { openWrap, type SpaceKey, type Wrap } from '#vault/space/space.ts'
import { askOrRecall, recall } from './recalling.ts'
import { isOffline, isRefused, Refused } from './refused.ts'
import { ask } from './server.ts'
import { findSeen, forget, keep, keepSeen } from './store.ts'
import { mustHold, onLock } from './unlocked.ts'

/** An organisation's vault as this worker knows it: the checked log, what was seen, the keys that are ours. */
export type Vault = {
  organisation: string
  me: Identity
  state: LogState
  /** The lines that it says so by, as far as this page has read all of them. */
  lines: Entry[]
  seen: Seen
  keys: Map<string, SpaceKey>
  rotating: Set<string>
  /** What the server's clock is ahead of ours, in ms. */
  ahead: number
}

type Log = { entries: Entry[]; more: boolean }
type Spaces = { spaces: { id: string; epoch: number; rotatingSince: string | null; wraps: Wrap[] }[] }

const vaults = new Map<string, Vault>()
onLock(() => vaults.clear())

/** Whether this device has compared the founding key of an organisation. */
export const findPin: (organisation: string) => Promise<Seen | undefined> = findSeen

/**
 * Reads the log as the server has it, under the pin of this device.
 * @returns null when nothing was founded yet; `unknown` when the founding key was never compared here
 * @throws VaultFault `log.…` for everything that was forged, cut off or rolled back
 */
export async function readLog(
  organisation: string,
): Promise<{ state: LogState; pin: Seen | undefined; entries: Entry[] } | null> {
  // First what was seen: another tab may see more while the answer is on its way.
  const pin = await findPin(organisation)
  const fetched = fetchLog(organisation, -1)
  const entries = await fetched.catch((error) => recall<Entry[]>(logOf(organisation), error))
  if (entries.length === 0) {
    if (pin) throw new Refused({ code: 'log.rollback' })
    return null
  }
  const expected = { tenant: organisation, founder: pin?.founder, seen: pin?.head }
  return { state: await replay(entries, expected), pin, entries }
}

/** Takes the founding key for the true one: people have compared it. From now on this device accepts no other. */
export async function pinOrganisation(organisation: string, code: string): Promise<void> {
  const read = await readLog(organisation)
  if (!read || (await founderCode(read.state)) !== code) throw new Refused({ code: 'log.other-founder' })
  await keepSeen(firstSeen(read.state, code))
}

/**
 * The vault of an organisation, opened once and read on from there.
 * @throws Refused `locked`, `vault.missing`, `vault.unpinned`; VaultFault `log.unknown-member` for whoever was removed,
 * and when the server is not to be believed
 */
export function openVault(organisation: string): Promise<Vault> {
  return inTurn(organisation, () => {
    const known = vaults.get(organisation)
    if (!known) return openAnew(organisation)
    // Without a connection it is worth what it was a moment ago; whatever is written meanwhile waits.
    return readOn(known).catch((error) => (isOffline(error) ? known : Promise.reject(error)))
  })
}

/** The vault as it was opened on this page, without asking anybody. */
export const findOpen = (organisation: string): Vault | undefined => vaults.get(organisation)

/** @throws Refused `locked` */
export function mustBeOpen(organisation: string): Vault {
  mustHold()
  const vault = findOpen(organisation)
  if (!vault) throw new Refused({ code: 'locked' })
  return vault
}

async function openAnew(organisation: string): Promise<Vault> {
  const keyring = mustHold()
  const read = await readLog(organisation)
  if (!read) throw new Refused({ code: 'vault.missing' })
  if (!read.pin) throw new Refused({ code: 'vault.unpinned' })
  const { state, pin: seen } = read
  seeLog(seen, state)
  await keepSeen(seen)
  const me = await identityAt(organisation, keyring)
  mustBelong(state, me.card)
  const clock = await clockOf(organisation).catch(unlessOffline)
  const ahead = notBefore(read.entries, clock)
  const more = { keys: new Map(), rotating: new Set<string>(), ahead }
  const vault: Vault = { organisation, me, state, seen, lines: read.entries, ...more }
  await fetchKeys(vault)
  await keepLog(vault)
  mustHold()
  vaults.set(organisation, vault)
  return vault
}

async function readOn(vault: Vault): Promise<Vault> {
  mustHold()
  // Another tab may have seen more meanwhile; what counts is what was seen before we asked.
  const { head } = vault.seen
  const entries = await fetchLog(vault.organisation, vault.state.head.seq)
  if (entries.length > 0) vault.state = await extend(vault.state, entries)
  seeLog({ ...vault.seen, head }, vault.state)
  mustBelong(vault.state, vault.me.card)
  if (entries.length === 0) return vault
  vault.ahead = notBefore(entries, vault.ahead)
  vault.lines.push(...entries)
  await keepHead(vault)
  await fetchKeys(vault)
  return vault
}

async function keepHead(vault: Vault): Promise<void> {
  const { seen, state } = vault
  if (state.head.seq > seen.head.seq) seen.head = state.head
  await keepSeen(seen)
  await keepLog(vault)
}

const logOf = (organisation: string) => `log/${organisation}`

/** Keeps the log for an opening without a connection; one that has a gap is of no use. */
async function keepLog({ organisation, lines, state }: Vault): Promise<void> {
  const path = logOf(organisation)
  const isWhole = lines.length === state.head.seq + 1
  await (isWhole ? keep('said', { path, answer: lines }) : forget('said', path)).catch(() => {})
}

/** Without a connection nobody says that our clock is wrong. */
function unlessOffline(error: unknown): number {
  if (!isOffline(error)) throw error
  return 0
}

/** A clock that stands before the last line of a log is wrong, or was turned back to let a substitution go on. */
const notBefore = (entries: readonly Entry[], ahead: number): number =>
  Math.max(ahead, Date.parse(entries.at(-1)?.time ?? '') - Date.now() || ahead)

const turns = new Map<string, Promise<unknown>>()

/** One after the other: two questions that read on at once would take the same lines twice. */
function inTurn<T>(organisation: string, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(organisation) ?? Promise.resolve()).then(work, work)
  turns.set(organisation, turn)
  return turn
}

/** Opens the wraps that are ours and whose keys the log knows. */
export async function fetchKeys(vault: Vault): Promise<void> {
  const { spaces } = await askOrRecall<Spaces>(`/vault/organisations/${vault.organisation}/spaces`)
  vault.rotating = new Set(spaces.filter(({ rotatingSince }) => rotatingSince).map(({ id }) => id))
  for (const wrap of spaces.flatMap(({ wraps }) => wraps)) {
    const name = keyName(wrap.space, wrap.epoch)
    if (wrap.member !== vault.me.card.id || vault.keys.has(name)) continue
    const key = await openWrap(vault.me.age, wrap, vault.state)
    if (key) vault.keys.set(name, key)
  }
}

/** The key of a space for an epoch, or for its present one. @throws Refused `space.no-key` */
export function mustKey(vault: Vault, space: string, epoch = vault.state.spaces.get(space)?.epoch): SpaceKey {
  const key = vault.keys.get(keyName(space, epoch ?? 0))
  if (!key) throw new Refused({ code: 'space.no-key' })
  return key
}

export const keyName = (space: string, epoch: number): string => `${space}/${epoch}`

/** The present moment by the server's clock, as the log writes it, never before its last line. */
export function nowOf({ ahead }: Pick<Vault, 'ahead'>): string {
  return timeOf(new Date(Date.now() + ahead))
}

type Thought = Change & { keepsVersions?: boolean }

/**
 * Adds signed lines with their wraps, all or nothing. When a colleague was faster, reads on and thinks again.
 * @param think says what is to be added to a log that stands like this; null when nothing is left to add
 */
export async function say(vault: Vault, think: (vault: Vault) => Promise<Thought | null>): Promise<void> {
  for (let tries = 0; ; tries++) {
    const thought = await think(vault)
    if (!thought) return
    const { lines: entries, wraps, keepsVersions } = thought
    try {
      const path = `/vault/organisations/${vault.organisation}/log`
      await ask('POST', path, { after: vault.state.head.seq, entries, wraps, keepsVersions })
    } catch (error) {
      if (!isRefused(error, 'log.moved') || tries === 5) throw error
      await inTurn(vault.organisation, () => readOn(vault))
      continue
    }
    vault.state = thought.state
    vault.lines.push(...entries)
    return keepHead(vault)
  }
}

/** One line as a change of its own. */
export async function line<K extends Kind>(vault: Vault, kind: K, payload: Said[K]): Promise<Change> {
  const entry = (await nextEntry(vault.state, vault.me, kind, payload, nowOf(vault))) as Entry
  return { lines: [entry], wraps: [], state: await extend(vault.state, [entry]) }
}

async function fetchLog(organisation: string, after: number): Promise<Entry[]> {
  const all: Entry[] = []
  for (let more = true; more; ) {
    const from = all.at(-1)?.seq ?? after
    const page = await ask<Log>('GET', `/vault/organisations/${organisation}/log?after=${from}`)
    all.push(...page.entries)
    more = page.more && page.entries.length > 0
  }
  return all
}

/**
 * What the server's clock is ahead of ours, at most; a device whose clock is wrong by a year still writes true times. It is
 * counted from the moment of asking: by an answer that is slow, or held back, no grant lasts longer.
 */
export async function clockOf(organisation: string): Promise<number> {
  const asked = Date.now()
  const { now } = await ask<{ now: string }>('GET', `/vault/organisations/${organisation}`)
  return new Date(now).getTime() - asked
}
