import { useCallback, useEffect, useState } from 'preact/hooks'
import { askVault } from '#custody/browser/keeper.ts'
import { useAsked } from '#custody/room/asking.ts'
import { useHash, useTurned } from '#custody/room/hash.ts'
import { lazily } from '#custody/room/lazily.tsx'
import { useRoom } from '#custody/room/room.ts'
import { Notice } from '#look/parts.tsx'
import { askRecords, onChanged } from '../worker/asking.ts'
import type { Opened } from '../worker/opened.ts'
import { DeskContext } from './desk.ts'
import { type Entered, enter } from './gathering.ts'
import type { Unkept } from './grid/unkept.ts'
import { Places } from './places.tsx'
import { Says } from './says.tsx'
import { BeginContext } from './start/beginning.ts'
import { roomWords } from './words.ts'

const Device = lazily(async () => (await import('./late/device.tsx')).Device)
const TooLate = lazily(async () => (await import('./late/too-late.tsx')).TooLate)
const Begin = lazily(async () => (await import('./start/begin.tsx')).Begin)

/** Where members work with their records. */
export function RecordsRoom({ service }: { service: string }) {
  const { organisation, lang, person } = useRoom()
  const t = roomWords(lang)
  const [far, setFar] = useState<[number, number]>([0, 0])
  const told = (done = 0, all = 0) => setFar([done, all])
  const { value, trouble, again } = useAsked(() => enter({ organisation, service, lang, person }, told))
  if (!value) return trouble ? <Says trouble={trouble} /> : <Opening far={far} says={t.opening(...far)} />
  if (value.is === 'closed') return <Notice title={t.closedTitle}>{t.closed}</Notice>
  if (value.is === 'empty')
    return (
      <BeginContext.Provider value={{ service, onMade: again }}>
        <Begin />
      </BeginContext.Provider>
    )
  return <Inside service={service} entered={value} enterAgain={again} />
}

/** While everything is being opened: how much of it. */
function Opening({ far: [done, all], says }: { far: [number, number]; says: string }) {
  return (
    <p class="waiting" role="status">
      {all > 0 && <progress value={done} max={all} aria-label={says} />} {says}
    </p>
  )
}

type InsideProps = { service: string; entered: Extract<Entered, { is: 'open' }>; enterAgain: () => void }

function Inside({ service, entered, enterAgain }: InsideProps) {
  const { organisation, lang } = useRoom()
  const t = roomWords(lang)
  const [opened, setOpened] = useState<Opened>(entered.opened)
  const [turn, setTurn] = useState(0)
  const [unkept, setUnkept] = useState<readonly Unkept[]>([])
  const [hash, go] = useHash()
  const place = useTurned(hash)
  useEffect(() => setOpened(entered.opened), [entered])
  const again = useCallback(() => {
    // After a lock nobody answers any more; then the gate is here.
    askRecords('look').then(
      (now) => {
        setOpened((before) => ({ ...now, collections: kept(before.collections, now.collections) }))
        setTurn((before) => before + 1)
      },
      () => {},
    )
  }, [])
  useEffect(() => onChanged(again), [])
  useBackOnline(entered.isOld ? enterAgain : () => {})
  useEffect(() => {
    const where = { organisation, service, lang }
    // What this has made is seen at once; what it could not do is seen in its place.
    import('../intake/room/automatic.ts')
      .then(({ takeInByItself }) => takeInByItself(where))
      .then((made) => made > 0 && again())
      .catch(() => {})
  }, [])
  const enter = useCallback(() => {
    enterAgain()
    setTurn((before) => before + 1)
  }, [])
  const { isFull, lost } = opened.device
  const desk = { service, plan: entered.plan, opened, turn, again, enter, go, unkept, setUnkept }
  return (
    <DeskContext.Provider value={desk}>
      <div ref={place} tabIndex={-1} class="records">
        {entered.isOld && <Notice title={t.oldTitle}>{t.old}</Notice>}
        <div role="status">{(isFull || lost > 0) && <Device />}</div>
        {opened.late.length > 0 && <TooLate />}
        <Places hash={hash} />
      </div>
    </DeskContext.Provider>
  )
}

/** A collection that nobody has changed stays the same object: what is drawn of it is not drawn anew. */
const kept = (before: Opened['collections'], now: Opened['collections']): Opened['collections'] =>
  now.map((one) => before.find(({ id, version }) => id === one.id && version === one.version) ?? one)

/** What waits is sent as soon as there is a connection, and what may be old is gathered anew. */
function useBackOnline(gather: () => void): void {
  useEffect(() => {
    const send = () =>
      void askVault('flush')
        .catch(() => {})
        .then(gather)
    addEventListener('online', send)
    return () => removeEventListener('online', send)
  }, [gather])
}
