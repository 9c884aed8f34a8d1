import { Icon } from '#look/icon.tsx'
import { sayNumber } from '../../model/saying.ts'
import type { Sums } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import type { Col } from './columns.ts'
import { pinOf } from './grid-row.tsx'

type HeadProps = {
  columns: readonly Col[]
  sorts: readonly { column: string; down?: true }[]
  onSort: (column: string) => void
  onWidth: (column: string, width: number) => void
}

/** What stands above the columns: a press puts them in order, the edge makes them wider. */
export function GridHead({ columns, sorts, onSort, onWidth }: HeadProps) {
  const { t } = useDesk()
  return (
    <thead class="rec-head">
      <tr class="rec-line" aria-rowindex={1}>
        <th scope="col" aria-colindex={1}>
          <span class="unseen">{t.record}</span>
        </th>
        {columns.map(({ id, name, width }, at) => {
          const sort = sorts.find(({ column }) => column === id)
          return (
            <th
              key={id}
              scope="col"
              class={pinOf(columns, at)}
              aria-colindex={at + 2}
              aria-sort={sort ? (sort.down ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                class="rec-sort"
                tabIndex={-1}
                onClick={() => onSort(id)}
                title={t.sortBy(name)}
              >
                <span>{name}</span> {sort && <Icon name={sort.down ? 'arrow-down' : 'arrow-up'} />}
              </button>
              <span
                class="rec-edge"
                aria-hidden="true"
                onPointerDown={(event) => drag(event, width, (to) => onWidth(id, to))}
              />
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function drag(event: PointerEvent, width: number, onWidth: (width: number) => void): void {
  event.preventDefault()
  event.stopPropagation()
  const edge = event.currentTarget as HTMLElement
  const begun = event.clientX
  edge.setPointerCapture(event.pointerId)
  const move = (now: PointerEvent) => onWidth(Math.max(60, Math.min(900, width + now.clientX - begun)))
  const end = () => {
    edge.removeEventListener('pointermove', move)
    edge.removeEventListener('pointerup', end)
  }
  edge.addEventListener('pointermove', move)
  edge.addEventListener('pointerup', end)
}

/** What comes out below: how many there are, and the sums that the view asks for. */
export function GridSums(props: { columns: readonly Col[]; sums: Sums; total: number; line: number }) {
  const { columns, sums, total, line } = props
  const { t, lang } = useDesk()
  return (
    <tfoot class="rec-foot">
      <tr class="rec-line" aria-rowindex={line}>
        <td aria-colindex={1} title={t.count(total)}>
          {total.toLocaleString(lang)}
        </td>
        {columns.map(({ id, field }, at) => {
          const sum = sums[id]
          return (
            <td key={id} class="number" aria-colindex={at + 2}>
              {typeof sum === 'number' && field && sayNumber(field, sum, lang)}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}
