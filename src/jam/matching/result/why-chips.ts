import type { Lang } from '#kernel/text.ts'
import type { Why } from '../plan.ts'
import type { Names } from '../sentences.ts'
import { planWords } from './plan.text.ts'

/** Why somebody is in a team, as short as a table wants it. */
export function whyChips(lang: Lang, why: Why, names: Names): string[] {
  const t = planWords(lang).chips
  const shared = why.brings.filter((skill) => !why.alone.includes(skill))
  const place = why.pinned
    ? t.pinned
    : why.open
      ? t.open
      : why.rank === null
        ? t.unranked
        : t.ranked(why.rank)
  return [
    place,
    why.stayed === true && t.stays,
    why.stayed === false && t.moves,
    why.onlyExperienced && t.experienced,
    why.learns !== undefined && why.learns.length > 0 && t.learns(why.learns.map(names.skill).join(', ')),
    why.alone.length > 0 && t.alone(why.alone.map(names.skill).join(', ')),
    shared.length > 0 && t.brings(shared.map(names.skill).join(', ')),
    why.with.length > 0 && t.with(why.with.map(names.person).join(', ')),
  ].filter((one) => one !== false)
}
