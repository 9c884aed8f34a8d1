import { base64url, hkdf } from '../bytes.ts'
import { bound } from '../canonical.ts'
import { type Identity, identityFromSecret } from '../identity/identity.ts'

/**
 * As whom somebody takes part in a group: keys of their own for each group, which follow from their twelve words. Without the words
 * nobody can tell that it is the same person as in another group, or in their own conversation.
 */
export async function guestIdentity(tenant: string, { seed }: Identity, group: string): Promise<Identity> {
  const salt = bound('guest', { tenant, group })
  const id = base64url(await hkdf(seed, salt, 'id', 16))
  return identityFromSecret(tenant, id, await hkdf(seed, salt, 'secret', 32), 'guest')
}
