import type { Happening } from '../../model/page.ts'
import { Lines } from '../parts/link.tsx'
import { formAddress, hrefTo, ledTo, useScene } from '../scene.ts'
import { whenText } from './event-list.tsx'
import { comingOf, lastOf } from './occurring.ts'

const mostDates = 6

/** When, where, for whom; what is cancelled or over says so first. */
export function EventFacts({ page, happening }: { page: string; happening: Happening }) {
  const scene = useScene()
  const { site, lang, t } = scene
  const ahead = comingOf(happening, site.options.now, mostDates)
  const isOver = ahead.length === 0
  const shown = ahead[0] ?? lastOf(happening)
  const path = site.places.pathOf(page, lang)
  const online = happening.online && ledTo(scene, happening.online)?.href
  const register =
    happening.registration &&
    (formAddress(scene, happening.registration) ?? ledTo(scene, happening.registration)?.href)
  return (
    <div class="facts">
      {happening.cancelled && <p class="flag">{t.cancelledSays}</p>}
      {isOver && !happening.cancelled && <p class="flag">{t.isPastSays}</p>}
      <dl>
        <dt>{t.when}</dt>
        <dd>
          <time datetime={shown.from}>{whenText(shown.from, shown.to, lang, t)}</time>
        </dd>
        {(happening.place || happening.address) && <dt>{t.where}</dt>}
        {(happening.place || happening.address) && (
          <dd>
            {happening.place && <strong>{happening.place}</strong>}
            <Lines text={happening.address} />
          </dd>
        )}
        {happening.access && <dt>{t.access}</dt>}
        {happening.access && (
          <dd>
            <Lines text={happening.access} />
          </dd>
        )}
      </dl>
      {ahead.length > 1 && (
        <>
          <h2>{t.nextDates}</h2>
          <ul class="dates">
            {ahead.map(({ from, to }) => (
              <li key={from}>{whenText(from, to, lang, t)}</li>
            ))}
          </ul>
        </>
      )}
      {!isOver && !happening.cancelled && (
        <p class="buttons">
          {register && (
            <a class="button" href={register}>
              {t.register}
            </a>
          )}
          {online && (
            <a class={register ? 'button quiet' : 'button'} href={online}>
              {t.online}
            </a>
          )}
          {path && (
            <a class="button quiet" href={hrefTo(scene, path.replace(/html$/, 'ics'))}>
              {t.toCalendar}
            </a>
          )}
        </p>
      )}
    </div>
  )
}
