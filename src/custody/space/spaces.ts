import type { Desk } from '#kernel/desk.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody, mustSpeakFor } from '#people/role.ts'
import type { SpaceRow, SpaceView } from './space.ts'
import {
  findSpaceRow,
  holdSpace,
  listHolderRows,
  listSpaceRows,
  listWrapRows,
  lockSpace,
} from './spaces.sql.ts'

export { tellNews } from './news.sql.ts'

/** All spaces of an organisation; whoever has no key of one sees that it exists, and no more. */
export async function listSpaces(desk: Desk, organisation: string): Promise<SpaceView[]> {
  mustSpeakFor(desk, organisation)
  const wraps = Map.groupBy(await listWrapRows(desk, organisation), ({ space }) => space)
  const rows = await listSpaceRows(desk, organisation)
  return rows.map(({ organisation: _, ...space }) => ({ ...space, wraps: wraps.get(space.id) ?? [] }))
}

/** One space, and which members hold a key of which epoch. */
export async function lookAtSpace(desk: Desk, id: string) {
  const { organisation, ...space } = await mustFindSpace(desk, id)
  const wraps = await listWrapRows(desk, organisation, id)
  return { organisation, space: { ...space, wraps }, holders: await listHolderRows(desk, id) }
}

/** @throws Refusal `space.missing`: there is none, or it belongs to others */
export async function mustFindSpace(desk: Desk, id: string): Promise<SpaceRow> {
  mustBeSomebody(desk)
  return mustFind(await findSpaceRow(desk, id), 'space.missing')
}

/**
 * A space that something is about to be written to.
 * @throws Refusal `space.missing`, `envelope.epoch` when it has moved on to another epoch
 */
export async function mustHoldSpace(desk: Desk, id: string, epoch?: number): Promise<SpaceRow> {
  mustBeSomebody(desk)
  const space = mustFind(await holdSpace(desk, id), 'space.missing')
  if (epoch !== undefined && epoch !== space.epoch) throw new Refusal('conflict', 'envelope.epoch')
  return space
}

/**
 * A space that something is about to be erased from, held alone: whoever writes to it has finished, whoever wants to waits
 * and learns of the erasure.
 */
export const holdSpaceAlone = lockSpace
