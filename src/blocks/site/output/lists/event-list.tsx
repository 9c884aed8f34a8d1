import { directionOf } from '#field/view/direction.ts'
import { dayLong, dayNumber, daySpan, monthShort } from '../dates.ts'
import { hrefTo, useScene } from '../scene.ts'
import type { Coming } from './upcoming.ts'

/** Events one below the other, each with the leaf of a calendar. */
export function EventList({ events, level }: { events: readonly Coming[]; level: 2 | 3 }) {
  const scene = useScene()
  const { t, lang } = scene
  const Heading = `h${level}` as const
  return (
    <ol class="events">
      {events.map(({ page, variant, happening, path, from, to }) => (
        <li key={page.id + from} class={happening.cancelled ? 'off' : undefined}>
          <span class="leaf" aria-hidden="true">
            <b>{dayNumber(from, lang).replace('.', '')}</b>
            {monthShort(from, lang).replace('.', '')}
          </span>
          <div>
            <Heading>
              <a href={hrefTo(scene, path)}>{variant.title}</a>
            </Heading>
            <p>
              <When from={from} to={to} />
            </p>
            {happening.place && <p class="on">{happening.place}</p>}
            {happening.cancelled && <p class="flag">{t.cancelled}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** `Samstag, 14. März 2026, 18:00 – 20:00 Uhr` */
export function When({ from, to }: { from: string; to: string }) {
  const { lang, t } = useScene()
  const [begins, ends] = [from, to].map((at) => (at.length > 10 ? at.slice(11, 16) : ''))
  const isOneDay = from.slice(0, 10) === to.slice(0, 10)
  const day = isOneDay ? dayLong(from, lang) : daySpan(from, to, lang)
  const clock = begins && t.clock(isOneDay && ends && begins !== ends ? `${begins} – ${ends}` : begins)
  return (
    <time datetime={from}>
      {tied(day)}
      {(clock || isOneDay) && (directionOf(lang) === 'rtl' ? '، ' : ', ')}
      {clock ? <span class="clock">{clock}</span> : isOneDay && t.allDay}
    </time>
  )
}

/** The number of a day stays with its month. */
const tied = (day: string): string => day.replace(/(\d\.?) (?=\p{L})/gu, '$1\u00a0')
