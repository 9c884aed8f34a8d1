import { useState } from 'preact/hooks'
import { askVault } from '#custody/browser/keeper.ts'
import { useAct } from '#custody/room/asking.ts'
import { Typed } from '#custody/room/controls.tsx'
import { Notice, Row } from '#look/parts.tsx'
import type { Collection } from '../../model/collection.ts'
import type { Layer } from '../../model/field.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Opened } from '../../worker/opened.ts'
import { useChanging } from '../changing.ts'
import { useDesk } from '../desk.ts'
import { useAbout } from '../place.ts'
import { Says } from '../says.tsx'
import { AddField } from './add-field.tsx'
import { Drawers } from './drawers.tsx'
import { missingLayers, withPast } from './editing.ts'
import { FieldsList } from './fields-list.tsx'
import { Preview } from './preview.tsx'
import { Steps } from './steps.tsx'

type CollectionPaper = Opened['collections'][number]

const collectionOf = ({ body, ...paper }: CollectionPaper) => ({ ...paper, body: body.collection })

/** `#/fields/ID`: what is asked of each record, who reads it, and the steps of a case. Kept when one says so. */
export function CollectionEditor() {
  const { t, opened } = useDesk()
  const [id = ''] = useAbout()
  const paper = opened.collections.find(({ body }) => body.collection.id === id)
  if (!paper) return <Notice>{t.noCollection}</Notice>
  return <Editor key={id} paper={paper} />
}

function Editor({ paper }: { paper: CollectionPaper }) {
  const { t, lang, say, again, organisation } = useDesk()
  const changing = useChanging(collectionOf(paper))
  const { base, isChanged, draft: collection, setDraft: setCollection } = changing
  const begun = base.body
  const [open, setOpen] = useState('')
  const { isBusy, trouble, act } = useAct()
  const save = () =>
    act(async () => {
      const next = await withSpaces(
        withPast(begun, collection),
        organisation,
        (layer) => `${say(collection.name)} · ${t.layer[layer]}`,
      )
      const body = { what: 'jam/collection/1', collection: { ...next, version: begun.version + 1 } } as never
      changing.saved(collection, collectionOf((await askRecords('keep', body, base)) as CollectionPaper))
      again()
    })
  return (
    <>
      <p>
        <a href={`#/c/${collection.id}`}>{t.backTo(say(begun.name))}</a>
      </p>
      <h2>{t.fieldsIn(say(collection.name))}</h2>
      <div class="pairs" inert={isBusy}>
        <Typed
          label={t.collectionName}
          value={collection.name[lang] ?? say(collection.name)}
          onTyped={(name) => setCollection({ ...collection, name: { ...collection.name, [lang]: name } })}
          most={80}
        />
        <Typed
          label={t.oneIsCalled}
          value={collection.one[lang] ?? say(collection.one)}
          onTyped={(one) => setCollection({ ...collection, one: { ...collection.one, [lang]: one } })}
          most={60}
        />
      </div>
      <div class="columns" inert={isBusy}>
        <div>
          <FieldsList {...{ collection, open, setOpen }} onChange={setCollection} />
          <AddField
            collection={collection}
            onAdd={(next, id) => {
              setCollection(next)
              setOpen(id)
            }}
          />
          <Steps collection={collection} onChange={setCollection} />
        </div>
        <Preview collection={collection} />
      </div>
      <Says trouble={trouble} />
      <p class="submit rec-save">
        <button
          type="button"
          class="button"
          aria-busy={isBusy}
          disabled={isBusy || !isChanged}
          onClick={() => void save()}
        >
          {t.saveFields}
        </button>
        <span class="hint" role="status">
          {isChanged ? t.unsaved : ''}
        </span>
        {isChanged && (
          <button type="button" class="button plain" onClick={changing.leave}>
            {t.leave}
          </button>
        )}
      </p>
      {!isChanged && <Drawers collection={begun} paper={base} />}
      {isChanged && (
        <Row>
          <p class="hint">{t.drawersAfter}</p>
        </Row>
      )}
    </>
  )
}

/** A layer that is used for the first time gets its space, read by those who read the base; the personal one by oneself. */
async function withSpaces(
  collection: Collection,
  organisation: string,
  named: (layer: Layer) => string,
): Promise<Collection> {
  const missing = missingLayers(collection)
  if (missing.length === 0) return collection
  const spaces = await askVault('listReading', organisation)
  const drawers = [...collection.drawers]
  for (const { drawer, layer } of missing) {
    const at = drawers.findIndex(({ id }) => id === drawer)
    const known = drawers[at]
    if (!known) continue
    const base = spaces.find(({ space }) => space === known.spaces.base)
    const readers = (base?.readers ?? []).filter(({ isNow, isBoard }) => isNow && !isBoard)
    const all = layer === 'private' ? [] : readers.map(({ member }) => member)
    const [space = ''] = await askVault('openSpaces', organisation, [named(layer)], all)
    await askRecords('readAlso', [space])
    drawers[at] = { ...known, spaces: { ...known.spaces, [layer]: space } }
  }
  return { ...collection, drawers }
}
