import { useId } from 'preact/hooks'
import { Select } from '#custody/room/controls.tsx'
import type { Collection } from '../../model/collection.ts'
import type { Period } from '../report.ts'
import { useReports } from './desk.ts'
import { fieldsFor } from './fields.ts'

type DaysProps = {
  of: Collection
  period: Period | undefined
  isNeeded?: boolean
  onChange: (period: Period | undefined) => void
}

/** Which days are counted, by which field. */
export function Days({ of, period, isNeeded, onChange }: DaysProps) {
  const { w, nameIn } = useReports()
  const days = [...fieldsFor(of, 'day').map(({ id }) => id), '$written']
  const year = new Date().getFullYear()
  const pick = (column: string) =>
    onChange(column ? { from: `${year}-01-01`, until: `${year}-12-31`, ...period, column } : undefined)
  return (
    <>
      <Select
        label={w.period}
        value={period?.column ?? ''}
        options={[['', isNeeded ? w.choose : w.noPeriod], ...days.map((id) => [id, nameIn(of, id)] as const)]}
        onPick={pick}
      />
      {period && (
        <div class="row">
          <DayField label={w.from} value={period.from} onDay={(from) => onChange({ ...period, from })} />
          <DayField label={w.until} value={period.until} onDay={(until) => onChange({ ...period, until })} />
        </div>
      )}
    </>
  )
}

function DayField({ label, value, onDay }: { label: string; value: string; onDay: (day: string) => void }) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        onChange={(event) => event.currentTarget.value && onDay(event.currentTarget.value)}
      />
    </div>
  )
}
