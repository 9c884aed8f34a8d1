import { Unseen } from '#look/parts.tsx'
import { useDesk } from '../desk.ts'
import { groupWords } from '../groups/group-words.ts'
import { type Conversation, callOf, unreadOf } from '../model/conversation.ts'
import { groupsIn, knocksFor } from '../model/groups.ts'
import { openTabs } from './open-tabs.ts'

/** The queue, up to ten conversations at once, and what is rarely looked at. */
export function Tabs({ now }: { now: string }) {
  const { t, lang, on, conversations, me } = useDesk()
  const asking = groupsIn(conversations).flatMap((group) => knocksFor(group, conversations)).length
  const waiting = on('waiting').length
  return (
    <nav class="row talk-tabs" aria-label={t.tabsLabel}>
      <Tab to="queue" isNow={now === 'queue'} count={waiting} says={t.waits(waiting)}>
        {t.queue}
      </Tab>
      {openTabs(conversations, me).map((one) => (
        <TalkTab key={one.id} one={one} isNow={now === one.id} />
      ))}
      <Tab to="groups" isNow={now === 'groups'} count={asking} says={t.waits(asking)}>
        {groupWords(lang).groups}
      </Tab>
      <Tab to="archive" isNow={now === 'archive'}>
        {t.archive}
      </Tab>
      <Tab to="office" isNow={now === 'office'}>
        {t.office}
      </Tab>
    </nav>
  )
}

function TalkTab({ one, isNow }: { one: Conversation; isNow: boolean }) {
  const { t } = useDesk()
  const unread = useUnread(one)
  return (
    <Tab to={`talk=${one.id}`} isNow={isNow} count={unread} says={t.unread(unread)}>
      {callOf(one, t.unnamed)}
    </Tab>
  )
}

/** What is new for me; nothing where I have said that I do not want to hear of it. */
export function useUnread(one: Conversation): number {
  const { seen, me } = useDesk()
  if (one.kept.marks.isMuted) return 0
  const answered = one.lines.findLast(({ by, turn }) => by === me || (by !== null && !turn))
  return unreadOf(one, seen.get(one.id) ?? answered?.seq ?? -1, me)
}

type TabProps = { to: string; isNow: boolean; count?: number; says?: string; children: string }

function Tab({ to, isNow, count = 0, says = '', children }: TabProps) {
  return (
    <a class="button plain" href={`#${to}`} aria-current={isNow ? 'page' : undefined}>
      {children}
      {count > 0 && (
        <>
          <span class="talk-count" aria-hidden="true">
            {count}
          </span>
          <Unseen> ({says})</Unseen>
        </>
      )}
    </a>
  )
}
