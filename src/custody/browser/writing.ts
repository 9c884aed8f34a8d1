import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { isStale } from '#vault/log/state.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { mustBeWritable } from '#vault/space/space.ts'
import { mustKey, nowOf, openVault } from './organisation.ts'
import { post } from './outbox.ts'
import { mustSpace } from './records.ts'
import { rotateAll } from './rotating.ts'

type Before = { id: string; version: number }
type Writing = { deleteAfter?: string | null; instead?: readonly string[] }

/**
 * Seals a record and sends it.
 * @param before what it replaces: the next version of that, refused when somebody else was faster
 * @returns the record and whether the server has it; else it waits in the outbox
 */
export const writeRecord = (
  organisation: string,
  space: string,
  body: Canon,
  before?: Before,
  deleteAfter: string | null = null,
): Promise<{ id: string; version: number; isSent: boolean }> =>
  writeVersions(organisation, space, [body], before, { deleteAfter })

/**
 * Several versions at once, so that each of them stays and the last one counts.
 * @param instead of what waits in the outbox, by its keys
 */
export async function writeVersions(
  organisation: string,
  space: string,
  bodies: readonly Canon[],
  { id, version }: Before = { id: newId(), version: 0 },
  { deleteAfter = null, instead }: Writing = {},
): Promise<{ id: string; version: number; isSent: boolean }> {
  const vault = await openVault(organisation)
  // Somebody's time is over: a new key comes before the next word.
  if (isStale(vault.state, mustSpace(vault, space), nowOf(vault))) await rotateAll(organisation, () => {})
  const author = vault.me.card.id
  mustBeWritable(vault.state, space, author, nowOf(vault))
  const key = mustKey(vault, space)
  const sealed = bodies.map((body, after) =>
    sealEnvelope(key, { id, version: version + 1 + after, author }, body, vault.me),
  )
  const isSent = await post(vault, await Promise.all(sealed), { deleteAfter, instead })
  return { id, version: version + bodies.length, isSent }
}
