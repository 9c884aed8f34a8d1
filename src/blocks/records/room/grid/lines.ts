import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { askRecords } from '../../worker/asking.ts'
import type { Line, Queried } from '../../worker/opened.ts'
import type { Asked } from '../../worker/workroom.ts'

const piece = 64

type Shelf = { queried: Queried; pieces: Map<number, Line[]> }

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

  /** Tells which records are in sight, and fetches what is missing of them. */
  const look = useCallback(
    (from: number, until: number) => {
      sight.current = [from, until]
      if (!shelf) return
      for (const at of piecesOf(from, until, shelf.queried.total)) {
        if (shelf.pieces.has(at)) continue
        shelf.pieces.set(at, [])
        void fetchPiece(shelf.queried.query, at, columns).then(
          (lines) => {
            shelf.pieces.set(at, lines)
            repaint((before) => before + 1)
          },
          () => {},
        )
      }
    },
    [shelf, about],
  )
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
  return { queried, pieces }
}

const fetchPiece = (query: number, at: number, columns: readonly string[]) =>
  askRecords('window', query, at * piece, (at + 1) * piece, [...columns])

function piecesOf(from: number, until: number, total: number): number[] {
  const last = Math.floor(Math.max(0, Math.min(until, total) - 1) / piece)
  const first = Math.min(Math.floor(Math.max(0, from) / piece), last)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
