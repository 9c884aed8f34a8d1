import type { Desk } from '#kernel/desk.ts'
import { nameAccount } from './accounts.sql.ts'
import { mustBeSomebody } from './role.ts'

/** Says what one wants to be called. */
export async function nameMe(desk: Desk, name: string): Promise<void> {
  await nameAccount(desk, mustBeSomebody(desk), name)
}
