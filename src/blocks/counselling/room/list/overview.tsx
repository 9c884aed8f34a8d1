import { relative } from '#look/dates.ts'
import { Row, Section } from '#look/parts.tsx'
import { topicOf, useDesk } from '../desk.ts'
import { type Conversation, callOf } from '../model/conversation.ts'
import { inOrder } from '../model/queue.ts'
import { responsible } from '../model/seating.ts'
import { Marks } from './marks.tsx'
import { useUnread } from './tabs.tsx'

/** All that is under way: what I am responsible for, and, for leads, what their office carries. */
export function Overview() {
  const { t, on, officeOf } = useDesk()
  const [mine, led] = [inOrder(on('mine'), officeOf), inOrder(on('led'), officeOf)]
  return (
    <>
      {mine.length > 0 && (
        <Section title={t.mine}>
          <List all={mine} />
        </Section>
      )}
      {led.length > 0 && (
        <Section title={t.led}>
          <p class="hint">{t.ledSays}</p>
          <List all={led} />
        </Section>
      )}
    </>
  )
}

export function List({ all }: { all: readonly Conversation[] }) {
  return (
    <ol class="bare talk-list">
      {all.map((one) => (
        <Line key={one.id} one={one} />
      ))}
    </ol>
  )
}

function Line({ one }: { one: Conversation }) {
  const { t, lang, officeOf, nameOf, now, me } = useDesk()
  const unread = useUnread(one)
  const whose = responsible(one.seats)
  const last = one.lines.at(-1)?.at ?? one.openedAt
  const says = [
    topicOf(one, officeOf(one.space), lang),
    whose && whose.member !== me && nameOf(whose.member),
    t.lastWord(relative(last, new Date(now), lang)),
  ]
  return (
    <li class="card">
      <h3>
        <a href={`#talk=${one.id}`}>{callOf(one, t.unnamed)}</a>
        {unread > 0 && <span class="talk-count">{t.unread(unread)}</span>}
      </h3>
      <Row>
        <Marks one={one} />
      </Row>
      <p class="who">{says.filter(Boolean).join(' · ')}</p>
    </li>
  )
}
