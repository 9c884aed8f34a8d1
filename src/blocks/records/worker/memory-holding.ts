import { newId } from '#vault/bytes.ts'
import type { Collection } from '../model/collection.ts'
import type { Change, Holding, Member } from './holding.ts'
import { MemoryFeed } from './memory-feed.ts'
import { RecordsHolding } from './records-holding.ts'

type Given = {
  collections: readonly Collection[]
  changes?: readonly Change[]
  service?: string
  members?: readonly Member[]
  /** Spaces for which there is no key. */
  without?: readonly string[]
}

/** A holding of these collections without a vault: the same rules, the same versions, nothing sealed, nothing kept. */
export async function memoryHolding(given: Given): Promise<Holding> {
  const { collections, changes = [], service = 'service', without = [] } = given
  const me = { member: newId(), name: 'Ich', isAdmin: true }
  const members = given.members ?? [{ id: me.member, name: me.name }]
  const named = collections.flatMap(({ drawers }) => drawers.flatMap(({ spaces }) => Object.values(spaces)))
  const spaces = named.filter((space) => !without.includes(space))
  const feed = new MemoryFeed(me.member)
  const holding = new RecordsHolding({ service, me, members, plan: newId(), spaces, feed })
  for (const collection of collections) await holding.keep({ what: 'jam/collection/1', collection })
  if (changes.length > 0) await holding.write(changes)
  return holding
}
