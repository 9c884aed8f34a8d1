import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import { mustFindNeed } from '../../needs/needs.ts'
import type { Jam } from '../../profile/jam.ts'
import { findParticipant } from '../../registration/participants.ts'
import { listRuleRows, removeRule, saveRule } from './rules.sql.ts'
import type { Rule } from './run.ts'

/** What organisers have settled beforehand. */
export const listRules = (desk: Desk, jam: string): Promise<Rule[]> => listRuleRows(desk, jam)

/** Settles that somebody is in the team of a need, or is not; the same again changes nothing. @returns their name */
export async function settle(desk: Desk, jam: Jam, rule: Rule): Promise<string> {
  mustBe(desk, jam.id, 'organiser')
  const found = await findParticipant(desk, rule.person)
  const { name } = mustFind(found?.jam === jam.id && found.kind === 'professional' ? found : undefined)
  const need = await mustFindNeed(desk, rule.need)
  mustFind(need.jam === jam.id ? need : undefined, 'need.missing')
  await saveRule(desk, jam.id, rule)
  await record(desk, 'matching.settled', rule.person, {
    jam: jam.id,
    data: { need: rule.need, kind: rule.kind },
  })
  return name
}

/** Takes it back; what is not settled (any more) stays so. */
export async function release(desk: Desk, jam: Jam, person: string, need: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  if (await removeRule(desk, jam.id, person, need))
    await record(desk, 'matching.released', person, { jam: jam.id, data: { need } })
}
