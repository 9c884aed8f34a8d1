import { useMemo } from 'preact/hooks'
import type { Line, Queried } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { CellEditor } from './cell-editor.tsx'
import type { Col } from './columns.ts'
import { Dots } from './dots.tsx'

/** `now`: which of its cells can be reached by Tab; the others are, from there, by arrows. */
type RowProps = { row: number; columns: readonly Col[]; now: number | null }

const cellOf = (now: number | null, column: number) => ({
  tabIndex: now === column ? 0 : -1,
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
      <td colSpan={columns.length + 1} {...cellOf(now, 0)}>
        {group?.says || t.nothingThere} <span class="hint">{group && t.count(group.until - group.from)}</span>
      </td>
    </tr>
  )
}

type RecordRowProps = RowProps & {
  /** Which of its columns are chosen, from and until. */
  from: number
  until: number
  number: number
  line: Line | undefined
  /** Which of its cells is being written, beginning with what. */
  editing: number | null
  text: string | undefined
  acts: { current: { typed: (text: string, step: 'down' | 'right' | 'stay') => void; leave: () => void } }
}

/** A record as a line; before it has come, its number alone. Drawn only when something of it has changed. */
export function RecordRow({
  row,
  columns,
  now,
  from,
  until,
  number,
  line,
  editing,
  text,
  acts,
}: RecordRowProps) {
  const { t } = useDesk()
  const draw = () => (
    <tr class={line?.waits ? 'rec-line waits' : 'rec-line'} aria-rowindex={row + 2}>
      <th scope="row" {...cellOf(now, 0)}>
        {line && (
          <a
            href={`#/r/${line.id}`}
            tabIndex={-1}
            aria-label={`${t.openRecord(line.title || t.untitled)}${line.held ? `, ${t.held}` : ''}`}
            title={line.held && t.held}
          >
            {line.held ? `§ ${number}` : number}
          </a>
        )}
      </th>
      {columns.map((column, at) => (
        <td
          key={column.id}
          class={
            [column.way === 'number' && 'number', pinOf(columns, at)].filter(Boolean).join(' ') || undefined
          }
          {...cellOf(now, at + 1)}
          {...{ 'aria-selected': at >= from && at < until, 'aria-readonly': isMade(column) || undefined }}
        >
          {line && editing === at + 1 ? (
            <CellEditor
              {...{ column, line, at, text }}
              typed={(said, step) => acts.current.typed(said, step)}
              onLeave={() => acts.current.leave()}
            />
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
  return useMemo(draw, [row, columns, now, from, until, number, line, editing, text, t])
}

const isMade = ({ way }: Col): boolean => way === 'none' || way === 'record'

function saidIn(line: Line | undefined, at: number, damaged: string): string {
  if (!line) return '…'
  if (line.damaged) return at === 0 ? damaged : ''
  return line.says[at] ?? ''
}
