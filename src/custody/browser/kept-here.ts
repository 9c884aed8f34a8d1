import type { Canon } from '#vault/canonical.ts'
import { openVault } from './organisation.ts'
import { openKept, sealKept } from './own-key.ts'
import { find, keep } from './store.ts'

/**
 * Keeps on this device what a block needs to open without a connection: sealed under the key of a space, for me alone. It lies
 * beside the drafts and goes with them when somebody signs out.
 */
export async function keepHere(
  organisation: string,
  space: string,
  name: string,
  body: Canon,
): Promise<void> {
  const vault = await openVault(organisation)
  await keep('drafts', {
    place: placeOf(organisation, name),
    ...(await sealKept(vault, space, body)),
    at: Date.now(),
  })
}

/** @returns null where nothing lies, or somebody else's */
export async function recallHere(organisation: string, name: string): Promise<Canon> {
  const vault = await openVault(organisation)
  const kept = await find('drafts', placeOf(organisation, name))
  return (kept && (await openKept(vault, kept))?.body) ?? null
}

/** No space is called like that, so no draft is taken for it. */
const placeOf = (organisation: string, name: string) => `here/${organisation}/${name}`
