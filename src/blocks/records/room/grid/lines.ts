import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { askRecords } from '../../worker/asking.ts'
import type { Line, Queried } from '../../worker/opened.ts'
import type { Asked } from '../../worker/workroom.ts'

const piece = 64
/** So many pieces are asked for at a time, and so many kept: those that are nearest. */
const atOnce = 4
const kept = 48

type Shelf = { queried: Queried; pieces: Map<number, Line[]>; asked: Set<number>; wanted: number[] }

/**
 * The records of a view, fetched piece by piece as they come into sight. Asked anew the old ones stay on the screen until
 * the new ones are there.
 */
export function useLines(asked: Asked, columns: readonly string[], turn: number) {
  const [shelf, setShelf] = useState<Shelf | null>(null)
  const [, repaint] = useState(0)
  const sight = useRef<[from: number, until: number]>([0, piece])
  const about = JSON.stringify([asked, columns])
  useEffect(() => {
    let isWanted = true
    void freshShelf(asked, columns, sight.current).then(
      (fresh) => isWanted && setShelf(fresh),
      // Locked: the gate is here already.
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [about, turn])

  /** Tells which records are in sight, and fetches what is missing of them; then so many more as somebody is about to see. */
  const look = useCallback(
    (from: number, until: number, ahead = 0) => {
      sight.current = [from, until]
      if (!shelf) return
      const [up, down] = ahead < 0 ? [from + ahead, until] : [from, until + ahead]
      const near = piecesOf(from, until, shelf.queried.total)
      const soon = piecesOf(up, down, shelf.queried.total)
      shelf.wanted = [...new Set([...near, ...(ahead < 0 ? soon.reverse() : soon)])]
      fetchWanted(shelf)
    },
    [shelf, about],
  )
  /** What was in sight when it was asked for, and is not any more, is not waited for. */
  const fetchWanted = (from: Shelf) => {
    for (const at of from.wanted) {
      if (from.asked.size >= atOnce) return
      if (from.pieces.has(at) || from.asked.has(at)) continue
      from.asked.add(at)
      void fetchPiece(from.queried.query, at, columns).then(
        (lines) => {
          from.asked.delete(at)
          from.pieces.set(at, lines)
          const inSight = piecesOf(...sight.current, from.queried.total)
          letGo(from.pieces, inSight[0] ?? 0)
          if (inSight.includes(at)) repaint((before) => before + 1)
          fetchWanted(from)
        },
        () => {},
      )
    }
  }
  const lineAt = (at: number): Line | undefined => shelf?.pieces.get(Math.floor(at / piece))?.[at % piece]
  /** What has just been written stands there at once. */
  const renew = async (ids: readonly string[]) => {
    const fresh = new Map((await askRecords('lines', [...ids], [...columns])).map((line) => [line.id, line]))
    for (const [at, lines] of shelf?.pieces ?? [])
      if (lines.some(({ id }) => fresh.has(id)))
        shelf?.pieces.set(
          at,
          lines.map((line) => fresh.get(line.id) ?? line),
        )
    repaint((before) => before + 1)
  }
  /** All between two places, also what nobody has looked at. */
  const fetchAll = async (from: number, until: number): Promise<Line[]> =>
    shelf ? askRecords('window', shelf.queried.query, from, until, [...columns]) : []
  return { queried: shelf?.queried ?? null, look, lineAt, renew, fetchAll }
}

export type Lines = ReturnType<typeof useLines>

async function freshShelf(asked: Asked, columns: readonly string[], sight: [number, number]): Promise<Shelf> {
  const queried = await askRecords('query', asked)
  const pieces = new Map<number, Line[]>()
  for (const at of piecesOf(...sight, queried.total))
    pieces.set(at, await fetchPiece(queried.query, at, columns))
  return { queried, pieces, asked: new Set(), wanted: [] }
}

function letGo(pieces: Map<number, Line[]>, near: number): void {
  const far = (at: number) => Math.abs(at - near)
  while (pieces.size > kept)
    pieces.delete([...pieces.keys()].reduce((one, at) => (far(at) > far(one) ? at : one)))
}

const fetchPiece = (query: number, at: number, columns: readonly string[]) =>
  askRecords('window', query, at * piece, (at + 1) * piece, [...columns])

function piecesOf(from: number, until: number, total: number): number[] {
  const last = Math.floor(Math.max(0, Math.min(until, total) - 1) / piece)
  const first = Math.min(Math.floor(Math.max(0, from) / piece), last)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
