import { useState } from 'preact/hooks'
import { lazily } from '#custody/room/lazily.tsx'
import { Button } from '#look/form.tsx'
import { Notice } from '#look/parts.tsx'
import type { Collection } from '../../model/collection.ts'
import { useDesk } from '../desk.ts'
import { useNarrow } from '../narrow.ts'
import { useAbout } from '../place.ts'
import { Finder } from '../start/finder.tsx'
import { useViews, ViewContext } from '../views/using.ts'
import { ViewTabs } from '../views/view-tabs.tsx'
import { GridView } from './grid-view.tsx'
import { KeptElsewhere } from './kept.tsx'
import { QuickAdd } from './quick-add.tsx'

const shapes = {
  cards: lazily(async () => (await import('../views/cards.tsx')).Cards),
  kanban: lazily(async () => (await import('../views/kanban.tsx')).Kanban),
  calendar: lazily(async () => (await import('../views/calendar.tsx')).Calendar),
  map: lazily(async () => (await import('../views/map.tsx')).PlaceMap),
}
const Editor = lazily(async () => (await import('../views/view-editor.tsx')).ViewEditor)

/** `#/c/ID`, `#/c/ID/VIEW`: the records of a collection, as a view shows them. */
export function CollectionPlace() {
  const { t, collection } = useDesk()
  const [id = '', view = ''] = useAbout()
  const found = collection(id)
  if (!found) return <Notice>{t.noCollection}</Notice>
  return <Inside key={id} collection={found} chosen={view} />
}

function Inside({ collection, chosen }: { collection: Collection; chosen: string }) {
  const { t, say } = useDesk()
  const views = useViews(collection, chosen)
  const [isEditing, setEditing] = useState(false)
  const isNarrow = useNarrow()
  const kind = views.view.kind
  // A table is nothing for a telephone or for 400 %: there the same view shows cards.
  const Shape = kind === 'grid' && !isNarrow ? null : shapes[kind === 'grid' ? 'cards' : kind]
  return (
    <ViewContext.Provider value={views}>
      <p>
        <a href="#/">{t.allCollections}</a>
      </p>
      <h2>{say(collection.name)}</h2>
      <div class="row rec-head-of">
        <Button href={`#/r/new/${collection.id}`} icon="plus">
          {t.newRecord}
        </Button>
        <button
          type="button"
          class="button quiet"
          aria-expanded={isEditing}
          onClick={() => setEditing(!isEditing)}
        >
          {t.arrange}
        </button>
        <Ways collection={collection} />
      </div>
      <div class="rec-desk">
        <Finder within={collection.id} />
        <QuickAdd collection={collection} />
      </div>
      <ViewTabs />
      {isEditing && <Editor />}
      {Shape && <KeptElsewhere />}
      {Shape ? <Shape /> : <GridView />}
    </ViewContext.Provider>
  )
}

/** What else can be done with a collection: rarer than reading and writing in it, so as links. */
function Ways({ collection: { id, hasAttendance } }: { collection: Collection }) {
  const { t } = useDesk()
  const ways = [
    ...(hasAttendance ? [['present', t.attendance]] : []),
    ...[
      ['fields', t.fields],
      ['in', t.readIn],
      ['intake', t.fromForm],
      ['twins', t.twins],
      ['out', t.takeOut],
    ],
  ]
  return (
    <nav class="row rec-ways" aria-label={t.ways}>
      {ways.map(([to, name]) => (
        <a key={to} href={`#/${to}/${id}`}>
          {name}
        </a>
      ))}
    </nav>
  )
}
