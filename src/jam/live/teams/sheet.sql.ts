import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Team } from '../../matching/team.ts'
import type { Kind } from '../../needs/need.ts'
import type { Jam } from '../../profile/jam.ts'
import { jamFromRow } from '../../profile/jams.ts'
import type { Item } from '../../programme/item.ts'
import { programmeFrom, type StoredItems } from '../../programme/programme.ts'
import type { Announcement } from '../announcements/announcement.ts'
import type { Checkin } from '../checkins/checkin.ts'
import type { HelpRequest } from '../help/help-request.ts'

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
      json_build_object('id', t.id, 'jam', t.jam, 'need', t.need, 'organisation', t.organisation, 'name', t.name,
        'members', (select coalesce(json_agg(json_build_object('participant', m.participant, 'account', m.account,
          'name', m.name, 'joinedAt', m.joined_at, 'leftAt', m.left_at) order by m.name, m.participant), '[]')
          from team_member m where m.team = t.id)) as team,
      (select json_build_object('title', n.title, 'teaser', n.teaser, 'kind', n.kind,
        'organisationName', n.organisation_name) from need n where n.id = t.need) as need,
      (select s.answers from need_scope s where s.need = t.need) as answers,
      contact_of_team(t.id) as contact,
      (select json_build_object('name', s.name, 'state', s.state)
        from service s where s.need = t.need and s.state <> 'retired' limit 1) as service,
      (select count(*)::int from handover h join handover_signature g on g.handover = h.id
        where h.team = t.id) as signatures,
      (select json_agg(c order by c.at desc) from (select light, sentence, name, at from checkin
        where team = t.id order by at desc limit 12) c) as checkins,
      (select json_agg(h order by h."solvedAt" desc nulls first, h."askedAt") from (
        select id, text, skill, asked_name as "askedName", asked_at as "askedAt", taken_name as "takenName",
          taken_at as "takenAt", note, solved_at as "solvedAt"
        from help_request where team = t.id order by asked_at desc limit 12) h) as help,
      (select json_agg(a order by a."madeAt" desc) from (
        select id, text, made_name as "madeName", made_at as "madeAt" from announcement
        where jam = j.id and withdrawn_at is null order by made_at desc limit 5) a) as announcements,
      (select coalesce((select json_agg(i order by i.from_minute, i.until_minute desc)
        from programme_item i where i.jam = p.jam), '[]') from programme p where p.jam = j.id) as items
    from jam j join team t on t.jam = j.id
    where j.slug = ${slug} and t.id = ${team}`.execute(desk.tx)
  return rows[0] && asSheet(rows[0])
}

type Told<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K]
}

type SheetRow = Parameters<typeof jamFromRow>[0] &
  Pick<Sheet, 'need' | 'answers' | 'contact' | 'service' | 'signatures'> & {
    team: Omit<Team, 'members'> & { members: Told<Team['members'][number]>[] }
    checkins: Told<Checkin>[] | null
    help: Told<OwnHelp>[] | null
    announcements: Told<Announcement>[] | null
    items: StoredItems
  }

function asSheet(row: SheetRow): Sheet {
  const jam = jamFromRow(row)
  const { need, answers, contact, service, signatures, team } = row
  return {
    ...{ jam, need, answers, contact, service, signatures },
    team: {
      ...team,
      members: team.members.map((one) => ({
        ...one,
        joinedAt: new Date(one.joinedAt),
        leftAt: dateOrNull(one.leftAt),
      })),
    },
    checkins: (row.checkins ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
    help: (row.help ?? []).map((one) => ({
      ...one,
      askedAt: new Date(one.askedAt),
      takenAt: dateOrNull(one.takenAt),
      solvedAt: dateOrNull(one.solvedAt),
    })),
    announcements: (row.announcements ?? []).map((one) => ({ ...one, madeAt: new Date(one.madeAt) })),
    items: programmeFrom(jam, row.items),
  }
}

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text))
