import type { Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { mustFind } from '#kernel/refusal.ts'
import { extend, replay } from '#vault/log/log.ts'
import type { LogState } from '#vault/log/state.ts'
import { findHashAt, findHead, listEntryRows } from './logs.sql.ts'

// A log is read whole once; afterwards only what is new, as long as the old end is still part of it.
const known = new WeakMap<House, Map<string, LogState>>()
const mostKnown = 200

/**
 * What an organisation's log says, checked line by line. A courtesy against mistakes: browsers check for themselves and
 * believe none of it.
 * @throws Refusal `vault.missing`
 */
export async function stateOf(desk: Desk, organisation: string): Promise<LogState> {
  const head = mustFind(await findHead(desk, organisation), 'vault.missing')
  const before = await stillTrue(desk, organisation)
  if (before?.head.seq === head.seq) return before
  const entries = await listEntryRows(desk, organisation, before?.head.seq ?? -1, 1_000_000)
  const state = before ? await extend(before, entries) : await replay(entries, { tenant: organisation })
  remember(desk.house, organisation, state)
  return state
}

async function stillTrue(desk: Desk, organisation: string): Promise<LogState | undefined> {
  const state = known.get(desk.house)?.get(organisation)
  if (!state) return undefined
  const there = await findHashAt(desk, organisation, state.head.seq)
  return there?.hash === state.head.hash ? state : undefined
}

function remember(house: House, organisation: string, state: LogState): void {
  const states = known.get(house) ?? new Map<string, LogState>()
  if (states.size >= mostKnown) states.clear()
  known.set(house, states.set(organisation, state))
}
