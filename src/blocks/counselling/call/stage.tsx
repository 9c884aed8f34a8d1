import { useEffect, useRef, useState } from 'preact/hooks'
import type { Call } from './use-call.ts'

/** What is said on the stage of a call, by whichever side. */
export type StageWords = {
  joins: string
  waits: string
  on: string
  lost: string
  theirs: string
  mine: string
  unseen: string
  micOff: string
  micOn: string
  camOff: string
  camOn: string
  hangUp: string
}

/** The two pictures and what one can do: all of it by keys, and read out is only whether one is connected. */
export function CallStage({ call, t }: { call: Call; t: StageWords }) {
  const { here, hangUp } = call
  const [isHeard, setHeard] = useState(true)
  const [isShown, setShown] = useState(true)
  const place = useRef<HTMLElement>(null)
  const isHere = here !== null
  // The button that began it is gone.
  useEffect(() => {
    if (isHere) place.current?.focus()
  }, [isHere])
  if (!here) return null
  const { line, mine, theirs, news } = here
  const hasPicture = mine.getVideoTracks().length > 0
  const says = { waits: t.waits, joins: t.joins, on: t.on, lost: t.lost, over: '' }[news.state]
  const hear = (isOn: boolean) => {
    line.speak(isOn)
    setHeard(isOn)
  }
  const show = (isOn: boolean) => {
    line.show(isOn)
    setShown(isOn)
  }
  return (
    <section class="call" ref={place} tabIndex={-1} aria-label={t.theirs} data-call={news.state}>
      <p role="status">{says}</p>
      <div class="call-pictures">
        <Picture stream={theirs} label={t.theirs} name="theirs" isHidden={!news.isSeen} />
        {!news.isSeen && news.state === 'on' && <p class="hint">{t.unseen}</p>}
        {hasPicture && isShown && <Picture stream={mine} label={t.mine} name="mine" isMine />}
      </div>
      <p class="row">
        <button type="button" class="button quiet" onClick={() => hear(!isHeard)}>
          {isHeard ? t.micOff : t.micOn}
        </button>
        {hasPicture && (
          <button type="button" class="button quiet" onClick={() => show(!isShown)}>
            {isShown ? t.camOff : t.camOn}
          </button>
        )}
        <button type="button" class="button danger" onClick={() => hangUp()}>
          {t.hangUp}
        </button>
      </p>
    </section>
  )
}

type PictureProps = {
  stream: MediaStream | null
  label: string
  name: string
  isMine?: boolean
  isHidden?: boolean
}

function Picture({ stream, label, name, isMine = false, isHidden = false }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  return (
    // There are no captions, and the page says so.
    <video
      ref={video}
      aria-label={label}
      data-picture={name}
      autoplay
      playsinline
      muted={isMine}
      hidden={isHidden}
    />
  )
}
