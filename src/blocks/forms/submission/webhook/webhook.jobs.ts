import { atDesk, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import type { JobHandlers } from '#kernel/job.ts'
import { NoAddressOutside, postOutward } from '#kernel/outward.ts'
import { secretOf, signedHeaders } from './webhook.ts'
import { findDelivery, findLetterOf, findWebhook, forgetDeliveries, noteTry } from './webhooks.sql.ts'
import { shownDeliveries } from './webhooks.ts'

/** Outside of a transaction: nobody waits for a foreign machine while holding rows. A throw is a later try. */
export const webhookJobs: JobHandlers = {
  'form.webhook': { long: (house, { delivery }) => deliver(house, String(delivery)), quick: true },
}

async function deliver(house: House, id: string): Promise<void> {
  const message = await itself(house, (desk) => messageOf(desk, id))
  if (!message) return
  const { address, secret, body, webhook } = message
  const said = await post(house, address, signedHeaders(secret, id, house.clock.now(), body), body)
  await itself(house, async (desk) => {
    await noteTry(desk, id, said)
    await forgetDeliveries(desk, webhook, shownDeliveries)
  })
  if (said.problem !== null && said.problem !== 'gone') throw new Error(`webhook: ${said.problem}`)
}

const itself = <T>(house: House, work: (desk: Desk) => Promise<T>): Promise<T> =>
  atDesk(house, { itself: true }, work)

/** What is said: ids, the moment and the letter as it lies there. No key, no way to write, nothing readable. */
async function messageOf(desk: Desk, id: string) {
  const delivery = await findDelivery(desk, id)
  const webhook = delivery && (await findWebhook(desk, delivery.webhook))
  if (!delivery || delivery.arrivedAt || !webhook || webhook.stoppedAt) return undefined
  const { submission, askedAt: at } = delivery
  const letter = submission && (await findLetterOf(desk, submission))
  // Erased meanwhile: nobody is told any more.
  if (submission && !letter) return undefined
  const what = submission
    ? { type: 'case.received', data: { service: webhook.service, case: submission, letter } }
    : { type: 'trial', data: { service: webhook.service } }
  const body = JSON.stringify({ ...what, timestamp: at.toISOString() })
  return { address: webhook.address, secret: secretOf(desk.house, webhook), body, webhook: webhook.id }
}

/** What went wrong, in a word: how far a foreign machine is reachable is nobody's business in more detail. */
async function post(house: House, address: string, headers: Record<string, string>, body: string) {
  try {
    const status = await postOutward(house, address, headers, Buffer.from(body))
    if (status === 410) return { status, problem: 'gone' }
    return { status, problem: status >= 200 && status < 300 ? null : 'refused' }
  } catch (error) {
    return { status: null, problem: error instanceof NoAddressOutside ? 'inside' : 'unreachable' }
  }
}
