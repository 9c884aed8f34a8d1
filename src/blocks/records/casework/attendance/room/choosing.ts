import type { Collection } from '../../../model/collection.ts'
import type { View } from '../../../model/view.ts'
import type { Who } from '../series.ts'
import type { AttendanceWords } from '../words.ts'

/** One way to say who takes part; `asks`: records that are chosen besides, one or many, of which collection. */
export type Choice = {
  key: string
  label: string
  asks?: { collection: string; many: boolean }
  who: (ids: string[]) => Who
}

type Choosing = {
  collection: Collection
  collections: readonly Collection[]
  views: readonly View[]
  say: (wording: Collection['name']) => string
  w: AttendanceWords
}

/** The ways that a collection offers: its links to people first, then its own records and those it links to. */
export function choicesOf({ collection, collections, views, say, w }: Choosing): Choice[] {
  const links = collection.fields.flatMap(({ id, label, link, retired }) =>
    link && !retired ? [{ id, label, to: link.collection }] : [],
  )
  const linked: Choice[] = links.map(({ id, label, to }) => ({
    key: `link:${id}`,
    label: w.linkedBy(say(label)),
    asks: { collection: collection.id, many: false },
    who: ([record = '']) => ({ are: 'linked', collection: to, record, field: id }),
  }))
  const reach = [...new Set([...links.map(({ to }) => to), collection.id])]
  const whole = reach.flatMap((id) => {
    const found = collections.find((one) => one.id === id)
    return found ? ofCollection(found) : []
  })
  return [...linked, ...whole]

  function ofCollection({ id, name }: Collection): Choice[] {
    const own = views.filter((view) => view.collection === id && view.filter)
    return [
      { key: `all:${id}`, label: w.everybody(say(name)), who: () => ({ are: 'filter', collection: id }) },
      ...own.map(
        (view): Choice => ({
          key: `view:${view.id}`,
          label: w.asView(say(view.name), say(name)),
          who: () => ({ are: 'filter', collection: id, ...(view.filter && { filter: view.filter }) }),
        }),
      ),
      {
        key: `these:${id}`,
        label: w.these(say(name)),
        asks: { collection: id, many: true },
        who: (ids) => ({ are: 'records', collection: id, ids }),
      },
    ]
  }
}
