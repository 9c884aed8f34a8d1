import type { Desk } from '#kernel/desk.ts'
import type { Rule, RuleKind } from './run.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    matching_rule: { participant: string; need: string; jam: string; kind: RuleKind; made_at: Date }
  }
}

export const listRuleRows = (desk: Desk, jam: string): Promise<Rule[]> =>
  desk.tx
    .selectFrom('matching_rule')
    .select(['participant as person', 'need', 'kind'])
    .where('jam', '=', jam)
    .orderBy('kind', 'desc')
    .orderBy('made_at')
    .orderBy('participant')
    .execute()

/** A new pin takes the place of an older one, and of a forbiddance of the same need. */
export async function saveRule(desk: Desk, jam: string, { person, need, kind }: Rule): Promise<void> {
  const stale = desk.tx.deleteFrom('matching_rule').where('participant', '=', person)
  await stale
    .where((eb) => eb.or([eb('need', '=', need), ...(kind === 'pin' ? [eb('kind', '=', kind)] : [])]))
    .execute()
  await desk.tx
    .insertInto('matching_rule')
    .values({ participant: person, need, jam, kind, made_at: desk.now })
    // Two tabs at once: the other one was a blink faster.
    .onConflict((oc) => oc.doNothing())
    .execute()
}

export async function removeRule(desk: Desk, jam: string, person: string, need: string): Promise<boolean> {
  const removed = await desk.tx
    .deleteFrom('matching_rule')
    .where('jam', '=', jam)
    .where('participant', '=', person)
    .where('need', '=', need)
    .returning('kind')
    .execute()
  return removed.length > 0
}
