import { day, hour, minute } from '#kernel/clock.ts'
import type { Kind } from '../../needs/need.ts'
import { freezeOf, type Jam } from '../../profile/jam.ts'
import type { Step, UsualName } from '../../profile/plan/step.ts'
import type { Skill } from '../../profile/skill.ts'
import { type Item, lastCheckinOf } from '../../programme/item.ts'
import { isOverdue, type TrafficLight } from '../checkins/checkin.ts'

/** A team as the cockpit sees it. */
export type TeamState = {
  id: string
  name: string
  kind: Kind
  light: TrafficLight | null
  sentence: string | null
  at: Date | null
  service: 'draft' | 'live' | null
  looked: boolean
  signatures: number
  handedOver: boolean
}

/** A request for help that nobody has taken yet. */
export type Waiting = {
  id: string
  team: string
  text: string
  skill: Skill | null
  askedAt: Date
  free: number
}

/** A shift that begins soon and lacks helpers. */
export type ShortShift = { id: string; title: string; startsAt: Date; needed: number; taken: number }

export type Counts = {
  accepted: number
  toReview: number
  professionals: number
  helpers: number
  mentors: number
  arrived: number
  venues: number
}

/** Everything the people at the helm see in one look. */
export type Cockpit = {
  jam: Jam
  items: Item[]
  teams: TeamState[]
  waiting: Waiting[]
  shifts: ShortShift[]
  counts: Counts
  /** What the plan asks for now; only before and after the 24 hours. */
  plan: Step[]
}

/** Something to look at now. `at` is since when, or until when. */
export type Thing =
  | { what: 'red'; team: TeamState; at: Date }
  | { what: 'help'; help: Waiting; at: Date; late: boolean }
  | { what: 'overdue'; teams: TeamState[]; at: Date }
  | { what: 'faltering'; teams: TeamState[] }
  | { what: 'unready'; teams: TeamState[] }
  | { what: 'shift'; shift: ShortShift }
  | { what: 'shifts'; shifts: ShortShift[] }
  | { what: 'venue'; at: Date }
  | { what: 'checkin'; at: Date; teams: number }
  | { what: 'review'; count: number; at: Date }
  | { what: 'matching'; at: Date; late: boolean }
  | { what: 'mentors' }
  | { what: 'handovers'; teams: TeamState[] }
  | { what: 'step'; step: Step }
  | { what: 'calm' }

const patience = 10 * minute

/** What only an organiser can do something about. */
const organising: readonly Thing['what'][] = ['review', 'matching', 'mentors', 'unready', 'handovers', 'step']

/** What to look at next, the most pressing first. Never empty: calm is worth saying, too. */
export function thingsOf(cockpit: Cockpit, now: Date, isOrganiser = true): Thing[] {
  const { jam } = cockpit
  const all =
    now < jam.startsAt ? before(cockpit, now) : now < jam.endsAt ? during(cockpit, now) : after(cockpit)
  const things = all.filter(({ what }) => isOrganiser || !organising.includes(what))
  return things.length > 0 ? things : [{ what: 'calm' }]
}

function before(cockpit: Cockpit, now: Date): Thing[] {
  const { jam, counts, teams, shifts } = cockpit
  const things: Thing[] = []
  if (counts.toReview > 0)
    things.push({ what: 'review', count: counts.toReview, at: jam.registrationClosesAt })
  if (teams.length === 0 && now >= jam.registrationClosesAt)
    things.push({
      what: 'matching',
      at: jam.startsAt,
      late: jam.startsAt.getTime() - now.getTime() < 3 * day,
    })
  if (counts.mentors === 0 && now >= jam.callClosesAt) things.push({ what: 'mentors' })
  if (counts.venues === 0 && now >= jam.callClosesAt) things.push({ what: 'venue', at: jam.startsAt })
  if (shifts.length > 0 && now >= jam.callClosesAt) things.push({ what: 'shifts', shifts })
  return [...things, ...planned(cockpit, things)]
}

/** Which steps of the plan each of these things says already. */
const saidBy: Partial<Record<Thing['what'], UsualName[]>> = {
  review: ['review'],
  matching: ['matching'],
  mentors: ['mentors'],
  venue: ['venue'],
  shifts: ['helpers'],
  handovers: ['handovers'],
}

/** The next three steps of the plan that nothing else has named. */
function planned({ plan }: Cockpit, things: readonly Thing[]): Thing[] {
  const said = new Set<string>(things.flatMap(({ what }) => saidBy[what] ?? []))
  return plan
    .filter(({ key }) => !said.has(key))
    .slice(0, 3)
    .map((step) => ({ what: 'step', step }))
}

function during({ jam, items, teams, waiting, shifts }: Cockpit, now: Date): Thing[] {
  const due = lastCheckinOf(items, now)
  const open = teams.filter((team) => !team.handedOver)
  const red = open.filter(({ light }) => light === 'stop').sort(byTime)
  const overdue = open.filter((team) => isOverdue(due, team.at, now))
  const faltering = open.filter(({ light }) => light === 'care')
  const unready = now >= freezeOf(jam) ? open.filter(({ service }) => service !== 'live') : []
  const things: Thing[] = red.map((team) => ({ what: 'red', team, at: team.at ?? now }))
  for (const help of waiting.slice(0, 6)) {
    const late = now.getTime() - help.askedAt.getTime() >= patience
    things.push({ what: 'help', help, at: help.askedAt, late })
  }
  for (const shift of shifts.slice(0, 3)) things.push({ what: 'shift', shift })
  if (unready.length > 0) things.push({ what: 'unready', teams: unready })
  if (due && overdue.length > 0) things.push({ what: 'overdue', teams: overdue, at: due.startsAt })
  if (faltering.length > 0) things.push({ what: 'faltering', teams: faltering })
  return [...things, ...soon(items, open.length, now)]
}

function soon(items: readonly Item[], teams: number, now: Date): Thing[] {
  const next = items.find((item) => item.kind === 'checkin' && item.startsAt > now)
  const isNear = next !== undefined && next.startsAt.getTime() - now.getTime() < 2 * hour
  return isNear && teams > 0 ? [{ what: 'checkin', at: next.startsAt, teams }] : []
}

function after(cockpit: Cockpit): Thing[] {
  const open = cockpit.teams.filter((team) => !team.handedOver)
  const things: Thing[] = open.length > 0 ? [{ what: 'handovers', teams: open }] : []
  return [...things, ...planned(cockpit, things)]
}

const byTime = (a: TeamState, b: TeamState) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0)

const weight = { stop: 0, care: 1, go: 3 }

/** Who needs somebody first; the order of names decides among equals. */
export const byNeed = (teams: readonly TeamState[]): TeamState[] =>
  teams.toSorted((a, b) => (a.light ? weight[a.light] : 2) - (b.light ? weight[b.light] : 2))
