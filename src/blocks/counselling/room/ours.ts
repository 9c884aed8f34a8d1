import { VaultTrouble } from '#custody/browser/keeper.ts'
import { Refused } from '#custody/browser/refused.ts'

/** The pages of the vault know one kind of trouble. */
export const ours = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error) => {
    throw error instanceof Refused ? new VaultTrouble(error.trouble) : error
  })
