import { later as after, hour } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newToken, tokenHash } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustFindPublished, type PublishedForm } from '../forms.ts'
import {
  addSeat,
  changeSeat,
  findSeat,
  findSlugOf,
  freeSeats,
  holdLine,
  isWaitedFor,
  listWaiting,
  lookAtSeat,
  type Seat,
  takeSeats,
} from './seats.sql.ts'
import { type Place, placesOf } from './submission.ts'
import { tellOffered } from './telling.ts'

/** Hours to say yes where a form says nothing. */
const usualHours = 48

/**
 * Takes the seats of a submission, or puts it at the end of the line where one may wait. Nobody overtakes: whoever comes
 * while others wait for the same waits behind them.
 * @throws Refusal `submission.full`
 */
export async function seatOrWait(
  desk: Desk,
  form: PublishedForm,
  { submission, verify, places }: { submission: string; verify: string | null; places: Place[] },
): Promise<'taken' | 'waiting'> {
  if (places.length === 0) return 'taken'
  const { service, organisation } = form
  const names = places.map(({ place }) => place)
  const { waiting } = form.form.terms
  const isBehind = waiting === true && (await isWaitedFor(desk, service, names))
  const isFull = isBehind || (await takeSeats(desk, form, places)).length > 0
  if (isFull && !waiting) throw new Refusal('conflict', 'submission.full')
  const state = isFull ? 'waiting' : 'held'
  await addSeat(desk, { submission, service, organisation, places: names, state, verify })
  // Somebody may wait although there is a seat: the organisation has just put up more of them.
  if (isBehind) await later(desk, 'form.next', { service })
  return isFull ? 'waiting' : 'taken'
}

/** Gives every free seat to whoever waits longest for it. Doing it again offers nothing twice. */
export async function offerNext(desk: Desk, service: string): Promise<void> {
  await asHouse(desk, async () => {
    await holdLine(desk, service)
    const slug = await findSlugOf(desk, service)
    if (!slug) return
    const form = await mustFindPublished(desk, slug)
    for (const seat of await listWaiting(desk, service)) {
      const places = placesOf(form.form, seat.places)
      if ((await takeSeats(desk, form, places)).length === 0) await offer(desk, form, seat)
    }
  })
}

async function offer(desk: Desk, form: PublishedForm, seat: Seat): Promise<void> {
  const token = newToken()
  const endsAt = after(desk.now, (form.form.terms.confirmHours ?? usualHours) * hour)
  await changeSeat(desk, seat.submission, { state: 'offered', hash: tokenHash(token), endsAt })
  await later(desk, 'form.expire', { submission: seat.submission }, { at: endsAt })
  await tellOffered(desk, seat, token, endsAt)
}

/** An offer that nobody accepted goes on to the next one. For the job. */
export async function expireOffer(desk: Desk, submission: string): Promise<void> {
  await asHouse(desk, async () => {
    const seat = await findSeat(desk, { submission })
    if (seat?.state !== 'offered' || !seat.endsAt || seat.endsAt > desk.now) return
    await leave(desk, seat)
  })
}

/** A seat by its link, whatever has become of it. @throws Refusal `seat.missing` */
export const mustFindByToken = (desk: Desk, token: string): Promise<Seat> =>
  asHouse(desk, async () => mustFind(await lookAtSeat(desk, { hash: tokenHash(token) }), 'seat.missing'))

/** The seat of a case, for whoever has shown that it is theirs. */
export const findOwnSeat = (desk: Desk, submission: string): Promise<Seat | undefined> =>
  asHouse(desk, () => lookAtSeat(desk, { submission }))

/** @throws Refusal `form.missing` */
export const formOfSeat = (desk: Desk, { service }: Seat): Promise<PublishedForm> =>
  asHouse(desk, async () => mustFindPublished(desk, (await findSlugOf(desk, service)) ?? ''))

function mustBeOffered(desk: Desk, found: Seat | undefined): Seat {
  const seat = mustFind(found, 'seat.missing')
  if (seat.state !== 'offered' || !seat.endsAt || seat.endsAt <= desk.now)
    throw new Refusal('gone', 'seat.over')
  return seat
}

/** Says yes to a seat. The link or the receipt has shown who asks; twice is once. */
export const acceptSeat = (desk: Desk, by: { submission: string } | { hash: string }): Promise<void> =>
  asHouse(desk, async () => {
    const found = await findSeat(desk, by)
    if (found?.state === 'held') return
    const seat = mustBeOffered(desk, found)
    await changeSeat(desk, seat.submission, { state: 'held' })
    await record(desk, 'form.seat-confirmed', seat.service, { organisation: seat.organisation })
  })

/** Gives a seat back, or leaves the line; whoever is next is asked. Twice is once. */
export const leaveSeat = (desk: Desk, by: { submission: string } | { hash: string }): Promise<void> =>
  asHouse(desk, async () => {
    const seat = mustFind(await findSeat(desk, by), 'seat.missing')
    if (seat.state !== 'left') await leave(desk, seat)
  })

async function leave(desk: Desk, seat: Seat): Promise<void> {
  await changeSeat(desk, seat.submission, { state: 'left' })
  if (seat.state !== 'waiting') await freeSeats(desk, seat.service, seat.places)
  await record(desk, 'form.seat-left', seat.service, { organisation: seat.organisation })
  // In the same act, so that nobody from outside is faster than whoever waits.
  if (seat.state !== 'waiting') await offerNext(desk, seat.service)
}
