import type { Need } from '#jam/needs/need.ts'
import type { Jam } from '#jam/profile/jam.ts'
import type { SkillNeeded, Skills } from '#jam/profile/skill.ts'
import { findMyParticipant, registerProfessional } from '#jam/registration/participants.ts'
import { changeWishes } from '#jam/registration/wishes.ts'
import type { Person, TestHouse } from '../house.ts'
import { acceptedNeed, world } from '../world.ts'

export type Professional = Person & { participant: string }

type Sketch = { skills?: Skills; experienced?: boolean; wishes?: Need[]; mode?: 'onsite' | 'remote' | 'both' }

/** Somebody who has registered and wished. */
export async function professional(
  house: TestHouse,
  jam: Jam,
  name: string,
  sketch: Sketch = {},
): Promise<Professional> {
  const { skills = { frontend: 2 }, experienced = false, wishes = [], mode = 'both' } = sketch
  const person = await house.person(name)
  const participant = await house.as(person).do(async (desk) => {
    const one = await registerProfessional(desk, jam, { name, mode, experienced, skills, learns: '' })
    if (wishes.length > 0) await changeWishes(desk, jam, one, { order: wishes.map(({ id }) => id) })
    return one.id
  })
  return { ...person, participant }
}

/** Two needs and five people: teams of two, each with Ex or Exa; only Kim brings a backend, and Max is left over. */
export async function worldToMatch(house: TestHouse) {
  const story = await world(house)
  const { jam } = story
  const amina = await house.person('Amina Adler')
  const cut = { teamMin: 2, teamMax: 2 } as const
  const frontend: SkillNeeded = { skill: 'frontend', level: 2, must: true }
  const backend: SkillNeeded = { skill: 'backend', level: 1, must: false }
  const chat = await acceptedNeed(house, jam, amina, {
    ...cut,
    title: 'Schreiben statt anrufen',
    skills: [frontend, backend],
  })
  const form = await acceptedNeed(house, jam, amina, { ...cut, title: 'Ferienfreizeit online' })
  const ex = await professional(house, jam, 'Ex Eins', { experienced: true, wishes: [chat, form] })
  const exa = await professional(house, jam, 'Exa Zwei', { experienced: true, wishes: [form] })
  const kim = await professional(house, jam, 'Kim Drei', {
    wishes: [chat],
    skills: { frontend: 2, backend: 1 },
  })
  const lee = await professional(house, jam, 'Lee Vier', { wishes: [form], skills: { writing: 1 } })
  const max = await professional(house, jam, 'Max Fünf', { wishes: [chat], skills: { writing: 1 } })
  return { ...story, amina, chat, form, ex, exa, kim, lee, max, people: [ex, exa, kim, lee, max] }
}

export type MatchingStory = Awaited<ReturnType<typeof worldToMatch>>

export const at = '/jams/quartier-u1/matching'

/** Olga calculates, and the house does it. @returns the id of the run */
export async function calculated(
  house: TestHouse,
  { organiser }: Pick<MatchingStory, 'organiser'>,
  calm = false,
) {
  await house.as(organiser).post(`${at}/runs`, { calm: calm ? 'yes' : '' })
  await house.work()
  return latestRun(house)
}

export async function latestRun(house: TestHouse): Promise<string> {
  const { rows } = await house.owner.query('select id from matching_run order by seed desc limit 1')
  return rows[0].id
}

/** Calculates and publishes. @returns the id of the run */
export async function published(house: TestHouse, story: Pick<MatchingStory, 'organiser'>, calm = false) {
  const run = await calculated(house, story, calm)
  const answer = await house.as(story.organiser).post(`${at}/runs/${run}/publication`)
  if (answer.status !== 303) {
    const { rows } = await house.owner.query('select state from matching_run where id = $1', [run])
    const jobs = await house.owner.query(
      'select kind, tries, done_at, due_at, last_error from job where done_at is null',
    )
    throw new Error(
      `publication: ${answer.status} of a run that is ${rows[0]?.state}; ${JSON.stringify(jobs.rows)} at ${house.clock.now().toISOString()}`,
    )
  }
  return run
}

/** Who is in which team now: names by title of the need. */
export async function teamsNow(house: TestHouse): Promise<Record<string, string[]>> {
  const { rows } = await house.owner.query(`select t.name, array_agg(m.name order by m.name) as people
    from team t join team_member m on m.team = t.id where m.left_at is null group by t.name order by t.name`)
  return Object.fromEntries(rows.map(({ name, people }) => [name, people]))
}

export const registered = (house: TestHouse, jam: Jam, person: Person) =>
  house.as(person).do((desk) => findMyParticipant(desk, jam.id, 'professional'))
