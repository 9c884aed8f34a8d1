import { z } from 'zod'
import { day, later } from '#kernel/clock.ts'
import type { Health } from '../block.ts'
import { addressField, text } from '../service.ts'

/** What a team built itself (Eigenbau): where its source is and how it was made. */
export type Product = { repository: string; built: string }

export const productForm = z.object({ repository: addressField, built: text(4000) })

/** Somebody opened the service and says whether it worked. */
export type Look = { works: boolean; at: Date }

/** What people saw counts for a quarter; the house calls no address itself. */
const freshFor = 90 * day

export function healthBy(look: Look | undefined, now: Date): Health {
  if (!look) return { state: 'unknown', seenAt: null }
  if (!look.works) return { state: 'stop', seenAt: look.at }
  return { state: later(look.at, freshFor) > now ? 'go' : 'care', seenAt: look.at }
}
