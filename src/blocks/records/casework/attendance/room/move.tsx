import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { DayPick } from '#custody/room/controls.tsx'
import { Row } from '#look/parts.tsx'
import { Says } from '../../../room/says.tsx'
import { askCasework } from '../../asking.ts'
import { withException } from '../series.ts'
import type { SeriesPaper } from '../tasks.ts'
import { useAttendance } from './using.ts'

type MoveProps = { paper: SeriesPaper; date: string; onChanged: () => void }

/** One date on another day, or not at all; and those that were cancelled, to bring them back. */
export function Move({ paper, date, onChanged }: MoveProps) {
  const { w, sayDay } = useAttendance()
  const [to, setTo] = useState('')
  const { isBusy, trouble, act } = useAct()
  const { body, ...before } = paper
  const out = (body.recurrence.except ?? []).filter((one) => one.to === undefined)
  const set = (planned: string, day: string | null | undefined) =>
    act(async () => {
      const recurrence = withException(body.recurrence, planned, day)
      await askCasework('keepSeries', { ...body, recurrence }, before)
      setTo('')
      onChanged()
    })
  if (body.ended || (date === '' && out.length === 0)) return null
  return (
    <details>
      <summary>{w.move}</summary>
      {date !== '' && (
        <>
          <DayPick label={w.moveTo} value={to} onPick={setTo} />
          <Row>
            <button
              type="button"
              class="button quiet"
              aria-busy={isBusy}
              onClick={() => void (to && set(date, to))}
            >
              {w.moveNow}
            </button>
            <button
              type="button"
              class="button quiet"
              aria-busy={isBusy}
              onClick={() => void set(date, null)}
            >
              {w.cancel}
            </button>
          </Row>
        </>
      )}
      <Says trouble={trouble} />
      {out.length > 0 && <h3>{w.out}</h3>}
      <ul class="bare rec-lines">
        {out.map(({ day }) => (
          <li key={day}>
            {sayDay(day)}{' '}
            <button type="button" class="button plain" onClick={() => void set(day, undefined)}>
              {w.bringBack}
              <span class="unseen"> {sayDay(day)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
