import { directoryOf } from './directory.ts'
import { openSpace } from './founding.ts'
import { openVault } from './organisation.ts'
import { writeRecord } from './writing.ts'

/**
 * Opens spaces for records, one for each name, in their order. Whoever opens them reads them too. Torn in between, what was
 * made stays empty.
 */
export async function openSpaces(
  organisation: string,
  names: readonly string[],
  readers: readonly string[],
): Promise<string[]> {
  const vault = await openVault(organisation)
  const all = [...new Set([vault.me.card.id, ...readers])]
  const spaces: string[] = []
  for (const name of names) {
    const space = await openSpace(vault, all)
    await writeRecord(organisation, directoryOf(vault), {
      what: 'jam/space/1',
      ...{ space, purpose: 'records', name },
    })
    spaces.push(space)
  }
  return spaces
}
