import { weekday } from '#field/rule/moments.ts'
import type { Recurrence } from '../../../model/recurrence.ts'
import type { SeriesBody } from '../series.ts'

/** How it is typed: every field a text, as a form holds them. */
export type TypedSeries = {
  title: string
  from: string
  every: 'once' | Recurrence['every']
  step: string
  weekdays: number[]
  on: 'day' | 'nth' | 'last'
  until: string
  begins: string
  ends: string
}

export const emptySeries: TypedSeries = {
  ...{ title: '', from: '', every: 'week', step: '1', weekdays: [], on: 'day' },
  ...{ until: '', begins: '', ends: '' },
}

export function typedOf({ title, recurrence, time }: SeriesBody): TypedSeries {
  const { from, every, step, weekdays, on, until, times } = recurrence
  return {
    ...{ title, from, every: times === 1 ? 'once' : every, step: String(step ?? 1) },
    weekdays: weekdays ?? [],
    on: typeof on === 'object' ? (on.nth < 0 ? 'last' : 'nth') : 'day',
    ...{ until: until ?? '', begins: time?.from ?? '', ends: time?.until ?? '' },
  }
}

/** @param before its exceptions stay, as far as the dates do */
export function recurrenceOf(typed: TypedSeries, before?: Recurrence): Recurrence {
  const { from, every, until } = typed
  const except = before?.except ? { except: before.except } : {}
  if (every === 'once') return { from, every: 'day', times: 1, ...except }
  const step = Number(typed.step)
  return {
    ...{ from, every },
    ...(step > 1 && { step }),
    ...(every === 'week' && typed.weekdays.length > 0 && { weekdays: typed.weekdays.toSorted() }),
    ...(every === 'month' && typed.on !== 'day' && { on: onOf(from, typed.on) }),
    ...(until && { until }),
    ...except,
  }
}

/** The second Tuesday, if that is what the first day is; a fifth one is taken for the last. */
function onOf(from: string, on: 'nth' | 'last'): { nth: number; weekday: number } {
  const nth = Math.ceil(Number(from.slice(8)) / 7)
  return { nth: on === 'last' || nth > 4 ? -1 : nth, weekday: weekday(from) ?? 1 }
}
