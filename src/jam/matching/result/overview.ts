import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import { mustBe } from '#people/role.ts'
import type { Need } from '../../needs/need.ts'
import { listNeeds } from '../../needs/needs.ts'
import type { Place } from '../../profile/frame.tsx'
import type { Jam } from '../../profile/jam.ts'
import { type Skill, skillName } from '../../profile/skill.ts'
import type { Contradiction, Plan } from '../plan.ts'
import { changesBetween, type Since, sinceThen, type TeamChanges } from '../publishing/publication.ts'
import { findNames } from '../publishing/why.ts'
import { type Facts, listFacts } from '../runs/input.ts'
import type { Run } from '../runs/run.ts'
import { findLastPlan, findLatest } from '../runs/runs.ts'
import type { Names } from '../sentences.ts'

/** A plan as an organiser looks at it: with what has happened since, and what publishing it would change. */
export type Shown = { run: Run; plan: Plan; since: Since; changes: TeamChanges }

/** What the parts of a shown plan are rendered from. */
export type ShownProps = { place: Place; overview: Overview; shown: Shown }

/** Everything an organiser sees of the matching in one look. */
export type Overview = {
  facts: Facts
  /** All needs by id, also those that are not accepted any more. */
  needs: ReadonlyMap<string, Need>
  latest: { run: Run; contradictions: Contradiction[] } | null
  shown: Shown | null
  names: (lang: Lang) => Names
}

export async function findOverview(desk: Desk, jam: Jam): Promise<Overview> {
  mustBe(desk, jam.id, 'organiser')
  const facts = await listFacts(desk, jam.id)
  const needs = new Map((await listNeeds(desk, jam.id)).map((need) => [need.id, need]))
  const latest = await findLatest(desk, jam.id)
  const last = await findLastPlan(desk, jam.id)
  const shown = last && {
    ...last,
    since: sinceThen(last.plan, facts),
    changes: changesBetween(facts.teams, last.plan),
  }
  const known = new Map(facts.people.map(({ id, name }) => [id, name]))
  // Only those who have gone have to be looked up.
  const gone = (last?.plan.whys ?? []).map(({ person }) => person).filter((id) => !known.has(id))
  for (const [id, name] of await findNames(desk, gone)) known.set(id, name)
  return { facts, needs, latest, shown, names: (lang) => namesOf(lang, known, needs) }
}

const namesOf = (
  lang: Lang,
  people: ReadonlyMap<string, string>,
  needs: ReadonlyMap<string, Need>,
): Names => ({
  person: (id) => people.get(id) ?? '–',
  need: (id) => needs.get(id)?.title ?? '–',
  skill: (id) => skillName(id as Skill, lang),
})
