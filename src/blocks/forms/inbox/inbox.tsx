import { useEffect, useState } from 'preact/hooks'
import { useAsked } from '#custody/room/asking.ts'
import { useHash, useTurned } from '#custody/room/hash.ts'
import { lazily } from '#custody/room/lazily.tsx'
import { Says, Waiting } from '#custody/room/parts.tsx'
import { useRoom } from '#custody/room/room.ts'
import { Empty, Notice } from '#look/parts.tsx'
import { CaseView } from './case/case-view.tsx'
import { DeskContext, useDesk } from './desk.ts'
import { type Gathered, gather } from './gathering.ts'
import { List } from './list/list.tsx'
import { everything } from './model/filtering.ts'
import { inboxWords } from './words.ts'

const Numbers = lazily(async () => (await import('./figures/numbers-view.tsx')).NumbersView)
const Export = lazily(async () => (await import('./export/export-view.tsx')).ExportView)
const views = { list: List, numbers: Numbers, export: Export } as const
type ViewName = keyof typeof views

/** So many are opened before the list is shown: some screens full. */
const atFirst = 200

/** What came by a form: opened here, and nowhere else. */
export function Inbox({ service }: { service: string }) {
  const { organisation, lang } = useRoom()
  const t = inboxWords(lang)
  const [news, setNews] = useState<[number, number] | null>(null)
  const [most, setMost] = useState(atFirst)
  const told = (done: number, all: number) => setNews([done, all])
  const { value, trouble, again } = useAsked(
    () => gather({ organisation, service, lang }, told, most),
    [most],
  )
  // Each time much more: drawing the list anew costs the more, the longer it is.
  useEffect(() => {
    if (value && value.waiting > 0) setMost((before) => before * 8)
  }, [value])
  if (trouble?.code === 'space.no-key' || trouble?.code === 'space.missing')
    return <Notice>{t.notForYou}</Notice>
  if (trouble && !value) return <Says trouble={trouble} />
  if (!value) return news ? <Opening done={news[0]} all={news[1]} /> : <Waiting />
  return (
    <>
      <Says trouble={trouble} />
      {value.waiting > 0 && <StillOpening waiting={value.waiting} news={news} />}
      <Opened service={service} gathered={value} again={again} />
    </>
  )
}

function Opening({ done, all }: { done: number; all: number }) {
  const t = inboxWords(useRoom().lang)
  return (
    <div class="gauge" role="status">
      <p>{t.opening(done, all)}</p>
      <progress value={done} max={all} aria-label={t.opening(done, all)} />
    </div>
  )
}

/** The list is there; what is older comes while one reads. */
function StillOpening({ waiting, news }: { waiting: number; news: [number, number] | null }) {
  const t = inboxWords(useRoom().lang)
  const [done, all] = news ?? [0, waiting]
  return (
    <div class="gauge">
      <p role="status">{t.stillOpening(waiting)}</p>
      <progress value={done} max={all} aria-label={t.opening(done, all)} />
    </div>
  )
}

function Opened({ service, gathered, again }: { service: string; gathered: Gathered; again: () => void }) {
  const [filter, setFilter] = useState(everything)
  const [hash, go] = useHash()
  const id = /^case=(.+)$/.exec(hash)?.[1]
  const one = gathered.cases.find((known) => known.id === id)
  const name = (Object.hasOwn(views, hash) ? hash : 'list') as ViewName
  const View = views[name]
  const top = useTurned(hash)
  return (
    <DeskContext.Provider value={{ service, gathered, again, filter, setFilter, go }}>
      <div ref={top} tabIndex={-1} class="inbox">
        {one ? (
          <CaseView key={one.id} one={one} />
        ) : (
          <>
            <Tabs now={name} />
            {gathered.cases.length === 0 ? <Nothing /> : <View />}
          </>
        )}
      </div>
    </DeskContext.Provider>
  )
}

function Nothing() {
  const { t } = useDesk()
  return (
    <Empty title={t.none} level={2}>
      {t.noneSays}
    </Empty>
  )
}

function Tabs({ now }: { now: ViewName }) {
  const { t, again } = useDesk()
  return (
    <nav class="row inbox-views" aria-label={t.viewsLabel}>
      {(Object.keys(views) as ViewName[]).map((name) => (
        <a key={name} class="button plain" href={`#${name}`} aria-current={name === now ? 'page' : undefined}>
          {t.views[name]}
        </a>
      ))}
      <button type="button" class="button plain" onClick={again}>
        {t.again}
      </button>
    </nav>
  )
}
