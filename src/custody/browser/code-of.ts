import { VaultFault } from '#vault/fault.ts'
import { Refused } from './refused.ts'

/** By what name something went wrong, whoever refused it. */
export const codeOf = (error: unknown): string => {
  if (error instanceof Refused) return error.trouble.code
  return error instanceof VaultFault ? error.code : 'bug'
}
