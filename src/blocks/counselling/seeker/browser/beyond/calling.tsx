import { useEffect, useState } from 'preact/hooks'
import { askTalk } from '#custody/outside/talk/asking.ts'
import { ringingIn, rings } from '../../../call/call.ts'
import { CallStage } from '../../../call/stage.tsx'
import { useCall } from '../../../call/use-call.ts'
import { put } from '../../speaking.ts'
import { Press, Problem } from '../press.tsx'
import { called, type TalkProps } from '../room-props.ts'
import { nowIn } from '../view.ts'
import type { MoreProps } from './in-group.ts'

/** A call that rings: what it shows of whom, before anything is switched on. Nothing happens without a yes. */
export function Calling(props: TalkProps & MoreProps) {
  const { view, more } = props
  const [, look] = useState(0)
  const ringing = ringingIn(view.lines, nowIn(view))
  const [taken, setTaken] = useState<{ call: string; by: string } | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const call = useCall(view.passed, view.count, taken?.by ?? null, {
    pass: (body) => askTalk('pass', body),
    relay: () => askTalk('relay'),
    // How it ended, whoever rang says in the conversation.
    over: () => {
      setDone(taken?.call ?? null)
      setTaken(null)
    },
  })
  // It stops ringing by itself.
  useEffect(() => {
    if (!ringing) return
    const left = Date.parse(ringing.at) + rings - nowIn(view).getTime()
    const timer = setTimeout(() => look(Date.now()), left + 100)
    return () => clearTimeout(timer)
  }, [ringing?.call])
  const t = more.call
  const name = called(props, taken?.by ?? ringing?.by ?? null)
  const take = async (picture: boolean) => {
    if (!ringing) return
    setTaken(ringing)
    if (!(await call.begin(ringing.call, false, picture))) setTaken(null)
  }
  const decline = () =>
    ringing && askTalk('say', { kind: 'call-over', call: ringing.call, how: 'declined', seconds: 0 }, [])
  if (call.here)
    return (
      <CallStage
        call={call}
        t={{ ...t, waits: t.joins, theirs: put(t.theirs, { name }), unseen: put(t.unseen, { name }) }}
      />
    )
  if (!ringing || ringing.call === done || view.reach !== 'live') return null
  return (
    <section class="card page-of" role="alert" data-rings="">
      <p>
        <b>{put(t.rings, { name })}</b>
      </p>
      <p>{ringing.relay ? t.relay : t.direct}</p>
      <p>{t.sealed}</p>
      {call.isRefused && <Problem says={t.none} />}
      <p class="row">
        {ringing.picture && <Press onPress={() => take(true)}>{t.withPicture}</Press>}
        <Press tone={ringing.picture ? 'quiet' : 'strong'} onPress={() => take(false)}>
          {t.voiceOnly}
        </Press>
        <Press tone="quiet" onPress={decline}>
          {t.notNow}
        </Press>
      </p>
    </section>
  )
}
