import { useAsked } from '#custody/room/asking.ts'
import { Waiting } from '#custody/room/parts.tsx'
import { Notice } from '#look/parts.tsx'
import { askRecords } from '../../worker/asking.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'
import { layOut, type Pin } from './laid-out.ts'
import { useViewing } from './using.ts'

const most = 2000

/** Where records are, to each other, and the same as a list that is read and walked: points on a plain grid with a scale. No picture of a map, so nobody is asked for one. */
export function PlaceMap() {
  const { t, turn, lang } = useDesk()
  const { view, asked } = useViewing()
  const column = view.place ?? ''
  const { value, trouble } = useAsked(async () => {
    if (!column) return []
    const { query, total } = await askRecords('query', asked)
    const lines = await askRecords('window', query, 0, Math.min(total, most), [column])
    return lines.flatMap(({ id, title, values: [place] }): Pin[] => {
      const { lat, lon } = Object(place) as { lat?: number; lon?: number }
      return typeof lat === 'number' && typeof lon === 'number' ? [{ id, title, lat, lon }] : []
    })
  }, [JSON.stringify(asked), column, turn])
  if (!column) return <Notice>{t.noPlaceField}</Notice>
  if (!value) return trouble ? <Says trouble={trouble} /> : <Waiting />
  if (value.length === 0) return <Notice>{t.noPlaces}</Notice>
  const { points, steps, kilometres } = layOut(value)
  return (
    <section class="rec-places" aria-label={t.mapOf(points.length)}>
      <div>
        <svg class="rec-map" viewBox="0 0 100 100" aria-hidden="true">
          {steps.map((at) => (
            <path key={at} d={`M${at} 0V100M0 ${at}H100`} class="rec-map-line" />
          ))}
          {points.map(({ id, title, x, y }) => (
            <a key={id} href={`#/r/${id}`} tabindex={-1}>
              <circle cx={x} cy={y} r="1.2">
                <title>{title}</title>
              </circle>
            </a>
          ))}
        </svg>
        <p class="hint">
          {t.mapOf(points.length)}.{' '}
          {t.mapSays(kilometres.toLocaleString(lang, { maximumSignificantDigits: 2 }))}
        </p>
      </div>
      <ul class="bare rec-lines">
        {points.slice(0, 200).map(({ id, title }) => (
          <li key={id}>
            <a href={`#/r/${id}`}>{title || t.untitled}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
