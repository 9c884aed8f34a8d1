import type { Jam } from '#jam/profile/jam.ts'
import { registerHelper } from '#jam/registration/participants.ts'
import type { ShiftForm } from '#jam/shifts/shift.ts'
import { listShifts, planShift } from '#jam/shifts/shifts.ts'
import { hour, later } from '#kernel/clock.ts'
import type { Person, TestHouse } from './house.ts'
import { world } from './world.ts'

/** The story of those who help: a jam, its organiser, and how to make helpers and shifts in one line. */
export async function worldOfHelpers(house: TestHouse) {
  const scene = await world(house)
  const { jam, organiser } = scene
  return {
    ...scene,
    at: `/jams/${jam.slug}`,
    helper: (name: string) => helper(house, jam, name),
    /** Plans a shift some hours after the beginning of the jam. @returns its id */
    plan: (title: string, from: number, to: number, rest: Partial<ShiftForm> = {}) =>
      plan(house, jam, organiser, title, from, to, rest),
    fill: async () => (await house.itself((desk) => listShifts(desk, jam.id))).map(({ taken }) => taken),
    events: async (kind: string) => (await house.events()).filter((one) => one === kind).length,
    mailsOf: async (what: string) => (await house.mails()).filter(({ key }) => key.startsWith(`${what}:`)),
  }
}

async function helper(house: TestHouse, jam: Jam, name: string): Promise<Person & { account: string }> {
  const person = await house.person(name)
  await house.as(person).do((desk) => registerHelper(desk, jam, { name }))
  return { ...person, account: person.account ?? '' }
}

async function plan(
  house: TestHouse,
  jam: Jam,
  organiser: Person,
  title: string,
  from: number,
  to: number,
  rest: Partial<ShiftForm>,
): Promise<string> {
  const [startsAt, endsAt] = [later(jam.startsAt, from * hour), later(jam.startsAt, to * hour)]
  const form = { title, place: '', duty: null, needed: 2, startsAt, endsAt, ...rest }
  await house.as(organiser).do((desk) => planShift(desk, jam, form))
  const all = await house.itself((desk) => listShifts(desk, jam.id))
  return all.find((one) => one.title === title && one.startsAt.getTime() === startsAt.getTime())?.id ?? ''
}
