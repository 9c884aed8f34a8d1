import type { Entry } from '#vault/log/entry.ts'
import { type Certificate, certify } from '#vault/space/shred.ts'
import { directoryOf, listNamed } from './directory.ts'
import { nowOf, openVault, readLog } from './organisation.ts'
import { readRoster } from './roster.ts'
import { ask } from './server.ts'

export type Access = {
  seq: number
  space: string
  member: string
  kind: 'envelope' | 'file'
  subjects: string[]
  at: string
}

export type Deletion = {
  seq: number
  space: string
  kind: 'record' | 'file' | 'space' | 'versions'
  subject: string
  member: string | null
  counts: Record<string, number>
  at: string
}

/** What ids are called: people, the board, spaces. Whatever is not here has no name that I could read. */
export type Names = {
  people: Record<string, string>
  boards: string[]
  /** Keyrings that were lost and replaced. */
  lost: string[]
  spaces: Record<string, string>
  directory: string
  /** Spaces that the log calls destroyed: only for those there is a certificate. */
  shredded: string[]
}

export async function readNames(organisation: string): Promise<Names> {
  const vault = await openVault(organisation)
  const { names } = await readRoster(vault)
  const spaces = (await listNamed(organisation)).map(({ space, name }) => [space, name])
  const boards = [...vault.state.members].filter(([, { role }]) => role === 'guardian').map(([id]) => id)
  return {
    people: Object.fromEntries(names),
    boards,
    lost: vault.state.recoveries.map(({ lost }) => lost),
    spaces: Object.fromEntries(spaces),
    directory: directoryOf(vault),
    shredded: [...vault.state.spaces.values()].filter(({ shredded }) => shredded).map(({ id }) => id),
  }
}

/** Every line of the log, checked, the newest first. */
export async function listEntries(organisation: string): Promise<Entry[]> {
  const read = await readLog(organisation)
  return read ? read.entries.toReversed() : []
}

/** Who fetched what, as the server wrote it down: the newest first, from before a number. */
export const listAccesses = (organisation: string, before: number) =>
  ask<{ lines: Access[]; more: boolean }>('GET', `${at(organisation)}/accesses?before=${before}`)

export const listDeletions = (organisation: string, before: number) =>
  ask<{ lines: Deletion[]; more: boolean }>('GET', `${at(organisation)}/deletions?before=${before}`)

/** Signs what the server reported of a space that was destroyed (Löschzeugnis). */
export async function certifyDeletion(
  organisation: string,
  { space, counts }: Deletion,
): Promise<Certificate> {
  const vault = await openVault(organisation)
  const { wraps = 0, versions = 0 } = counts
  return certify(vault.state, vault.me, { space, wraps, envelopes: versions }, nowOf(vault))
}

const at = (organisation: string) => `/vault/organisations/${organisation}`
