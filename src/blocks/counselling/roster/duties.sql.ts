import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Absence, Duty } from './duty.ts'

type DutyTable = {
  id: string
  office: string
  organisation: string
  account: string
  weekday: number | null
  on_day: string | null
  kind: 'weekly' | 'extra' | 'off'
  starts: string
  ends: string
}
type AbsenceTable = {
  id: string
  service: string
  organisation: string
  account: string
  from_on: string
  back_on: string
  substitute: string | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    counselling_duty: DutyTable
    counselling_absence: AbsenceTable
  }
}

/** Days as texts: a day has no zone. */
const dayText = (column: string) => sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`

export const listDutyRows = (desk: Desk, offices: readonly string[]): Promise<Duty[]> =>
  offices.length === 0
    ? Promise.resolve([])
    : desk.tx
        .selectFrom('counselling_duty')
        .select(['id', 'office', 'account', 'weekday', 'kind', 'starts', 'ends'])
        .select(dayText('on_day').as('onDay'))
        .where('office', 'in', offices)
        .orderBy('weekday')
        .orderBy('on_day')
        .orderBy('starts')
        .orderBy('id')
        .execute()

export const addDutyRow = (desk: Desk, duty: Duty, organisation: string) =>
  desk.tx
    .insertInto('counselling_duty')
    .values({
      ...{ id: duty.id, office: duty.office, organisation, account: duty.account, kind: duty.kind },
      ...{ weekday: duty.weekday, on_day: duty.onDay, starts: duty.starts, ends: duty.ends },
    })
    .onConflict((oc) => oc.doNothing())
    .execute()

export const removeDutyRow = (desk: Desk, id: string, offices: readonly string[]) =>
  desk.tx
    .deleteFrom('counselling_duty')
    .where('id', '=', id)
    .where('office', 'in', [...offices])
    .execute()

/** Those that are not over. */
export const listAbsenceRows = (desk: Desk, service: string, today: string): Promise<Absence[]> =>
  desk.tx
    .selectFrom('counselling_absence')
    .select(['id', 'account', 'substitute'])
    .select([dayText('from_on').as('fromOn'), dayText('back_on').as('backOn')])
    .where('service', '=', service)
    .where('back_on', '>', today)
    .orderBy('from_on')
    .orderBy('id')
    .execute()

export const addAbsenceRow = (desk: Desk, absence: Absence, service: string, organisation: string) =>
  desk.tx
    .insertInto('counselling_absence')
    .values({
      ...{ id: absence.id, service, organisation, account: absence.account },
      ...{ from_on: absence.fromOn, back_on: absence.backOn, substitute: absence.substitute },
    })
    .execute()

export const removeAbsenceRow = (desk: Desk, id: string, service: string) =>
  desk.tx.deleteFrom('counselling_absence').where('id', '=', id).where('service', '=', service).execute()

/** What was on single days that are long over. */
export const forgetPast = async (desk: Desk, before: string) => {
  await desk.tx.deleteFrom('counselling_duty').where('on_day', '<', before).execute()
  await desk.tx.deleteFrom('counselling_absence').where('back_on', '<', before).execute()
}
