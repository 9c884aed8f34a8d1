import type { Newest } from '#custody/feeding/feed.ts'
import type { Canon } from '#vault/canonical.ts'
import { mergeValues } from '../model/merge.ts'
import type { EntryBody, Value, Values } from '../model/record.ts'

export const isEntry = (body: Canon | undefined): boolean =>
  (Object(body) as { what?: string }).what === 'jam/entry/1'

/**
 * An entry of a timeline that two have changed: what only one has touched is taken. Two texts both stand in it, theirs first,
 * for nobody's note may vanish behind a button; of anything else theirs stands and mine is in the history.
 * @returns the bodies to write on top of the newest, in their order
 */
export function entriesOnTop(was: Canon | undefined, mine: Canon, newest: Newest): Canon[] {
  const [before, own, there] = [flat(was), flat(mine), flat(newest.body)]
  const { merged, conflicts } = mergeValues(before, own, there)
  const twoTexts = conflicts.some(({ field }) => field === 'text')
  if (twoTexts) merged.text = [there.text, own.text].filter(Boolean).join('\n\n')
  const result = whole(newest.body, merged)
  return conflicts.some(({ field }) => field !== 'text') ? [mine, result] : [result]
}

const fixed = ['what', 'of', 'kind']
const inMore = 'more.'

/** Everything of it that can be changed, side by side. */
function flat(body: Canon | undefined): Values {
  const { more = {}, ...rest } = Object(body) as EntryBody
  const own = Object.entries(rest).filter(([name]) => !fixed.includes(name))
  const further = Object.entries(more).map(([name, value]) => [inMore + name, value])
  return Object.fromEntries([...own, ...further]) as Values
}

function whole(body: Canon, values: Values): Canon {
  const { what, of, kind } = Object(body) as EntryBody
  const [own, more]: { [name: string]: Value }[] = [{}, {}]
  for (const [name, value] of Object.entries(values))
    if (name.startsWith(inMore)) (more as Values)[name.slice(inMore.length)] = value
    else (own as Values)[name] = value
  const hasMore = Object.keys(more as Values).length > 0
  return { what, of, kind, ...own, ...(hasMore && { more }) } as unknown as Canon
}
