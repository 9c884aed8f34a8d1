import type { Desk } from '#kernel/desk.ts'
import type { Need } from '../../needs/need.ts'
import type { Phase } from '../template.ts'
import type { SpendForm, Spent } from './effort.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    effort: {
      id: string
      need: string
      jam: string
      organisation: string
      phase: Phase
      minutes: number
      what: string
      account: string | null
      made_name: string
      made_at: Date
    }
  }
}

export async function listSpent(
  desk: Desk,
  jam: string,
  need: string | null,
): Promise<(Spent & { need: string })[]> {
  const rows = await desk.tx
    .selectFrom('effort')
    .select(['id', 'need', 'phase', 'minutes', 'what', 'account', 'made_name', 'made_at'])
    .where('jam', '=', jam)
    .$if(need !== null, (rows) => rows.where('need', '=', need ?? ''))
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(({ made_name: name, made_at: at, ...row }) => ({ ...row, name, at }))
}

/** How often each act of a need has happened. */
export async function countActs(desk: Desk, jam: string, acts: readonly string[], need: string | null) {
  const rows = await desk.tx
    .selectFrom('event')
    .select(['subject', 'kind', (eb) => eb.fn.countAll<number>().as('count')])
    .where('jam', '=', jam)
    .where('kind', 'in', [...acts])
    .$if(need !== null, (rows) => rows.where('subject', '=', need ?? ''))
    .groupBy(['subject', 'kind'])
    .execute()
  return rows.map(({ subject, kind, count }) => ({ need: subject ?? '', kind, count: Number(count) }))
}

/** The id comes with the form: sent twice is written once. @returns whether it was new */
export async function addSpent(desk: Desk, need: Need, id: string, form: SpendForm): Promise<boolean> {
  const added = await desk.tx
    .insertInto('effort')
    .values({
      ...{ id, need: need.id, jam: need.jam, organisation: need.organisation, ...form },
      ...{ account: desk.actor.account, made_name: desk.actor.name, made_at: desk.now },
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** @returns whether it was there and the actor's to take back */
export async function removeSpent(desk: Desk, need: string, id: string): Promise<boolean> {
  const removed = await desk.tx
    .deleteFrom('effort')
    .where('id', '=', id)
    .where('need', '=', need)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}
