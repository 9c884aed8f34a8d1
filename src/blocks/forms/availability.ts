import type { Terms } from '#field/form/form.ts'
import { momentAt } from '#kernel/zone.ts'

/** Whether a form takes answers: not yet, now, now for a waiting list, no more because it is full, or no more. */
export type Availability = 'early' | 'open' | 'waiting' | 'full' | 'closed'

type Standing = { terms: Terms; taken: number; space: string | null; closedAt: Date | null }

/** How a form stands at a moment. Days begin and end in Berlin. */
export function availabilityAt({ terms, taken, space, closedAt }: Standing, now: Date): Availability {
  const opens = opening(terms.opensAt)
  const closes = closing(terms.closesAt)
  if (closedAt || !space || (closes && closes <= now)) return 'closed'
  if (opens && opens > now) return 'early'
  if (terms.seats !== undefined && taken >= terms.seats) return terms.waiting ? 'waiting' : 'full'
  return 'open'
}

const zone = 'Europe/Berlin'
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/** The moment a form opens, undefined for at once. */
export function opening(text: string | undefined): Date | undefined {
  if (!text) return undefined
  return (isDay(text) ? momentAt(`${text}T00:00`, zone) : momentOf(text)) ?? undefined
}

/** The moment a form closes, undefined for never. The last day is a whole one. */
export function closing(text: string | undefined): Date | undefined {
  if (!text) return undefined
  if (!isDay(text)) return momentOf(text) ?? undefined
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number)
  const next = new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10)
  return momentAt(`${next}T00:00`, zone) ?? undefined
}

function momentOf(text: string): Date | null {
  const local = momentAt(text, zone)
  if (local) return local
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? null : at
}
