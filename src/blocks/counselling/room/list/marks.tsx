import { relative } from '#look/dates.ts'
import { Chip } from '#look/parts.tsx'
import { useDesk } from '../desk.ts'
import type { Conversation } from '../model/conversation.ts'
import { dueOf } from '../model/queue.ts'

/** What presses, what was promised, what is odd. */
export function Marks({ one }: { one: Conversation }) {
  const { t, lang, officeOf, now } = useDesk()
  const due = dueOf(one, officeOf(one.space))
  const moment = new Date(now)
  const { urgency, isClosed } = one.standing
  return (
    <>
      {!isClosed && urgency !== 'calm' && (
        <Chip tone={urgency === 'now' ? 'berry' : 'apricot'}>{t.urgency[urgency]}</Chip>
      )}
      {due && (
        <Chip tone={due < moment ? 'berry' : 'leaf'}>
          {due < moment ? t.late(relative(due, moment, lang)) : t.dueIn(relative(due, moment, lang))}
        </Chip>
      )}
      {isClosed && <Chip tone="leaf">{t.closed}</Chip>}
      {one.standing.asked.length > 0 && <Chip tone="apricot">{t.asked}</Chip>}
      {one.kept.drafts.some(({ fate }) => fate === 'waits') && <Chip tone="apricot">{t.toRelease}</Chip>}
      {one.kept.marks.labels.map((label) => (
        <Chip key={label} tone="leaf">
          {label}
        </Chip>
      ))}
    </>
  )
}
