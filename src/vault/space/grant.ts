import type { Card, Identity } from '../identity/identity.ts'
import type { Entry, Kind, Role, Said } from '../log/entry.ts'
import { extend, nextEntry } from '../log/log.ts'
import { isStale, type LogState, type Space } from '../log/state.ts'
import { type SpaceKey, type Wrap, wrapKey } from './space.ts'

/** Lines and wraps that belong together: sent as one, kept as one. `state` is what the log says with them. */
export type Change = { lines: Entry[]; wraps: Wrap[]; state: LogState }

/**
 * Lets somebody read, until further notice or until a moment (Vertretung): everybody sees the line, the client too.
 * @param keys my keys of the spaces, every epoch that still occurs
 * @param until UTC to the second, or null
 * @throws VaultFault `log.right`, e.g. for a substitute who would pass it on
 */
export async function grant(
  state: LogState,
  me: Identity,
  to: Card,
  keys: readonly SpaceKey[],
  until: string | null,
  time: string,
): Promise<Change> {
  const spaces = [...new Set(keys.map(({ space }) => space))]
  const said = spaces.map((space) => ['granted', { space, member: to.id, until }] as const)
  return { ...(await write(state, me, said, time)), wraps: await wrapAll(keys, to) }
}

/** Takes a new member in, and wraps these keys for them. The six words are compared before. */
export async function welcome(
  state: LogState,
  me: Identity,
  card: Card,
  role: Role,
  keys: readonly SpaceKey[],
  time: string,
): Promise<Change> {
  const added = await write(state, me, [['member_added', { card, role }]], time)
  const granted = await grant(added.state, me, card, keys, null, time)
  return { ...granted, lines: [...added.lines, ...granted.lines] }
}

/**
 * Brings somebody back who has lost every way to unlock: a new identity, the old rights, and a line that everybody sees.
 * @param by a colleague who has compared the six words, or the board's guardian
 */
export async function bringBack(
  state: LogState,
  me: Identity,
  by: 'colleague' | 'guardians',
  { lost, successor }: { lost: string; successor: Card },
  keys: readonly SpaceKey[],
  time: string,
): Promise<Change> {
  const role = state.members.get(lost)?.role ?? 'member'
  const used = await write(state, me, [['recovery_used', { by, lost, successor: successor.id }]], time)
  const back = await welcome(used.state, me, successor, role, keys, time)
  const removed = await write(back.state, me, [['member_removed', { member: lost }]], time)
  return { lines: [...used.lines, ...back.lines, ...removed.lines], wraps: back.wraps, state: removed.state }
}

/** Spaces that wait for a new epoch, e.g. because a substitution is over. */
export const listDue = (state: LogState, now: string): string[] =>
  [...state.spaces.values()].filter((space) => isDue(state, space, now)).map(({ id }) => id)

type Line = { [K in Kind]: readonly [K, Said[K]] }[Kind]

async function write(state: LogState, me: Identity, said: readonly Line[], time: string) {
  const lines: Entry[] = []
  let current = state
  for (const [kind, payload] of said) {
    const line = (await nextEntry(current, me, kind, payload, time)) as Entry
    current = await extend(current, [line])
    lines.push(line)
  }
  return { lines, state: current }
}

const wrapAll = (keys: readonly SpaceKey[], { id, recipient }: Card): Promise<Wrap[]> =>
  Promise.all(keys.map((key) => wrapKey(key, id, recipient)))

/** Whether a space waits for a rotation: somebody left, a grant is over, or one was begun. */
export const isDue = (state: LogState, space: Space, now: string): boolean =>
  !space.shredded && (space.floor < space.epoch || isStale(state, space, now))
