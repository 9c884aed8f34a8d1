import { useEffect, useRef } from 'preact/hooks'
import { dayLong } from '#look/dates.ts'
import { useDesk } from '../desk.ts'
import { Marks } from './day-list.tsx'
import { calledBy, keyTo, type Mark } from './month.ts'

/** So many stand in the day itself; all of them beside the month. */
const most = 3

type GridProps = {
  weeks: string[][]
  days: ReadonlyMap<string, Mark[]>
  /** The chosen one. */
  day: string
  today: string
  name: string
  onDay: (day: string) => void
}

/**
 * Weeks of a month. Arrows go from day to day and over its edge, Page Up and Down to other months, Enter to what the chosen
 * day holds; that stands beside the month, so nobody has to go into a cell.
 */
export function MonthGrid({ weeks, days, day, today, name, onDay }: GridProps) {
  const { t, lang } = useDesk()
  const grid = useRef<HTMLTableElement>(null)
  const beside = useRef<HTMLHeadingElement>(null)
  const isChosenHere = useRef(false)
  useEffect(() => {
    if (!isChosenHere.current) return
    isChosenHere.current = false
    grid.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }, [day])
  const choose = (to: string) => {
    isChosenHere.current = true
    onDay(to)
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      if ((event.target as HTMLElement).tagName === 'A') return
      event.preventDefault()
      return beside.current?.focus()
    }
    const to = keyTo(event.key, day)
    if (!to) return
    event.preventDefault()
    choose(to)
  }
  const point = ({ target }: MouseEvent) => {
    const on = (target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset.day
    if (on) choose(on)
  }
  const chosen = days.get(day) ?? []
  return (
    <div class="rec-month-sides">
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose days are walked and chosen is a grid.
        role="grid"
        aria-label={name}
        onKeyDown={press}
        onClick={point}
      >
        <thead>
          <tr>
            {weeks[0]?.map((one) => (
              <th key={one} scope="col">
                <abbr title={weekdayIn(one, lang, 'long')}>{weekdayIn(one, lang, 'short')}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <Day
                  key={one}
                  {...{ one, today, day }}
                  isOther={one.slice(0, 7) !== day.slice(0, 7)}
                  marks={days.get(one) ?? []}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="rec-day">
        <h4 ref={beside} tabIndex={-1}>
          {dayLong(day, lang, 'UTC')}
        </h4>
        {chosen.length > 0 ? <Marks marks={chosen} /> : <p class="hint">{t.emptyDay}</p>}
      </div>
    </div>
  )
}

const weekdayIn = (day: string, lang: string, weekday: 'long' | 'short'): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(lang, { weekday, timeZone: 'UTC' })

type DayProps = {
  one: string
  day: string
  today: string
  isOther: boolean
  marks: readonly Mark[]
}

function Day({ one, day, today, isOther, marks }: DayProps) {
  const { t, lang } = useDesk()
  const isChosen = one === day
  return (
    <td
      data-day={one}
      class={isOther ? 'other' : undefined}
      {...{ tabIndex: isChosen ? 0 : -1, 'aria-selected': isChosen }}
      aria-current={one === today ? 'date' : undefined}
      aria-label={`${dayLong(one, lang, 'UTC')}: ${t.count(marks.length)}`}
    >
      <span class="rec-date">{Number(one.slice(8))}</span>
      {marks.slice(0, most).map(({ line, time, goesOn }) => (
        <a key={line.id} href={`#/r/${line.id}`} tabIndex={-1} class={goesOn ? 'goes-on' : undefined}>
          {time} {calledBy(line) || t.untitled}
        </a>
      ))}
      {marks.length > most && <span class="hint">{t.andMore(marks.length - most)}</span>}
    </td>
  )
}
