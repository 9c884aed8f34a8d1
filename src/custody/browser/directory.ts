import type { Canon } from '#vault/canonical.ts'
import { readersAt } from '#vault/log/state.ts'
import { openSpace } from './founding.ts'
import { nowOf, openVault, type Vault } from './organisation.ts'
import { listRecords } from './records.ts'
import { Refused } from './refused.ts'
import { writeRecord } from './writing.ts'

/** What a space is for. The server knows neither this nor its name. */
export type Purpose = 'notebook' | 'form' | 'counselling' | 'records' | 'care'
export type SpaceEntry = { space: string; purpose: Purpose; name: string }

/** The first space of a log is the directory of all others; every member reads it. */
export function directoryOf(vault: Vault): string {
  const first = vault.state.spaces.keys().next().value
  if (first === undefined) throw new Refused({ code: 'log.unknown-space' })
  return first
}

/**
 * The spaces of an organisation with their names, as far as they still exist.
 * @throws Refused when anything in the directory is not as it was written: a space that a server hides would be opened a
 * second time, and one that it swaps would be written to in the belief that it is another
 */
export async function listSpaces(organisation: string): Promise<SpaceEntry[]> {
  const named = await listNamed(organisation)
  const { state } = await openVault(organisation)
  return named.filter(({ space }) => state.spaces.get(space)?.shredded === false)
}

/** Also those that were destroyed: the log still tells of them. @throws Refused as `listSpaces` */
export async function listNamed(organisation: string): Promise<SpaceEntry[]> {
  const vault = await openVault(organisation)
  const records = await listRecords(organisation, directoryOf(vault))
  const code = records.find(({ damaged }) => damaged)?.damaged
  if (code) throw new Refused({ code })
  return records.flatMap(({ body }) => entryOf(body) ?? [])
}

/** The space of a purpose that there is once, opened for all present members when nobody did so before. */
export async function mustSpaceFor(organisation: string, purpose: Purpose, name: string): Promise<string> {
  const known = (await listSpaces(organisation)).find((entry) => entry.purpose === purpose)
  if (known) return known.space
  const vault = await openVault(organisation)
  const directory = vault.state.spaces.get(directoryOf(vault))
  const readers = directory ? readersAt(vault.state, directory, nowOf(vault)) : []
  const space = await openSpace(vault, readers)
  await writeRecord(organisation, directoryOf(vault), { what: 'jam/space/1', space, purpose, name })
  return space
}

function entryOf(body: Canon): SpaceEntry | null {
  const { what, space, purpose, name } = Object(body)
  return what === 'jam/space/1' ? { space, purpose, name } : null
}
