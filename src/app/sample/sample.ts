import { makeTeam } from '#jam/matching/teams.ts'
import type { Need } from '#jam/needs/need.ts'
import { placeNeed } from '#jam/needs/needs.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { listJams, openJam, publishJam } from '#jam/profile/jams.ts'
import type { Skill, Skills } from '#jam/profile/skill.ts'
import { day, hour, later } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { newId, newToken } from '#kernel/id.ts'
import { mustRunTheHouse } from '#people/role.ts'
import { namePartners, offerVenues, tellOfProjects, writePosts } from './before.ts'
import { sourceOf, spreadCall } from './call.ts'
import { speakUp } from './communication.ts'
import { fillShifts, letIn } from './helping.ts'
import { type Built, buildServices, callForHelp, tellNews } from './hours.ts'
import needs from './needs.json' with { type: 'json' }
import { companyNames } from './people.ts'
import { makeReady } from './readiness.ts'
import { arrangeRegistration } from './registration.ts'
import { showResults } from './results.ts'
import { beginReview } from './reviewing.ts'
import { placeItems, seatTeams } from './rooms.ts'
import {
  addAccounts,
  addCheckins,
  addCompanies,
  addMemberships,
  addOrganisations,
  addParticipants,
  addRoles,
  addScopes,
  addWishes,
  type Person,
  removeAccounts,
  type Somebody,
} from './sample.sql.ts'
import { sampleSections } from './sections.ts'
import { commonSkills } from './skills.ts'
import { hireStaff, somebody } from './staff.ts'
import { keepWatch, workTogether } from './together.ts'

const professionals = 120
const teamSize = 5
/** The last of the needs are still with the reviewers. */
const inReview = 4
const firstSpeaker = 140

/** Opens the sample jam unless there is one: thirty real needs, invented people, in its fifteenth hour. */
export async function openSample(desk: Desk): Promise<Jam> {
  mustRunTheHouse(desk)
  const known = (await listJams(desk)).find(({ sample }) => sample)
  // Everybody in it is invented: only the house can let them register, sign and ask for help.
  return (
    known ?? asHouse(desk, ({ actor, ...rest }) => furnish({ ...rest, actor: { ...actor, itself: true } }))
  )
}

async function furnish(desk: Desk): Promise<Jam> {
  await removeAccounts(desk) // A sample whose jam was removed by hand left its people behind.
  const jam = await openJam(desk, formOf(desk.now))
  await publishJam(desk, jam)
  const staff = await hireStaff(desk, jam.id)
  await spreadCall(desk, jam)
  const { placed, speakers } = await placeNeeds(desk, jam)
  await makeReady(desk, placed, speakers)
  const ready = placed.slice(0, -inReview)
  const people = await registerPeople(desk, jam, ready)
  const built = await buildTeams(desk, jam, ready, people, speakers)
  await beginReview(desk, jam, placed.slice(-inReview), staff, speakers)
  await arrangeRegistration(desk, jam)
  await offerVenues(desk, jam, staff)
  await seatTeams(desk, jam)
  await speakUp(desk, jam)
  await placeItems(desk, jam)
  await fillShifts(desk, jam, staff)
  await letIn(desk, jam, staff)
  await writePosts(desk, jam)
  await namePartners(desk, jam)
  await tellOfProjects(desk, jam, built)
  await callForHelp(desk, built, staff)
  await buildServices(desk, built)
  await showResults(desk, jam, built, staff)
  await tellNews(desk, jam, staff)
  await workTogether(desk, built)
  await keepWatch(desk, jam, staff)
  return jam
}

// Call and registration stay open beside the running hours, so that every page can be tried.
const formOf = (now: Date, begin = wholeHour(later(now, -14 * hour))): Omit<Jam, 'id' | 'publishedAt'> => ({
  slug: 'beispiel',
  title: 'Digital Service Jam, Quartier U1',
  place: 'Nürnberg',
  timeZone: 'Europe/Berlin',
  startsAt: begin,
  endsAt: later(begin, day),
  callOpensAt: later(now, -60 * day),
  callClosesAt: later(now, 8 * hour),
  registrationClosesAt: later(now, 8.5 * hour),
  sections: sampleSections,
  sample: true,
})

const wholeHour = (moment: Date) => new Date(Math.floor(moment.getTime() / hour) * hour)

async function placeNeeds(
  desk: Desk,
  jam: Jam,
): Promise<{ placed: Need[]; speakers: Map<string, Somebody> }> {
  const names = [...new Set(needs.map(({ organisation }) => organisation))]
  const known = names.map((name, n) => {
    const id = newId()
    return { id, name, speaker: { ...somebody(firstSpeaker + n), organisation: id } }
  })
  await addOrganisations(
    desk,
    known.map(({ id, name }) => ({ id, name })),
  )
  await addAccounts(
    desk,
    known.map(({ speaker }) => speaker),
  )
  await addMemberships(
    desk,
    known.map(({ id, speaker }) => ({ organisation: id, account: speaker.account })),
  )
  const placed: Need[] = []
  for (const [n, { organisation: name, ...need }] of needs.entries()) {
    const id = known.find((one) => one.name === name)?.id ?? ''
    const state = n < needs.length - inReview ? 'accepted' : 'submitted'
    placed.push(
      await placeNeed(
        { ...desk, now: later(desk.now, (n - 50) * day) },
        {
          ...formOfNeed(need),
          jam: jam.id,
          organisation: id,
          organisationName: name,
          state,
        },
      ),
    )
  }
  const speakers = new Map(known.map(({ id, speaker }) => [id, speaker]))
  await addScopes(
    desk,
    placed.map((need, n) => ({ ...scopeOf(need, speakers.get(need.organisation)), source: sourceOf(n) })),
  )
  return { placed, speakers }
}

const formOfNeed = (need: Omit<(typeof needs)[number], 'organisation'>) => ({
  ...(need as Pick<Need, 'title' | 'teaser' | 'kind' | 'mode' | 'teamMin' | 'teamMax' | 'skills' | 'credit'>),
  fit: need.kind === 'custom' ? ('smaller' as const) : ('fits' as const),
})

// The collection asked other questions than our scoping: only what it says stands here.
const scopeOf = (need: Need, speaker: Somebody | undefined) => ({
  need: need.id,
  jam: need.jam,
  organisation: need.organisation,
  contact: speaker?.account ?? '',
  answers: { organisation: need.organisationName, problem: need.teaser, kind: need.kind, title: need.title },
})

async function registerPeople(desk: Desk, jam: Jam, placed: Need[]): Promise<Person[]> {
  const contacts = companyNames.map((_, n) => somebody(firstSpeaker + 40 + n))
  await addAccounts(desk, contacts)
  await addRoles(
    desk,
    jam.id,
    contacts.map(({ account }) => ({ account, role: 'company' })),
  )
  const companies = companyNames.map((name, n) => ({
    ...{ id: newId(), jam: jam.id, name, token: newToken() },
    contact: contacts[n]?.account ?? '',
  }))
  await addCompanies(desk, companies)
  const people = Array.from({ length: professionals }, (_, n) => ({
    ...somebody(n),
    participant: newId(),
    kind: 'professional' as const,
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
  const pick = (step: number): Skill => commonSkills[(n * 7 + step * 5) % commonSkills.length] ?? 'frontend'
  return { [pick(0)]: 2, [pick(1)]: 1, ...(n % 2 ? { [pick(2)]: 3 } : {}) }
}

const wishesOf = (n: number, placed: Need[]): string[] =>
  [0, 3, 11].flatMap((step) => placed[(Math.floor(n / teamSize) + step) % placed.length]?.id ?? [])

/** One team for each of the first wishes; two needs stay without one, as it happens. */
async function buildTeams(
  desk: Desk,
  jam: Jam,
  placed: Need[],
  people: Person[],
  speakers: Map<string, Somebody>,
): Promise<Built[]> {
  const lights = ['go', 'go', 'care', 'go', 'go', 'stop', 'go', 'go'] as const
  const built: Built[] = []
  for (const [place, need] of placed.slice(0, professionals / teamSize).entries()) {
    const members = people.slice(place * teamSize, (place + 1) * teamSize)
    const team = await makeTeam(desk, jam.id, need, members)
    const [first, speaker] = [members[0], speakers.get(need.organisation)]
    if (!first || !speaker) continue
    await addCheckins(desk, team, first, lights[place % lights.length] ?? 'go', place)
    built.push({ team, members, speaker })
  }
  return built
}
