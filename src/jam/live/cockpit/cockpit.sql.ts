import { sql } from 'kysely'
import { jamFromRow } from '../../profile/jams.ts'
import { pressingOf, type ToldPlan } from '../../profile/plan/plans.ts'
import { programmeFrom, type StoredItems } from '../../programme/programme.ts'
import type { Cockpit, Counts, ShortShift, TeamState, Waiting } from './cockpit.ts'

/** All the cockpit shows, in one question: people keep it open for 24 hours, and it renews itself at each event. */
export const cockpitAsked = (slug: string, now: Date) =>
  sql<CockpitRow>`select j.*, cockpit_of(j.id, ${now}) as seen,
    case when j.starts_at > ${now} or j.ends_at <= ${now} then plan_of(j.id) end as plan
    from jam j where j.slug = ${slug}`

type CockpitRow = Parameters<typeof jamFromRow>[0] & {
  /** Null for everybody who has no business at the helm. */
  seen: Seen | null
  plan: ToldPlan | null
}

type Seen = {
  items: StoredItems
  teams: (Omit<TeamState, 'at'> & { at: string | null })[] | null
  waiting: (Omit<Waiting, 'askedAt'> & { askedAt: string })[] | null
  needs: Pick<Counts, 'accepted' | 'toReview'>
  shifts: (Omit<ShortShift, 'startsAt'> & { startsAt: string })[] | null
  people: Omit<Counts, 'accepted' | 'toReview' | 'venues'>
  venues: number
  mentors: number
}

const unseen: Seen = {
  ...{ items: null, teams: null, waiting: null, shifts: null, venues: 0, mentors: 0 },
  needs: { accepted: 0, toReview: 0 },
  people: { professionals: 0, helpers: 0, mentors: 0, arrived: 0 },
}

export function cockpitFrom(row: CockpitRow, now: Date): Cockpit {
  const jam = jamFromRow(row)
  const seen = row.seen ?? unseen
  return {
    jam,
    plan: row.plan ? pressingOf(jam, row.plan, now) : [],
    items: programmeFrom(jam, seen.items),
    teams: (seen.teams ?? []).map((team) => ({ ...team, at: team.at ? new Date(team.at) : null })),
    waiting: (seen.waiting ?? []).map((one) => ({ ...one, askedAt: new Date(one.askedAt) })),
    shifts: (seen.shifts ?? []).map((one) => ({ ...one, startsAt: new Date(one.startsAt) })),
    counts: {
      ...seen.needs,
      ...seen.people,
      venues: seen.venues,
      mentors: Math.max(seen.mentors, seen.people.mentors),
    },
  }
}
