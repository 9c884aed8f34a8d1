import type { ComponentType } from 'preact'
import { lazily } from '#custody/room/lazily.tsx'
import { Notice } from '#look/parts.tsx'
import { useDesk } from './desk.ts'
import { PlaceContext } from './place.ts'
import { Shelf } from './start/shelf.tsx'

/** Places of the room by the beginning of the address after `#/`. Each is fetched when somebody goes there. */
const places: { [name: string]: ComponentType } = {
  new: lazily(async () => (await import('./start/new-collection.tsx')).NewCollection),
  c: lazily(async () => (await import('./grid/collection-place.tsx')).CollectionPlace),
  r: lazily(async () => (await import('./record/record-place.tsx')).RecordPlace),
}

/** `#/c/ID/…`: the place, and what it is about. */
export function Places({ hash }: { hash: string }) {
  const { t } = useDesk()
  const [name = '', ...about] = hash.replace(/^\//, '').split('/')
  if (name === '') return <Shelf />
  const Place = places[name]
  if (!Place) return <Notice>{t.noPlace}</Notice>
  return (
    <PlaceContext.Provider value={about}>
      <Place key={name} />
    </PlaceContext.Provider>
  )
}
