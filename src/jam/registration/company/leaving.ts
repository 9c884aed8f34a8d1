import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { organisersOf } from '#people/organisers.ts'
import { mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Participant } from '../participant.ts'
import { listPeopleOf } from '../participants.ts'
import type { Leaving } from '../places/confirmations.ts'
import { sayTakenOut } from '../places/letters.ts'
import { lockCompany } from './companies.sql.ts'
import { findMyCompany } from './companies.ts'
import type { Company } from './company.ts'
import { peopleLeft } from './letter-kinds.ts'

/** What becomes of a team when these people go: how many leave, how many stay, how many it needs at least. */
export type Consequence = { team: string; leave: number; stay: number; least: number }

/** Looks up in which teams these participants are. Teams come after registration, so the house hands this in. */
export type Consequences = (desk: Desk, jam: Jam, people: readonly string[]) => Promise<Consequence[]>

/** A team that cannot work as it was planned. */
export const isShort = ({ stay, least }: Consequence): boolean => stay < least

/** Those of a company's people whom somebody has named; who has gone meanwhile is left out. */
export async function namedPeople(desk: Desk, company: Company, ids: unknown): Promise<Participant[]> {
  const named = new Set([ids ?? []].flat().map(String))
  return (await listPeopleOf(desk, company)).filter(({ id }) => named.has(id))
}

/**
 * Takes people of the actor's company out of the jam, some or all at once, an hour before if need be. Their places in
 * teams are free, whoever waits is next, they read it in a mail, and the organisers in one of theirs.
 * @returns how many went
 */
export async function withdrawPeople(
  desk: Desk,
  jam: Jam,
  ids: unknown,
  rooms: { leave: Leaving; consequences: Consequences },
): Promise<number> {
  mustBeSomebody(desk)
  const company = mustFind(await findMyCompany(desk, jam.id))
  if (desk.now >= jam.endsAt) throw new Refusal('conflict', 'registration.closed')
  await lockCompany(desk, company.id)
  const people = await namedPeople(desk, company, ids)
  if (people.length === 0) return 0
  const teams = await rooms.consequences(
    desk,
    jam,
    people.map(({ id }) => id),
  )
  for (const one of people) {
    await rooms.leave(desk, jam, one)
    // Only the house reads where others are written to.
    await asHouse(desk, () => sayTakenOut(desk, jam, one))
  }
  await record(desk, 'company.people-withdrawn', company.id, { jam: jam.id, data: { count: people.length } })
  await asHouse(desk, () => tellOrganisers(desk, jam, company, people.length, teams))
  return people.length
}

async function tellOrganisers(
  desk: Desk,
  jam: Jam,
  company: Company,
  count: number,
  teams: readonly Consequence[],
): Promise<void> {
  const short = teams.filter(isShort)
  for (const organiser of await organisersOf(desk, jam.id))
    await writeLetter(desk, peopleLeft, organiser, {
      key: `company-left:${company.id}:${organiser.account}:${desk.now.getTime()}`,
      jam: jam.id,
      values: {
        company: company.name,
        count: String(count),
        jam: jam.title,
        teams: short.map(({ team, stay, least }) => `– ${team}: ${stay}/${least}`).join('\n'),
        link: `${desk.house.config.address}/jams/${jam.slug}/matching`,
      },
    })
}
