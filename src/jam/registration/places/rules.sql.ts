import type { Selectable } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { LineRule, RegistrationRole, RoleRule } from './rule.ts'

type RuleTable = {
  jam: string
  role: RegistrationRole
  is_open: boolean
  quota: number | null
  rule: LineRule
  offer_hours: number
  ask_days: number | null
  answer_days: number
}

declare module '#kernel/db.ts' {
  interface Tables {
    registration_role: RuleTable
  }
}

export async function listRuleRows(desk: Desk, jam: string): Promise<RoleRule[]> {
  const rows = await desk.tx.selectFrom('registration_role').selectAll().where('jam', '=', jam).execute()
  return rows.map(asRule)
}

/** The rule of a role, kept for this act: places are given away one after the other. */
export async function lockRule(
  desk: Desk,
  jam: string,
  role: RegistrationRole,
): Promise<RoleRule | undefined> {
  const row = await desk.tx
    .selectFrom('registration_role')
    .selectAll()
    .where('jam', '=', jam)
    .where('role', '=', role)
    .forUpdate()
    .executeTakeFirst()
  return row && asRule(row)
}

/** Sees to it that there is a row to hold on to. */
export const keepRule = (desk: Desk, { jam, role, ...rule }: RoleRule) =>
  desk.tx
    .insertInto('registration_role')
    .values({ jam, role, ...asRow(rule) })
    .onConflict((oc) => oc.doNothing())
    .execute()

export const saveRule = (desk: Desk, { jam, role, ...rule }: RoleRule) =>
  desk.tx
    .insertInto('registration_role')
    .values({ jam, role, ...asRow(rule) })
    .onConflict((oc) => oc.columns(['jam', 'role']).doUpdateSet(asRow(rule)))
    .execute()

const asRow = (rule: Omit<RoleRule, 'jam' | 'role'>) => ({
  is_open: rule.isOpen,
  quota: rule.quota,
  rule: rule.rule,
  offer_hours: rule.offerHours,
  ask_days: rule.askDays,
  answer_days: rule.answerDays,
})

const asRule = (row: Selectable<RuleTable>): RoleRule => ({
  jam: row.jam,
  role: row.role,
  isOpen: row.is_open,
  quota: row.quota,
  rule: row.rule,
  offerHours: row.offer_hours,
  askDays: row.ask_days,
  answerDays: row.answer_days,
})
