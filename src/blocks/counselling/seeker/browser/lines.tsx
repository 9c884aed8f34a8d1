import { useEffect, useState } from 'preact/hooks'
import { askTalk } from '#custody/outside/talk/asking.ts'
import type { Told } from '#custody/talking/talking.ts'
import { asSaid } from '../../said.ts'
import { clock, moment, put } from '../speaking.ts'
import { OpenFile, Voice } from './files.tsx'
import { Press } from './press.tsx'
import { called, type TalkProps } from './room-props.ts'
import { sayTrouble } from './trouble.ts'
import { sayLine, sayTurn, textOf } from './wording.ts'

/** So many are shown at first; earlier ones are there for whoever wants them. */
const shown = 100

/** Everything that was said, the newest last. What is new from the other side is read out once, and nothing else. */
export function Lines(props: TalkProps) {
  const { t, view } = props
  const [most, setMost] = useState(shown)
  const lines = view.lines.slice(-most)
  useEffect(() => {
    // Paper has all of it.
    const all = () => setMost(Number.MAX_SAFE_INTEGER)
    addEventListener('beforeprint', all)
    return () => removeEventListener('beforeprint', all)
  }, [])
  return (
    <section class="page-of" aria-label={t.talk} data-lines={view.lines.length}>
      {view.lines.length > most && (
        <Press tone="quiet" onPress={() => setMost(most + 500)}>
          {t.earlier}
        </Press>
      )}
      <ol class="lines">
        {lines.map((line) => (
          <One key={line.seq} line={line} {...props} />
        ))}
        {view.waiting.map((one) => (
          <Waiting key={one.id} one={one} {...props} />
        ))}
      </ol>
      <div class="unseen" role="log" aria-live="polite">
        {view.news.map((seq) => (
          <p key={seq}>{sayLine(props, view.lines[seq])}</p>
        ))}
      </div>
      {view.typing && <p class="hint">{put(t.typing, { name: called(props, view.typing) })}</p>}
    </section>
  )
}

function One({ line, ...props }: TalkProps & { line: Told }) {
  const { data, t } = props
  const { by, writtenBy, at, turn } = line
  const said = asSaid(line.said)
  const turned = turn ? sayTurn(props, turn) : ''
  if (turned && (said?.kind !== 'seated' || !said.text)) return <li class="told">{turned}</li>
  const when = <time dateTime={at}>{isToday(at) ? clock(at, data.lang) : moment(at, data.lang)}</time>
  const name = by === null ? t.you : called(props, by)
  const other = writtenBy && put(t.released, { name: called(props, writtenBy), other: name })
  return (
    <li class={by === null ? 'mine' : undefined}>
      <p class="who">
        <b>{other ?? name}</b> {when}
      </p>
      {turned && <p class="hint">{turned}</p>}
      <p class="text" dir="auto">
        {said ? textOf(props, said) : line.said === null ? '' : t.unknown}
      </p>
      {said?.kind === 'file' && <OpenFile file={said.file} {...props} />}
      {said?.kind === 'begun' && said.files.map((file) => <OpenFile key={file.id} file={file} {...props} />)}
      {said?.kind === 'voice' && <Voice file={said.file} {...props} />}
    </li>
  )
}

function Waiting({ one, ...props }: TalkProps & { one: TalkProps['view']['waiting'][number] }) {
  const { t, view } = props
  const said = asSaid(one.said)
  return (
    <li class="mine">
      <p class="text" dir="auto">
        {said && textOf(props, said)}
      </p>
      {one.refused ? (
        <>
          <p class="problem">{sayTrouble({ code: one.refused }, t)}</p>
          <p class="row">
            <Press tone="quiet" onPress={() => askTalk('again', one.id)}>
              {t.sendLine}
            </Press>
            <Press tone="plain" onPress={() => askTalk('discard', one.id)}>
              {t.voiceDrop}
            </Press>
          </p>
        </>
      ) : (
        <p class="who">{view.reach === 'away' ? t.waits : t.sending}</p>
      )}
    </li>
  )
}

const isToday = (at: string): boolean => new Date(at).toDateString() === new Date().toDateString()
