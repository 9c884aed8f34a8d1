import { sql } from 'kysely'
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
  written: Written
}

/** How much stands on the team's own pages. */
export type Written = {
  todo: number
  doing: number
  done: number
  decisions: number
  links: number
  /** Its turn at the presentations; null while there is no order. */
  onStage: { on: boolean; done: boolean; ahead: number } | null
  lastDecision: string | null
  /** How long help usually takes here, in milliseconds. */
  wait: number | null
}

/** The page is asked for often and by all teams at once, so it is one question. */
export const sheetAsked = (slug: string, team: string) =>
  sql<SheetRow>`select j.*, sheet_of_team(${team}) as sheet, notes_of_team(${team}) as written
    from jam j where j.slug = ${slug}`

/** @returns undefined also for a team of which one may know no more than its name */
export const sheetFrom = (row: SheetRow | undefined): Sheet | undefined =>
  row?.sheet && row.sheet.team.jam === row.id ? asSheet(row, row.sheet, row.written) : undefined

export type SheetRow = JamRow & { sheet: Stored | null; written: Written }

type JamRow = Parameters<typeof jamFromRow>[0]

type Told<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K]
}

type Stored = Pick<Sheet, 'need' | 'answers' | 'contact' | 'service' | 'signatures'> & {
  team: Omit<Team, 'members'>
  remote: Told<Remote> | null
  members: Told<TeamMember>[] | null
  checkins: Told<Checkin>[] | null
  help: Told<OwnHelp>[] | null
  announcements: Told<Announcement>[] | null
  items: StoredItems
}

function asSheet(row: JamRow, stored: Stored, written: Written): Sheet {
  const jam = jamFromRow(row)
  const { need, answers, contact, service, signatures, team, remote, ...lists } = stored
  const members = (lists.members ?? []).map((one) => ({
    ...one,
    joinedAt: new Date(one.joinedAt),
    leftAt: dateOrNull(one.leftAt),
  }))
  return {
    ...{ jam, need, answers, contact, service, signatures, written },
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
