import { readersAt } from '#vault/log/state.ts'
import { listDue } from '#vault/space/grant.ts'
import { nowOf, openVault, type Vault } from './organisation.ts'
import type { rotateSpace as RotateSpace } from './resealing.ts'

/** Records that would not open, and so keep an old key in use until somebody has erased or mended them. */
export type Resealed = { moved: number; damaged: number }

type Told = (done: number, all: number) => void

let load: (() => Promise<typeof RotateSpace>) | undefined

/** What seals anew is loaded when somebody needs it: this says from where. */
export function loadResealing(from: () => Promise<typeof RotateSpace>): void {
  load = from
}

const rotateSpace: typeof RotateSpace = async (...given) => {
  if (!load) throw new Error('nobody said where it is loaded from')
  return (await load())(...given)
}

/**
 * Seals everything anew wherever somebody has left or a grant is over. Can be interrupted anywhere and asked again; any
 * reader who comes by goes on with it.
 */
export async function rotateAll(organisation: string, told: Told): Promise<Resealed> {
  const vault = await openVault(organisation)
  const sum = { moved: 0, damaged: 0 }
  for (const space of dueOf(vault)) {
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
  await rotateSpace(vault, { space, readers }, told, 0)
}

/** How many spaces of mine wait for it. */
export async function countDue(organisation: string): Promise<number> {
  return dueOf(await openVault(organisation)).length
}

const dueOf = (vault: Vault): string[] =>
  listDue(vault.state, nowOf(vault)).filter((id) => vault.state.spaces.get(id)?.readers.has(vault.me.card.id))
