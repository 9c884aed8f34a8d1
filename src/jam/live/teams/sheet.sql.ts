import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Team, TeamMember } from '../../matching/team.ts'
import type { Kind } from '../../needs/need.ts'
import type { Jam } from '../../profile/jam.ts'
import { jamFromRow } from '../../profile/jams.ts'
import type { Item } from '../../programme/item.ts'
import { programmeFrom, type StoredItems } from '../../programme/programme.ts'
import type { Announcement } from '../announcements/announcement.ts'
import type { Checkin } from '../checkins/checkin.ts'
import type { HelpRequest } from '../help/help-request.ts'
import type { Remote } from '../remote/remote.ts'

export type OwnHelp = Pick<
  HelpRequest,
  'id' | 'text' | 'skill' | 'askedName' | 'askedAt' | 'takenName' | 'takenAt' | 'note' | 'solvedAt'
>

/** Everything a team's page shows. */
export type Sheet = {
  jam: Jam
  team: Team
  need: { title: string; teaser: string; kind: Kind; organisationName: string } | null
  answers: Record<string, string> | null
  contact: { name: string; email: string } | null
  service: { name: string; state: string } | null
  /** Set while the jam is remote. */
  remote: Remote | null
  signatures: number
  checkins: Checkin[]
  help: OwnHelp[]
  announcements: Announcement[]
  items: Item[]
}

/** The page is asked for often and by all teams at once, so it is one statement. */
export async function findSheet(desk: Desk, slug: string, team: string): Promise<Sheet | undefined> {
  const { rows } = await sql<SheetRow>`
    select j.*,
      json_build_object('id', t.id, 'jam', t.jam, 'need', t.need, 'organisation', t.organisation, 'name', t.name) as team,
      contact_of_team(t.id) as contact,
      (select json_build_object('name', s.name, 'state', s.state)
        from service s where s.need = t.need and s.state <> 'retired' limit 1) as service,
      (select json_build_object('id', r.id, 'jam', r.jam, 'base', r.base, 'beganAt', r.began_at)
        from remote r where r.jam = j.id and r.ended_at is null) as remote,
      sheet_of_team(t.id) as near
    from jam j join team t on t.jam = j.id
    where j.slug = ${slug} and t.id = ${team}`.execute(desk.tx)
  return rows[0] && asSheet(rows[0])
}

type Told<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K]
}

type SheetRow = Parameters<typeof jamFromRow>[0] &
  Pick<Sheet, 'contact' | 'service'> & {
    team: Omit<Team, 'members'>
    remote: Told<Remote> | null
    /** Null for everybody else in the jam: they know of the team, not what it does. */
    near: Near | null
  }

type Near = Pick<Sheet, 'need' | 'answers' | 'signatures'> & {
  members: Told<TeamMember>[] | null
  checkins: Told<Checkin>[] | null
  help: Told<OwnHelp>[] | null
  announcements: Told<Announcement>[] | null
  items: StoredItems
}

const far: Near = {
  ...{ need: null, answers: null, signatures: 0, members: null },
  ...{ checkins: null, help: null, announcements: null, items: null },
}

function asSheet({ team, contact, service, remote, near, ...row }: SheetRow): Sheet {
  const jam = jamFromRow(row)
  const { need, answers, signatures, ...lists } = near ?? far
  const members = (lists.members ?? []).map((one) => ({
    ...one,
    joinedAt: new Date(one.joinedAt),
    leftAt: dateOrNull(one.leftAt),
  }))
  return {
    ...{ jam, need, answers, contact, service, signatures },
    team: { ...team, members },
    remote: remote && { ...remote, beganAt: new Date(remote.beganAt) },
    checkins: (lists.checkins ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
    help: (lists.help ?? []).map((one) => ({
      ...one,
      askedAt: new Date(one.askedAt),
      takenAt: dateOrNull(one.takenAt),
      solvedAt: dateOrNull(one.solvedAt),
    })),
    announcements: (lists.announcements ?? []).map((one) => ({ ...one, madeAt: new Date(one.madeAt) })),
    items: programmeFrom(jam, lists.items),
  }
}

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text))
