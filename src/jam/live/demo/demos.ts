import { randomInt } from 'node:crypto'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustHear } from '../live.ts'
import { byVenue, drawn, lastOnStage, nextOnStage, ordered, type Stage } from './demo.ts'
import {
  findDemo,
  holdDemo,
  listSlots,
  markDone,
  markNobodyDone,
  putOn,
  saveMinutes,
  saveOrder,
  saveSlot,
} from './demos.sql.ts'

export type { Stage }

/** The presentations, for the people of the jam and the organisations its teams work for. */
export async function readStage(desk: Desk, jam: Jam): Promise<Stage> {
  await mustHear(desk, jam.id)
  return stageOf(desk, jam.id)
}

/** The same for whoever has been let in already, e.g. a screen by its link. Rooms and links are behind several walls. */
export const stageOf = (desk: Desk, jam: string): Promise<Stage> =>
  asHouse(desk, async () => ({ demo: await findDemo(desk, jam), slots: await listSlots(desk, jam) }))

/** Puts the teams in an order by hand. */
export const arrange = (desk: Desk, jam: Jam, sent: readonly string[], move: string | undefined) =>
  reorder(desk, jam, ({ slots }) => ordered(slots, sent, move))

/** Draws the order. */
export const draw = (desk: Desk, jam: Jam) =>
  reorder(desk, jam, ({ slots }) =>
    drawn(
      slots.map(({ team }) => team),
      randomInt,
    ),
  )

/** Orders by where the teams sit; those from elsewhere come last. */
export const arrangeByVenue = (desk: Desk, jam: Jam) => reorder(desk, jam, ({ slots }) => byVenue(slots))

async function reorder(desk: Desk, jam: Jam, order: (stage: Stage) => string[]): Promise<void> {
  const stage = await hold(desk, jam)
  await saveOrder(desk, jam.id, order(stage))
  await tell(desk, 'demo.changed', jam)
}

/** How long each team has. */
export async function setMinutes(desk: Desk, jam: Jam, minutes: number): Promise<void> {
  const { demo } = await hold(desk, jam)
  if (demo.minutes === minutes) return
  await saveMinutes(desk, jam.id, minutes)
  await tell(desk, 'demo.changed', jam)
}

/** How long one team has, and where it is to be seen. */
export async function changeSlot(
  desk: Desk,
  jam: Jam,
  team: string,
  slot: { minutes: number | null; link: string },
): Promise<void> {
  const { slots } = await hold(desk, jam)
  mustFind(
    slots.find((one) => one.team === team),
    'team.missing',
  )
  await saveOrder(
    desk,
    jam.id,
    slots.map((one) => one.team),
  )
  await saveSlot(desk, team, slot)
  await tell(desk, 'demo.changed', jam)
}

/**
 * Lets the next team begin; after the last nobody is on.
 * @param current whom the organiser saw on stage. @throws Refusal `demo.moved-on` when it is another by now
 */
export async function callNext(desk: Desk, jam: Jam, current: string | null): Promise<void> {
  const stage = await mustStillBe(desk, jam, current)
  await saveOrder(
    desk,
    jam.id,
    stage.slots.map(({ team }) => team),
  )
  if (current) await markDone(desk, current, true)
  const next = nextOnStage(stage)
  await putOn(desk, jam.id, next?.team ?? null)
  if (next || current) await tell(desk, next ? 'demo.begun' : 'demo.ended', jam, next?.team)
}

/** Lets the team before come back on, with all its time. */
export async function callBack(desk: Desk, jam: Jam, current: string | null): Promise<void> {
  const last = lastOnStage(await mustStillBe(desk, jam, current))
  if (!last) return
  await markDone(desk, last.team, false)
  await putOn(desk, jam.id, last.team)
  await tell(desk, 'demo.begun', jam, last.team)
}

/** Begins from the front: nobody has been on. */
export async function startOver(desk: Desk, jam: Jam): Promise<void> {
  const { demo, slots } = await hold(desk, jam)
  if (demo.team === null && slots.every(({ doneAt }) => doneAt === null)) return
  await markNobodyDone(desk, jam.id)
  await putOn(desk, jam.id, null)
  await tell(desk, 'demo.ended', jam)
}

async function mustStillBe(desk: Desk, jam: Jam, current: string | null): Promise<Stage> {
  const stage = await hold(desk, jam)
  if (stage.demo.team !== current) throw new Refusal('conflict', 'demo.moved-on')
  return stage
}

async function hold(desk: Desk, jam: Jam): Promise<Stage> {
  mustBe(desk, jam.id, 'organiser')
  const demo = await holdDemo(desk, jam.id)
  return { demo, slots: (await stageOf(desk, jam.id)).slots }
}

const tell = (desk: Desk, kind: string, jam: Jam, team: string | null = null) =>
  record(desk, kind, team, { jam: jam.id })
