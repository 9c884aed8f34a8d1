import { Says } from '#custody/room/parts.tsx'
import { relative } from '#look/dates.ts'
import { Empty, Notice, Row } from '#look/parts.tsx'
import { topicOf, useDesk, useRoomAct } from '../desk.ts'
import { type Conversation, callOf, firstWords } from '../model/conversation.ts'
import { carriedBy, inOrder } from '../model/queue.ts'
import { AwayUntold } from '../office/away-now.tsx'
import { useAccept } from './accepting.ts'
import { Marks } from './marks.tsx'
import { Overview } from './overview.tsx'
import { Ringing } from './ringing.tsx'

/** Who waits for somebody to accept, the most pressing first. */
export function Queue() {
  const { t, on, officeOf, gathered, followed } = useDesk()
  const waiting = inOrder(on('waiting'), officeOf)
  // Told here: what somebody else has accepted first is no longer in the list.
  const accepting = useRoomAct()
  return (
    <>
      <h2>{t.queueTitle}</h2>
      <p class="hint">{t.queueSays}</p>
      <Full />
      <Ringing />
      <AwayUntold />
      {gathered.offices.map(({ space, name, counsel }) => (
        <NoLead key={space} name={name} isLed={counsel.leads.length > 0} />
      ))}
      <Says trouble={accepting.trouble} />
      {waiting.length === 0 && (
        <Empty title={t.nobodyWaits} level={2}>
          {t.nobodyWaitsSays}
        </Empty>
      )}
      <ol class="bare talk-queue" aria-label={t.queueTitle}>
        {waiting.map((one) => (
          <Waiting key={one.id} {...{ one, accepting }} />
        ))}
      </ol>
      {followed.hidden > 0 && <p class="hint">{t.hidden(followed.hidden)}</p>}
      <Overview />
    </>
  )
}

function NoLead({ name, isLed }: { name: string; isLed: boolean }) {
  const { t } = useDesk()
  if (isLed) return null
  return (
    <Notice>
      {t.noLead(name)} <a href="#office">{t.nameLead}</a>
    </Notice>
  )
}

/** As many as this person should carry at once. It stops nobody: somebody in need goes before a number. */
function Full() {
  const { t, gathered, conversations, me } = useDesk()
  const most = Math.max(...gathered.offices.map(({ capacity }) => capacity))
  const carried = carriedBy(me, conversations)
  return <p class={carried >= most ? 'notice warning' : 'hint'}>{t.carried(carried, most)}</p>
}

type WaitingProps = { one: Conversation; accepting: ReturnType<typeof useRoomAct> }

function Waiting({ one, accepting: { isBusy, act } }: WaitingProps) {
  const { t, lang, officeOf, now, go } = useDesk()
  const { accept, isPossible } = useAccept(one)
  const office = officeOf(one.space)
  const take = async () => {
    if (await act(accept)) go(`talk=${one.id}`)
  }
  return (
    <li class="card">
      <Row>
        <Marks one={one} />
      </Row>
      <h3>{topicOf(one, office, lang) || callOf(one, t.unnamed)}</h3>
      <p class="who">
        {[office?.name, one.standing.name, t.since(relative(one.openedAt, new Date(now), lang))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Says trouble={one.damaged ? { code: one.damaged } : null} />
      {firstWords(one) && (
        <details>
          <summary>{t.firstWords}</summary>
          <p class="as-written">{firstWords(one)}</p>
        </details>
      )}
      <p class="row">
        <button
          type="button"
          class="button"
          onClick={() => void take()}
          aria-busy={isBusy}
          disabled={isBusy || !isPossible || !one.isWhole}
        >
          {t.accept}
        </button>
        <a class="button quiet" href={`#talk=${one.id}`}>
          {t.read}
        </a>
      </p>
      {!isPossible && <p class="hint">{t.peerNeedsLead}</p>}
    </li>
  )
}
