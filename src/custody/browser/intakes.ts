import { readersAt } from '#vault/log/state.ts'
import { newIntake } from '#vault/space/intake.ts'
import { directoryOf, type Purpose } from './directory.ts'
import { openSpace } from './founding.ts'
import { line, mustKey, nowOf, openVault, say } from './organisation.ts'
import { post } from './outbox.ts'
import { writeRecord } from './writing.ts'

/**
 * Opens a space with a letter box: people without a key seal to it, all present members read. Torn anywhere, it is begun
 * anew; what was half made stays empty.
 * @returns its id, for whoever hands out what visitors need to seal
 */
export async function prepareIntake(organisation: string, purpose: Purpose, name: string): Promise<string> {
  const vault = await openVault(organisation)
  const directory = vault.state.spaces.get(directoryOf(vault))
  const space = await openSpace(vault, directory ? readersAt(vault.state, directory, nowOf(vault)) : [])
  await writeRecord(organisation, directoryOf(vault), { what: 'jam/space/1', space, purpose, name })
  const { recipient, envelope } = await newIntake(mustKey(vault, space), vault.me.card.id)
  // First the private side: a letter box whose key is lost must never open.
  await post(vault, [envelope])
  await say(vault, (now) => line(now, 'intake_key_set', { space, epoch: 1, recipient }))
  return space
}
