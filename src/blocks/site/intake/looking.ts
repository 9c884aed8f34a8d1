import { createHash } from 'node:crypto'
import { newId } from '#kernel/id.ts'
import type { Ids } from './making.ts'
import { Media } from './media.ts'
import { type Around, type Choice, type Planned, planOf } from './plan.ts'
import { type Brought, Bundle } from './reading/bundle.ts'
import { readBundle } from './reading/read.ts'

export const everything: Choice = { kinds: ['page', 'post', 'event'] }

/** Ids of pictures and files that lie here by now, by their keys. */
export type Known = { pictures: ReadonlyMap<string, string>; files: ReadonlyMap<string, string> }

/**
 * What would become of what somebody brought, without keeping anything; `known`: and what becomes of it, now that its pictures and
 * files lie here.
 * @throws Refusal `intake.nothing`, `intake.unreadable`
 */
export function lookInto(bundle: Bundle, around: Around, choice: Choice, known?: Known): Planned {
  const found = readBundle(bundle)
  return planOf(found, new Media(bundle, found), around, choice, known ? idsIn(known) : anyIds())
}

/** @throws Refusal `intake.unreadable`, `intake.large` */
export const unfold = (brought: readonly Brought[]): Bundle => new Bundle(brought)

export function digestOf(brought: readonly Pick<Brought, 'bytes'>[]): string {
  const hash = createHash('sha256')
  const parts = brought.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  return hash.update(parts.sort().join()).digest('base64url')
}

const idsIn = ({ pictures, files }: Known): Ids => ({
  picture: ({ key }) => pictures.get(key) ?? null,
  file: ({ key }) => files.get(key) ?? null,
})

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
