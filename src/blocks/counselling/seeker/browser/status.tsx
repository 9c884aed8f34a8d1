import { standingOf } from '../../said.ts'
import { deadline, put } from '../speaking.ts'
import { called, type TalkProps } from './room-props.ts'
import { awayIn, dueOf, nowIn } from './view.ts'

/** Where it stands: who cares or how many wait before it, until when an answer comes, and the truth when it did not. */
export function StatusOf(props: TalkProps) {
  const { data, t, view, own } = props
  if (!view.isThere) return <p role="status">{t.opening}</p>
  const standing = standingOf(view.lines)
  const office = data.offices.find(({ id }) => id === standing.office) ?? data.offices[0]
  const now = nowIn(view)
  const cares = view.readers.seats.find(({ as }) => as === 'counsellor') ?? view.readers.seats[0]
  const due = office && dueOf(view.lines, office.promise, now)
  const away = awayIn(view.lines, now)
  return (
    <div class="page-of" data-standing="">
      <p>
        {cares ? <b>{put(t.cares, { name: called(props, cares.member) })}</b> : t.waiting}{' '}
        {!cares && own?.ahead != null && (
          <b>{own.ahead === 0 ? t.aheadNone : put(t.ahead, { n: own.ahead })}</b>
        )}
      </p>
      {away && <p>{put(t.away, { name: called(props, away.by), when: deadline(away.until, data.lang) })}</p>}
      {standing.isClosed && <p>{t.ended}</p>}
      {due && <p>{put(t.answerUntil, { when: deadline(due.by, data.lang) })}</p>}
      {due?.isMissed && (
        <p class="notice warning">
          <span>{office?.late || put(t.late, { when: deadline(due.by, data.lang) })}</span>
        </p>
      )}
    </div>
  )
}
