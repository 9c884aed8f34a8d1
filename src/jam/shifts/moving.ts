import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import { tell } from './letters/letters.ts'
import { findTired } from './rules/rest.ts'
import { findRules } from './rules/rules.ts'
import type { ShiftRules } from './rules/shift-rules.ts'
import type { Shift, Times } from './shift.ts'
import { findShiftRow, lockShift, saveTimes } from './shifts.sql.ts'
import { remindLater } from './sign-up.ts'
import { listShiftsOf, listSignups, lockHelper, removeSignup } from './signups.sql.ts'

/** Somebody on a shift who cannot do it at other times: they have another one then, or too little rest. */
export type Held = { account: string; name: string; why: 'overlap' | 'hours' | 'rest' }

/** The new times do not suit everybody. */
export class NotForAll extends Refusal {
  readonly held: readonly Held[]
  constructor(held: readonly Held[]) {
    super('conflict', 'shift.held')
    this.held = held
  }
}

/** Who could not do a shift at other times. For organisers. */
export async function whoCannot(desk: Desk, jam: Jam, id: string, times: Times): Promise<Held[]> {
  mustBe(desk, jam.id, 'organiser')
  return asHouse(desk, async () => {
    const shift = await findShiftRow(desk, jam.id, id)
    return shift ? heldBy(desk, jam, shift, times) : []
  })
}

/**
 * Moves a shift with everybody on it, and tells them. Rest and other shifts are looked at as when they signed up.
 * @param release takes those off who cannot do it then, and tells them so; else nothing happens
 * @throws NotForAll; Refusal `shift.missing`, `shift.begun`, `shift.twice`
 */
export async function moveShift(
  desk: Desk,
  jam: Jam,
  id: string,
  times: Times,
  { release = false }: { release?: boolean } = {},
): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  // A helper may neither be locked nor written to by an organiser; the house does both.
  await asHouse(desk, async () => {
    const people = await listSignups(desk, { shift: id, jam: jam.id })
    // Helpers before the shift, always in one order: see sign-up.
    for (const { account } of people.toSorted((one, other) => (one.account < other.account ? -1 : 1)))
      await lockHelper(desk, jam.id, account)
    const shift = mustFind(await lockShift(desk, jam.id, id), 'shift.missing')
    if (isSame(shift, times)) return
    if (shift.startsAt <= desk.now) throw new Refusal('conflict', 'shift.begun')
    const held = await heldBy(desk, jam, shift, times)
    if (held.length > 0 && !release) throw new NotForAll(held)
    for (const { account } of held) await removeSignup(desk, id, account)
    if (!(await saveTimes(desk, shift, times))) throw new Refusal('conflict', 'shift.twice')
    await record(desk, 'shift.moved', id, { jam: jam.id, data: { helpers: people.length, off: held.length } })
    const moved = { ...shift, ...times }
    for (const one of people) {
      const isOff = held.some(({ account }) => account === one.account)
      await tell(desk, jam, isOff ? shift : moved, one, isOff ? 'takenOff' : 'moved')
      if (!isOff) await remindLater(desk, moved, one.account)
    }
  })
}

async function heldBy(desk: Desk, jam: Jam, shift: Shift, times: Times): Promise<Held[]> {
  const rules = await findRules(desk, jam.id)
  const held: Held[] = []
  for (const { account, name } of await listSignups(desk, { shift: shift.id, jam: jam.id })) {
    const others = (await listShiftsOf(desk, jam.id, account)).filter(({ id }) => id !== shift.id)
    const why = whyNot(others, times, rules)
    if (why) held.push({ account, name, why })
  }
  return held
}

function whyNot(others: readonly Shift[], times: Times, rules: ShiftRules): Held['why'] | undefined {
  if (others.some((one) => one.startsAt < times.endsAt && times.startsAt < one.endsAt)) return 'overlap'
  return findTired([...others, times], rules)?.why
}

const isSame = (one: Times, other: Times): boolean =>
  one.startsAt.getTime() === other.startsAt.getTime() && one.endsAt.getTime() === other.endsAt.getTime()
