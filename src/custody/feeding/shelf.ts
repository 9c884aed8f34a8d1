import type { FeedPage, Meta } from './messages.ts'
import { piecesOf, type Row, type Spare } from './pieces.ts'

/** What a feed has handed out of a space. */
export type Shelf = {
  space: string
  /** How far the server was read; null before the device was. */
  cursor: string | null
  isOpened: boolean
  /** The version of each record that was handed out. */
  told: Map<string, number>
  /** Versions that were written over this feed, and until when a page may be late with them (in ms): then they are asked for by name. */
  own: Map<string, { version: number; until: number }>
  /** Those that wait here, as they were handed out. */
  waiting: Map<string, number>
  all: number | null
  /** Nothing was wrong with what came; what comes behind something wrong is read once more the next time. */
  isSound: boolean
  /** There is room on this device. */
  hasRoom: boolean
  /** What waited here when the browser cleared this device. */
  lost: Set<string>
  isCleared: boolean
  /** What is not checked yet: the numbers of pages on this device, or pages that it does not keep. */
  unchecked: (number | ArrayBuffer)[]
  /** Versions that were not signed by the author they name; those that are not told yet. */
  forged: Map<string, number>
  untold: Set<string>
  /** Small pages that came to this device since it was tidied. */
  untidy: number
  spare: Spare
}

export const newShelf = (space: string, spare: Spare): Shelf => ({
  ...{ space, cursor: null, isOpened: false, all: null },
  ...{ told: new Map(), own: new Map(), waiting: new Map() },
  ...{
    isSound: true,
    hasRoom: true,
    lost: new Set(),
    isCleared: false,
    unchecked: [],
    forged: new Map(),
    untold: new Set(),
    untidy: 0,
    spare,
  },
})

export type Hear = (page: FeedPage) => void

/** Hands rows out: those that bring nothing new are left out. */
export function tell(shelf: Shelf, hear: Hear, rows: readonly Row[], gone: readonly string[] = []): void {
  const news = rows.map((row) => genuine(shelf, row)).filter(({ meta }) => isNews(shelf, meta))
  for (const { meta } of news) note(shelf, meta)
  for (const id of gone) shelf.told.delete(id)
  if (news.length === 0 && gone.length === 0) return
  hear({
    rows: news.map(({ meta }) => meta),
    ...piecesOf(news, shelf.spare),
    ...{ gone: [...gone], done: false, read: shelf.told.size, all: shelf.all },
  })
}

function genuine({ forged }: Shelf, row: Row): Row {
  const { meta } = row
  if (meta.damaged || meta.waits || forged.get(meta.id) !== meta.version) return row
  return { meta: { ...meta, damaged: 'envelope.signature' }, sealed: null }
}

/** The newest version that whoever reads has, as far as it is known here. */
export function hasOf({ told, own }: Shelf, id: string): number {
  const { version, until } = own.get(id) ?? { version: 0, until: 0 }
  return Math.max(told.get(id) ?? 0, until > Date.now() ? version : 0)
}

const isNews = ({ told }: Shelf, { id, version, damaged, waits }: Meta): boolean =>
  damaged !== undefined || waits === true || version > (told.get(id) ?? 0)

function note({ told, waiting, forged }: Shelf, { id, version, damaged, waits }: Meta): void {
  if (waits) waiting.set(id, version)
  // What does not open is asked for again; whom it was forged by does not change any more.
  else told.set(id, damaged && forged.get(id) !== version ? 0 : version)
}
