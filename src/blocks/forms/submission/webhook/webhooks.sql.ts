import { type Selectable, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Delivery, Webhook } from './webhook.ts'

type WebhookTable = {
  id: string
  service: string
  organisation: string
  address: string
  round: number
  made_at: Date
  made_by: string | null
  stopped_at: Date | null
}
type DeliveryTable = {
  id: string
  webhook: string
  service: string
  organisation: string
  submission: string | null
  asked_at: Date
  tried_at: Date | null
  tries: number
  status: number | null
  problem: string | null
  arrived_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    form_webhook: WebhookTable
    form_delivery: DeliveryTable
  }
}

export const addWebhook = (desk: Desk, { id, service, organisation, address, round, madeAt }: Webhook) =>
  desk.tx
    .insertInto('form_webhook')
    .values({
      ...{ id, service, organisation, address, round, made_at: madeAt },
      ...{ made_by: desk.actor.account, stopped_at: null },
    })
    .execute()

export async function listWebhookRows(desk: Desk, service: string): Promise<Webhook[]> {
  const rows = await desk.tx
    .selectFrom('form_webhook')
    .selectAll()
    .where('service', '=', service)
    .where('stopped_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(asWebhook)
}

export async function findWebhook(desk: Desk, id: string): Promise<Webhook | undefined> {
  const row = await desk.tx.selectFrom('form_webhook').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asWebhook(row)
}

export const changeWebhook = (desk: Desk, id: string, change: { round?: number; stopped_at?: Date }) =>
  desk.tx.updateTable('form_webhook').set(change).where('id', '=', id).execute()

type NewDelivery = Pick<DeliveryTable, 'id' | 'webhook' | 'service' | 'organisation' | 'submission'>

export const addDelivery = (desk: Desk, delivery: NewDelivery) =>
  desk.tx
    .insertInto('form_delivery')
    .values({
      ...delivery,
      ...{ asked_at: desk.now, tried_at: null, tries: 0, status: null, problem: null, arrived_at: null },
    })
    .execute()

export async function findDelivery(desk: Desk, id: string) {
  const row = await desk.tx.selectFrom('form_delivery').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { ...asDelivery(row), webhook: row.webhook }
}

/** What came of a try. */
export const noteTry = (desk: Desk, id: string, said: { status: number | null; problem: string | null }) =>
  desk.tx
    .updateTable('form_delivery')
    .set((eb) => ({
      ...said,
      tried_at: desk.now,
      tries: eb('tries', '+', 1),
      ...(said.problem === null && { arrived_at: desk.now }),
    }))
    .where('id', '=', id)
    .execute()

/** The newest deliveries of each webhook. */
export async function listDeliveries(desk: Desk, webhook: string, most: number): Promise<Delivery[]> {
  const rows = await desk.tx
    .selectFrom('form_delivery')
    .selectAll()
    .where('webhook', '=', webhook)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(asDelivery)
}

/** Keeps the newest and lets go of the rest. */
export const forgetDeliveries = (desk: Desk, webhook: string, kept: number) =>
  sql`delete from form_delivery where webhook = ${webhook} and arrived_at is not null and id not in (
    select id from form_delivery where webhook = ${webhook} order by asked_at desc, id limit ${kept})`.execute(
    desk.tx,
  )

/** A letter as it lies there; undefined once it is erased. */
export async function findLetterOf(desk: Desk, id: string): Promise<unknown> {
  return (await desk.tx.selectFrom('letter').select('letter').where('id', '=', id).executeTakeFirst())?.letter
}

const asWebhook = ({
  made_at: madeAt,
  made_by: _,
  stopped_at: stoppedAt,
  ...row
}: Selectable<WebhookTable>) => ({
  ...row,
  madeAt,
  stoppedAt,
})

const asDelivery = (row: Selectable<DeliveryTable>): Delivery => ({
  id: row.id,
  submission: row.submission,
  askedAt: row.asked_at,
  triedAt: row.tried_at,
  tries: row.tries,
  status: row.status,
  problem: row.problem,
  arrivedAt: row.arrived_at,
})
