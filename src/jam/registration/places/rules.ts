import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { later } from '#kernel/job.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import {
  askAt,
  isPlaced,
  openRule,
  type RegistrationRole,
  type RoleRule,
  type RuleForm,
  registrationRoles,
} from './rule.ts'
import { keepRule, listRuleRows, lockRule, saveRule } from './rules.sql.ts'

/** How every role registers in this jam, in one order. */
export async function listRules(desk: Desk, jam: string): Promise<RoleRule[]> {
  const kept = await listRuleRows(desk, jam)
  return registrationRoles.map((role) => kept.find((rule) => rule.role === role) ?? openRule(jam, role))
}

export async function findRule(desk: Desk, jam: string, role: RegistrationRole): Promise<RoleRule> {
  return (await listRules(desk, jam)).find((rule) => rule.role === role) ?? openRule(jam, role)
}

/** @throws Refusal `registration.closed` when the organisers do not look for this role */
export async function mustLookFor(desk: Desk, jam: string, role: RegistrationRole): Promise<void> {
  if (!(await findRule(desk, jam, role)).isOpen) throw new Refusal('conflict', 'registration.closed')
}

/** Says how a role registers. More places reach whoever waits; fewer take nobody's away. */
export async function changeRule(
  desk: Desk,
  jam: Jam,
  role: RegistrationRole,
  form: RuleForm,
): Promise<RoleRule> {
  mustBe(desk, jam.id, 'organiser')
  await keepRule(desk, openRule(jam.id, role))
  const known = await lockRule(desk, jam.id, role)
  const rule = isPlaced(role)
    ? { ...form, jam: jam.id, role }
    : { ...openRule(jam.id, role), isOpen: form.isOpen }
  await askLater(desk, jam, rule)
  if (known && isSame(known, rule)) return known
  await saveRule(desk, rule)
  await record(desk, 'registration.ruled', jam.id, { jam: jam.id, data: { role, quota: rule.quota } })
  await later(desk, 'registration.next', { jam: jam.id, role, after: `rule of ${rule.quota}` })
  return rule
}

const isSame = (one: RoleRule, other: RoleRule): boolean =>
  (Object.keys(one) as (keyof RoleRule)[]).every((name) => one[name] === other[name])

/** Sees to it that everybody is asked in time. Asked for again after the jam has moved, it moves as well. */
export async function askLater(desk: Desk, jam: Jam, rule: RoleRule): Promise<void> {
  const at = askAt(jam, rule)
  if (!at || desk.now >= jam.startsAt) return
  const key = `registration.ask:${jam.id}:${rule.role}:${at.getTime()}:${rule.answerDays}`
  await later(desk, 'registration.ask', { jam: jam.id, role: rule.role }, { at, key })
}
