import type { Desk } from '#kernel/desk.ts'
import type { Jam } from '../../profile/jam.ts'
import { listRequests } from '../asking/requests.ts'
import { listPlacesTaken } from '../coming.ts'
import { listDuties } from '../duties/duties.ts'
import { type Duty, missingFor } from '../duties/duty.ts'
import { type Fitness, fitnessOf } from '../duties/standing.ts'
import { findRules } from '../rules/rules.ts'
import { hoursOf, sumOf } from '../rules/shift-rules.ts'
import { type FilledShift, placesLeft } from '../shift.ts'
import { listShifts } from '../shifts.ts'
import { listStandbys } from '../standby/standby.ts'
import type { FillInput } from './fill.ts'
import { listHelperRows } from './fills.sql.ts'

/** What there is to fill and who could, as it is at this moment. The house itself asks. */
export async function gatherFill(desk: Desk, jam: Jam): Promise<FillInput> {
  const rules = await findRules(desk, jam.id)
  const all = await listShifts(desk, jam.id)
  const open = all.filter((shift) => shift.startsAt > desk.now && placesLeft(shift) > 0)
  const shifts = open.map((shift) => ({ ...shift, free: placesLeft(shift) }))
  const quarters = (counted: number) => Math.round(counted * 4)
  const can = await ableTo(desk, jam, open)
  const helpers = (await listHelperRows(desk, jam.id)).map(({ account }) => {
    const has = can.taken.filter((one) => one.account === account)
    const load = sumOf(has.map((one) => hoursOf(one, rules, jam.timeZone))).counted
    return { account, has, load: quarters(load), may: can.may(account), wishes: can.wishes(account) }
  })
  const weights = open.map((shift) => quarters(hoursOf(shift, rules, jam.timeZone).counted))
  return { shifts, helpers, weights, rules }
}

async function ableTo(desk: Desk, jam: Jam, open: readonly FilledShift[]) {
  const duties = new Map((await listDuties(desk, jam.id)).map((duty) => [duty.id, duty]))
  const fitness = await fitnessOf(desk, jam.id)
  const [standbys, asked] = [await listStandbys(desk, jam.id), await listRequests(desk, jam.id)]
  const isIn = (list: readonly { shift: string; account: string }[], shift: string, account: string) =>
    list.some((one) => one.shift === shift && one.account === account)
  const dutyOf = (shift: FilledShift) => (shift.duty ? duties.get(shift.duty) : undefined)
  return {
    taken: await listPlacesTaken(desk, jam.id),
    // Whoever is asked already is not asked again before they have answered.
    may: (account: string) =>
      open.flatMap((shift, at) =>
        isFit(dutyOf(shift), fitness.get(account)) && !isIn(asked, shift.id, account) ? [at] : [],
      ),
    wishes: (account: string) =>
      new Map(
        open.flatMap((shift, at): [number, number][] => {
          if (isIn(standbys, shift.id, account)) return [[at, 2]]
          return shift.duty && fitness.get(account)?.standings.has(shift.duty) ? [[at, 1]] : []
        }),
      ),
  }
}

const isFit = (duty: Duty | undefined, fitness: Fitness | undefined): boolean =>
  !duty || missingFor(duty, fitness?.standings.get(duty.id), fitness?.shown ?? new Set()).length === 0
