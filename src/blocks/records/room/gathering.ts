import { askVault, VaultTrouble } from '#custody/browser/keeper.ts'
import { Refused } from '#custody/browser/refused.ts'
import { ask } from '#custody/browser/server.ts'
import { openFeed } from '#custody/feeding/open-feed.ts'
import type { Lang } from '#kernel/text.ts'
import { newId } from '#vault/bytes.ts'
import { watchRecords } from '../worker/asking.ts'
import type { Opened } from '../worker/opened.ts'
import { type Known, keepKnown, recallKnown } from './known.ts'

export type Where = { organisation: string; service: string; lang: Lang; person: string }

/** What is there: nothing yet, something that I have no key for, or everything I read. */
export type Entered = { is: 'empty' } | { is: 'closed' } | Inside
/** `isOld`: without a connection, it is what this device has of it. */
export type Inside = { is: 'open'; opened: Opened; plan: string; isOld: boolean }

/** Opens all records of a service that I have keys for; without a connection, what this device has of them. */
export async function enter(where: Where, told: (done?: number, all?: number) => void): Promise<Entered> {
  let isOld = false
  const known = await gather(where).catch((error) => {
    isOld = true
    return recallKnown(where, error)
  })
  if ('is' in known) return known
  // A device that keeps nothing only opens with a connection.
  if (!isOld) void keepKnown(where, known).catch(() => {})
  const opening = { ...known, lang: where.lang, device: ownDevice() }
  const opened = await watchRecords(told, 'open', opening, await openFeed(where.organisation))
  return { is: 'open', opened, plan: known.plan, isOld }
}

async function gather({
  organisation,
  service,
  lang,
  person,
}: Where): Promise<Exclude<Entered, Inside> | Known> {
  const plan = await findPlan(service)
  if (!plan) return { is: 'empty' }
  const [people, spaces] = await Promise.all([
    askVault('listPeople', organisation),
    askVault('listReading', organisation),
  ])
  const mine = people.find(({ isMe }) => isMe)
  const member = mine?.member ?? ''
  const read = spaces.filter(({ readers }) => readers.some((one) => one.isNow && one.member === member))
  if (!read.some(({ space }) => space === plan)) return { is: 'closed' }
  const members = people.flatMap((one) => (one.member ? [{ id: one.member, name: one.name }] : []))
  return {
    ...{ service, plan, lang, members },
    spaces: read.map(({ space }) => space),
    alone: Object.fromEntries(read.filter(isAlone).map((one) => [one.space, one.readers.some(isBoardNow)])),
    me: { member, name: mine?.name || person, isAdmin: mine?.role === 'admin' },
  }
}

type Reader = { isNow: boolean; isBoard: boolean }
const isBoardNow = ({ isNow, isBoard }: Reader): boolean => isNow && isBoard
/** Nobody reads it but me, who does; the board has it on its sheets at most. */
const isAlone = ({ readers, purpose }: { readers: Reader[]; purpose: string | null }): boolean =>
  purpose === 'records' && readers.filter(({ isNow, isBoard }) => isNow && !isBoard).length === 1

/** What tells this device from others of the same person: two that were both offline never give out the same number. */
function ownDevice(): string {
  try {
    const known = localStorage.getItem('records-device') ?? newId()
    localStorage.setItem('records-device', known)
    return known
  } catch {
    // Nothing may be kept here: then it is another device each time.
    return newId()
  }
}

export const findPlan = async (service: string): Promise<string | null> =>
  (await ours(ask<{ plan: string | null }>('GET', `/services/${service}/records/plan`))).plan

export const placePlan = (service: string, plan: string): Promise<unknown> =>
  ours(ask('PUT', `/services/${service}/records/plan`, { plan }))

/** The pages of the vault know one kind of trouble. */
export const ours = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error) => {
    throw error instanceof Refused ? new VaultTrouble(error.trouble) : error
  })
