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
  in: lazily(async () => (await import('../exchange/pages/import-place.tsx')).ImportPlace),
  out: lazily(async () => (await import('../exchange/pages/export-place.tsx')).ExportPlace),
  intake: lazily(async () => (await import('../intake/room/intake-place.tsx')).IntakePlace),
  r: lazily(async () => (await import('./record/record-place.tsx')).RecordPlace),
  law: lazily(async () => (await import('../law/room/law-place.tsx')).LawPlace),
  reports: lazily(async () => (await import('../report/room/reports-place.tsx')).ReportsPlace),
  tasks: lazily(async () => (await import('../casework/room/tasks-place.tsx')).TasksPlace),
  own: lazily(async () => (await import('../casework/own/own-place.tsx')).OwnPlace),
  present: lazily(async () => (await import('../casework/attendance/room/present-place.tsx')).PresentPlace),
  twins: lazily(async () => (await import('../twins/room/twins-place.tsx')).TwinsPlace),
  fields: lazily(async () => (await import('./collection/collection-editor.tsx')).CollectionEditor),
  rights: lazily(async () => (await import('./rights/rights-place.tsx')).RightsPlace),
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
