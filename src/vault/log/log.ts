import { bound } from '../canonical.ts'
import { must } from '../fault.ts'
import { type Identity, mustBeCard } from '../identity/identity.ts'
import { isSigned, sign } from '../signing.ts'
import { type Fingerprint, fingerprintCode, fingerprintOf } from '../words/fingerprint.ts'
import {
  aboutOf,
  digestOf,
  type Entry,
  type EntryOf,
  headAfter,
  isEntry,
  type Kind,
  type Said,
} from './entry.ts'
import { mustBeAllowed } from './rights.ts'
import { apply, type Head, type LogState, memberOf } from './state.ts'

/**
 * What a client holds a log against: the organisation it asked for, the founding key that people compared (from a link's
 * fragment, a QR code or the pin of this device), the last head that this device has seen.
 */
export type Expected = { tenant: string; founder?: string | undefined; seen?: Head | undefined }

/** The first line: who founds signs for themselves, and is the first administrator. */
export async function found(founder: Identity, time: string): Promise<Entry> {
  return signEntry(founder, -1, null, 'founded', { card: founder.card }, time)
}

/**
 * A new line at the end of a log.
 * @throws VaultFault `log.right` and the others of `mustBeAllowed`: nothing is signed that others would refuse
 */
export async function nextEntry<K extends Kind>(
  state: LogState,
  author: Identity,
  kind: K,
  payload: Said[K],
  time: string,
): Promise<EntryOf<K>> {
  const entry = await signEntry(author, state.head.seq, state.head.hash, kind, payload, time)
  must(isEntry(entry), 'log.form', entry.seq)
  mustBeAllowed(state, entry)
  return entry
}

/**
 * Reads a whole log and believes nothing: form, chain, signatures, rights, and that it is the log we know.
 * @throws VaultFault `log.empty`, `log.form`, `log.suite`, `log.other-organisation`, `log.other-founder`, `log.gap`,
 * `log.fork`, `log.rollback`, `log.signature`, `card.forged`, those of `mustBeAllowed`; `at` is the number of the line
 */
export async function replay(entries: readonly unknown[], expected: Expected): Promise<LogState> {
  const [first, ...others] = entries
  must(first !== undefined, 'log.empty')
  const begun = await begin(first, expected)
  const state = await follow(begun, others, expected.seen)
  must(!expected.seen || state.head.seq >= expected.seen.seq, 'log.rollback')
  return state
}

/** Reads on where a checked log ended; the given state stays as it was. @throws VaultFault as `replay` */
export const extend = (state: LogState, entries: readonly unknown[]): Promise<LogState> =>
  follow(structuredClone(state), entries, undefined)

/** What people compare: six words of the founding key, and the code for the link and the QR. */
export const fingerprintOfLog = ({ founder }: LogState): Promise<Fingerprint> =>
  fingerprintOf('founder', founder)

/** Only the code, without the costly words. */
export const founderCode = ({ founder }: LogState): Promise<string> => fingerprintCode('founder', founder)

/** The first line, checked. */
export async function begin(first: unknown, { tenant, founder, seen }: Expected): Promise<LogState> {
  mustHaveForm(first, 0)
  must(first.kind === 'founded' && first.seq === 0 && first.previous === null, 'log.order', 0)
  const { card } = first.payload
  must(card.tenant === tenant, 'log.other-organisation', 0)
  must(founder === undefined || founder === (await fingerprintCode('founder', card)), 'log.other-founder', 0)
  must(first.author === card.id, 'log.right', 0)
  await mustBeCard(card, tenant)
  must(await isSignedEntry(first, card.verify, tenant), 'log.signature', 0)
  const head = { seq: 0, hash: await headAfter(null, first.kind, '', await digestOf(first)) }
  mustBeSeen(head, seen)
  const members = new Map([[card.id, memberOf(card, 'admin', first.time)]])
  const empty = { spaces: new Map(), recoveries: [], recovering: null, handedOver: null, retired: new Map() }
  return { tenant, founder: card, head, members, only: null, ...empty }
}

/** @throws VaultFault `log.suite` for a newer or older suite, `log.form` */
export function mustHaveForm(entry: unknown, at: number): asserts entry is Entry {
  const suite = Object(entry).suite
  must(suite === undefined || suite === 1, 'log.suite', at)
  must(isEntry(entry), 'log.form', at)
}

/** @throws VaultFault `log.fork` when the line that this device has seen at this place was another one */
export function mustBeSeen(head: Head, seen: Head | undefined): void {
  must(seen?.seq !== head.seq || seen.hash === head.hash, 'log.fork', head.seq)
}

/** Takes one line into the state; the check of its signature runs beside the next lines. */
export async function take(state: LogState, entry: unknown): Promise<Signed> {
  const at = state.head.seq + 1
  mustHaveForm(entry, at)
  must(entry.seq === at, 'log.gap', at)
  must(entry.previous === state.head.hash, 'log.fork', at)
  const signed = isSignedEntry(entry, state.members.get(entry.author)?.card.verify ?? '', state.tenant)
  const digest = await digestOf(entry)
  if (entry.kind === 'member_added') await mustBeCard(entry.payload.card, state.tenant)
  mustBeAllowed(state, entry, at)
  apply(state, entry)
  state.head = { seq: at, hash: await headAfter(entry.previous, entry.kind, aboutOf(entry.payload), digest) }
  return { signed }
}

/** A check that is under way; null where there is nothing to check. */
export type Signed = { signed: Promise<boolean> | null }

/** Takes line after line. A wrong signature is named before what a wrong line led to. */
export async function follow(
  state: LogState,
  lines: readonly unknown[],
  seen: Head | undefined,
  taking = take,
) {
  const first = state.head.seq + 1
  const checks: Promise<boolean>[] = []
  let fault: unknown
  try {
    for (const line of lines) {
      const { signed } = await taking(state, line)
      checks.push(signed ?? Promise.resolve(true))
      mustBeSeen(state.head, seen)
    }
  } catch (error) {
    fault = error
  }
  const wrong = (await Promise.all(checks)).indexOf(false)
  must(wrong < 0, 'log.signature', first + wrong)
  if (fault) throw fault
  return state
}

function isSignedEntry({ signature, ...said }: Entry, verify: string, tenant: string): Promise<boolean> {
  return isSigned(verify, signature, bound('log/sign', { tenant, ...said }))
}

async function signEntry<K extends Kind>(
  { card, key }: Identity,
  seq: number,
  previous: string | null,
  kind: K,
  payload: Said[K],
  time: string,
): Promise<EntryOf<K>> {
  const said = { suite: 1 as const, seq: seq + 1, previous, kind, payload, time, author: card.id }
  return { ...said, signature: await sign(key, bound('log/sign', { tenant: card.tenant, ...said })) }
}
