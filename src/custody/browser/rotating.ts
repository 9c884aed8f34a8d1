import { readersAt } from '#vault/log/state.ts'
import { listDue } from '#vault/space/grant.ts'
import { rare } from './load-rare.ts'
import { nowOf, openVault, type Vault } from './organisation.ts'

/** Records that would not open, and so keep an old key in use until somebody has erased or mended them. */
export type Resealed = { moved: number; damaged: number }

type Told = (done: number, all: number) => void

/**
 * Seals everything anew wherever somebody has left or a grant is over. Can be interrupted anywhere and asked again; any
 * reader who comes by goes on with it.
 */
export async function rotateAll(organisation: string, told: Told): Promise<Resealed> {
  const vault = await openVault(organisation)
  const sum = { moved: 0, damaged: 0 }
  const due = dueOf(vault)
  if (due.length === 0) return sum
  const { rotateSpace } = await rare()
  for (const space of due) {
    const { moved, damaged } = await rotateSpace(vault, { space }, told, sum.moved)
    sum.moved += moved
    sum.damaged += damaged.length
  }
  return sum
}

/** Takes a space away from somebody who may still read it: a new key for the others, and everything sealed anew. */
export async function endReading(organisation: string, space: string, member: string, told: Told) {
  const vault = await openVault(organisation)
  const known = vault.state.spaces.get(space)
  if (!known?.readers.has(member)) return
  const readers = readersAt(vault.state, known, nowOf(vault)).filter((id) => id !== member)
  await (await rare()).rotateSpace(vault, { space, readers }, told, 0)
}

/** How many spaces of mine wait for it. */
export async function countDue(organisation: string): Promise<number> {
  return dueOf(await openVault(organisation)).length
}

const dueOf = (vault: Vault): string[] =>
  listDue(vault.state, nowOf(vault)).filter((id) => vault.state.spaces.get(id)?.readers.has(vault.me.card.id))
