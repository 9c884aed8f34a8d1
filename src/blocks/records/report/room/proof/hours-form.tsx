import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Says } from '#custody/room/parts.tsx'
import { xlsxOf, xlsxType } from '#field/office/writing.ts'
import { number } from '#look/dates.ts'
import { Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { askReports } from '../../asking.ts'
import type { Period } from '../../report.ts'
import { useReports } from '../desk.ts'
import { fieldsFor } from '../fields.ts'
import { Days } from '../period.tsx'
import { CollectionPick, countOf, FieldPick, useCollection } from './of-collection.tsx'

/** The timesheet of volunteers for a period. */
export function HoursForm() {
  const { w, lang } = useReports()
  const { of, setId } = useCollection(
    (one) => countOf(one, ['decimal', 'integer']) + countOf(one, ['link', 'person']),
  )
  const [period, setPeriod] = useState<Period>()
  const [who, setWho] = useState('')
  const [hours, setHours] = useState('')
  const [what, setWhat] = useState('')
  const [says, setSays] = useState('')
  const { isBusy, trouble, act } = useAct()
  if (!of) return null
  const all = fieldsFor(of, 'all').map(({ id }) => id)
  const make = () =>
    act(async () => {
      if (!period) return
      const fields = { who, day: period.column, hours, ...(what && { what }) }
      const list = await askReports('hours', fields, { collection: of.id, period })
      saveBlob(
        new Blob([xlsxOf(list.sheets)], { type: xlsxType }),
        `${w.hours} ${period.from} ${period.until}.xlsx`,
      )
      const more = list.leftOut > 0 ? ` ${w.leftOut(list.leftOut)}` : ''
      setSays(`${w.hoursDone(number(list.hours, lang), list.people)}.${more}`)
    })
  return (
    <Section title={w.hours}>
      <p>{w.hoursSays}</p>
      <div class="rec-fields">
        <CollectionPick of={of} onPick={setId} />
        <Days of={of} period={period} isNeeded onChange={setPeriod} />
        <FieldPick label={w.who} of={of} value={who} ids={all} onPick={setWho} />
        <FieldPick
          label={w.length}
          of={of}
          value={hours}
          ids={fieldsFor(of, 'number').map(({ id }) => id)}
          onPick={setHours}
        />
        <FieldPick label={w.what} of={of} value={what} ids={all} none={w.noHeading} onPick={setWhat} />
      </div>
      <Says trouble={trouble} />
      <p role="status">{says}</p>
      {period && who && hours && (
        <button type="button" class="button quiet" disabled={isBusy} onClick={() => void make()}>
          {w.takeXlsx} <span class="unseen">{w.hours}</span>
        </button>
      )}
    </Section>
  )
}
