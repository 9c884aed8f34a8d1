import { useRef, useState } from 'preact/hooks'
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
import { Jumps } from './jumps.tsx'
import { RecordForm } from './record-form.tsx'
import { Related } from './related.tsx'
import { sections } from './sections.ts'
import { Sheet } from './sheet.tsx'
import { Standing } from './standing.tsx'
import { useAdding, useWritable } from './writable.ts'

/** `#/r/ID`: one record with everything that belongs to it. `#/r/new/COLLECTION`: one that is not there yet. */
export function RecordPlace() {
  const { t, collection } = useDesk()
  const [id = '', wanted = ''] = useAbout()
  if (id !== 'new') return <One key={id} id={id} />
  const found = collection(wanted)
  return found ? <Fresh key={wanted} collection={found} /> : <Notice>{t.noCollection}</Notice>
}

function Fresh({ collection }: { collection: Collection }) {
  const { t, say, go, again, opened } = useDesk()
  const mayAdd = useAdding(collection)
  const [drawer, setDrawer] = useState(collection.drawers[0]?.id ?? '')
  if (!mayAdd)
    return (
      <>
        <Back collection={collection} />
        <Notice>{t.addsNot}</Notice>
      </>
    )
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
        writes={opened.readable[drawer] ?? ['base']}
        onSaved={(id) => {
          again()
          go(`/r/${id}`)
        }}
      />
    </>
  )
}

function One({ id }: { id: string }) {
  const { turn, collection } = useDesk()
  const { value, trouble, again } = useAsked(() => askRecords('read', id), [id, turn])
  // Somebody may erase it while one writes: what was typed stays on the page.
  const known = useRef<Detail>(null)
  if (value) known.current = value
  if (value === undefined) return trouble ? <Says trouble={trouble} /> : <Waiting />
  const detail = known.current
  const found = detail && collection(detail.collection)
  return found ? <Known {...{ found, detail, again }} isGone={!value} /> : <Gone />
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

/** Few records are held: the words for it are fetched with the first. */
function HoldsOn({ holds }: Pick<Detail, 'holds'>) {
  const { value } = useAsked(() => import('../../law/room/held.tsx'))
  return value ? <value.Held holds={holds} /> : null
}

type KnownProps = { found: Collection; detail: Detail; again: () => void; isGone: boolean }

function Known({ found, detail, again, isGone }: KnownProps) {
  const { t, lang, say, go, nameOf, again: lookAgain } = useDesk()
  const place = useRef<HTMLDivElement>(null)
  const writes = useWritable(found, detail)
  const [says, setSays] = useState('')
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
  const read = line.damaged ? [] : detail.layers.filter((layer) => !writes.includes(layer))
  return (
    <div ref={place} class="rec-record">
      <Back collection={found} />
      <h2>{line.title || t.untitled}</h2>
      <Row>
        <Chip tone="plain">{say(found.one)}</Chip>
        {found.drawers.length > 1 && <Chip tone="plain">{drawer?.name}</Chip>}
        {line.waits && !isGone && <Chip tone="apricot">{t.waits}</Chip>}
        {line.restricted && <Chip tone="apricot">{t.restricted}</Chip>}
        {line.held && <Chip tone="apricot">{t.held}</Chip>}
        {line.anonymous && <Chip tone="plain">{t.anonymous}</Chip>}
        {detail.writtenAt && (
          <span class="who">
            {t.writtenBy(nameOf(detail.author), dayAndTime(detail.writtenAt, lang, 'Europe/Berlin'))}
          </span>
        )}
      </Row>
      {line.damaged && <Notice tone="warning">{t.damagedSays}</Notice>}
      {line.restricted && <Notice tone="warning">{t.restrictedSays}</Notice>}
      {detail.holds.length > 0 && <HoldsOn holds={detail.holds} />}
      {isGone && <Notice title={t.noRecord}>{t.noRecordSays}</Notice>}
      <Jumps place={place} turn={`${detail.writtenAt} ${writes.join()}`} />
      {!isGone && (
        <Standing collection={found} detail={detail} isWritable={writes.includes('base')} onSaved={saved} />
      )}
      {found.isCase && !isGone && parts}
      {!isGone && <Sheet collection={found} detail={detail} read={read} />}
      {writes.length > 0 && (
        <RecordForm
          key={line.id}
          collection={found}
          drawer={line.drawer}
          {...{ detail, writes, isGone }}
          onSaved={saved}
        />
      )}
      <p role="status">{!isGone && says}</p>
      {!isGone && <FilesOf collection={found} detail={detail} writes={writes} onSaved={saved} />}
      {!isGone && <Related collection={found} detail={detail} />}
      {!found.isCase && !isGone && parts}
      {!isGone && <History collection={found} detail={detail} onSaved={saved} />}
      {!isGone && <Erasing collection={found} detail={detail} />}
    </div>
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
