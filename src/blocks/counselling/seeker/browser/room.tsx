import { useEffect, useRef, useState } from 'preact/hooks'
import { endOutside } from '#custody/outside/asking.ts'
import { askTalk } from '#custody/outside/talk/asking.ts'
import { type Destroyed, Gone } from './gone.tsx'
import { Press } from './press.tsx'
import { Receipt } from './receipt.tsx'
import type { RoomProps } from './room-props.ts'
import { TalkRoom } from './talk-room.tsx'

export type Stage =
  | { at: 'receipt'; words: string[]; received: string }
  | { at: 'talk' }
  | { at: 'gone'; destroyed: Destroyed }
  | { at: 'over' }

/** On a device that others use, all ends after so long without a hand on it; it is said two minutes before. */
const patience = 10 * 60_000
const warning = 2 * 60_000

/** From the first message on: the twelve words, the conversation, its end. */
export function Room({ first, ...props }: RoomProps & { first: Stage }) {
  const [stage, setStage] = useState(first)
  const { data, t, isShared } = props
  const end = () => {
    void askTalk('leaveTalk').finally(endOutside)
    setStage({ at: 'over' })
  }
  const isOpen = stage.at === 'receipt' || stage.at === 'talk'
  const endsSoon = useIdle(isShared && isOpen, end)
  const title = useRef<HTMLHeadingElement>(null)
  // The field that had the focus is gone.
  useEffect(() => {
    title.current?.focus({ preventScroll: true })
    title.current?.scrollIntoView({ block: 'start' })
  }, [stage.at])
  const head = { receipt: t.sent, talk: t.talk, gone: t.erased, over: t.talk }[stage.at]
  return (
    <div class="page-of">
      <h1 ref={title} tabindex={-1}>
        {head}
      </h1>
      {endsSoon && (
        <p class="notice warning" role="alert">
          <span>{t.endsSoon}</span> <Press tone="quiet" onPress={() => {}} children={t.stay} />
        </p>
      )}
      {stage.at === 'receipt' && <Receipt {...props} {...stage} onDone={() => setStage({ at: 'talk' })} />}
      {stage.at === 'talk' && (
        <TalkRoom {...props} onEnd={end} onGone={(destroyed) => setStage({ at: 'gone', destroyed })} />
      )}
      {stage.at === 'gone' && <Gone {...props} destroyed={stage.destroyed} />}
      {stage.at === 'over' && (
        <>
          <p role="status">{t.over}</p>
          <p>
            <a class="button" href={`/c/${data.slug}/back?lang=${data.lang}${location.hash}`}>
              {t.back}
            </a>
          </p>
        </>
      )}
    </div>
  )
}

/** Whether it ends soon because nobody has done anything; any touch begins anew. */
function useIdle(isOn: boolean, end: () => void): boolean {
  const [isSoon, setSoon] = useState(false)
  const ends = useRef(end)
  ends.current = end
  useEffect(() => {
    setSoon(false)
    if (!isOn) return
    let touched = Date.now()
    const touch = () => {
      touched = Date.now()
      setSoon(false)
    }
    const signs = ['pointerdown', 'keydown'] as const
    for (const sign of signs) addEventListener(sign, touch)
    // The clock on the wall decides: a timer sleeps with the laptop.
    const timer = setInterval(() => {
      const idle = Date.now() - touched
      if (idle > patience) ends.current()
      else setSoon(idle > patience - warning)
    }, 5_000)
    return () => {
      clearInterval(timer)
      for (const sign of signs) removeEventListener(sign, touch)
    }
  }, [isOn])
  return isSoon
}
