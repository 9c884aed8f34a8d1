import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks'
import { askTalk, followTalk } from '#custody/outside/talk/asking.ts'
import { Asked } from './asked.tsx'
import type { Destroyed } from './gone.tsx'
import { Lines } from './lines.tsx'
import { More } from './more.tsx'
import { Problem } from './press.tsx'
import { ReadersOf } from './readers.tsx'
import type { OwnState, RoomProps } from './room-props.ts'
import { StatusOf } from './status.tsx'
import { sayTrouble, troubleOf } from './trouble.ts'
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
    followTalk(hear).catch((error) => hear({ ended: troubleOf(error).code }))
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
  const props = { ...room, view, names, own }
  return (
    <>
      <StatusOf {...props} />
      <Lines {...props} />
      {view.ended ? (
        <Problem says={sayTrouble(view.ended, t)} />
      ) : (
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
