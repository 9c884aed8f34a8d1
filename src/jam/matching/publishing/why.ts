import { asHouse, type Desk } from '#kernel/desk.ts'
import { type Lang, speak } from '#kernel/text.ts'
import { type Skill, skillName } from '../../profile/skill.ts'
import type { Why } from '../plan.ts'
import { whySentences } from '../sentences.ts'
import { findPlacementOf, listNames } from './placements.sql.ts'

/** Where somebody is by the published plan: in the team of a need, or (null) in the reserve; and why. */
export type MyPlacement = { need: string | null; sentences: string[] }

/** The actor's own placement in what is published; before there is none. */
export async function findMyPlacement(desk: Desk, jam: string): Promise<MyPlacement | undefined> {
  const { account } = desk.actor
  const found = account ? await findPlacementOf(desk, jam, account) : undefined
  if (!found) return undefined
  return { need: found.need, sentences: (await namesIn(desk, [found.why]))(desk.lang, found.why) }
}

/** Looks up the names that reasons speak of. @returns the sentences of one of them */
export async function namesIn(desk: Desk, whys: readonly Why[]) {
  const ids = whys.flatMap((why) => [why.need ?? [], why.with, why.dearer.map(({ need }) => need)].flat())
  const found = await findNames(desk, [...new Set(ids)])
  return (lang: Lang, why: Why): string[] => {
    const name = (id: string) => found.get(id) ?? gone(lang)
    return whySentences(lang, why, { need: name, person: name, skill: (id) => skillName(id as Skill, lang) })
  }
}

/** Titles of needs and names of people. The caller has checked that the actor may know them. */
export function findNames(desk: Desk, ids: readonly string[]): Promise<Map<string, string>> {
  // A wish may meanwhile be withdrawn, and its title is still what somebody wished for.
  return asHouse(desk, () => listNames(desk, ids))
}

const gone = speak('nicht mehr dabei', 'no longer there')
