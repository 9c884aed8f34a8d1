import { useEffect, useState } from 'preact/hooks'
import { lazily } from '#custody/room/lazily.tsx'
import { Button } from '#look/form.tsx'
import { Notice, Row } from '#look/parts.tsx'
import type { Collection } from '../../model/collection.ts'
import { useDesk } from '../desk.ts'
import { useAbout } from '../place.ts'
import { Finder } from '../start/finder.tsx'
import { useViews, ViewContext } from '../views/using.ts'
import { ViewTabs } from '../views/view-tabs.tsx'
import { GridView } from './grid-view.tsx'
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
      <Row>
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
        <Button href={`#/fields/${collection.id}`} tone="quiet" icon="edit">
          {t.fields}
        </Button>
        {collection.hasAttendance && (
          <Button href={`#/present/${collection.id}`} tone="quiet">
            {t.attendance}
          </Button>
        )}
        <Button href={`#/in/${collection.id}`} tone="quiet">
          {t.readIn}
        </Button>
        <Button href={`#/intake/${collection.id}`} tone="quiet">
          {t.fromForm}
        </Button>
        <Button href={`#/twins/${collection.id}`} tone="quiet">
          {t.twins}
        </Button>
        <Button href={`#/out/${collection.id}`} tone="quiet" icon="download">
          {t.takeOut}
        </Button>
      </Row>
      <Finder within={collection.id} />
      <QuickAdd collection={collection} />
      <ViewTabs />
      {isEditing && <Editor />}
      {Shape ? <Shape /> : <GridView />}
    </ViewContext.Provider>
  )
}

function useNarrow(): boolean {
  const asked = '(max-width: 40rem)'
  const [isNarrow, setNarrow] = useState(() => matchMedia(asked).matches)
  useEffect(() => {
    const query = matchMedia(asked)
    const hear = () => setNarrow(query.matches)
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [])
  return isNarrow
}
