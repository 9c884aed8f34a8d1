import { makeTeam } from '#jam/matching/teams.ts'
import type { Need } from '#jam/needs/need.ts'
import { placeNeed } from '#jam/needs/needs.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { listJams, openJam, publishJam } from '#jam/profile/jams.ts'
import { type Skill, type Skills, skillIds } from '#jam/profile/skill.ts'
import { day, hour, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { newId, newToken } from '#kernel/id.ts'
import needs from './needs.json' with { type: 'json' }
import { addressOf, companyNames, nameOf } from './people.ts'
import {
  addAccounts,
  addCheckins,
  addCompanies,
  addOrganisations,
  addParticipants,
  addWishes,
} from './sample.sql.ts'
import { sampleSections } from './sections.ts'

const professionals = 120
const teamSize = 5

/** Opens the sample jam unless there is one: thirty real needs, invented people, in its fifteenth hour. */
export async function openSample(desk: Desk): Promise<void> {
  if ((await listJams(desk)).some(({ sample }) => sample)) return
  const jam = await openJam(desk, formOf(desk.now))
  await publishJam(desk, jam)
  const placed = await placeNeeds(desk, jam)
  const people = await registerPeople(desk, jam, placed)
  await buildTeams(desk, jam, placed, people)
}

// Call and registration stay open beside the running hours, so that every page can be tried.
const formOf = (now: Date): Omit<Jam, 'id' | 'publishedAt'> => ({
  slug: 'beispiel',
  title: 'Digital Service Jam, Quartier U1',
  place: 'Nürnberg',
  timeZone: 'Europe/Berlin',
  startsAt: later(now, -15 * hour),
  endsAt: later(now, 9 * hour),
  callOpensAt: later(now, -60 * day),
  callClosesAt: later(now, 8 * hour),
  registrationClosesAt: later(now, 8.5 * hour),
  sections: sampleSections,
  sample: true,
})

async function placeNeeds(desk: Desk, jam: Jam): Promise<Need[]> {
  const names = [...new Set(needs.map(({ organisation }) => organisation))]
  const ids = new Map(names.map((name) => [name, newId()]))
  await addOrganisations(
    desk,
    [...ids].map(([name, id]) => ({ id, name })),
  )
  const placed: Need[] = []
  for (const { organisation, ...need } of needs) {
    placed.push(
      await placeNeed(desk, {
        ...(need as Pick<
          Need,
          'title' | 'teaser' | 'kind' | 'mode' | 'teamMin' | 'teamMax' | 'skills' | 'credit'
        >),
        jam: jam.id,
        organisation: ids.get(organisation) ?? '',
        organisationName: organisation,
        fit: need.kind === 'custom' ? 'smaller' : 'fits',
        state: 'accepted',
      }),
    )
  }
  return placed
}

async function registerPeople(desk: Desk, jam: Jam, placed: Need[]) {
  const companies = companyNames.map((name) => ({ id: newId(), jam: jam.id, name, token: newToken() }))
  await addCompanies(desk, companies)
  const people = Array.from({ length: professionals }, (_, n) => ({
    account: newId(),
    participant: newId(),
    name: nameOf(n),
    email: addressOf(n),
    company: companies[n % (companies.length + 2)]?.id ?? null,
    mode: (['both', 'onsite', 'both', 'remote'] as const)[n % 4] ?? 'both',
    experienced: n % 3 === 0,
    skills: skillsOf(n),
  }))
  await addAccounts(desk, people)
  await addParticipants(desk, jam.id, people)
  await addWishes(
    desk,
    jam.id,
    people.flatMap(({ participant }, n) =>
      wishesOf(n, placed).map((need, i) => ({ participant, need, rank: i + 1 })),
    ),
  )
  return people
}

/** Two or three skills that follow from the number, so that every start shows the same people. */
function skillsOf(n: number): Skills {
  const pick = (step: number): Skill => skillIds[(n * 7 + step * 5) % skillIds.length] ?? 'frontend'
  return { [pick(0)]: 2, [pick(1)]: 1, ...(n % 2 ? { [pick(2)]: 3 } : {}) }
}

const wishesOf = (n: number, placed: Need[]): string[] =>
  [0, 3, 11].flatMap((step) => placed[(Math.floor(n / teamSize) + step) % placed.length]?.id ?? [])

type Person = Awaited<ReturnType<typeof registerPeople>>[number]

/** One team for each of the first wishes; six needs stay without one, as it happens. */
async function buildTeams(desk: Desk, jam: Jam, placed: Need[], people: Person[]): Promise<void> {
  const lights = ['go', 'go', 'care', 'go', 'go', 'stop', 'go', 'go'] as const
  for (const [place, need] of placed.slice(0, professionals / teamSize).entries()) {
    const members = people.slice(place * teamSize, (place + 1) * teamSize)
    const team = await makeTeam(desk, jam.id, need, members)
    const first = members[0]
    if (first) await addCheckins(desk, team, first, lights[place % lights.length] ?? 'go', place)
  }
}
