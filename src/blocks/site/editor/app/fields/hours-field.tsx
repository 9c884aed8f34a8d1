import { landName, lands } from '#field/calendar/holidays.ts'
import { Key, Pick } from '#look/workshop/inputs.tsx'
import type { Hours, OpeningHours, Weekday } from '../../../model/section.ts'
import type { FieldProps } from '../edit.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { Exceptions } from './exceptions.tsx'
import { Spans } from './spans.tsx'

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** When it is open: the week, the holidays of a land, and days that differ. */
export function HoursField({ label, value, onValue, id }: FieldProps<OpeningHours> & { id: string }) {
  const { lang } = useStudio()
  const t = appWords(lang)
  const put = (day: Weekday, spans: readonly Hours[]) => {
    const next = { ...value.week, [day]: [...spans] }
    if (spans.length === 0) delete next[day]
    onValue({ ...value, week: next })
  }
  const holidays = lands.map((land) => ({ value: land, label: landName(land, lang) }))
  return (
    <fieldset class="fields e-rows" id={id} tabindex={-1}>
      <legend>{label}</legend>
      {week.map((day) => {
        const before = day === 1 ? undefined : value.week[(day - 1) as Weekday]
        const spans = value.week[day] ?? []
        return (
          <fieldset key={day} class="e-day" aria-label={t.hours.day[day - 1]}>
            <b>{t.hours.day[day - 1]}</b>
            <Spans of={t.hours.day[day - 1] ?? ''} spans={spans} onSpans={(next) => put(day, next)} />
            {spans.length === 0 && before && before.length > 0 && (
              <Key tone="plain" icon="copy" onPress={() => put(day, before)}>
                {t.hours.same}
              </Key>
            )}
          </fieldset>
        )
      })}
      <Pick
        label={t.hours.holidays}
        hint={t.hours.holidaysHint}
        value={value.holidays ?? ''}
        options={[{ value: '', label: t.hours.noHolidays }, ...holidays]}
        onValue={(land) => onValue({ ...value, holidays: land || null })}
      />
      <Exceptions
        exceptions={value.exceptions}
        onExceptions={(exceptions) => onValue({ ...value, exceptions })}
      />
    </fieldset>
  )
}
