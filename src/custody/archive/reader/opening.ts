import type { OpenedArchive } from '#vault/archive/archive.ts'
import { openCopy } from '#vault/archive/copy.ts'
import { inOrder } from '#vault/archive/open.ts'
import { VaultFault } from '#vault/fault.ts'
import type { Identity } from '#vault/identity/identity.ts'
import { unlock } from '#vault/identity/unlock.ts'

/** What was typed has opened a keyring, a readable copy, or nothing. */
export type Unlocked = { identity: Identity } | { copy: Blob } | null

/** Lets the page draw: what comes next takes all of a processor for a second or two. */
const draw = () => new Promise((later) => setTimeout(later, 40))

/**
 * Tries what was typed on every keyring of the archive, then on its readable copy.
 * @param told hears the how manieth of how many is tried
 */
export async function tryWords(
  archive: OpenedArchive | null,
  copy: Blob | null,
  typed: string,
  told: (now: number, all: number) => void,
): Promise<Unlocked> {
  const locks = inOrder(archive?.locks ?? []).filter(({ kind }) => kind !== 'passkey')
  const all = locks.length + (copy ? 1 : 0)
  for (const [at, lock] of locks.entries()) {
    told(at + 1, all)
    await draw()
    const identity = await unlock(lock, typed).catch(() => null)
    if (identity) return { identity }
  }
  if (!copy) return null
  told(all, all)
  await draw()
  const opened = await openCopy(copy, typed)
  return opened && { copy: opened }
}

/** What was chosen: an archive, or a readable copy alone. @throws VaultFault */
export async function copyIn(archive: OpenedArchive): Promise<Blob | null> {
  try {
    return new Blob([await archive.read('inhalt.zip.age')])
  } catch (error) {
    if (error instanceof VaultFault && error.code === 'archive.part-missing') return null
    throw error
  }
}
