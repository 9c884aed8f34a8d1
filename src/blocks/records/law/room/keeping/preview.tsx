import { useAsked } from '#custody/room/asking.ts'
import { askLaw } from '../../asking.ts'
import type { Cascade } from '../../deletion/cascade.ts'
import { useLaw } from '../desk.ts'

/** What goes with records and what stays behind without them, added up. */
export function Preview({ ids }: { ids: readonly string[] }) {
  const { w, called } = useLaw()
  const { value = [] } = useAsked(() => askLaw('cascades', ids.slice(0, 200)), [ids.join(' ')])
  const sum = (of: (one: Cascade) => number) => value.reduce((all, one) => all + of(one), 0)
  const links = linksIn(value)
  return (
    <div class="nested" role="status">
      <h3>{w.preview}</h3>
      <ul>
        <li>
          {w.cascade(
            sum(({ entries }) => entries),
            sum(({ files }) => files),
          )}
        </li>
        {links.map(({ collection, count, alone }) => (
          <li key={collection}>
            {w.cascadeLinks(count, called(collection))}
            {alone > 0 && `; ${w.cascadeAlone(alone)}`}
          </li>
        ))}
        {sum(({ unread }) => unread) > 0 && <li>{w.cascadeUnread}</li>}
      </ul>
    </div>
  )
}

function linksIn(all: readonly Cascade[]) {
  const found = new Map<string, { collection: string; count: number; alone: number }>()
  for (const { collection, records, alone } of all.flatMap(({ links }) => links)) {
    const one = found.get(collection) ?? { collection, count: 0, alone: 0 }
    found.set(collection, { collection, count: one.count + records.length, alone: one.alone + alone })
  }
  return [...found.values()]
}
