import { useState } from 'preact/hooks'
import { Line, Pick } from '#look/workshop/inputs.tsx'
import { occurrencesOf } from '../../../model/occurrences.ts'
import type { Happening } from '../../../model/page.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'

type Rule = NonNullable<Happening['repeats']>
type Props = { happening: Happening; onRepeats: (repeats: Rule | undefined) => void }

const units: readonly Rule['unit'][] = ['day', 'week', 'month-day', 'month-weekday']

/** Whether it comes again, until when, and on which days not. */
export function Repeats({ happening, onRepeats }: Props) {
  const { lang } = useStudio()
  const t = appWords(lang).event
  const { repeats } = happening
  const [except, setExcept] = useState(() => (repeats?.except ?? []).join(', '))
  const choose = (unit: string) =>
    onRepeats(
      unit === ''
        ? undefined
        : { every: 1, until: yearAfter(happening.from), except: [], ...repeats, unit: unit as Rule['unit'] },
    )
  const options = [
    { value: '', label: t.never },
    ...units.map((value) => ({ value, label: `${t.every} … ${t.unit[value]}` })),
  ]
  const typeExcept = (text: string) => {
    setExcept(text)
    if (repeats) onRepeats({ ...repeats, except: text.match(/\d{4}-\d\d-\d\d/g) ?? [] })
  }
  return (
    <>
      <Pick label={t.repeats} value={repeats?.unit ?? ''} options={options} onValue={choose} />
      {repeats && (
        <>
          <div class="b-pair">
            <Line
              label={`${t.every} (${t.unit[repeats.unit]})`}
              type="number"
              min={1}
              width="short"
              value={String(repeats.every)}
              onValue={(every) =>
                onRepeats({ ...repeats, every: Math.max(1, Math.trunc(Number(every)) || 1) })
              }
            />
            <Line
              label={t.until}
              type="date"
              value={repeats.until}
              onValue={(until) => until && onRepeats({ ...repeats, until })}
            />
          </div>
          <Line label={t.except} hint={t.exceptHint} value={except} onValue={typeExcept} />
          <p class="hint">{t.dates(datesOf(happening, lang))}</p>
        </>
      )}
    </>
  )
}

function datesOf(happening: Happening, lang: 'de' | 'en'): string {
  const now = new Date()
  const year = new Date(now.getTime() + 400 * 86_400_000)
  const day = new Intl.DateTimeFormat(lang, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const dates = occurrencesOf(happening, now, year, 5).map((one) => day.format(new Date(`${one.day}T12:00Z`)))
  return dates.join(' · ') || '–'
}

const yearAfter = (from: string): string => `${Number(from.slice(0, 4)) + 1}${from.slice(4, 10)}`
