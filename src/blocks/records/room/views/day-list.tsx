import { dayLong } from '#look/dates.ts'
import { useDesk } from '../desk.ts'
import { calledBy, type Mark } from './month.ts'

type ListProps = { days: ReadonlyMap<string, Mark[]>; month: string; today: string }

/** The days of a month that hold something, one below the other. */
export function DayList({ days, month, today }: ListProps) {
  const { t, lang } = useDesk()
  const mine = [...days].filter(([day]) => day.startsWith(month)).sort(([a], [b]) => (a < b ? -1 : 1))
  const [over, ahead] = [mine.filter(([day]) => day < today), mine.filter(([day]) => day >= today)]
  const list = (some: typeof mine) => (
    <ol class="bare rec-days">
      {some.map(([day, marks]) => (
        <li key={day}>
          <h4>
            {dayLong(day, lang, 'UTC')}
            {day === today && ` · ${t.today}`}
          </h4>
          <Marks marks={marks} />
        </li>
      ))}
    </ol>
  )
  if (mine.length === 0) return <p>{t.emptyMonth}</p>
  // One wants to know what comes; in a month that is over, what was.
  if (ahead.length === 0 || over.length === 0) return list(mine)
  return (
    <>
      <details>
        <summary>{t.daysBefore(over.length)}</summary>
        {list(over)}
      </details>
      {list(ahead)}
    </>
  )
}

/** What a day holds, each with the way to it. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  const { t } = useDesk()
  return (
    <ul class="bare rec-lines">
      {marks.map(({ line, time, goesOn }) => (
        <li key={line.id}>
          {time} <a href={`#/r/${line.id}`}>{calledBy(line) || t.untitled}</a>
          {goesOn && <span class="hint"> {t.goesOn}</span>}
        </li>
      ))}
    </ul>
  )
}
