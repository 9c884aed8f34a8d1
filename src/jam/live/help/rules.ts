import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustBe } from '#people/role.ts'
import { type HelpRules, usualRules } from './rule.ts'
import { findRules, saveRules } from './rules.sql.ts'

/** How the desk of this jam works. */
export const rulesOf = async (desk: Desk, jam: string): Promise<HelpRules> =>
  (await findRules(desk, jam)) ?? usualRules

export async function changeRules(desk: Desk, jam: string, rules: HelpRules): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await saveRules(desk, jam, rules)
  await record(desk, 'help.rules-changed', jam, { jam, data: rules })
}
