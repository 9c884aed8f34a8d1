import { useMemo, useState } from 'preact/hooks'
import { useAsked } from '#custody/room/asking.ts'
import { Waiting } from '#custody/room/parts.tsx'
import { dayLong } from '#look/dates.ts'
import { Notice, Row } from '#look/parts.tsx'
import type { Filter } from '../../model/view.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Line } from '../../worker/opened.ts'
import type { Asked } from '../../worker/workroom.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'
import { useViewing } from './using.ts'

const most = 500

/** A month of days as a list, each with its records: read from above to below, by eye, by ear and by keys. */
export function Calendar() {
  const { t, lang, turn } = useDesk()
  const { view, asked } = useViewing()
  const [month, setMonth] = useState(() => new Date().toISOString().slice(0, 7))
  const column = view.from ?? ''
  const { value, trouble } = useAsked(
    () => ofMonth(asked, column, month),
    [JSON.stringify(asked), column, month, turn],
  )
  const days = useMemo(() => byDay(value ?? []), [value])
  if (!column) return <Notice>{t.noDay}</Notice>
  const [year = 0, number = 1] = month.split('-').map(Number)
  const go = (by: number) => setMonth(new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7))
  const name = new Date(Date.UTC(year, number - 1, 1)).toLocaleDateString(lang, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (
    <section aria-label={name}>
      <Row>
        <button type="button" class="button quiet" onClick={() => go(-1)}>
          {t.monthBefore}
        </button>
        <h3 aria-live="polite">{name}</h3>
        <button type="button" class="button quiet" onClick={() => go(1)}>
          {t.monthAfter}
        </button>
      </Row>
      <Says trouble={trouble} />
      {!value && !trouble && <Waiting />}
      {value && days.length === 0 && <p>{t.emptyMonth}</p>}
      <ol class="bare rec-days">
        {days.map(([day, lines]) => (
          <li key={day}>
            <h4>{dayLong(day, lang, 'UTC')}</h4>
            <ul>
              {lines.map((line) => (
                <li key={line.id}>
                  {timeIn(line)} <a href={`#/r/${line.id}`}>{line.title || t.untitled}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

async function ofMonth(asked: Asked, column: string, month: string): Promise<Line[]> {
  if (!column) return []
  const [year = 0, number = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
  const within: Filter = { is: 'column', column, operator: 'between', value: [`${month}-01`, last] }
  const filter: Filter = { is: 'all', of: [within, ...(asked.filter ? [asked.filter] : [])] }
  const { group: _, ...rest } = asked
  const { query, total } = await askRecords('query', { ...rest, filter, sorts: [{ column }] })
  return askRecords('window', query, 0, Math.min(total, most), [column])
}

function byDay(lines: readonly Line[]): [string, Line[]][] {
  const days = new Map<string, Line[]>()
  for (const line of lines) {
    const day = dayIn(line)
    if (day) days.set(day, [...(days.get(day) ?? []), line])
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1))
}

const textIn = ({ values: [value] }: Line): string =>
  typeof value === 'string' ? value : ((value as { day?: string } | null)?.day ?? '')
const dayIn = (line: Line): string => textIn(line).slice(0, 10)
const timeIn = (line: Line): string => textIn(line).slice(11, 16)
