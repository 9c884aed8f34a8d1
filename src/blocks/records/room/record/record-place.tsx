import { useState } from 'preact/hooks'
import { useAsked } from '#custody/room/asking.ts'
import { Waiting } from '#custody/room/parts.tsx'
import { dayAndTime } from '#look/dates.ts'
import { Chip, Notice, Row } from '#look/parts.tsx'
import type { Collection } from '../../model/collection.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Detail } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { useAbout } from '../place.ts'
import { Says } from '../says.tsx'
import { Drawers } from './drawer-pick.tsx'
import { Erasing } from './erasing.tsx'
import { FilesOf } from './files-field.tsx'
import { History } from './history.tsx'
import { RecordForm } from './record-form.tsx'
import { Related } from './related.tsx'
import { sections } from './sections.ts'
import { Standing } from './standing.tsx'

/** `#/r/ID`: one record with everything that belongs to it. `#/r/new/COLLECTION`: one that is not there yet. */
export function RecordPlace() {
  const { t, collection } = useDesk()
  const [id = '', wanted = ''] = useAbout()
  if (id !== 'new') return <One key={id} id={id} />
  const found = collection(wanted)
  return found ? <Fresh key={wanted} collection={found} /> : <Notice>{t.noCollection}</Notice>
}

function Fresh({ collection }: { collection: Collection }) {
  const { t, say, go, again } = useDesk()
  const [drawer, setDrawer] = useState(collection.drawers[0]?.id ?? '')
  return (
    <>
      <Back collection={collection} />
      <h2>{t.newOf(say(collection.one))}</h2>
      {collection.drawers.length > 1 && <Drawers collection={collection} now={drawer} onPick={setDrawer} />}
      <RecordForm
        key={drawer}
        collection={collection}
        drawer={drawer}
        detail={null}
        onSaved={(id) => {
          again()
          go(`/r/${id}`)
        }}
      />
    </>
  )
}

function One({ id }: { id: string }) {
  const { turn } = useDesk()
  const { value, trouble, again } = useAsked(() => askRecords('read', id), [id, turn])
  if (value === undefined) return trouble ? <Says trouble={trouble} /> : <Waiting />
  return value ? <Known detail={value} again={again} /> : <Gone />
}

function Gone() {
  const { t } = useDesk()
  return (
    <>
      <Back />
      <Notice title={t.noRecord}>{t.noRecordSays}</Notice>
    </>
  )
}

function Known({ detail, again }: { detail: Detail; again: () => void }) {
  const { t, lang, say, go, collection, nameOf, again: lookAgain } = useDesk()
  const found = collection(detail.collection)
  const [says, setSays] = useState('')
  if (!found) return <Gone />
  const { line } = detail
  const drawer = found.drawers.find((one) => one.id === line.drawer)
  // Of a case one wants to know first what happened last.
  const parts = sections.map(({ name, isFor, Part }) =>
    isFor(found, detail) ? <Part key={name} collection={found} detail={detail} again={again} /> : null,
  )
  const saved = (id: string, waits: boolean) => {
    // Back in a drawer where it was before it is called otherwise.
    if (id !== line.id) go(`/r/${id}`)
    setSays(waits ? t.savedWaits : t.saved)
    again()
    lookAgain()
  }
  return (
    <>
      <Back collection={found} />
      <h2>{line.title || t.untitled}</h2>
      <Row>
        <Chip tone="plain">{say(found.one)}</Chip>
        {found.drawers.length > 1 && <Chip tone="plain">{drawer?.name}</Chip>}
        {line.waits && <Chip tone="apricot">{t.waits}</Chip>}
        {line.restricted && <Chip tone="apricot">{t.restricted}</Chip>}
        {line.anonymous && <Chip tone="plain">{t.anonymous}</Chip>}
        {detail.writtenAt && (
          <span class="who">
            {t.writtenBy(nameOf(detail.author), dayAndTime(detail.writtenAt, lang, 'Europe/Berlin'))}
          </span>
        )}
      </Row>
      {line.damaged && <Notice tone="warning">{t.damagedSays}</Notice>}
      {line.restricted && <Notice tone="warning">{t.restrictedSays}</Notice>}
      <Standing collection={found} detail={detail} onSaved={saved} />
      {found.isCase && parts}
      {!line.damaged && (
        <RecordForm key={line.id} collection={found} drawer={line.drawer} detail={detail} onSaved={saved} />
      )}
      <p role="status">{says}</p>
      <FilesOf collection={found} detail={detail} onSaved={saved} />
      <Related collection={found} detail={detail} />
      {!found.isCase && parts}
      <History collection={found} detail={detail} onSaved={saved} />
      <Erasing collection={found} detail={detail} />
    </>
  )
}

function Back({ collection }: { collection?: Collection }) {
  const { t, say } = useDesk()
  return (
    <p>
      {collection ? (
        <a href={`#/c/${collection.id}`}>{t.backTo(say(collection.name))}</a>
      ) : (
        <a href="#/">{t.allCollections}</a>
      )}
    </p>
  )
}
