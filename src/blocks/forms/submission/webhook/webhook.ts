import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { House } from '#kernel/house.ts'
import { keyedHash } from '#kernel/id.ts'

/** Somewhere else that is told (Benachrichtigung an ein Programm): it gets the letter as it is, sealed, and may write nothing. */
export type Webhook = {
  id: string
  service: string
  organisation: string
  address: string
  round: number
  madeAt: Date
  stoppedAt: Date | null
}

export type Delivery = {
  id: string
  submission: string | null
  askedAt: Date
  triedAt: Date | null
  tries: number
  status: number | null
  problem: string | null
  arrivedAt: Date | null
}

export const webhookForm = z.object({
  address: z.string().trim().min(1, 'webhook.address').max(1000, 'webhook.address'),
})

/** As many as one form may tell. */
export const mostWebhooks = 5

/**
 * What the other side checks signatures with. It follows from the key of the house, so it lies in no table; shown once
 * after it was made.
 */
export const secretOf = (
  { secret }: Pick<House, 'secret'>,
  { id, round }: Pick<Webhook, 'id' | 'round'>,
): string =>
  `whsec_${Buffer.from(keyedHash(secret, `form.webhook:${id}:${round}`), 'hex').toString('base64')}`

/** Headers of a message as standardwebhooks.com has them: who checks needs no library of ours. */
export function signedHeaders(secret: string, id: string, at: Date, body: string): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const stamp = String(Math.floor(at.getTime() / 1000))
  const signature = createHmac('sha256', key).update(`${id}.${stamp}.${body}`).digest('base64')
  return {
    'content-type': 'application/json',
    'user-agent': 'digital-service-jam',
    'webhook-id': id,
    'webhook-timestamp': stamp,
    'webhook-signature': `v1,${signature}`,
  }
}
