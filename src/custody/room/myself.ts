import { askVault } from '../browser/keeper.ts'

/** Colleagues see on their checklist which ways I have, never the words. @returns whether that was news */
export async function sayMyself(organisation: string, person: string): Promise<boolean> {
  const { keyring } = await askVault('lookAtKeyring')
  const kinds = keyring?.ways.map(({ kind }) => kind) ?? []
  return askVault('keepMyself', organisation, person, kinds)
}
