import { askCases } from '#custody/browser/ask-cases.ts'
import { askVault } from '#custody/browser/keeper.ts'
import { ask } from '#custody/browser/server.ts'
import { ours } from '../../../room/gathering.ts'
import { askLaw } from '../../asking.ts'
import type { Partner } from '../../referral/direct.ts'
import type { Parcel } from '../../referral/referral.ts'

export type Referrals = {
  own: { space: string; senders: { letter: string; sender: string | null }[] } | null
  partners: Partner[]
}

const pathOf = (service: string) => `/services/${service}/records/referrals`

export const lookAtReferrals = (service: string): Promise<Referrals> =>
  ours(ask<Referrals>('GET', pathOf(service)))

/** Makes the place where referrals arrive: read by those who read the plan, until somebody else says otherwise in the vault. */
export async function openReferrals(
  { organisation, service, plan }: { organisation: string; service: string; plan: string },
  name: string,
): Promise<void> {
  const reading = await askVault('listReading', organisation)
  const readers = reading.find(({ space }) => space === plan)?.readers ?? []
  const now = readers.filter(({ isNow }) => isNow).map(({ member }) => member)
  const [space = ''] = await askVault('openSpaces', organisation, [name], now)
  await askCases('openLetterBox', organisation, space)
  await ours(ask('PUT', pathOf(service), { space }))
}

export const closeReferrals = (service: string): Promise<unknown> => ours(ask('DELETE', pathOf(service)))

/** A case that came sealed to our vault; `sender`: the organisation from which the house took it. */
export type Received = { letter: string; receivedAt: string; sender: string | null; parcel: Parcel | null }

/** @returns null when I read nothing of it */
export async function listReceived(
  organisation: string,
  { space, senders }: NonNullable<Referrals['own']>,
): Promise<{ received: Received[]; damaged: number } | null> {
  const reading = await askVault('listReading', organisation)
  const people = await askVault('listPeople', organisation)
  const me = people.find(({ isMe }) => isMe)?.member
  const isMine = reading.some(
    (one) => one.space === space && one.readers.some(({ member, isNow }) => isNow && member === me),
  )
  if (!isMine) return null
  const { letters, damaged } = await askCases('listLetters', organisation, space)
  const parcels = await askLaw('parcelsIn', letters)
  const received = parcels.map(({ id, parcel }) => ({
    ...{ letter: id, parcel, receivedAt: letters.find((one) => one.id === id)?.receivedAt ?? '' },
    sender: senders.find((one) => one.letter === id)?.sender ?? null,
  }))
  return { received, damaged }
}
