import { useEffect } from 'preact/hooks'
import { Says } from '#custody/room/parts.tsx'
import { day, dayAndTime } from '#look/dates.ts'
import { Notice, Row } from '#look/parts.tsx'
import { Calling } from '../calling/calling.tsx'
import { topicOf, useDesk, useRoomAct } from '../desk.ts'
import { useAccept } from '../list/accepting.ts'
import { Marks } from '../list/marks.tsx'
import { type Conversation, callOf } from '../model/conversation.ts'
import { maySpeak } from '../model/seating.ts'
import { Ending } from './ending.tsx'
import { Lines, SaidLine } from './lines.tsx'
import { Passing } from './passing.tsx'
import { Readers } from './readers.tsx'
import { Releasing } from './releasing.tsx'
import { SideRoom } from './side-room.tsx'
import { Writing } from './writing.tsx'

/** One conversation: what was said, what can be said, and beside it what only the counsellors know. */
export function ConversationView({ one }: { one: Conversation }) {
  const { t, lang, officeOf, me, now, see } = useDesk()
  const last = one.lines.at(-1)?.seq ?? -1
  useEffect(() => see(one.id, last), [last])
  const facts = [
    officeOf(one.space)?.name,
    topicOf(one, officeOf(one.space), lang),
    t.openedAt(dayAndTime(one.openedAt, lang, 'Europe/Berlin')),
    t.deletedAt(day(one.deleteAfter, lang, 'UTC')),
  ]
  return (
    <div class="talk">
      <div class="talk-main">
        <h2>{callOf(one, t.unnamed)}</h2>
        <Row>
          <Marks one={one} />
        </Row>
        <p class="who">{facts.filter(Boolean).join(' · ')}</p>
        {one.damaged && <Says trouble={{ code: one.damaged }} />}
        {!one.isWhole && <p role="status">{t.catchingUp}</p>}
        <Merged one={one} />
        {maySpeak(one.seats, me, now) && <Calling one={one} />}
        <Lines one={one} />
        {one.seats.length === 0 ? <Accept one={one} /> : <Writing one={one} />}
      </div>
      <aside class="talk-beside" aria-label={t.beside}>
        <Readers one={one} />
        {one.seats.length > 0 && <Releasing one={one} />}
        {one.seats.length > 0 && <SideRoom one={one} />}
        {one.seats.length > 0 && <Passing one={one} />}
        {one.seats.length > 0 && <Ending one={one} />}
      </aside>
    </div>
  )
}

function Accept({ one }: { one: Conversation }) {
  const { t } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const { accept, isPossible } = useAccept(one)
  return (
    <div class="section">
      <Says trouble={trouble} />
      <p>{t.acceptSays}</p>
      <button
        type="button"
        class="button"
        onClick={() => void act(accept)}
        aria-busy={isBusy}
        disabled={isBusy || !isPossible || !one.isWhole}
      >
        {t.accept}
      </button>
      {!isPossible && <p class="hint">{t.peerNeedsLead}</p>}
    </div>
  )
}

/** It was put together with another one of the same person. */
function Merged({ one }: { one: Conversation }) {
  const { t, conversations } = useDesk()
  const into = one.kept.marks.mergedInto
  const others = conversations.filter(({ id, kept }) => kept.marks.mergedInto === one.id || id === into)
  if (others.length === 0) return into ? <Notice>{t.mergedElsewhere}</Notice> : null
  return (
    <>
      {others.map((other) => (
        <details key={other.id} class="section">
          <summary>
            {t.mergedWith} {callOf(other, t.unnamed)}
          </summary>
          <ol class="bare talk-lines">
            {other.lines.map((line) => (
              <SaidLine key={line.seq} line={line} />
            ))}
          </ol>
          <p>
            <a href={`#talk=${other.id}`}>{t.mergedGo}</a>
          </p>
        </details>
      ))}
    </>
  )
}
