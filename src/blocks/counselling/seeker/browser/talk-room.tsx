import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks'
import { askTalk } from '#custody/outside/talk/asking.ts'
import type { Canon } from '#vault/canonical.ts'
import type { SeekerLang } from '../../languages.ts'
import { asSaid } from '../../said.ts'
import { fetchMoreTexts, type MoreTexts } from '../texts/more/fetched-more.ts'
import { Asked } from './asked.tsx'
import type { Place } from './beyond/in-group.ts'
import type { Destroyed } from './gone.tsx'
import { Lines } from './lines.tsx'
import { More } from './more.tsx'
import { Problem } from './press.tsx'
import { ReadersOf } from './readers.tsx'
import type { OwnState, RoomProps } from './room-props.ts'
import { StatusOf } from './status.tsx'
import { sayTrouble, troubleOf } from './trouble.ts'
import { followKept } from './unsent.ts'
import { emptyView, namesIn, take } from './view.ts'
import { Writing } from './writing.tsx'

type TalkRoomProps = RoomProps & { onEnd: () => void; onGone: (destroyed: Destroyed) => void }

/** How often it is asked how many wait, in ms. */
const again = 20_000

/** One's own conversation, live. */
export function TalkRoom({ onEnd, onGone, ...room }: TalkRoomProps) {
  const { t } = room
  const [view, hear] = useReducer(take, emptyView)
  const [own, setOwn] = useState<OwnState | null>(null)
  const names = useMemo(() => namesIn(view.lines), [view.lines])
  const look = useCallback(async () => setOwn(await askTalk('look')), [])
  useEffect(() => {
    followKept(hear, room.isShared).catch((error) => hear({ ended: troubleOf(error).code }))
  }, [])
  const isWaiting = view.readers.seats.length === 0
  useEffect(() => {
    look().catch(() => {})
    if (!isWaiting) return
    const timer = setInterval(() => look().catch(() => {}), again)
    return () => clearInterval(timer)
  }, [isWaiting, view.lines.length, look])
  useEffect(() => {
    if (!view.typing) return
    const timer = setTimeout(() => hear({ quiet: true }), 6_000)
    return () => clearTimeout(timer)
  }, [view.typing])
  useStay(view.waiting.length > 0 && !view.ended)
  const [place, setPlace] = useState<Place>('talk')
  const beyond = useBeyond(room.data.lang, view.lines.some(isBeyond))
  const isIn = view.lines.some(({ by, said }) => by !== null && asSaid(said)?.kind === 'admitted')
  // Whoever was let in is in the group; what they have with the counsellor alone is one step away.
  useEffect(() => setPlace(isIn ? 'group' : 'talk'), [isIn])
  const props = { ...room, view, names, own, more: beyond?.more ?? null }
  const isTalk = place === 'talk' || !beyond
  return (
    <>
      {isTalk && <StatusOf {...props} />}
      {beyond && !view.ended && <beyond.Beyond {...props} {...{ place, setPlace, more: beyond.more }} />}
      {isTalk && <Lines {...props} />}
      {view.ended && <Problem says={sayTrouble(view.ended, t)} />}
      {!view.ended && isTalk && (
        <>
          <Asked {...props} />
          <Writing {...props} />
        </>
      )}
      <ReadersOf {...props} />
      <More {...props} look={look} onEnd={onEnd} onGone={onGone} />
    </>
  )
}

type Loaded = { Beyond: typeof import('./beyond/beyond.tsx').Beyond; more: MoreTexts }

const beyondKinds = new Set(['call', 'call-over', 'joins', 'admitted', 'not-admitted'])
const isBeyond = ({ said }: { said: Canon }): boolean =>
  beyondKinds.has(Object(said).kind) || Object(said).group !== undefined

/** Fetches what calls and groups need, once there is one. */
function useBeyond(lang: SeekerLang, isNeeded: boolean): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    if (!isNeeded || loaded) return
    let timer: ReturnType<typeof setTimeout>
    const load = () =>
      Promise.all([import('./beyond/beyond.tsx'), fetchMoreTexts(lang)])
        .then(([{ Beyond }, more]) => setLoaded({ Beyond, more }))
        // Without a connection just now: a moment later.
        .catch(() => (timer = setTimeout(load, 3_000)))
    void load()
    return () => clearTimeout(timer)
  }, [isNeeded])
  return loaded
}

/** What has not left yet would be gone with the tab: the browser asks first, but never whoever leaves in haste. */
function useStay(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    const ask = (event: BeforeUnloadEvent) => {
      if (!document.documentElement.hidden) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isOn])
}
