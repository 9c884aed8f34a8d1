import { atDesk, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import type { House } from '#kernel/house.ts'
import { newId } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { faultOf } from '#kernel/log.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJamById } from '../../profile/jams.ts'
import { addRun, endRun, findLastRun, findRun, type ProposalRun } from './proposals.sql.ts'
import { findSeats, type Seating } from './seating/seating.ts'
import { findRoomPlan, gatherPlan, takeSeating } from './seats.ts'

export type { ProposalRun }

/** The proposal that is on its way, or how the last one ended. For organisers. */
export async function findLastProposal(desk: Desk, jam: Jam): Promise<ProposalRun | undefined> {
  mustBe(desk, jam.id, 'organiser')
  return findLastRun(desk, jam.id)
}

/** Asks for a proposal; two who ask at once get one. @throws Refusal `rooms.none` where there is nothing to seat */
export async function askForSeating(desk: Desk, jam: Jam, calm: boolean): Promise<void> {
  await gatherPlan(desk, jam)
  const id = newId()
  if (!(await addRun(desk, id, jam.id, calm))) return
  await record(desk, 'room.plan-asked', id, { jam: jam.id })
  await later(desk, 'rooms.seat', { run: id })
}

/** The job: gathers, solves beside the house, seats the teams. Again it finds nothing to do. */
export async function calculateSeating(house: House, id: string): Promise<void> {
  const input = await itself(house, async (desk) => {
    const run = await findRun(desk, id)
    if (run?.state !== 'waiting') return null
    const jam = await mustFindJamById(desk, run.jam)
    return { jam, run, plan: await findRoomPlan(desk, jam) }
  })
  if (!input) return
  const { jam, plan, run } = input
  const found = await findSeats(plan, run.calm).catch((fault) => {
    // The same input would fail again: the organiser has to know, not the queue.
    house.log.error({ run: id, ...faultOf(fault) }, 'seating failed')
    return null
  })
  if (!found) return end(house, jam, id, { state: 'failed' })
  await seat(house, jam, id, plan, found)
}

async function seat(house: House, jam: Jam, id: string, plan: Plan, found: Seating): Promise<void> {
  try {
    await itself(house, async (desk) => {
      const done = await takeSeating(desk, jam, plan, found)
      if (await endRun(desk, id, { state: 'ready', ...done }))
        await record(desk, 'room.plan-ended', id, { jam: jam.id })
    })
  } catch (no) {
    // Somebody has moved a team meanwhile: their plan is the newer one.
    if (!(no instanceof Refusal)) throw no
    await end(house, jam, id, { state: 'outdated' })
  }
}

type Plan = Awaited<ReturnType<typeof findRoomPlan>>

const end = (house: House, jam: Jam, id: string, how: Parameters<typeof endRun>[2]): Promise<void> =>
  itself(house, async (desk) => {
    if (await endRun(desk, id, how)) await record(desk, 'room.plan-ended', id, { jam: jam.id })
  })

const itself = <T>(house: House, work: (desk: Desk) => Promise<T>) => atDesk(house, { itself: true }, work)
