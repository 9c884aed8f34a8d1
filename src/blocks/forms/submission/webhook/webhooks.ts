import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { isOutward } from '#kernel/outward.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustHaveSteppedUp } from '#people/step-up.ts'
import { mustFindOwn, mustOwn } from '../../../services.ts'
import { mostWebhooks, secretOf, type Webhook } from './webhook.ts'
import {
  addDelivery,
  addWebhook,
  changeWebhook,
  findWebhook,
  listDeliveries,
  listWebhookRows,
} from './webhooks.sql.ts'

/** As many deliveries as somebody looks at, and are kept. */
export const shownDeliveries = 20

/** Who is told of a form, with what came of it lately. For admins: it leads out of the house. */
export async function listWebhooks(desk: Desk, service: string) {
  const { name } = await mustFindOwn(desk, service, 'admin')
  const webhooks = await listWebhookRows(desk, service)
  const told = webhooks.map(async (webhook) => ({
    webhook,
    deliveries: await listDeliveries(desk, webhook.id, shownDeliveries),
  }))
  return { name, webhooks: await Promise.all(told) }
}

/** @returns the secret, to be shown this once. @throws Refusal `webhook.address`, `webhook.many` */
export async function tellElsewhere(desk: Desk, serviceId: string, address: string): Promise<string> {
  const service = await mustOwn(desk, serviceId, 'admin')
  mustHaveSteppedUp(desk)
  if (!isOutward(desk.house, address)) throw new Refusal('invalid', 'webhook.address')
  if ((await listWebhookRows(desk, serviceId)).length >= mostWebhooks)
    throw new Refusal('conflict', 'webhook.many')
  const webhook: Webhook = {
    ...{ id: newId(), service: serviceId, organisation: service.organisation },
    ...{ address, round: 1, madeAt: desk.now, stoppedAt: null },
  }
  await addWebhook(desk, webhook)
  await tell(desk, 'form.webhook-made', webhook)
  return secretOf(desk.house, webhook)
}

/** Ends the old secret at once. @returns the new one, to be shown this once */
export async function renewSecret(desk: Desk, service: string, id: string): Promise<string> {
  const webhook = await mustHold(desk, service, id)
  mustHaveSteppedUp(desk)
  await changeWebhook(desk, id, { round: webhook.round + 1 })
  await tell(desk, 'form.webhook-renewed', webhook)
  return secretOf(desk.house, { id, round: webhook.round + 1 })
}

export async function stopTelling(desk: Desk, service: string, id: string): Promise<void> {
  const webhook = await mustHold(desk, service, id)
  await changeWebhook(desk, id, { stopped_at: desk.now })
  await tell(desk, 'form.webhook-stopped', webhook)
}

/** Sends something that holds nothing, to see whether it arrives. */
export async function tryWebhook(desk: Desk, service: string, id: string): Promise<void> {
  await ask(desk, await mustHold(desk, service, id), null)
}

/** Tells everybody of a form that something came, after this act. For the act that takes it in, in the house's name. */
export async function callOut(
  desk: Desk,
  { service }: { service: string },
  submission: string,
): Promise<void> {
  for (const webhook of await listWebhookRows(desk, service)) await ask(desk, webhook, submission)
}

async function ask(desk: Desk, webhook: Webhook, submission: string | null): Promise<void> {
  const delivery = newId()
  const { id, service, organisation } = webhook
  await addDelivery(desk, { id: delivery, webhook: id, service, organisation, submission })
  await later(desk, 'form.webhook', { delivery })
}

async function mustHold(desk: Desk, service: string, id: string): Promise<Webhook> {
  await mustOwn(desk, service, 'admin')
  const webhook = mustFind(await findWebhook(desk, id), 'webhook.missing')
  if (webhook.service !== service || webhook.stoppedAt) throw new Refusal('missing', 'webhook.missing')
  return webhook
}

const tell = (desk: Desk, kind: string, { service, organisation }: Webhook) =>
  record(desk, kind, service, { organisation })
