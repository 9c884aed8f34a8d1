import { nobody, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'
import type { About } from './probe.ts'
import { type Ids, type Kind, put } from './standing.ts'
import { ofGate } from './story-call.ts'
import { ofCommunication } from './story-communication.ts'
import { ofCounselling } from './story-counselling.ts'
import { ofDialogue } from './story-dialogue.ts'
import { ofDistrict } from './story-district.ts'
import { ofFilling } from './story-filling.ts'
import { ofForm } from './story-form.ts'
import { ofHelm } from './story-helm.ts'
import { ofRun } from './story-live.ts'
import { ofMatching } from './story-matching.ts'
import { ofPeople } from './story-people.ts'
import { ofRecords } from './story-records.ts'
import { ofRegistration } from './story-registration.ts'
import { ofResults } from './story-results.ts'
import { ofReview } from './story-review.ts'
import { begunService, otherTeam, pastService } from './story-services.ts'
import { ofShifts } from './story-shifts.ts'
import { ofSite } from './story-site.ts'
import { ofSubmission } from './story-submission.ts'
import { ofCall, ofHours, ofPlaces, ofTheHouse, otherJams, theirs } from './story-things.ts'
import { ofRooms } from './story-venue.ts'

export type Story = {
  house: TestHouse
  people: Record<Kind, Person>
  /** What it is all about. */
  about: About
  /** What an address names, for whoever asks: a past member comes back to the team they left. */
  idsOf(kind: Kind): Ids
}

/** One jam with everything in it that an address can name, and everybody who might try it. */
export async function wholeStory(house: TestHouse): Promise<Story> {
  const told = await worldWithTeam(house)
  const { jam, lichtblick, team } = told
  const sample = await otherJams(house)
  const people = await everybody(house, told, sample)
  const here = { house, jam: jam.id, lichtblick, people, now: house.clock.now() }
  await put(house, 'membership', {
    account: people.member.account,
    organisation: lichtblick,
    role: 'member',
    joined_at: here.now,
  })
  const names = {
    jam: jam.slug,
    sample: 'probe',
    teamNeed: told.need,
    section: 'place',
    lang: 'en',
    page: 'readers',
    note: 'x'.repeat(22),
    chapter: 'vault',
    space: 'x'.repeat(22),
  }
  const things = {
    ...(await theirs(here)),
    ...(await ofCall(here)),
    ...(await ofPlaces(here)),
    ...(await ofMatching(here)),
    ...(await ofPeople(here)),
    ...(await ofRegistration(here)),
    ...(await ofCommunication(here)),
    ...(await ofDialogue(here)),
    ...(await ofFilling(here)),
    ...(await ofForm(here)),
    ...(await ofCounselling(here)),
    ...(await ofRecords(here)),
    ...(await ofSite(here)),
  }
  const reviewing = await ofReview(here, things.asked ?? '')
  const { service, ...built } = await begunService(here, team)
  const { old, ...after } = await pastService(here)
  const now: Ids = {
    ...names,
    ...things,
    ...reviewing,
    ...(await ofGate(here, things.asked ?? '')),
    ...(await ofHelm(here)),
    ...(await ofShifts(here, things.shift ?? '', things.participant ?? '')),
    ...(await ofHours(here, team)),
    ...(await ofRooms(here, team)),
    ...(await ofResults(here, team)),
    ...(await ofSubmission(here, things.form ?? '')),
    ...built,
    ...after,
    team,
    service,
  }
  Object.assign(now, await ofRun(here, team, now))
  await otherTeam(here)
  await ofTheHouse(here, now.asked ?? '')
  Object.assign(now, await ofDistrict(here))
  for (const person of Object.values(people)) if (person.account) await house.stepUp(person)
  const account = people.team.account ?? ''
  const about = { jam: jam.id, organisation: lichtblick, team, service, need: now.asked ?? '', account }
  return { house, people, about, idsOf: (kind) => (kind === 'past' ? { ...now, ...old } : now) }
}

type Told = Awaited<ReturnType<typeof worldWithTeam>>

async function everybody(house: TestHouse, told: Told, abroad: string): Promise<Record<Kind, Person>> {
  const jam = told.jam.id
  return {
    nobody,
    stranger: told.stranger,
    other: await house.person('Omar Other'),
    past: await house.person('Paul Past', [['professional', jam]]),
    professional: await house.person('Pia Professional', [['professional', jam]]),
    helper: await house.person('Hedi Helper', [['helper', jam]]),
    reviewer: told.reviewer,
    mentor: await house.person('Mo Mentor', [['mentor', jam]]),
    host: await house.person('Hans Host', [['host', jam]]),
    company: await house.person('Cora Company', [['company', jam]]),
    auditor: await house.person('Audi Auditor', [['auditor', jam]]),
    abroad: await house.person('Abel Abroad', [['organiser', abroad]]),
    organiser: told.organiser,
    founder: told.founder,
    team: told.jonas,
    admin: told.amina,
    member: await house.person('Mia Member'),
  }
}
