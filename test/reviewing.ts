import type { Need } from '#jam/needs/need.ts'
import { mustFindNeed, submitNeed } from '#jam/needs/needs.ts'
import type { Phase } from '#jam/review/setup/phase.ts'
import { savePhase } from '#jam/review/setup/phases.ts'
import { day, later } from '#kernel/clock.ts'
import type { Person, TestHouse } from './house.ts'
import { organisation, world } from './world.ts'

/** The story while needs are looked at: Lichtblick has handed one in, Rafi and Ravi review. */
export async function worldInReview(house: TestHouse) {
  const story = await world(house)
  const ravi = await house.person('Ravi Reviewer', [['reviewer', story.jam.id]])
  const amina = await house.person('Amina Adler')
  const lichtblick = await organisation(house, 'Lichtblick', amina)
  const need = await handIn(house, story.jam.id, { id: lichtblick, name: 'Lichtblick e. V.' }, amina)
  return { ...story, ravi, amina, lichtblick, need, at: `/jams/${story.jam.slug}/review` }
}

type Sketch = Partial<Pick<Need, 'title' | 'teaser' | 'kind'>> & { answers?: Record<string, string> }

export async function handIn(
  house: TestHouse,
  jam: string,
  of: { id: string; name: string },
  contact: Person,
  { answers = {}, ...sketch }: Sketch = {},
): Promise<Need> {
  const cut = { kind: 'form', fit: 'fits', mode: 'hybrid', teamMin: 3, teamMax: 6 } as const
  const words = { title: 'Anmeldung zur Ferienfreizeit', teaser: 'Online.', credit: '', skills: [] }
  const form = { ...cut, ...words, jam, organisation: of.id, organisationName: of.name, ...sketch }
  return house.itself((desk) => submitNeed(desk, form, { answers, source: '', contact: contact.account }))
}

/** Five scores that are all alike, as the form sends them. */
export const scored = (score: string) => ({
  ...{ owner: score, size: score, data: score, operation: score, effect: score },
  note: '',
})

/** A phase of ten days from now, in which everything may be done that is not said otherwise. */
export async function phaseOf(
  house: TestHouse,
  { jam, organiser }: { jam: { id: string }; organiser: Person },
  rights: Partial<Phase> = {},
): Promise<void> {
  const now = house.clock.now()
  const all = { scoring: true, asking: true, others: 'after', deciding: 'organisers' } as const
  const phase = {
    name: 'Runde',
    beginsAt: now,
    endsAt: later(now, 10 * day),
    blind: false,
    assignedOnly: false,
  }
  await house.as(organiser).do((desk) => savePhase(desk, jam.id, null, { ...all, ...phase, ...rights }))
}

/** A need as it stands now. */
export const again = (house: TestHouse, need: Need): Promise<Need> =>
  house.itself((desk) => mustFindNeed(desk, need.id))
