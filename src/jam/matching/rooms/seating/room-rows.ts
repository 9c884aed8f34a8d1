import type { Row } from '#kernel/solver.ts'
import {
  chairsOf,
  type Guests,
  hasSeat,
  lineOf,
  mbitOf,
  type RoomPlan,
  type Space,
  sum,
} from '../room-plan.ts'

/** A column of a program: so many of these teams, or this team, in this room. */
export type Put = { column: number; team: Guests; space: Space }

/** Pinned to a room that is still there: that is somebody's decision, whatever speaks against it. */
export const isFixed = (plan: RoomPlan, team: Guests): boolean => team.pinned && hasSeat(plan, team)

/** Rows that no plan breaks, and those that it may break by so many sockets and Mbit/s, each by a column of its own. */
export function roomRows(plan: RoomPlan, puts: readonly Put[]): { rows: Row[]; short: number[] } {
  const first = Math.max(-1, ...puts.map(({ column }) => column)) + 1
  const rows: Row[] = []
  const short: number[] = []
  const add = (limit: Limit, mayBreak: boolean) => {
    const { columns, values, upper } = rowOf(plan, puts, limit)
    if (columns.length === 0) return
    if (!mayBreak) {
      // Pinned teams alone may be too many; then nobody else comes.
      rows.push({ lower: -Infinity, upper: Math.max(0, upper), columns, values })
      return
    }
    const column = first + short.length
    short.push(column)
    rows.push({ lower: -Infinity, upper, columns: [...columns, column], values: [...values, -1] })
  }
  for (const { room } of plan.spaces) {
    const here = ({ room: other }: Space) => other === room
    add({ here, of: (team) => chairsOf(team, plan.demand), most: room.seats }, false)
    add({ here, of: () => plan.demand.tables, most: room.tables }, false)
    add({ here, of: ({ size }) => size * plan.demand.sockets, most: room.sockets }, true)
  }
  for (const venue of plan.venues) {
    const here = (space: Space) => space.venue === venue
    add({ here, of: (team) => mbitOf(team, plan.demand).down, most: lineOf(venue, 'downMbit') }, true)
    add({ here, of: (team) => mbitOf(team, plan.demand).up, most: lineOf(venue, 'upMbit') }, true)
  }
  return { rows, short }
}

type Limit = { here: (space: Space) => boolean; of: (team: Guests) => number; most: number }

function rowOf(plan: RoomPlan, puts: readonly Put[], { here, of, most }: Limit) {
  const counted = puts.filter(({ space }) => here(space))
  const taken = plan.teams.filter(
    (team) => isFixed(plan, team) && plan.spaces.some((space) => space.room.id === team.room && here(space)),
  )
  return {
    columns: counted.map(({ column }) => column),
    values: counted.map(({ team }) => of(team)),
    upper: most - sum(taken.map(of)),
  }
}

/** Fills in what a start leaves open: how far it breaks each row that may be broken. */
export function fillShort(columns: Float64Array, rows: readonly Row[], short: readonly number[]): void {
  for (const column of short) {
    const row = rows.find((one) => one.columns.at(-1) === column)
    if (!row) continue
    const used = row.columns.reduce((all, at, n) => all + (columns[at] ?? 0) * (row.values[n] ?? 0), 0)
    columns[column] = Math.max(0, used - row.upper)
  }
}
