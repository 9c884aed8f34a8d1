import { dayOf, deadline, moment, put } from '../speaking.ts'
import { called, type TalkProps } from './room-props.ts'

/** Who can read, since when and until when: as the signed lines prove it, not as the server says. */
export function ReadersOf(props: TalkProps) {
  const { data, t, view } = props
  const { seats, turns } = view.readers
  const sinceOf = (member: string) => {
    const last = turns.findLastIndex((turn) => !turn.seats.some((seat) => seat.member === member))
    return turns[last + 1]?.at
  }
  const earlier = [...new Set(turns.flatMap((turn) => turn.seats.map(({ member }) => member)))].filter(
    (member) => !seats.some((seat) => seat.member === member),
  )
  return (
    <section class="page-of" data-readers="">
      <h2>{t.readers}</h2>
      {seats.length === 0 ? (
        <p>{t.readersAll}</p>
      ) : (
        <dl class="said">
          {seats.map(({ member, as, until }) => {
            const since = sinceOf(member)
            return (
              <div key={member}>
                <dt>{called(props, member)}</dt>
                <dd>
                  {[
                    t.parts[as as keyof typeof t.parts],
                    since && put(t.since, { when: moment(since, data.lang) }),
                    until && put(t.until, { when: deadline(until, data.lang) }),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
      {earlier.length > 0 && (
        <p class="hint">
          {t.before}: {earlier.map((member) => called(props, member)).join(', ')}
        </p>
      )}
      {props.own && (
        <p class="hint">{put(t.erasedOn, { when: dayOf(props.own.deleteAfter, data.lang, 'UTC') })}</p>
      )}
    </section>
  )
}
