import { saveBlob } from '#look/saving.ts'
import { todayHere } from '../../room/case.ts'
import { icsOf, icsType } from '../ics.ts'
import type { SeriesPaper } from '../tasks.ts'
import { useAttendance } from './using.ts'

/** The dates for somebody's own calendar, made here. */
export function Calendar({ paper: { body } }: { paper: SeriesPaper }) {
  const { w } = useAttendance()
  const save = () => {
    const text = icsOf(body, w.neutral, todayHere(), new Date())
    saveBlob(new Blob([text], { type: icsType }), `${w.dates}.ics`)
  }
  return (
    <div>
      <button type="button" class="button quiet" onClick={save}>
        {w.calendar}
      </button>
      <p class="hint">{w.calendarSays}</p>
    </div>
  )
}
