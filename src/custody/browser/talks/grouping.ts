import type { Canon } from '#vault/canonical.ts'
import { openGroup as begin, turn } from '#vault/conversation/talk.ts'
import { VaultFault } from '#vault/fault.ts'
import type { GroupOpening } from '../../conversation/groups.ts'
import { nowOf, openVault } from '../organisation.ts'

/**
 * Seals what opens a group in an office: its first line, for those who lead it alone, and the turn with which I take my seat. Send it
 * to the door of the room above.
 */
export async function openGroup(
  organisation: string,
  space: string,
  { first, turned }: { first: Canon; turned: Canon },
): Promise<GroupOpening> {
  const vault = await openVault(organisation)
  const known = vault.state.spaces.get(space)
  if (!known) throw new VaultFault('log.unknown-space')
  const at = nowOf(vault)
  const begun = await begin(organisation, known, vault.me, first, at)
  const seats = [{ member: vault.me.card.id, as: 'counsellor' as const, until: null }]
  const led = await turn(begun.talk, vault.me, vault.state, { why: 'group', seats, said: turned }, at)
  return { first: begun.line, turned: led.line, wraps: led.wraps }
}
