import { useRef, useState } from 'preact/hooks'
import type { Trouble } from '#custody/browser/refused.ts'
import { troubleOf } from '#custody/room/asking.ts'
import type { Collection } from '../../model/collection.ts'
import type { Value } from '../../model/record.ts'
import type { Conflict } from '../../model/row.ts'
import { askRecords } from '../../worker/asking.ts'
import type { Line } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import type { Col } from './columns.ts'
import type { Lines } from './lines.ts'
import type { Cell } from './rows.ts'
import { shownAt } from './rows.ts'
import { readTable, readTyped } from './typed.ts'

/** One cell that is to be written, and what stood there. */
type Turn = { id: string; field: string; was: Value | null; value: Value | null; said?: Said }
/** What a person typed or pasted, and where. */
export type Said = { title: string; column: string; text: string }
export type Clash = Conflict & { id: string }
/** Cells from a spreadsheet, before they are written. */
export type Pasting = {
  turns: Turn[]
  unread: Said[]
  beyond: number
}

/** Writing in the grid: a cell, pasted cells, taking back; and what others wrote meanwhile. */
export function useCellWriting(collection: Collection, columns: readonly Col[], lines: Lines) {
  const { lang, again } = useDesk()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [clashes, setClashes] = useState<Clash[]>([])
  const [unread, setUnread] = useState('')
  const [pasting, setPasting] = useState<Pasting | null>(null)
  const [unkept, setUnkept] = useState<Turn[]>([])
  const done = useRef<Turn[][]>([])

  /** What is neither here nor there stays to be copied or tried again, until it is. */
  const noteUnkept = (turns: readonly Turn[], refused: readonly Turn[]): void =>
    setUnkept((before) => [
      ...before.filter((one) => !turns.some((turn) => isSameCell(one, turn))),
      ...refused,
    ])

  const write = async (turns: readonly Turn[], isUndo = false): Promise<void> => {
    try {
      const changes = turns.map(({ id, field, value }) => ({
        collection: collection.id,
        id,
        set: { [field]: value },
      }))
      const all = together(changes)
      const fates = await askRecords('save', all)
      const lost = new Set(all.flatMap(({ id }, at) => (typeof fates[at]?.fate === 'object' ? id : [])))
      noteUnkept(
        turns,
        turns.filter(({ id }) => lost.has(id)),
      )
      const refused = fates.find(({ fate }) => typeof fate === 'object')?.fate
      setTrouble(typeof refused === 'object' ? refused : null)
      setClashes(fates.flatMap(({ id, conflicts = [] }) => conflicts.map((one) => ({ ...one, id }))))
      const kept = turns.filter(({ id }) => !lost.has(id))
      if (!isUndo && kept.length > 0) done.current.push(kept)
      await lines.renew([...new Set(turns.map(({ id }) => id))])
      again()
    } catch (error) {
      setTrouble(troubleOf(error))
      noteUnkept(turns, turns)
    }
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
      void write(
        last.map(({ id, field, was, value }) => ({ id, field, was: value, value: was })),
        true,
      )
  }
  return {
    ...{ trouble, clashes, unread, pasting, typed, paste, undo },
    unkept: unkept.flatMap(({ said }) => said ?? []),
    tryAgain: () => void write(unkept),
    letGo: () => setUnkept([]),
    takePasting: () => {
      if (pasting) void write(pasting.turns)
      setPasting(null)
    },
    leavePasting: () => setPasting(null),
    /** Puts what I had written in the place of what stands there. */
    insist: (clash: Clash) => {
      setClashes((before) => before.filter((one) => one !== clash))
      void write([{ id: clash.id, field: clash.field, was: clash.theirs, value: clash.mine }])
    },
    agree: (clash: Clash) => setClashes((before) => before.filter((one) => one !== clash)),
    canUndo: () => done.current.length > 0,
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

const isSameCell = (one: Turn, other: Turn): boolean => one.id === other.id && one.field === other.field

/** The records on these lines of the screen; headings of groups are stepped over. */
async function linesFrom({ queried, fetchAll }: Lines, row: number, count: number): Promise<Line[]> {
  if (!queried) return []
  const first = shownAt(queried, row)
  const from = 'at' in first ? first.at : (queried.groups[first.group]?.from ?? 0)
  return fetchAll(from, from + count)
}

type CellChange = { collection: string; id: string; set: { [field: string]: Value | null } }

/** One write for each record, however many of its cells are written. */
function together(changes: readonly CellChange[]): CellChange[] {
  const all = new Map<string, CellChange>()
  for (const one of changes) all.set(one.id, { ...one, set: { ...all.get(one.id)?.set, ...one.set } })
  return [...all.values()]
}
