import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Partner } from '../../profile/partners/partner.ts'
import { listPartners } from '../../profile/partners/partners.ts'
import type { Item } from '../../programme/item.ts'
import { listProgramme } from '../../programme/programme.ts'
import type { Contacts } from '../contacts/contact.ts'
import { readContacts } from '../contacts/contacts.ts'
import type { HelpRequest } from '../help/help-request.ts'
import { listHelp } from '../help/help-requests.ts'
import { listShiftSheets, listTeamSheets, type ShiftSheet, type TeamSheet } from './sheets.sql.ts'

/** What can be printed, should the network or the power go (Papier). */
export const parts = ['programme', 'teams', 'help', 'shifts'] as const

export type Part = (typeof parts)[number]

export const isPart = (name: string | undefined): name is Part =>
  (parts as readonly (string | undefined)[]).includes(name)

export type Sheets = {
  items: Item[]
  partners: Partner[]
  contacts: Contacts
  teams: TeamSheet[]
  help: HelpRequest[]
  shifts: ShiftSheet[]
}

export type { ShiftSheet, TeamSheet }

/** Everything an organiser wants in hand when no screen works. */
export async function readSheets(desk: Desk, jam: Jam): Promise<Sheets> {
  mustBe(desk, jam.id, 'organiser')
  return {
    items: await listProgramme(desk, jam),
    partners: await listPartners(desk, jam.id),
    contacts: await readContacts(desk, jam.id),
    help: (await listHelp(desk, jam.id)).open,
    // An address is behind the wall of each account; whom a team asks is on its sheet.
    ...(await asHouse(desk, async () => ({
      teams: await listTeamSheets(desk, jam.id),
      shifts: await listShiftSheets(desk, jam.id),
    }))),
  }
}
