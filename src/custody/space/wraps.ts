import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustSpeakFor } from '#people/role.ts'
import { timeOf } from '#vault/log/entry.ts'
import { type LogState, readersAt } from '#vault/log/state.ts'
import type { Wrap } from '#vault/space/space.ts'
import { stateOf } from '../log/log-state.ts'
import { addWraps, destroyWrapRowsOf } from './spaces.sql.ts'

/** Keeps keys for readers who lack them: a new colleague, one with a new keyring. A wrap that is there stays. */
export async function giveWraps(desk: Desk, organisation: string, wraps: Wrap[]): Promise<void> {
  mustSpeakFor(desk, organisation)
  await keepWraps(desk, organisation, wraps, await stateOf(desk, organisation))
  await record(desk, 'wraps.given', organisation, { organisation, data: { count: wraps.length } })
}

/**
 * Keeps wraps as far as the log lets their members read.
 * @throws Refusal `wrap.not-reader`
 */
export async function keepWraps(
  desk: Desk,
  organisation: string,
  wraps: Wrap[],
  state: LogState,
): Promise<void> {
  const now = timeOf(desk.now)
  if (!wraps.every((wrap) => isFor(wrap, state, organisation, now)))
    throw new Refusal('invalid', 'wrap.not-reader')
  if (wraps.length > 0) await addWraps(desk, organisation, wraps)
}

/** Destroys the keys of somebody whom the log no longer names. The caller has read that there. */
export async function destroyWrapsOf(desk: Desk, organisation: string, member: string): Promise<void> {
  await destroyWrapRowsOf(desk, organisation, member)
}

function isFor(wrap: Wrap, state: LogState, organisation: string, now: string): boolean {
  const space = state.spaces.get(wrap.space)
  if (!space || space.shredded || wrap.tenant !== organisation) return false
  const isOpen = wrap.epoch >= space.floor && wrap.epoch <= space.epoch
  return isOpen && readersAt(state, space, now).includes(wrap.member)
}
