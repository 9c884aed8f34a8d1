import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { newId } from '#vault/bytes.ts'
import type { Collection } from '../../model/collection.ts'
import type { View } from '../../model/view.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Paper } from '../../worker/holding.ts'
import type { Asked } from '../../worker/workroom.ts'
import { useDesk } from '../desk.ts'
import { firstColumns } from '../grid/columns.ts'

/** The view one looks through: as it was kept, or changed since. */
export type Viewing = {
  collection: Collection
  view: View
  /** Kept views that I may use, the shared ones first. */
  kept: Paper<View>[]
  isChanged: boolean
  /** What is undefined goes. */
  change: (change: { [name in keyof View]?: View[name] | undefined }) => void
  reset: () => void
  /** @returns when it is kept; `fresh`: under a name of its own */
  keep: (fresh?: { name: string; isMine: boolean }) => Promise<void>
  remove: () => Promise<void>
  asked: Asked
}

export const ViewContext = createContext<Viewing | null>(null)

export function useViewing(): Viewing {
  const viewing = useContext(ViewContext)
  if (!viewing) throw new Error('A view was rendered outside of its collection.')
  return viewing
}

export function useViews(collection: Collection, chosen: string): Viewing {
  const { opened, me, lang, again, go, t } = useDesk()
  const kept = opened.views.filter(
    ({ body }) => body.collection === collection.id && (!body.member || body.member === me.member),
  )
  const paper = kept.find(({ body }) => body.id === chosen)
  const begun = paper?.body ?? everything(collection, t.everything, lang)
  const [changed, setChanged] = useState<View | null>(null)
  useEffect(() => setChanged(null), [chosen, paper?.version])
  const view = changed ?? begun
  const keep = async (fresh?: { name: string; isMine: boolean }) => {
    const own = { id: newId(), name: { [lang]: fresh?.name ?? '' } }
    const { member: _, ...rest } = view
    const body: View = fresh ? { ...rest, ...own, ...(fresh.isMine && { member: me.member }) } : view
    await askRecords('keep', body, fresh ? undefined : paper)
    again()
    setChanged(null)
    go(`/c/${collection.id}/${body.id}`)
  }
  const remove = async () => {
    if (paper) await askRecords('erase', [paper.id])
    again()
    go(`/c/${collection.id}`)
  }
  return {
    ...{ collection, view, kept, isChanged: changed !== null, keep, remove },
    change: (change) => setChanged(withoutNothing({ ...view, ...change })),
    reset: () => setChanged(null),
    asked: askedOf(view),
  }
}

const askedOf = ({ collection, filter, sorts, group, sums }: View): Asked => ({
  ...{ collection, sorts, sums },
  ...(filter && { filter }),
  ...(group && { group }),
})

/** The view that is always there. */
const everything = (collection: Collection, name: string, lang: string): View => ({
  ...{ what: 'jam/view/1', id: '', collection: collection.id, name: { [lang]: name }, kind: 'grid' },
  ...{ columns: firstColumns(collection), sorts: [], sums: {} },
})

const withoutNothing = (view: { [name in keyof View]?: View[name] | undefined }): View =>
  Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as View
