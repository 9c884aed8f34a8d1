import type { Desk } from '#kernel/desk.ts'
import type { ShiftRules } from './shift-rules.ts'

type RulesTable = {
  jam: string
  most_hours: number
  rest_hours: number
  opens_at: Date | null
  leave_hours: number
  night_from: number
  night_until: number
  night_weight: number
  swaps_pass: boolean
}

declare module '#kernel/db.ts' {
  interface Tables {
    shift_rules: RulesTable
  }
}

export const findRulesRow = (desk: Desk, jam: string): Promise<ShiftRules | undefined> =>
  desk.tx
    .selectFrom('shift_rules')
    .select(['most_hours as mostHours', 'rest_hours as restHours', 'opens_at as opensAt'])
    .select(['leave_hours as leaveHours', 'night_from as nightFrom', 'night_until as nightUntil'])
    .select(['night_weight as nightWeight', 'swaps_pass as swapsPass'])
    .where('jam', '=', jam)
    .executeTakeFirst()

export const saveRules = (desk: Desk, jam: string, rules: ShiftRules) => {
  const row = {
    most_hours: rules.mostHours,
    rest_hours: rules.restHours,
    opens_at: rules.opensAt,
    leave_hours: rules.leaveHours,
    night_from: rules.nightFrom,
    night_until: rules.nightUntil,
    night_weight: rules.nightWeight,
    swaps_pass: rules.swapsPass,
  }
  return desk.tx
    .insertInto('shift_rules')
    .values({ jam, ...row })
    .onConflict((oc) => oc.column('jam').doUpdateSet(row))
    .execute()
}
