import { isStale, type Reader, readersAt, type Space } from '#vault/log/state.ts'
import { directoryOf, listSpaces, type Purpose } from './directory.ts'
import { mayDestroy } from './may-destroy.ts'
import { nowOf, openVault, type Vault } from './organisation.ts'
import { readRoster } from './roster.ts'

/** Who reads a space, by whose word, since when, until when (null: until further notice). */
export type ReaderLine = Reader & {
  member: string
  name: string
  isBoard: boolean
  /** What whoever allowed it is called, also somebody who has left or has another keyring by now. */
  byName: string
  isByBoard: boolean
  isNow: boolean
}

export type SpaceReaders = {
  space: string
  /** null: it has no name that I could read. */
  name: string | null
  purpose: Purpose | 'directory' | null
  opened: string
  readers: ReaderLine[]
  /** I may let others read. */
  mayGrant: boolean
  /** I may take it away from others. */
  mayEnd: boolean
  /** I may destroy it for ever. */
  mayDestroy: boolean
  isStale: boolean
  /** The present moment by the server's clock; the device's may be wrong by a year. */
  now: string
}

/** Who can read what in this organisation, for every space, also those I do not read myself. */
export async function listReading(organisation: string): Promise<SpaceReaders[]> {
  const vault = await openVault(organisation)
  const { names } = await readRoster(vault)
  const entries = await listSpaces(organisation)
  const directory = directoryOf(vault)
  const open = [...vault.state.spaces.values()].filter(({ shredded }) => !shredded)
  return open.map((space) => {
    const entry = entries.find((one) => one.space === space.id)
    const purpose = space.id === directory ? 'directory' : (entry?.purpose ?? null)
    return { ...readingOf(vault, space, names), name: entry?.name ?? null, purpose }
  })
}

function readingOf(vault: Vault, space: Space, names: ReadonlyMap<string, string>) {
  const now = nowOf(vault)
  const present = new Set(readersAt(vault.state, space, now))
  const me = vault.me.card.id
  const isAdmin = vault.state.members.get(me)?.role === 'admin'
  const isBoard = (who: string) => vault.state.members.get(who)?.role === 'guardian'
  const readers = [...space.readers].map(([member, reader]) => ({
    ...reader,
    member,
    name: names.get(member) ?? '',
    isBoard: isBoard(member),
    byName: names.get(reader.by) ?? '',
    isByBoard: isBoard(reader.by),
    isNow: present.has(member),
  }))
  return {
    space: space.id,
    opened: space.opened,
    readers,
    mayGrant: space.readers.get(me)?.until === null,
    mayEnd: isAdmin && present.has(me),
    mayDestroy: space.id !== directoryOf(vault) && mayDestroy(vault, space.id),
    isStale: isStale(vault.state, space, now),
    now,
  }
}
