import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newToken, tokenHash } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Jam } from '../../profile/jam.ts'
import { findCompanyById, hasSeat } from '../company/companies.ts'
import { settle } from '../participants.ts'
import { sayExpired, sayOffered } from './letters.ts'
import { listLine } from './line.ts'
import { findReader } from './places.sql.ts'
import { freeOf, holdPlaces } from './quota.ts'
import { endOfOffer, type PlacedRole } from './rule.ts'
import type { Waiting } from './waiting.ts'
import { findWaitingByHash, lockWaitingBy, saveOffer, settleWaiting } from './waitings.sql.ts'

/** Offers every free place to whoever is next. For the job; doing it again offers nothing twice. */
export async function offerNext(desk: Desk, jam: Jam, role: PlacedRole): Promise<void> {
  if (desk.now >= jam.endsAt) return
  for (;;) {
    const places = await holdPlaces(desk, jam.id, role)
    if (!places.rule) return
    const [next] = (await listLine(desk, jam.id, role, places.rule.rule)).filter((one) => one.endsAt === null)
    if (!next || freeOf(places) < 1) return
    await offer(desk, jam, next, endOfOffer(jam, places.rule.offerHours, desk.now))
  }
}

async function offer(desk: Desk, jam: Jam, one: Waiting, endsAt: Date): Promise<void> {
  const token = newToken()
  await saveOffer(desk, one.id, tokenHash(token), endsAt)
  await record(desk, 'place.offered', one.id, { jam: jam.id, data: { role: one.role } })
  await sayOffered(desk, jam, { ...one, endsAt }, token)
  await later(desk, 'registration.expire', { waiting: one.id }, { at: endsAt })
}

/** An offer by its link, for whoever holds it. @throws Refusal `missing`, `gone` when it was settled or is over */
export async function mustFindOffer(desk: Desk, jam: Jam, token: string): Promise<Waiting> {
  return mustBeOpen(desk, jam, await asHouse(desk, () => findWaitingByHash(desk, tokenHash(token))))
}

function mustBeOpen(desk: Desk, jam: Jam, found: Waiting | undefined): Waiting {
  const one = mustFind(found?.jam === jam.id ? found : undefined)
  if (one.outcome === 'taken') throw new Refusal('gone', 'place.taken')
  if (one.endedAt || !one.endsAt || one.endsAt <= desk.now) throw new Refusal('gone', 'place.expired')
  return one
}

/**
 * Takes the place that was offered. Whoever holds the link has read the mail, which proves the mailbox.
 * @throws Refusal `gone`; `places.full` when the organisers have made it fewer meanwhile
 */
export async function takeOffer(desk: Desk, jam: Jam, token: string): Promise<Waiting> {
  // The link may be opened where nobody is signed in.
  return asHouse(desk, async () => {
    const { role } = await mustFindOffer(desk, jam, token)
    const { quota, taken } = await holdPlaces(desk, jam.id, role)
    const one = mustBeOpen(desk, jam, await lockWaitingBy(desk, { hash: tokenHash(token) }))
    if (quota !== null && taken >= quota) throw new Refusal('conflict', 'places.full')
    const whom = mustFind(await findReader(desk, one.account))
    await settleWaiting(desk, one.id, 'taken')
    const company = await companyOf(desk, one)
    await settle(desk, jam, role, one.form, { ...whom, isSure: true }, company)
    await record(desk, 'place.taken', one.id, { jam: jam.id, data: { role } })
    return one
  })
}

/** Says no to an offer: the place goes on at once. */
export async function declineOffer(desk: Desk, jam: Jam, token: string): Promise<void> {
  await asHouse(desk, async () => {
    const one = await mustFindOffer(desk, jam, token)
    if (!(await settleWaiting(desk, one.id, 'declined'))) return
    await record(desk, 'place.declined', one.id, { jam: jam.id, data: { role: one.role } })
    await later(desk, 'registration.next', { jam: jam.id, role: one.role, after: one.id })
  })
}

/** Ends an offer that nobody answered. For the job. */
export async function expireOffer(
  desk: Desk,
  id: string,
  findJam: (id: string) => Promise<Jam>,
): Promise<void> {
  const one = await lockWaitingBy(desk, { id })
  if (!one || one.endedAt || !one.endsAt || one.endsAt > desk.now) return
  if (!(await settleWaiting(desk, id, 'expired'))) return
  await record(desk, 'place.expired', id, { jam: one.jam, data: { role: one.role } })
  await sayExpired(desk, await findJam(one.jam), one)
  await later(desk, 'registration.next', { jam: one.jam, role: one.role, after: one.id })
}

/** The company somebody came with, as long as it has a seat left: without one they come alone. */
async function companyOf(desk: Desk, one: Waiting) {
  const company = one.company ? await findCompanyById(desk, one.company) : undefined
  return company && (await hasSeat(desk, company)) ? company : undefined
}
