import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { findRulesRow, saveRules } from './rules.sql.ts'
import { type ShiftRules, usualRules } from './shift-rules.ts'

/** The rules of a jam's shifts: its own, or the usual ones. Everybody may know them. */
export async function findRules(desk: Desk, jam: string): Promise<ShiftRules> {
  return (await findRulesRow(desk, jam)) ?? usualRules
}

/** Changes the rules. What somebody has already taken stays theirs. */
export async function changeRules(desk: Desk, jam: Jam, rules: ShiftRules): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  await saveRules(desk, jam.id, rules)
  await record(desk, 'shift-rules.changed', jam.id, { jam: jam.id })
}
