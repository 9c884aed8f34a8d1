import { homeDay } from '#kernel/zone.ts'
import { Key, Line } from '#look/workshop/inputs.tsx'
import type { OpeningHours } from '../../../model/section.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { Spans } from './spans.tsx'

type Exception = OpeningHours['exceptions'][number]
type Props = { exceptions: readonly Exception[]; onExceptions: (exceptions: Exception[]) => void }

/** Days that differ: closed, or open at other times. */
export function Exceptions({ exceptions, onExceptions }: Props) {
  const { lang } = useStudio()
  const t = appWords(lang)
  const put = (at: number, more: Partial<Exception>) =>
    onExceptions(exceptions.map((one, which) => (which === at ? { ...one, ...more } : one)))
  const today = homeDay(new Date())
  return (
    <>
      {exceptions.map((one, at) => (
        <fieldset key={at} class="e-row" aria-label={one.why || t.hours.exception}>
          <div class="b-pair">
            <Line
              label={t.hours.fromDay}
              type="date"
              value={one.from}
              onValue={(from) => put(at, { from, to: one.to < from ? from : one.to })}
            />
            <Line label={t.hours.toDay} type="date" value={one.to} onValue={(to) => put(at, { to })} />
            <Line label={t.hours.why} value={one.why} onValue={(why) => put(at, { why })} />
          </div>
          <div class="e-day">
            <Spans of={one.why || one.from} spans={one.hours} onSpans={(hours) => put(at, { hours })} />
          </div>
          <span class="b-keys">
            <Key
              icon="remove"
              tone="plain"
              of={one.why || one.from}
              onPress={() => onExceptions(exceptions.toSpliced(at, 1))}
            >
              {t.hours.dropException}
            </Key>
          </span>
        </fieldset>
      ))}
      <Key
        icon="plus"
        tone="plain"
        onPress={() => onExceptions([...exceptions, { from: today, to: today, hours: [], why: '' }])}
      >
        {t.hours.addException}
      </Key>
    </>
  )
}
