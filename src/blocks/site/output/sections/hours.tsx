import { holidayName } from '#field/calendar/holidays.ts'
import { differingDays, weekRows } from '../../model/hours.ts'
import type { Hours } from '../../model/section.ts'
import { daySpan, weekdayName } from '../dates.ts'
import { Lines } from '../parts/link.tsx'
import { useScene } from '../scene.ts'
import { Band, type Of } from './band.tsx'

/** How many days ahead the page says what differs; it is drawn anew with every publication, and once a day. */
const ahead = 60

/** A table of the week, and the days that differ. */
export function Opening({ section }: Of<'hours'>) {
  const { t, lang, site } = useScene()
  const differing = differingDays(section.hours, site.options.now.toISOString().slice(0, 10), ahead)
  const named = lang.startsWith('de') ? 'de' : 'en'
  return (
    <Band section={section} title={section.title || t.hours}>
      <Lines text={section.text} />
      <table class="hours">
        <thead class="unseen">
          <tr>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.open}</th>
          </tr>
        </thead>
        <tbody>
          {weekRows(section.hours).map(({ from, to, hours }) => (
            <tr key={from}>
              <th scope="row">
                {weekdayName(from, lang)}
                {to !== from && ` – ${weekdayName(to, lang)}`}
              </th>
              <td>
                <Times hours={hours} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {differing.length > 0 && (
        <>
          <h3>{t.exceptions}</h3>
          <ul class="exceptions">
            {differing.map(({ from, to, hours, why, holiday: name }) => (
              <li key={from}>
                {daySpan(from, to, lang)}
                {(why || name) && ` (${why || (name && holidayName(name, named))})`}: <Times hours={hours} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Band>
  )
}

function Times({ hours }: { hours: readonly Hours[] }) {
  const { t } = useScene()
  if (hours.length === 0) return <span class="closed">{t.closed}</span>
  return <>{hours.map(({ from, to }) => t.clock(`${from} – ${to}`)).join(', ')}</>
}
