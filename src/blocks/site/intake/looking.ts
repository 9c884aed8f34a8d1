import { createHash } from 'node:crypto'
import { newId } from '#kernel/id.ts'
import type { Ids } from './making.ts'
import { Media } from './media.ts'
import { type Around, type Choice, type Planned, planOf } from './plan.ts'
import { unfold } from './reading/bundle.ts'
import { readBundle } from './reading/read.ts'

export type Brought = { name: string; bytes: Uint8Array }

export const everything: Choice = { kinds: ['page', 'post', 'event'] }

/**
 * What would become of what somebody brought, without keeping anything.
 * @throws Refusal `intake.nothing`, `intake.unreadable`, `intake.large`
 */
export function lookInto(
  brought: readonly Brought[],
  around: Around,
  choice: Choice,
  ids: Ids = anyIds(),
): Planned {
  const bundle = unfold(brought)
  const found = readBundle(bundle)
  return planOf(found, new Media(bundle, found), around, choice, ids)
}

export function digestOf(brought: readonly Brought[]): string {
  const hash = createHash('sha256')
  const parts = brought.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  return hash.update(parts.sort().join()).digest('base64url')
}

/** Ids of what does not lie here yet: the same thing has the same one. */
function anyIds(): Ids {
  const known = new Map<string, string>()
  const idOf = ({ key }: { key: string }) => {
    const id = known.get(key) ?? newId()
    known.set(key, id)
    return id
  }
  return { picture: idOf, file: idOf }
}
