import { asHouse, type Desk } from '#kernel/desk.ts'
import { type Entry, timeOf } from '#vault/log/entry.ts'
import { founderCode } from '#vault/log/log.ts'
import { proofFor, type Stub } from '#vault/log/proof.ts'
import { readersAt, type Space } from '#vault/log/state.ts'
import { stateOf } from './log-state.ts'
import { listEntryRows } from './logs.sql.ts'

/** What a visitor needs to seal to a space: the log, as far as it concerns that space, and under which founding key. */
export type Proof = { organisation: string; space: string; founder: string; lines: (Entry | Stub)[] }

export function proofOf(desk: Desk, organisation: string, space: string): Promise<Proof> {
  // Visitors belong to no organisation. They get signed lines and public keys, of other spaces only that there are some.
  return asHouse(desk, async () => {
    const founder = await founderCode(await stateOf(desk, organisation))
    const entries = await listEntryRows(desk, organisation, -1, 1_000_000)
    return { organisation, space, founder, lines: await proofFor(entries, space) }
  })
}

/** The fingerprint of a vault, for a page that leads to it. */
export const founderOf = (desk: Desk, organisation: string): Promise<string> =>
  asHouse(desk, async () => founderCode(await stateOf(desk, organisation)))

/** A space as the log has it now; undefined when there is none. For an act that has checked the right. */
export const findSpaceInLog = (desk: Desk, organisation: string, space: string): Promise<Space | undefined> =>
  asHouse(desk, async () => (await stateOf(desk, organisation)).spaces.get(space))

/** How many people can open what is sealed to a space now; a board's recovery of paper is nobody who reads. */
export const countReaders = (desk: Desk, organisation: string, space: string): Promise<number> =>
  asHouse(desk, async () => {
    const state = await stateOf(desk, organisation)
    const found = state.spaces.get(space)
    const readers = found && !found.shredded ? readersAt(state, found, timeOf(desk.now)) : []
    return readers.filter((id) => state.members.get(id)?.role !== 'guardian').length
  })
