import { useMemo, useState } from 'preact/hooks'
import { useAsked } from '#custody/room/asking.ts'
import { Waiting } from '#custody/room/parts.tsx'
import { Notice } from '#look/parts.tsx'
import { todayHere } from '../../casework/room/case.ts'
import type { Filter, View } from '../../model/view.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Asked } from '../../worker/workroom.ts'
import { useDesk } from '../desk.ts'
import { useNarrow } from '../narrow.ts'
import { Says } from '../says.tsx'
import { DayList } from './day-list.tsx'
import { byDay, monthFrom, sameDayIn, weeksOf, within } from './month.ts'
import { MonthGrid } from './month-grid.tsx'
import { useViewing } from './using.ts'

const most = 1000

/** A month: as weeks of days where there is room, as a list of days on a telephone and at 400 %. */
export function Calendar() {
  const { t, lang, turn } = useDesk()
  const { view, asked } = useViewing()
  const today = todayHere()
  const [day, setDay] = useState(today)
  const isNarrow = useNarrow()
  const month = day.slice(0, 7)
  const weeks = useMemo(() => weeksOf(month), [month])
  const [first, last] = [weeks[0]?.[0] ?? '', weeks.at(-1)?.at(-1) ?? '']
  const { value, trouble } = useAsked(
    () => ofDays(asked, first, last, view),
    [JSON.stringify(view), first, turn],
  )
  const days = useMemo(() => byDay(value?.lines ?? [], first, last), [value, first, last])
  if (!view.from) return <Notice>{t.noDay}</Notice>
  const name = new Date(`${month}-01T00:00:00Z`).toLocaleDateString(lang, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const go = (by: number) => setDay(by === 0 ? today : sameDayIn(monthFrom(month, by), day))
  const shown = { weeks, days, day, today, name }
  return (
    <section aria-label={name} class="rec-month">
      <div class="row rec-turn">
        <h3 aria-live="polite">{name}</h3>
        <button type="button" class="button quiet" onClick={() => go(-1)}>
          {t.monthBefore}
        </button>
        <button type="button" class="button quiet" onClick={() => go(0)}>
          {t.today}
        </button>
        <button type="button" class="button quiet" onClick={() => go(1)}>
          {t.monthAfter}
        </button>
      </div>
      <Says trouble={trouble} />
      {!value && !trouble && <Waiting />}
      {value && (isNarrow ? <DayList {...shown} month={month} /> : <MonthGrid {...shown} onDay={setDay} />)}
      {value && value.total > most && <p class="hint">{t.andMore(value.total - most)}</p>}
    </section>
  )
}

/** What is on some days: when it begins, when it ends, and what the view says of it. */
async function ofDays(asked: Asked, first: string, last: string, { from, until, columns }: View) {
  if (!from) return { lines: [], total: 0 }
  const filter: Filter = {
    is: 'all',
    of: [within(first, last, from, until), ...(asked.filter ? [asked.filter] : [])],
  }
  const { group: _, ...rest } = asked
  const { query, total } = await askRecords('query', { ...rest, filter, sorts: [{ column: from }] })
  const wanted = [from, until ?? from, ...columns.map(({ column }) => column)]
  return { lines: await askRecords('window', query, 0, Math.min(total, most), wanted), total }
}
