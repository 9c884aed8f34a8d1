import { day } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'

/** What has to be true before a service changes hands, in the order it is usually done. */
export const items = [
  'documents',
  'training',
  'reach',
  'credentials',
  'accounts',
  'home',
  'contact',
  'privacy',
] as const

export type Item = (typeof items)[number]
export type Side = 'team' | 'organisation'

export type Tick = { item: Item; name: string; at: Date }
export type Signature = { side: Side; account: string | null; name: string; at: Date }

/** A handover (Übergabe): a team gives a service to its organisation. Signed by both, it is over. */
export type Handover = {
  id: string
  jam: string
  team: string
  organisation: string
  service: string | null
  openedAt: Date
  signedAt: Date | null
  ticks: Tick[]
  signatures: Signature[]
}

/** What the house can see for itself, so that nobody has to be believed. */
export type Facts = { documents: number; keeper: string; payer: string; contact: string; live: boolean }

/** Whether the house sees a reason not to believe a tick. */
export function isBelievable(item: Item, facts: Facts): boolean {
  if (item === 'documents') return facts.documents > 0
  if (item === 'home') return facts.keeper !== '' && facts.payer !== ''
  if (item === 'contact') return facts.contact !== ''
  return item !== 'reach' || facts.live
}

export const isTicked = (handover: Handover, item: Item): boolean =>
  handover.ticks.some((tick) => tick.item === item)

export const isComplete = (handover: Handover): boolean => items.every((item) => isTicked(handover, item))

export const signatureOf = (handover: Handover, side: Side): Signature | undefined =>
  handover.signatures.find((one) => one.side === side)

/** @throws Refusal `handover.signed`: what one side has signed is not changed under its hand. */
export function mustBeOpen(handover: Handover): void {
  if (handover.signatures.length > 0) throw new Refusal('conflict', 'handover.signed')
}

/**
 * Whether this signature is still to be given; false when the same person has given it already.
 * @throws Refusal `handover.incomplete`, `handover.signed`, `handover.two-people`
 */
export function maySign(handover: Handover, side: Side, account: string, facts: Facts): boolean {
  const given = signatureOf(handover, side)
  if (given?.account === account) return false
  if (given) throw new Refusal('conflict', 'handover.signed')
  if (handover.signatures.some((one) => one.account === account))
    throw new Refusal('forbidden', 'handover.two-people')
  // A keeper named at the first signature may be gone at the second.
  if (!isComplete(handover) || !items.every((item) => isBelievable(item, facts)))
    throw new Refusal('conflict', 'handover.incomplete')
  return true
}

/** When the organisation is asked whether the service is still in use. */
export const followUpDays = [30, 90, 180, 365] as const

export const followUpAt = (signedAt: Date, days: number): Date => new Date(signedAt.getTime() + days * day)
