import { later as after, hour } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Jam } from '../profile/jam.ts'
import { mustFindDuty } from './duties/duties.ts'
import { missingFor, signupOf } from './duties/duty.ts'
import { fitnessOf } from './duties/standing.ts'
import { findTired, NeedsRest } from './rules/rest.ts'
import { findRules } from './rules/rules.ts'
import type { ShiftRules } from './rules/shift-rules.ts'
import type { Shift } from './shift.ts'
import { lockShift } from './shifts.sql.ts'
import {
  addSignup,
  clearIntents,
  countTaken,
  isDoubleBooking,
  listShiftsOf,
  lockHelper,
  removeSignup,
} from './signups.sql.ts'

export type Way = {
  /** By their own wish: then the day on which shifts open counts. */
  themselves?: boolean
  /** In place of somebody who gives the shift away. */
  insteadOf?: string
}

/**
 * Signs one helper up for a shift, whoever wanted it: by themselves, by a swap, by a coordinator. The act that calls this
 * has checked the right to it. A double click is one.
 * @throws Refusal `helper.needed`, `shift.missing`, `shift.cancelled`, `shift.over`, `shift.full`, `shift.overlap`, `shift.closed`,
 *   `duty.unconfirmed`, `duty.lacks`; NeedsRest with the hours it would be
 */
export async function signUp(
  desk: Desk,
  jam: Jam,
  id: string,
  account: string,
  way: Way = {},
): Promise<Shift> {
  // A helper may neither lock a shift nor count the others; that nobody comes too many is the house's to see.
  const signed = await asHouse(desk, () => sign(desk, jam, id, account, way))
  if (signed.isNew) {
    await record(desk, 'shift.taken', id, { jam: jam.id })
    await remindLater(desk, signed.shift, account)
  }
  return signed.shift
}

async function sign(desk: Desk, jam: Jam, id: string, account: string, way: Way) {
  const { shift, participant, has } = await check(desk, jam, id, account, way)
  if (has) return { shift, isNew: false }
  if (way.insteadOf) await removeSignup(desk, id, way.insteadOf)
  const isNew = await write(desk, shift, { account, participant })
  await clearIntents(desk, id, account)
  return { shift, isNew }
}

/**
 * Asks all rules without signing anybody up; what it looked at stays locked until the act is over.
 * @throws as signUp does, and `shift.overlap` when the shift is theirs already
 */
export async function mustBeAble(
  desk: Desk,
  jam: Jam,
  id: string,
  account: string,
  way: Way = {},
): Promise<Shift> {
  const { shift, has } = await asHouse(desk, () => check(desk, jam, id, account, way))
  if (has) throw new Refusal('conflict', 'shift.overlap')
  return shift
}

// The helper is locked before the shift, and that before a swap, always: so two that wait never wait for each other.
async function check(desk: Desk, jam: Jam, id: string, account: string, way: Way) {
  const helper = await lockHelper(desk, jam.id, account)
  if (!helper) throw new Refusal('forbidden', 'helper.needed')
  const shift = mustFind(await lockShift(desk, jam.id, id), 'shift.missing')
  if (jam.cancelledAt) throw new Refusal('conflict', 'shift.cancelled')
  if (shift.endsAt <= desk.now) throw new Refusal('conflict', 'shift.over')
  const mine = await listShiftsOf(desk, jam.id, account)
  const has = mine.some((one) => one.id === id)
  if (has) return { shift, participant: helper.id, has }
  const rules = await findRules(desk, jam.id)
  await mustBeFit(desk, shift, account, way.themselves ? rules : null)
  if (!way.insteadOf && (await countTaken(desk, id)) >= shift.needed)
    throw new Refusal('conflict', 'shift.full')
  mustHaveTime(shift, mine, rules)
  return { shift, participant: helper.id, has }
}

function mustHaveTime(shift: Shift, mine: readonly Shift[], rules: ShiftRules): void {
  if (mine.some((one) => one.startsAt < shift.endsAt && shift.startsAt < one.endsAt))
    throw new Refusal('conflict', 'shift.overlap')
  const tired = findTired([...mine, shift], rules)
  if (tired) throw new NeedsRest(tired)
}

/** @throws Refusal when the duty asks for more, or (`rules`) when its shifts are not open yet */
async function mustBeFit(
  desk: Desk,
  { jam, duty: id }: Shift,
  account: string,
  rules: ShiftRules | null,
): Promise<void> {
  const duty = id ? await mustFindDuty(desk, jam, id) : null
  const fitness = duty ? (await fitnessOf(desk, jam, account)).get(account) : undefined
  const standing = duty ? fitness?.standings.get(duty.id) : undefined
  const signup = rules ? signupOf(duty ?? undefined, standing, rules.opensAt, desk.now) : 'open'
  if (signup !== 'open') throw new Refusal('conflict', signup === 'ended' ? 'shift.ended' : 'shift.closed')
  if (!duty) return
  const missing = missingFor(duty, standing, fitness?.shown ?? new Set())
  if (missing.includes('letting-in')) throw new Refusal('forbidden', 'duty.unconfirmed')
  if (missing.length > 0) throw new Refusal('forbidden', 'duty.lacks')
}

async function write(desk: Desk, shift: Shift, one: { account: string; participant: string }) {
  try {
    return await addSignup(desk, shift, one)
  } catch (error) {
    if (isDoubleBooking(error)) throw new Refusal('conflict', 'shift.overlap')
    throw error
  }
}

// Half a day before; whoever comes in later than that hears of it an hour before.
export async function remindLater(desk: Desk, shift: Shift, account: string): Promise<void> {
  const at = [12, 1].map((hours) => after(shift.startsAt, -hours * hour)).find((one) => one > desk.now)
  if (at) await later(desk, 'shift.remind', { shift: shift.id, jam: shift.jam, account }, { at })
}
