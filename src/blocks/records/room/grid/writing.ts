import { useRef, useState } from 'preact/hooks'
import type { Collection } from '../../model/collection.ts'
import type { Value } from '../../model/record.ts'
import type { Line } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import type { Col } from './columns.ts'
import { useKeeping } from './keeping.ts'
import type { Lines } from './lines.ts'
import type { Cell } from './rows.ts'
import { shownAt } from './rows.ts'
import { readTable, readTyped } from './typed.ts'
import type { Said, Turn } from './unkept.ts'

/** Cells from a spreadsheet, before they are written. */
export type Pasting = {
  turns: Turn[]
  unread: Said[]
  beyond: number
}

/** Writing in the grid: a cell, pasted cells, taking back; and what others wrote meanwhile. */
export function useCellWriting(collection: Collection, columns: readonly Col[], lines: Lines) {
  const { lang } = useDesk()
  const keeping = useKeeping(collection.id, lines.renew)
  const [unread, setUnread] = useState('')
  const [pasting, setPasting] = useState<Pasting | null>(null)
  const done = useRef<Turn[][]>([])

  const write = async (turns: readonly Turn[]): Promise<void> => {
    const kept = await keeping.keep(turns)
    if (kept.length > 0) done.current.push(kept)
  }
  const read = (column: Col, text: string): Value | null | undefined => {
    if (!column.field) return undefined
    if (column.way === 'member') return text ? { member: text } : null
    return readTyped(column.field, text, lang)
  }
  const typed = (line: Line, column: Col, text: string): void => {
    const value = read(column, text)
    setUnread(value === undefined ? text : '')
    if (value === undefined) return
    const was = line.values[columns.indexOf(column)] ?? null
    const said = { title: line.title, column: column.name, text }
    void write([{ id: line.id, field: column.id, was, value, said }])
  }
  const paste = async (at: Cell, text: string): Promise<void> => {
    const found = await pastingOf(at, readTable(text), { columns, lines, read })
    if (found.turns.length === 1 && found.unread.length + found.beyond === 0) void write(found.turns)
    else if (found.turns.length + found.unread.length + found.beyond > 0) setPasting(found)
  }
  const undo = (): void => {
    const last = done.current.pop()
    if (last)
      void keeping.keep(last.map(({ id, field, was, value }) => ({ id, field, was: value, value: was })))
  }
  return {
    ...{ keeping, unread, pasting, typed, paste, undo },
    takePasting: () => {
      if (pasting) void write(pasting.turns)
      setPasting(null)
    },
    leavePasting: () => setPasting(null),
  }
}

type Context = {
  columns: readonly Col[]
  lines: Lines
  read: (column: Col, text: string) => Value | null | undefined
}

async function pastingOf(at: Cell, rows: string[][], { columns, lines, read }: Context): Promise<Pasting> {
  const pasting: Pasting = { turns: [], unread: [], beyond: 0 }
  const there = await linesFrom(lines, at.row, rows.length)
  for (const [down, cells] of rows.entries()) {
    const line = there[down]
    if (!line) pasting.beyond++
    else
      for (const [right, text] of cells.entries())
        pasteCell(pasting, { at, right, line, text, columns, read })
  }
  return pasting
}

type Pasted = Pick<Context, 'columns' | 'read'> & { at: Cell; right: number; line: Line; text: string }

function pasteCell(pasting: Pasting, { at, right, line, text, columns, read }: Pasted): void {
  const index = Math.max(0, at.column - 1) + right
  const column = columns[index]
  if (!column || column.way === 'none') return
  const value = read(column, text)
  const said = { title: line.title, column: column.name, text }
  if (value === undefined) pasting.unread.push(said)
  else pasting.turns.push({ id: line.id, field: column.id, was: line.values[index] ?? null, value, said })
}

/** The records on these lines of the screen; headings of groups are stepped over. */
async function linesFrom({ queried, fetchAll }: Lines, row: number, count: number): Promise<Line[]> {
  if (!queried) return []
  const first = shownAt(queried, row)
  const from = 'at' in first ? first.at : (queried.groups[first.group]?.from ?? 0)
  return fetchAll(from, from + count)
}
