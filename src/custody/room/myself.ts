import { askVault } from '../browser/keeper.ts'

/** Colleagues see on their checklist which ways I have, never the words. */
export async function sayMyself(organisation: string, person: string): Promise<void> {
  const { keyring } = await askVault('lookAtKeyring')
  const kinds = keyring?.ways.map(({ kind }) => kind) ?? []
  await askVault('keepMyself', organisation, person, kinds)
}
