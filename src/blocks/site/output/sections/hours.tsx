import { Fragment } from 'preact'
import { holidayName } from '#field/calendar/holidays.ts'
import { homeDay } from '#kernel/zone.ts'
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
  const differing = differingDays(section.hours, homeDay(site.options.now), ahead)
  const named = lang.startsWith('de') ? 'de' : 'en'
  return (
    <Band section={section} title={section.title || t.hours}>
      <Lines text={section.text} />
      <Table
        rows={weekRows(section.hours).map(({ from, to, hours }) => ({
          day: weekdayName(from, lang) + (to === from ? '' : ` – ${weekdayName(to, lang)}`),
          hours,
        }))}
      />
      {differing.length > 0 && (
        <>
          <h3>{t.exceptions}</h3>
          <Table
            kind="exceptions"
            rows={differing.map(({ from, to, hours, why, holiday }) => ({
              day: daySpan(from, to, lang),
              why: why || (holiday ? holidayName(holiday, named) : ''),
              hours,
            }))}
          />
        </>
      )}
    </Band>
  )
}

type Row = { day: string; why?: string; hours: readonly Hours[] }

function Table({ rows, kind = '' }: { rows: Row[]; kind?: string }) {
  const { t } = useScene()
  return (
    <table class={`hours ${kind}`.trimEnd()}>
      <thead class="unseen">
        <tr>
          <th scope="col">{t.day}</th>
          <th scope="col">{t.open}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, why, hours }) => (
          <tr key={day}>
            <th scope="row">
              {day}
              {why && (
                <>
                  {' '}
                  <small>{why}</small>
                </>
              )}
            </th>
            <td>
              <Times hours={hours} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Times({ hours }: { hours: readonly Hours[] }) {
  const { t } = useScene()
  if (hours.length === 0) return <span class="closed">{t.closed}</span>
  return (
    <>
      {hours.map(({ from, to }, at) => (
        <Fragment key={from}>
          <span class="clock">
            {from === '00:00' && to === '24:00' ? t.allDay : t.clock(`${from} – ${to}`)}
            {at < hours.length - 1 && ','}
          </span>{' '}
        </Fragment>
      ))}
    </>
  )
}
