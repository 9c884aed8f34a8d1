import type { Desk } from '#kernel/desk.ts'
import { findAccountByEmail, nameAccount } from './accounts.sql.ts'
import { mustBeSomebody } from './role.ts'

/** Whose address it is, and which language they chose. The caller speaks for the house: nobody may look that up. */
export const findByAddress = findAccountByEmail

/** Says what one wants to be called. */
export async function nameMe(desk: Desk, name: string): Promise<void> {
  await nameAccount(desk, mustBeSomebody(desk), name)
}
