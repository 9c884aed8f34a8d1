import type { Desk } from '#kernel/desk.ts'
import { mustSpeakFor } from '#people/role.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { addAccess, listAccessRows } from './accesses.sql.ts'

/** Notes who fetched what of a space (Zugriffsprotokoll): ids and a time, one line per fetch. Nobody can change it. */
export async function noteAccess(
  desk: Desk,
  { id, organisation }: { id: string; organisation: string },
  kind: 'envelope' | 'file',
  subjects: string[],
): Promise<void> {
  if (subjects.length === 0) return
  const { member } = await mustHaveKeyring(desk)
  await addAccess(desk, {
    organisation,
    space: id,
    member,
    kind,
    subjects: [...new Set(subjects)],
    at: desk.now,
  })
}

/** Newest first; `before` is the `seq` of the last line of the page before. */
export async function listAccess(desk: Desk, organisation: string, before: number | undefined, most: number) {
  mustSpeakFor(desk, organisation, 'admin')
  const lines = await listAccessRows(desk, organisation, before, most)
  return { lines, more: lines.length === most }
}
