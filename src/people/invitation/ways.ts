import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId, newToken, tokenHash } from '#kernel/id.ts'
import { endOf, type Target } from './invitation.ts'
import { addInvitation } from './invitations.sql.ts'

/**
 * Opens the way into an organisation for one address, without a letter: the act that calls this has checked the right to
 * it, writes a letter of its own, and speaks for the house.
 * @returns undefined when the address is invited there already
 */
export async function openWay(
  desk: Desk,
  target: Target,
  email: string,
): Promise<{ link: string; endsAt: Date } | undefined> {
  const [id, token, endsAt] = [newId(), newToken(), endOf(desk.now)]
  if (!(await addInvitation(desk, target, { id, email, token_hash: tokenHash(token), ends_at: endsAt })))
    return
  const { jam, organisation, role } = target
  await record(desk, 'invitation.sent', id, { jam, organisation, data: { role } })
  return { link: `${desk.house.config.address}/invitations/${token}`, endsAt }
}
