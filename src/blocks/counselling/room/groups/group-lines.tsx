import { useEffect, useRef, useState } from 'preact/hooks'
import { Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { dayAndTime } from '#look/dates.ts'
import { changedBy, gatheredIn, takenBack } from '../../group/group.ts'
import { longestText } from '../../said.ts'
import { sayTo } from '../acts.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import type { Conversation } from '../model/conversation.ts'
import { groupWords } from './group-words.ts'

type Props = { one: Conversation; nameIn: (id: string | null) => string }

/** What was said in a group, and what one says to all. */
export function GroupLines({ one, nameIn }: Props) {
  const { t: room } = useDesk()
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [one.lines.length])
  const back = takenBack(one.lines)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div role="log" aria-label={room.lines} tabIndex={0} class="talk-scroll">
        <ol class="bare talk-lines">
          {one.lines.map((line, at) => (
            <Line key={line.seq} {...{ one, nameIn, at }} isBack={back.has(line.seq)} />
          ))}
        </ol>
        <div ref={end} />
      </div>
      {!gatheredIn(one.lines)?.isClosed && <ToAll one={one} />}
    </>
  )
}

function Line({ one, nameIn, at, isBack }: Props & { at: number; isBack: boolean }) {
  const { lang, me, organisation } = useDesk()
  const t = groupWords(lang)
  const line = one.lines[at]
  if (!line) return null
  if (line.turn) return <Changes {...{ one, nameIn, at }} />
  const { kind, text } = Object(line.said)
  if (line.said !== null && kind !== 'text') return null
  return (
    <li class={`talk-line ${line.by === me ? 'ours' : 'theirs'}`}>
      <p class="who">
        <b>{nameIn(line.by)}</b> <time dateTime={line.at}>{dayAndTime(line.at, lang, 'Europe/Berlin')}</time>
      </p>
      {line.said === null && <p class="hint">{t.nothing}</p>}
      {isBack ? <p class="hint">{t.takenBack}</p> : <p class="as-written">{String(text ?? '')}</p>}
      {line.by === me && !isBack && (
        <button
          type="button"
          class="button plain"
          onClick={() => void sayTo({ organisation, id: one.id }, { kind: 'taken-back', to: line.seq })}
        >
          {t.takeBack}
        </button>
      )}
    </li>
  )
}

/** Who has come and gone. Names of those who have left are known from the lines before. */
function Changes({ one, nameIn, at }: Props & { at: number }) {
  const t = groupWords(useDesk().lang)
  const before = one.lines.slice(0, at).findLast(({ turn }) => turn)?.turn?.seats ?? []
  const { came, gone, quiet, loud } = changedBy(before, one.lines[at]?.turn?.seats ?? [])
  const list = (ids: string[]) => ids.map(nameIn).join(', ')
  const says = [
    came.length > 0 && t.came(list(came)),
    gone.length > 0 && t.gone(list(gone)),
    quiet.length > 0 && t.quieted(list(quiet)),
    loud.length > 0 && t.louded(list(loud)),
  ].filter(Boolean)
  return says.length > 0 ? <li class="talk-turn who">{says.join(' ')}</li> : null
}

function ToAll({ one }: { one: Conversation }) {
  const { lang, organisation } = useDesk()
  const t = groupWords(lang)
  const { isBusy, trouble, act } = useRoomAct()
  const [text, setText] = useState('')
  const send = async () => {
    const said = text.trim()
    if (!said) return
    const isDone = await act(async () => {
      await sayTo({ organisation, id: one.id }, { kind: 'text', text: said })
    })
    if (isDone) setText('')
  }
  return (
    <form
      class="form talk-writing"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      novalidate
    >
      <Says trouble={trouble} />
      <Typed label={t.write} rows={3} value={text} most={longestText} onTyped={setText} />
      <p class="submit">
        <button type="submit" class="button" disabled={isBusy} aria-busy={isBusy}>
          {t.send}
        </button>
      </p>
    </form>
  )
}
