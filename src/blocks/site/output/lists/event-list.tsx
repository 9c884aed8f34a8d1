import { clockTime, dayLong, dayNumber, daySpan, monthShort } from '../dates.ts'
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
              <time datetime={from}>{whenText(from, to, lang, t)}</time>
              {happening.place && ` · ${happening.place}`}
            </p>
            {happening.cancelled && <p class="flag">{t.cancelled}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** `Samstag, 14. März 2026, 18:00 – 20:00 Uhr` */
export function whenText(
  from: string,
  to: string,
  lang: string,
  t: ReturnType<typeof useScene>['t'],
): string {
  const [begins, ends] = [from, to].map((at) => (at.length > 10 ? at.slice(11, 16) : ''))
  if (from.slice(0, 10) !== to.slice(0, 10)) {
    const span = daySpan(from, to, lang)
    return begins ? `${span}, ${clockTime(from, t.clock)}` : span
  }
  const clock =
    begins && ends && begins !== ends ? t.clock(`${begins} – ${ends}`) : begins ? t.clock(begins) : ''
  return [dayLong(from, lang), clock || t.allDay].join(', ')
}
