import type { Line, Queried } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { CellEditor } from './cell-editor.tsx'
import type { Col } from './columns.ts'
import { Dots } from './dots.tsx'
import { type Cell, isWithin, type Range } from './rows.ts'

type RowProps = { row: number; columns: readonly Col[]; now: Cell }

/** One cell can be reached by Tab, the others from there by arrows. */
const cellOf = (now: Cell, row: number, column: number) => ({
  'data-cell': `${row}:${column}`,
  tabIndex: now.row === row && now.column === column ? 0 : -1,
  'aria-colindex': column + 1,
})

/** The first columns stay when one looks further to the right. */
export const pinOf = (columns: readonly Col[], at: number): string | undefined =>
  columns[at]?.isPinned ? `rec-pin rec-pin-${at + 1}` : undefined

/** Above the records of a group: what they have in common, and how many they are. */
export function GroupRow({
  row,
  columns,
  now,
  group,
}: RowProps & { group: Queried['groups'][number] | undefined }) {
  const { t } = useDesk()
  return (
    <tr class="rec-line rec-group" aria-rowindex={row + 2}>
      <td colSpan={columns.length + 1} {...cellOf(now, row, 0)}>
        {group?.says || t.nothingThere} <span class="hint">{group && t.count(group.until - group.from)}</span>
      </td>
    </tr>
  )
}

type RecordRowProps = RowProps & {
  range: Range
  number: number
  line: Line | undefined
  /** Which of its cells is being written. */
  editing: { column: number; text: string | undefined } | null
  typed: (text: string, step: 'down' | 'right' | 'stay') => void
  onLeave: () => void
}

/** A record as a line; before it has come, its number alone. */
export function RecordRow({
  row,
  columns,
  now,
  range,
  number,
  line,
  editing,
  typed,
  onLeave,
}: RecordRowProps) {
  const { t } = useDesk()
  return (
    <tr class={line?.waits ? 'rec-line waits' : 'rec-line'} aria-rowindex={row + 2}>
      <th scope="row" {...cellOf(now, row, 0)}>
        {line && (
          <a href={`#/r/${line.id}`} tabIndex={-1} aria-label={t.openRecord(line.title || t.untitled)}>
            {number}
          </a>
        )}
      </th>
      {columns.map((column, at) => (
        <td
          key={column.id}
          class={
            [column.way === 'number' && 'number', pinOf(columns, at)].filter(Boolean).join(' ') || undefined
          }
          {...cellOf(now, row, at + 1)}
          {...{ 'aria-selected': isWithin(range, row, at + 1), 'aria-readonly': isMade(column) || undefined }}
        >
          {line && editing?.column === at + 1 ? (
            <CellEditor {...{ column, line, typed, at, onLeave }} text={editing.text} />
          ) : (
            <>
              {line && column.colours && <Dots colours={column.colours} value={line.values[at]} />}
              {saidIn(line, at, t.damaged)}
            </>
          )}
        </td>
      ))}
    </tr>
  )
}

const isMade = ({ way }: Col): boolean => way === 'none' || way === 'record'

function saidIn(line: Line | undefined, at: number, damaged: string): string {
  if (!line) return '…'
  if (line.damaged) return at === 0 ? damaged : ''
  return line.says[at] ?? ''
}
