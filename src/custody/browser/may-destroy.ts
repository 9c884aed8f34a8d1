import type { Vault } from './organisation.ts'

/** Who may end a case (`rights.ts`): an administrator, or somebody who reads it until further notice. */
export function mayDestroy({ state, me }: Vault, id: string): boolean {
  const role = state.members.get(me.card.id)?.role
  const lasts = state.spaces.get(id)?.readers.get(me.card.id)?.until === null
  return role === 'admin' || (role === 'member' && lasts)
}
