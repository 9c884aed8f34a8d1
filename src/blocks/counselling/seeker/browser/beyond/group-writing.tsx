import { useEffect, useState } from 'preact/hooks'
import { askTalk } from '#custody/outside/talk/asking.ts'
import type { Gathered } from '../../../group/group.ts'
import { longestText } from '../../../said.ts'
import { put } from '../../speaking.ts'
import { Press, Problem } from '../press.tsx'
import { useAct } from '../use-act.ts'
import { nowIn, type View } from '../view.ts'
import type { InGroup } from './in-group.ts'

/** Writes to all who are here; where a group goes slowly, one line in so many seconds. */
export function GroupWriting({ t, more, view, group, gathered }: InGroup & { gathered: Gathered | null }) {
  const [text, setText] = useState('')
  const { says, act } = useAct(t)
  const mine = group.seats.find(({ member }) => member === group.me)
  const left = useLeft(
    group.lines.findLast(({ by, turn }) => by === group.me && !turn)?.at,
    gathered?.slow ?? 0,
    view,
  )
  if (gathered?.isClosed) return <p class="notice">{more.group.closed}</p>
  if (mine?.as !== 'guest') return <p class="notice">{more.group.youListen}</p>
  const send = async () => {
    const said = text.trim()
    if (!said || left > 0) return
    if (await act(() => askTalk('sayInGroup', { kind: 'text', text: said }))) setText('')
  }
  return (
    <form
      class="writing"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      novalidate
    >
      <div class="field">
        <label for="group-line">{t.message}</label>
        {gathered && gathered.slow > 0 && <p class="hint">{put(more.group.slow, { n: gathered.slow })}</p>}
        {says && <Problem says={says} />}
        <textarea
          {...{
            id: 'group-line',
            rows: 3,
            maxlength: longestText,
            autocomplete: 'off',
            dir: 'auto',
            value: text,
          }}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
          }}
        />
      </div>
      <p class="row">
        <Press isBusy={left > 0}>{t.sendLine}</Press>
        {left > 0 && <span class="hint">{put(more.group.slowWait, { n: left })}</span>}
      </p>
    </form>
  )
}

/** Seconds until the next line of one's own. */
function useLeft(last: string | undefined, slow: number, view: View): number {
  const [now, setNow] = useState(() => nowIn(view).getTime())
  const left = last && slow > 0 ? Math.ceil((Date.parse(last) + slow * 1000 - now) / 1000) : 0
  useEffect(() => {
    const look = () => setNow(nowIn(view).getTime())
    look()
    if (!last || slow === 0) return
    const timer = setInterval(look, 1_000)
    return () => clearInterval(timer)
  }, [last, slow, view.clock])
  return Math.max(0, left)
}
