// Long: the one place where keys, pointers and pieces of a table come together.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Line } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import type { Col } from './columns.ts'
import { GridHead, GridSums } from './grid-head.tsx'
import { GroupRow, RecordRow } from './grid-row.tsx'
import type { Lines } from './lines.ts'
import { boxOf, type Cell, countShown, isWithin, moved, type Range, Seats, shownAt } from './rows.ts'
import { writeTable } from './typed.ts'

/** Height of a line; the same in `records.css`. */
export const lineHeight = 40
const beyond = 8
/** How long after the last move a flight counts as over, in ms. */
const rest = 120

export type GridProps = {
  label: string
  columns: readonly Col[]
  lines: Lines
  sorts: readonly { column: string; down?: true }[]
  onSort: (column: string) => void
  onWidth: (column: string, width: number) => void
  /** What was typed into a cell: null empties it. */
  onTyped: (line: Line, column: Col, text: string) => void
  /** More is to be copied than is at hand. */
  onCopy: (from: number, until: number, said: (line: Line) => string[]) => void
  onPaste: (at: Cell, text: string) => void
  onUndo: () => void
}

/**
 * A table of any length of which only what is in sight exists. Keys as in every grid: arrows, Home, End, Page keys move; Enter or
 * F2 edits, Escape leaves; Shift widens the selection; Control with C, V and Z copies, pastes, takes back.
 */
export function Grid(props: GridProps) {
  const { label, columns, lines, sorts } = props
  const { go } = useDesk()
  const { queried, look, lineAt } = lines
  const place = useRef<HTMLDivElement>(null)
  const space = useRef<HTMLTableSectionElement>(null)
  const seats = useRef(new Seats())
  // How far it moved in one step: who flies over lines sees only those in sight.
  const [{ top, step }, setSeen] = useState({ top: 0, step: 0 })
  const [height, setHeight] = useState(600)
  const [range, setRange] = useState<Range>({ anchor: start, now: start })
  const [editing, setEditing] = useState<{ cell: Cell; text?: string } | null>(null)
  const wantsFocus = useRef(false)
  const shown = queried ? countShown(queried) : 0
  const around = Math.abs(step) > height / 2 ? 0 : beyond
  const first = Math.max(0, Math.floor(top / lineHeight) - around)
  const last = Math.min(shown, Math.ceil((top + height) / lineHeight) + around)
  const { now } = range

  useEffect(() => {
    const scroll = place.current
    if (!scroll) return
    const watch = new ResizeObserver(() => setHeight(scroll.clientHeight))
    watch.observe(scroll)
    return () => watch.disconnect()
  }, [])
  useLayoutEffect(() => look(first, last, aheadOf(step)), [first, last, look])
  useEffect(() => {
    if (step === 0) return
    const over = setTimeout(() => setSeen((seen) => ({ ...seen, step: 0 })), rest)
    return () => clearTimeout(over)
  }, [top, step])
  useLayoutEffect(() => {
    const scroll = place.current
    if (!scroll) return
    scroll.style.setProperty('--columns', widthsOf(columns))
    for (const [at, left] of leftsOf(columns).entries()) scroll.style.setProperty(`--pin-${at + 1}`, left)
    // Set where it is read: what all cells inherit would be reckoned anew for each of them.
    if (space.current) space.current.style.paddingBlockStart = `${first * lineHeight}px`
    scroll.style.setProperty('--all', `${shown * lineHeight}px`)
    if (!wantsFocus.current || editing) return
    const cell = scroll.querySelector<HTMLElement>(
      `.rec-space [aria-rowindex="${now.row + 2}"] > [aria-colindex="${now.column + 1}"]`,
    )
    if (!cell) return
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    wantsFocus.current = false
  })

  const recordAt = (row: number): Line | undefined => {
    const found = queried && row < shown ? shownAt(queried, row) : null
    return found && 'at' in found ? lineAt(found.at) : undefined
  }
  const goTo = (to: Cell, widens = false) => {
    const scroll = place.current
    wantsFocus.current = true
    setEditing(null)
    setRange({ anchor: widens ? range.anchor : to, now: to })
    if (!scroll) return
    const [above, below] = [to.row * lineHeight, (to.row + 1) * lineHeight + lineHeight * 2]
    if (above < scroll.scrollTop) scroll.scrollTop = above
    else if (below > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = below - scroll.clientHeight
    setSeen({ top: scroll.scrollTop, step: 0 })
  }
  const edit = (cell: Cell, text?: string) => {
    const [line, column] = [recordAt(cell.row), columns[cell.column - 1]]
    if (!line || line.damaged) return
    if (!column || column.way === 'none' || column.way === 'record') go(`/r/${line.id}`)
    else setEditing({ cell, ...(text !== undefined && { text }) })
  }
  const press = (event: KeyboardEvent) => {
    if (editing) return
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event
    const isCommand = ctrlKey || metaKey
    const to = altKey
      ? null
      : moved(now, event, shown, columns.length + 1, Math.floor(height / lineHeight) - 1)
    if (to) goTo(to, shiftKey)
    else if (key === 'Enter' || key === 'F2') edit(now)
    else if (isCommand && key.toLowerCase() === 'z') props.onUndo()
    else if (isCommand && key.toLowerCase() === 'a') {
      const corner = { row: shown - 1, column: columns.length }
      setRange({ anchor: { row: 0, column: 1 }, now: corner })
    } else if ((key === 'Delete' || key === 'Backspace') && !isCommand) empty()
    else if (key.length === 1 && !isCommand && !altKey && isTypable(columns[now.column - 1])) edit(now, key)
    else return
    event.preventDefault()
  }
  const empty = () => {
    const [line, column] = [recordAt(now.row), columns[now.column - 1]]
    if (line && column && column.way !== 'none' && column.way !== 'record') props.onTyped(line, column, '')
  }
  const typed = (text: string, step: 'down' | 'right' | 'stay') => {
    const [line, column] = [recordAt(now.row), columns[now.column - 1]]
    if (line && column) props.onTyped(line, column, text)
    const to = {
      down: { row: now.row + 1, column: now.column },
      right: { row: now.row, column: now.column + 1 },
      stay: now,
    }
    goTo({ row: Math.min(shown - 1, to[step].row), column: Math.min(columns.length, to[step].column) })
  }
  const copy = (event: ClipboardEvent) => {
    if (editing) return
    event.preventDefault()
    const [from, until] = [Math.min(range.anchor.row, now.row), Math.max(range.anchor.row, now.row)]
    const rows = Array.from({ length: until - from + 1 }, (_, at) => from + at)
    const said = (row: number, line: Line) =>
      columns.flatMap((_, at) => (isWithin(range, row, at + 1) ? [line.says[at] ?? ''] : []))
    const held = rows.flatMap((row) => recordAt(row) ?? [])
    if (held.length === rows.length)
      event.clipboardData?.setData(
        'text/plain',
        writeTable(rows.map((row, at) => said(row, held[at] as Line))),
      )
    else void props.onCopy(from, until, (line) => said(now.row, line))
  }
  const paste = (event: ClipboardEvent) => {
    if (editing) return
    event.preventDefault()
    props.onPaste(now, event.clipboardData?.getData('text/plain') ?? '')
  }
  const point = (event: MouseEvent) => {
    const cell = cellAt(event.target)
    if (cell && !editing) {
      if ((event.target as HTMLElement).closest('a')) return
      goTo(cell, event.shiftKey)
    } else if (cell && editing && (cell.row !== editing.cell.row || cell.column !== editing.cell.column))
      goTo(cell)
  }

  const acts = useRef({ typed, leave: () => {} })
  acts.current = { typed, leave: () => goTo(now) }
  const chosen = boxOf(range)
  const keys = seats.current.take(first, last, now.row)
  const rows = keys.map((key, i) => {
    const row = first + i
    const found = queried ? shownAt(queried, row) : null
    const common = { row, columns, now: now.row === row ? now.column : null }
    if (!found) return null
    if ('group' in found) return <GroupRow key={`g${key}`} {...common} group={queried?.groups[found.group]} />
    const isChosen = row >= chosen.top && row <= chosen.bottom
    const isEdited = editing?.cell.row === row
    return (
      <RecordRow
        key={key}
        {...{ ...common, acts, number: found.at + 1, line: lineAt(found.at) }}
        {...(isChosen ? { from: chosen.left - 1, until: chosen.right } : { from: 0, until: 0 })}
        editing={isEdited ? editing.cell.column : null}
        text={isEdited ? editing.text : undefined}
      />
    )
  })
  const head = useMemo(
    () => <GridHead {...{ columns, sorts }} onSort={props.onSort} onWidth={props.onWidth} />,
    [columns, sorts, props.onSort, props.onWidth],
  )
  return (
    <div
      ref={place}
      class="rec-scroll"
      onScroll={({ currentTarget: { scrollTop } }) =>
        setSeen((seen) => ({ top: scrollTop, step: scrollTop - seen.top }))
      }
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked and written is a grid.
        role="grid"
        class="rec-grid"
        aria-label={label}
        aria-rowcount={shown + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        onKeyDown={press}
        onMouseDown={point}
        onDblClick={(event) => {
          const cell = cellAt(event.target)
          if (cell) edit(cell)
        }}
        onCopy={copy}
        onPaste={paste}
      >
        {head}
        <tbody ref={space} class="rec-space">
          {rows}
        </tbody>
        {queried && <GridSums columns={columns} sums={queried.sums} total={queried.total} line={shown + 2} />}
      </table>
    </div>
  )
}

const start: Cell = { row: 0, column: 0 }

const widthsOf = (columns: readonly Col[]): string =>
  `3.5rem ${columns.map(({ width }) => `${width}px`).join(' ')}`

/** Where the columns that stay stand: beside the number, and beside each other. */
const leftsOf = (columns: readonly Col[]): string[] =>
  columns
    .filter(({ isPinned }) => isPinned)
    .map((_, at) => `calc(3.5rem + ${columns.slice(0, at).reduce((sum, { width }) => sum + width, 0)}px)`)

const isTypable = (column: Col | undefined): boolean => column?.way === 'text' || column?.way === 'number'

/** So many lines ahead are about to be seen: of as many frames as a piece needs to come. */
const aheadOf = (step: number): number =>
  Math.sign(step) * Math.min(256, Math.ceil((Math.abs(step) / lineHeight) * 6))

function cellAt(target: EventTarget | null): Cell | null {
  const cell = (target as HTMLElement | null)?.closest('.rec-space [aria-colindex]')
  const line = cell?.closest('[aria-rowindex]')
  if (!cell || !line) return null
  return { row: Number(line.ariaRowIndex) - 2, column: Number(cell.ariaColIndex) - 1 }
}
