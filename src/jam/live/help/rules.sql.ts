import type { Desk } from '#kernel/desk.ts'
import type { HelpRules } from './rule.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    help_rules: HelpRules & { jam: string; changed_at: Date }
  }
}

export const findRules = (desk: Desk, jam: string): Promise<HelpRules | undefined> =>
  desk.tx.selectFrom('help_rules').select(['claims', 'patience']).where('jam', '=', jam).executeTakeFirst()

export const saveRules = (desk: Desk, jam: string, rules: HelpRules) =>
  desk.tx
    .insertInto('help_rules')
    .values({ jam, ...rules, changed_at: desk.now })
    .onConflict((oc) => oc.column('jam').doUpdateSet({ ...rules, changed_at: desk.now }))
    .execute()
