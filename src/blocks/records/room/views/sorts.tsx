import { Select, Tick } from '#custody/room/controls.tsx'
import { useDesk } from '../desk.ts'
import { useColumns } from './columns.ts'
import { useViewing } from './using.ts'

/** More than three decide nothing that anybody sees. */
const mostSorts = 3

/** First by this, then by that: the next one decides where the one before finds no difference. */
export function Sorts() {
  const { t } = useDesk()
  const { view, change } = useViewing()
  const all = useColumns()
  const { sorts } = view
  const put = (at: number, column: string, down: boolean) => {
    const next = sorts.filter((one, index) => index === at || one.column !== column)
    const place = Math.min(at, next.length)
    next.splice(place, 1, ...(column ? [{ column, ...(down && { down: true as const }) }] : []))
    change({ sorts: next })
  }
  const open = sorts.length < mostSorts ? [...sorts, { column: '' }] : sorts
  return (
    <ol class="bare">
      {open.map(({ column, ...sort }, at) => {
        const down = 'down' in sort && sort.down === true
        return (
          <li key={`${at} ${column}`} class="pairs">
            <Select
              label={at === 0 ? t.sortBy('…') : t.thenBy}
              value={column}
              options={[['', at === 0 ? t.asMade : t.noMoreSorts], ...all]}
              onPick={(to) => put(at, to, down)}
            />
            {column && <Tick label={t.downwards} isOn={down} onTick={(isDown) => put(at, column, isDown)} />}
          </li>
        )
      })}
    </ol>
  )
}
