import type { ComponentChildren } from 'preact'
import type { Happening } from '../../model/page.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { Lines } from '../parts/link.tsx'
import { formAddress, hrefTo, ledTo, useScene } from '../scene.ts'
import { When } from './event-list.tsx'
import { comingOf, lastOf } from './occurring.ts'

/** The next one, and those after it. */
const mostDates = 7

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
        <Fact says={t.when} icon="calendar">
          <When {...shown} />
        </Fact>
        {(happening.place || happening.address) && (
          <Fact says={t.where} icon="place">
            {happening.place && <strong>{happening.place}</strong>}
            <Lines text={happening.address} />
          </Fact>
        )}
        {happening.access && (
          <Fact says={t.access} icon="access">
            <Lines text={happening.access} />
          </Fact>
        )}
      </dl>
      {ahead.length > 1 && (
        <>
          <h2>{t.nextDates}</h2>
          <ul class="dates">
            {ahead.slice(1).map(({ from, to }) => (
              <li key={from}>
                <When from={from} to={to} />
              </li>
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

type FactProps = { says: string; icon: IconName; children: ComponentChildren }

const Fact = ({ says, icon, children }: FactProps) => (
  <div>
    <dt>
      <Icon name={icon} /> {says}
    </dt>
    <dd>{children}</dd>
  </div>
)
