import { useAsked } from '#custody/room/asking.ts'
import { Waiting } from '#custody/room/parts.tsx'
import { Notice } from '#look/parts.tsx'
import type { Collection } from '../../../model/collection.ts'
import { useAbout } from '../../../room/place.ts'
import { Says } from '../../../room/says.tsx'
import { askCasework } from '../../asking.ts'
import { todayHere } from '../../room/case.ts'
import type { SeriesPaper } from '../tasks.ts'
import { DateView } from './date-view.tsx'
import { Kiosk } from './kiosk.tsx'
import { Overview } from './overview.tsx'
import { SeriesForm } from './series-form.tsx'
import { useAttendance } from './using.ts'

/** `#/present/COLLECTION`: its series; `…/SERIES/DATE`: the list of a date; `…/SERIES/sum`, `…/SERIES/edit`, `…/new`. */
export function PresentPlace() {
  const { t, w, say, collection: find } = useAttendance()
  const [id = '', series = '', part = '', more = ''] = useAbout()
  const collection = find(id)
  if (!collection) return <Notice>{t.noCollection}</Notice>
  return (
    <>
      <p>
        <a href={series ? `#/present/${id}` : `#/c/${id}`}>{series ? w.toAll : say(collection.name)}</a>
      </p>
      {series === '' && <All collection={collection} />}
      {series === 'new' && <SeriesForm collection={collection} />}
      {series !== '' && series !== 'new' && (
        <One key={series} collection={collection} id={series} part={part} isKiosk={more === 'self'} />
      )}
    </>
  )
}

function All({ collection: { id } }: { collection: Collection }) {
  const { w, turn, sayDay } = useAttendance()
  const today = todayHere()
  const { value, trouble } = useAsked(() => askCasework('seriesOf', id, today), [id, turn])
  const may = useAsked(() => askCasework('mayKeepSeries', id), [id, turn])
  return (
    <>
      <h2>{w.series}</h2>
      <p class="hint">{w.seriesSays}</p>
      <Says trouble={trouble ?? may.trouble} />
      {!value && !trouble && <Waiting />}
      {may.value && (
        <p>
          <a class="button" href={`#/present/${id}/new`}>
            {w.newSeries}
          </a>
        </p>
      )}
      {value?.length === 0 && <p>{w.noSeries}</p>}
      <ul class="bare rec-lines">
        {value?.map(({ paper, next }) => (
          <li key={paper.id}>
            <a href={`#/present/${id}/${paper.id}`}>{paper.body.title}</a>{' '}
            <span class="who">{paper.body.ended ? w.ended : next ? w.next(sayDay(next)) : w.over}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

type OneProps = { collection: Collection; id: string; part: string; isKiosk: boolean }

function One({ collection, id, part, isKiosk }: OneProps) {
  const { w, turn } = useAttendance()
  const { value, trouble, again } = useAsked(() => askCasework('oneSeries', id), [id, turn])
  if (value === undefined) return trouble ? <Says trouble={trouble} /> : <Waiting />
  if (value === null) return <Notice>{w.gone}</Notice>
  if (part === 'edit') return <SeriesForm collection={collection} paper={value} />
  if (isKiosk) return <Kiosk paper={value} date={part} />
  return (
    <>
      <h2>{value.body.title}</h2>
      <Tabs paper={value} part={part} />
      {part === 'sum' ? <Overview paper={value} /> : <DateView paper={value} date={part} onChanged={again} />}
    </>
  )
}

function Tabs({ paper: { id, body }, part }: { paper: SeriesPaper; part: string }) {
  const { w } = useAttendance()
  const at = `#/present/${body.collection}/${id}`
  return (
    <nav class="row rec-tabs" aria-label={body.title}>
      <a href={at} aria-current={part === 'sum' ? undefined : 'page'}>
        {w.title}
      </a>
      <a href={`${at}/sum`} aria-current={part === 'sum' ? 'page' : undefined}>
        {w.overview}
      </a>
      <a href={`${at}/edit`}>{w.editSeries}</a>
    </nav>
  )
}
