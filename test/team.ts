import { day, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import type { Person, TestHouse } from './house.ts'
import { organisation, world } from './world.ts'

/** The story from the day the teams are made: Amina's counselling centre and the team that builds for it. */
export async function worldWithTeam(house: TestHouse) {
  const story = await world(house)
  const { jam } = story
  const amina = await house.person('Amina Adler')
  const lichtblick = await organisation(house, 'Lichtblick', amina)
  const jonas = await house.person('Jonas Jung', [['professional', jam.id]])
  const lena = await house.person('Lena Lang', [['professional', jam.id]])
  const need = await acceptedNeed(house, jam.id, lichtblick, 'Lichtblick', 'Schreiben statt anrufen')
  const team = await teamOf(
    house,
    { jam: jam.id, need, organisation: lichtblick, name: 'Schreiben statt anrufen' },
    [jonas, lena],
  )
  return { ...story, amina, lichtblick, jonas, lena, need, team }
}

export async function acceptedNeed(
  house: TestHouse,
  jam: string,
  organisation: string,
  organisationName: string,
  title: string,
): Promise<string> {
  const id = newId()
  await house.owner.query(
    `insert into need (id, jam, organisation, organisation_name, title, teaser, kind, fit, state, submitted_at)
     values ($1, $2, $3, $4, $5, '', 'counselling', 'fits', 'accepted', $6)`,
    [id, jam, organisation, organisationName, title, house.clock.now()],
  )
  return id
}

type TeamRow = { jam: string; need: string; organisation: string; name: string }

export async function teamOf(house: TestHouse, row: TeamRow, people: readonly Person[]): Promise<string> {
  const id = newId()
  const now = house.clock.now()
  await house.owner.query(
    'insert into team (id, jam, need, organisation, name, made_at) values ($1, $2, $3, $4, $5, $6)',
    [id, row.jam, row.need, row.organisation, row.name, now],
  )
  for (const person of people) {
    const participant = newId()
    await house.owner.query(
      `insert into participant (id, jam, account, name, kind, registered_at) values ($1, $2, $3, $4, 'professional', $5)`,
      [participant, row.jam, person.account, person.name, now],
    )
    await house.owner.query(
      `insert into team_member (team, jam, participant, account, name, joined_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, row.jam, participant, person.account, person.name, now],
    )
  }
  return id
}

/** Lets the jam have begun some time ago; sessions would not last until the day it was planned for. */
export async function beginJam(house: TestHouse, jam: string, ago: number): Promise<void> {
  const start = later(house.clock.now(), -ago)
  await house.owner.query('update jam set starts_at = $2, ends_at = $3 where id = $1', [
    jam,
    start,
    later(start, day),
  ])
}

/** A service of this team, handed over now, without walking the whole way. @returns handover and service */
export async function handedOver(
  house: TestHouse,
  row: { jam: string; team: string; need: string; organisation: string; name: string },
): Promise<{ handover: string; service: string }> {
  const [handover, service] = [newId(), newId()]
  const now = house.clock.now()
  await house.owner.query(
    `insert into service (id, organisation, organisation_name, need, kind, name, summary, state, address, started_at, live_at,
       shown_at, handed_over_at)
     values ($1, $2, 'Lichtblick', $3, 'custom', $4, 'Menschen schreiben.', 'live', 'https://chat.example', $5, $5, $5, $5)`,
    [service, row.organisation, row.need, row.name, now],
  )
  await house.owner.query(
    `insert into handover (id, jam, team, organisation, service, opened_at, signed_at) values ($1, $2, $3, $4, $5, $6, $6)`,
    [handover, row.jam, row.team, row.organisation, service, now],
  )
  return { handover, service }
}
