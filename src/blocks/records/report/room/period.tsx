import { DayPick, Select } from '#custody/room/controls.tsx'
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
          <DayPick
            label={w.from}
            value={period.from}
            onPick={(from) => from && onChange({ ...period, from })}
          />
          <DayPick
            label={w.until}
            value={period.until}
            onPick={(until) => until && onChange({ ...period, until })}
          />
        </div>
      )}
    </>
  )
}
