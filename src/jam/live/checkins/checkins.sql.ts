import type { Desk } from '#kernel/desk.ts'
import type { Team } from '../../matching/team.ts'
import { saidAt } from '../late.ts'
import type { CheckinForm, TrafficLight } from './checkin.ts'

type CheckinTable = {
  id: string
  jam: string
  organisation: string
  team: string
  light: TrafficLight
  sentence: string
  account: string | null
  name: string
  at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    checkin: CheckinTable
  }
}

/** @returns false when the same form was sent before. */
export async function addCheckin(desk: Desk, id: string, team: Team, form: CheckinForm): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('checkin')
    .values({
      id,
      jam: team.jam,
      organisation: team.organisation,
      team: team.id,
      light: form.light,
      sentence: form.sentence,
      account: desk.actor.account,
      name: desk.actor.name,
      at: saidAt(desk.now, form.age),
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
