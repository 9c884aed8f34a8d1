import { useEffect, useRef, useState } from 'preact/hooks'
import { askTalks } from '#custody/browser/ask-talks.ts'
import { Tick } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Section } from '#look/parts.tsx'
import { newId } from '#vault/bytes.ts'
import { rings } from '../../call/call.ts'
import type { Relay } from '../../call/line.ts'
import { CallStage } from '../../call/stage.tsx'
import { useCall } from '../../call/use-call.ts'
import type { CallEnd } from '../../said.ts'
import { sayTo } from '../acts.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import type { Conversation } from '../model/conversation.ts'
import { callWords } from './call-words.ts'

/** Calls whoever seeks help, after it was said what a call protects and what it does not. */
export function Calling({ one }: { one: Conversation }) {
  const { lang, organisation, followed } = useDesk()
  const t = callWords(lang)
  const { isBusy, trouble, act } = useRoomAct()
  const [relay, setRelay] = useState<Relay | null | undefined>(undefined)
  const [isAgreed, setAgreed] = useState(false)
  const [rung, setRung] = useState<string | null>(null)
  const isOver = useRef(false)
  const place = { organisation, id: one.id }
  const end = (call: string, how: CallEnd, seconds: number) => {
    // Whichever side was first has said so.
    if (isOver.current) return
    isOver.current = true
    void sayTo(place, { kind: 'call-over', call, how, seconds }).catch(() => {})
  }
  const call = useCall(one.passed, one.passed.at(-1)?.n ?? 0, null, {
    pass: (body) => askTalks('passInTalk', organisation, one.id, body),
    relay: async () => relay ?? null,
    over: (seconds) => {
      if (rung) end(rung, seconds === null ? 'missed' : 'ended', seconds ?? 0)
      setRung(null)
    },
  })
  const look = () => act(async () => setRelay(await askTalks('fetchRelay', one.id)))
  const ring = async (picture: boolean) => {
    const name = newId()
    isOver.current = false
    if (!(await call.begin(name, true, picture))) return
    setRung(name)
    const said = { kind: 'call', call: name, picture, relay: relay !== null }
    if (await act(() => askTalks('sayNow', organisation, one.id, said))) return
    // It has rung nowhere.
    isOver.current = true
    call.hangUp()
  }
  const state = call.here?.news.state
  // Nobody takes it, or somebody has said not now.
  useEffect(() => {
    if (state !== 'waits') return
    const timer = setTimeout(() => call.hangUp(), rings)
    return () => clearTimeout(timer)
  }, [state])
  useEffect(() => {
    const over = one.lines.find(
      ({ by, said }) => by === null && Object(said).kind === 'call-over' && Object(said).call === rung,
    )
    if (!rung || !over) return
    isOver.current = true
    call.hangUp()
  }, [one.lines.length, rung])
  if (call.here) return <CallStage call={call} t={t} />
  const isLive = followed.reach === 'live'
  const mayRing = isLive && !isBusy && relay !== undefined && (relay !== null || isAgreed)
  return (
    <Section title={t.title}>
      <details onToggle={(event) => event.currentTarget.open && relay === undefined && void look()}>
        <summary>{t.title}</summary>
        <Says trouble={trouble} />
        {call.isRefused && <p class="problem">{t.none}</p>}
        {relay !== undefined && <p>{relay ? t.relay : t.direct}</p>}
        <p class="hint">{t.sealed}</p>
        {relay === null && <Tick label={t.agree} isOn={isAgreed} onTick={setAgreed} />}
        {!isLive && <p class="hint">{t.away}</p>}
        <p class="row">
          <button type="button" class="button" disabled={!mayRing} onClick={() => void ring(true)}>
            {t.withPicture}
          </button>
          <button type="button" class="button quiet" disabled={!mayRing} onClick={() => void ring(false)}>
            {t.voiceOnly}
          </button>
        </p>
      </details>
    </Section>
  )
}
